// SPDX-License-Identifier: MIT
#include "ui/conversations/ColumnFit.h"

#include "app/text/CallStrip.h"
#include "app/text/TranscriptStatusText.h"
#include "ui/conversations/CellMetrics.h"
#include "ui/conversations/ConversationText.h"

#include <QFontMetrics>
#include <QHeaderView>

#include <algorithm>
#include <numeric>
#include <span>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

using Column = ConversationColumn;
using Widths = ColumnFit::Widths;

constexpr int kNarrowest = 24;
constexpr int kWidest = 4096;

constexpr size_t at(Column column)
{
    return static_cast<size_t>(column);
}

// What a column usually holds, and what must be seen of it to be worth its place.
struct Sample
{
    Column column;
    QLatin1String usual;
    QLatin1String least;
};

constexpr Sample kSamples[] = {
    {Column::Length, QLatin1String("Length 0"), QLatin1String("1:01:57")},
    {Column::Agent, QLatin1String("Maya Okaforrr"), QLatin1String("M. Okafor")},
    {Column::Queue, QLatin1String("Tech support"), QLatin1String("Tech su")},
    {Column::Direction, QLatin1String("Dir. 00"), QLatin1String("Dir. 0")},
    {Column::Customer, QLatin1String("+4420794600188"), QLatin1String("+44207946")},
    {Column::Tags, QLatin1String("follow-up, xx"), QLatin1String("follow")},
    {Column::Checklist, QLatin1String("V 10/12"), QLatin1String("V 10/12")},
};

// Left out in this order.
constexpr Column kDispensable[] = {Column::Direction, Column::Map, Column::Tags, Column::Customer,
    Column::Note, Column::Transcript, Column::Checklist, Column::Star, Column::Reviewed};

// And these when letters are so large that nothing else helps: the start alone stays.
constexpr Column kLastOfAll[] = {Column::Queue, Column::Length, Column::Agent};

// The states that a list is full of, in this person's language.
int usualStateWidth(const QFontMetrics &metrics)
{
    int width = 0;
    for (const auto &status : {TranscriptStatus{}, TranscriptStatus{TranscriptState::Ready},
             TranscriptStatus{TranscriptState::NotReady},
             TranscriptStatus{TranscriptState::None, TranscriptReason::NotRecorded}})
        width = std::max(width, metrics.horizontalAdvance(statusWords(status)));
    return width;
}

int sum(const Widths &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

Widths smallestOf(const Widths &wishes, const Widths &least)
{
    Widths smallest;
    for (size_t i = 0; i < wishes.size(); ++i)
        smallest[i] = std::min(wishes[i], least[i]);
    return smallest;
}

// What is over goes to the number, or where there is none to the names, or to what is left.
void spread(Widths &widths, int over)
{
    if (widths[at(Column::Customer)] > 0) {
        widths[at(Column::Customer)] += over;
    } else if (widths[at(Column::Queue)] > 0) {
        widths[at(Column::Agent)] += over / 2;
        widths[at(Column::Queue)] += over - over / 2;
    } else {
        widths[at(widths[at(Column::Agent)] > 0 ? Column::Agent : Column::Started)] += over;
    }
}

// Takes columns away, in that order, until the others have the room that they need.
void leaveOut(std::span<const Column> columns, Widths &wanted, Widths &smallest, int room)
{
    for (const Column column : columns) {
        if (sum(smallest) > room)
            smallest[at(column)] = wanted[at(column)] = 0;
    }
}

} // namespace

ColumnFit::ColumnFit(QHeaderView &header) : QObject(&header), m_header(header)
{
    connect(&header, &QHeaderView::sectionResized, this,
        [this](int column, int, int width) { onResized(column, width); });
}

void ColumnFit::setFont(const QFontMetrics &metrics)
{
    const auto widthOf
        = [&](const QString &text) { return metrics.horizontalAdvance(text) + 2 * kCellMargin; };
    for (const auto &sample : kSamples) {
        m_wishes[at(sample.column)] = widthOf(QString(sample.usual));
        m_least[at(sample.column)] = widthOf(QString(sample.least));
    }
    // Its head says more than its cells, and can be said in short.
    auto &checklist = m_wishes[at(Column::Checklist)];
    checklist = std::max(checklist, headWidth(Column::Checklist, u" ▾"_s));
    const int sign = signSize(metrics.height());
    m_agent = m_wishes[at(Column::Agent)];
    m_queue = m_wishes[at(Column::Queue)];
    m_words = sign + kSignGap + usualStateWidth(metrics) + 2 * kCellMargin;
    m_wishes[at(Column::Transcript)] = m_words;
    m_least[at(Column::Transcript)] = sign + 2 * kCellMargin;
    for (const auto mark : {Column::Reviewed, Column::Star, Column::Note})
        m_wishes[at(mark)] = m_least[at(mark)] = std::max(kNarrowest, sign + 2 * kCellMargin);
    m_wishes[at(Column::Map)] = m_least[at(Column::Map)] = CallStrip::kColumns + 2 * kCellMargin;
    auto &length = m_least[at(Column::Length)]; // is narrower than what stands above it
    length = std::max(length, headWidth(Column::Length, {}));
    m_wishes[at(Column::Length)] = std::max(m_wishes[at(Column::Length)], length);
    const QDateTime now(QDate(2026, 12, 31), QTime(22, 58)); // wide in every locale
    const int head = headWidth(Column::Started, u" ▾"_s);
    for (const int days : {0, 1, 7}) {
        const auto start = now.addDays(-days);
        m_starts[static_cast<size_t>(startForm(start, now))]
            = std::max(head, widthOf(startText(start, now)));
    }
}

// `behind`: the arrow, which comes and goes.
int ColumnFit::headWidth(ConversationColumn column, const QString &behind) const
{
    auto bold = m_header.font();
    bold.setBold(true);
    const auto words
        = m_header.model()->headerData(static_cast<int>(column), Qt::Horizontal).toString();
    return QFontMetrics(bold).horizontalAdvance(words + behind) + 2 * kCellMargin + 1;
}

void ColumnFit::setStartForm(StartForm form)
{
    m_startForm = form;
}

void ColumnFit::setWishes(const Widths &wishes)
{
    for (size_t i = 0; i < wishes.size(); ++i)
        m_wishes[i] = wishes[i] == 0 ? m_wishes[i] : std::clamp(wishes[i], kNarrowest, kWidest);
}

void ColumnFit::onResized(int column, int width)
{
    if (!m_fitting && width > 0 && column < kConversationColumns)
        m_wishes[static_cast<size_t>(column)] = width;
}

Widths ColumnFit::widthsFor(const Widths &wishes, const Widths &least, int room)
{
    Widths smallest = smallestOf(wishes, least);
    Widths wanted = wishes;
    leaveOut(kDispensable, wanted, smallest, room);
    leaveOut(kLastOfAll, wanted, smallest, room);
    auto &start = smallest[at(Column::Started)];
    start = std::min(start, room);
    const int give = sum(wanted) - sum(smallest);
    const int spare = std::clamp(room - sum(smallest), 0, give);
    Widths widths = smallest;
    for (size_t i = 0; give > 0 && i < widths.size(); ++i)
        widths[i] += (wanted[i] - smallest[i]) * spare / give;
    spread(widths, std::max(0, room - sum(widths)));
    return widths;
}

bool ColumnFit::canBeHidden(ConversationColumn column)
{
    return std::ranges::find(kDispensable, column) != std::end(kDispensable);
}

void ColumnFit::setHidden(ConversationColumn column, bool hidden)
{
    m_hidden[at(column)] = hidden && canBeHidden(column);
}

void ColumnFit::leaveOutHidden(Widths &wishes, Widths &least) const
{
    for (size_t i = 0; i < m_hidden.size(); ++i)
        if (m_hidden[i] || m_empty[i])
            wishes[i] = least[i] = 0;
}

// Half a name is worth less than a map or a number, and half a queue's name is still worth
// something.
void ColumnFit::leaveOutForNames(Widths &wishes, Widths &least, int room) const
{
    auto named = least;
    named[at(Column::Agent)] = m_agent;
    named[at(Column::Queue)] = m_queue;
    const auto fits = [&] {
        const auto smallest = smallestOf(wishes, named);
        return sum(smallest) - smallest[at(Column::Direction)] <= room;
    };
    for (const Column column : {Column::Map, Column::Customer}) {
        if (!fits())
            wishes[at(column)] = least[at(column)] = named[at(column)] = 0;
    }
    const int queue = least[at(Column::Queue)];
    if (!fits())
        named[at(Column::Queue)] = queue;
    if (fits())
        least = named;
}

// It is there when nothing else has to give way to it.
void ColumnFit::leaveOutDirection(Widths &wishes, Widths &least, int room)
{
    if (sum(wishes) > room)
        wishes[at(Column::Direction)] = least[at(Column::Direction)] = 0;
}

void ColumnFit::fit(int room)
{
    auto wishes = m_wishes;
    auto least = m_least;
    const int start = m_starts[static_cast<size_t>(m_startForm)];
    least[at(Column::Started)] = start;
    if (wishes[at(Column::Started)] == 0)
        wishes[at(Column::Started)] = start;
    leaveOutHidden(wishes, least);
    leaveOutDirection(wishes, least, room);
    leaveOutForNames(wishes, least, room);
    // Half a word is no use: the state has room for all of it, or for its sign alone. Names come
    // first, the direction comes last.
    auto whole = least;
    whole[at(Column::Transcript)] = m_hidden[at(Column::Transcript)] ? 0 : m_words;
    whole[at(Column::Agent)] = m_agent;
    whole[at(Column::Queue)] = m_queue;
    const auto smallest = smallestOf(wishes, whole);
    if (sum(smallest) - smallest[at(Column::Direction)] <= room)
        least = whole;
    else
        wishes[at(Column::Transcript)]
            = std::min(wishes[at(Column::Transcript)], least[at(Column::Transcript)]);
    const auto widths = widthsFor(wishes, least, room);
    m_fitting = true;
    for (int column = 0; column < kConversationColumns; ++column) {
        const int width = widths[static_cast<size_t>(column)];
        m_header.setSectionHidden(column, width == 0);
        if (width > 0)
            m_header.resizeSection(column, width);
    }
    m_fitting = false;
}

} // namespace readback
