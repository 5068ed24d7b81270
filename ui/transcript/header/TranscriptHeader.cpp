// SPDX-License-Identifier: MIT
#include "ui/transcript/header/TranscriptHeader.h"

#include "app/async/Clock.h"
#include "app/text/CallMeasures.h"
#include "ui/transcript/header/CallFacts.h"
#include "ui/transcript/header/FactLine.h"
#include "ui/transcript/header/ScoresText.h"
#include "ui/transcript/header/TopicChips.h"
#include "ui/transcript/map/CallMapMetrics.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace readback {

using namespace Qt::StringLiterals;

TranscriptHeader::TranscriptHeader(Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_title(new FactLine(this)), m_facts(new FactLine(this)),
      m_scores(new FactLine(this)), m_topics(new TopicChips(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_scores->setForegroundRole(QPalette::PlaceholderText);
    for (auto *line : {m_title, m_facts, m_scores})
        connect(line, &FactLine::copyAllRequested, this,
            [this] { QGuiApplication::clipboard()->setText(allText()); });
    connect(m_topics, &TopicChips::topicChosen, this, &TranscriptHeader::topicChosen);
    m_topics->followInTabOrder(m_title);
    setFonts();
}

void TranscriptHeader::setFonts()
{
    auto bold = font();
    bold.setBold(true);
    if (bold.pixelSize() > 0)
        bold.setPixelSize(qRound(bold.pixelSize() * 1.15));
    else
        bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_title->setFont(bold);
    updateGeometry();
    place();
}

void TranscriptHeader::show(const Conversation &conversation)
{
    m_title->setParts(titleParts(conversation));
    m_facts->setParts(factParts(conversation, m_clock.now()));
    place();
}

void TranscriptHeader::clear()
{
    m_title->setParts({});
    m_facts->setParts({});
    awaitScores();
}

void TranscriptHeader::awaitScores()
{
    m_told = m_measured = {};
    m_scores->setParts({});
    m_topics->setTopics({});
    place();
}

void TranscriptHeader::setSummary(const CallSummary &summary)
{
    m_measured = summary.measured;
    m_aliases = summary.aliases;
    m_topics->setTopics(summary.topics);
    place();
}

void TranscriptHeader::setScores(const std::optional<ConversationScores> &scores)
{
    m_told = scores.value_or(ConversationScores());
    m_scores->setParts(scoreParts(m_told, m_measured, m_aliases));
    emit measuresChanged();
}

ConversationScores TranscriptHeader::measures() const
{
    return completed(m_told, m_measured);
}

QString TranscriptHeader::title() const
{
    return m_title->text();
}

QString TranscriptHeader::line() const
{
    return m_facts->text();
}

QString TranscriptHeader::scores() const
{
    return m_scores->text();
}

QString TranscriptHeader::allText() const
{
    QStringList lines{title(), line(), scores(), m_topics->names().join(u", "_s)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

int TranscriptHeader::lineGap() const
{
    return std::max(1, fontMetrics().height() / 4);
}

int TranscriptHeader::firstLineHeight() const
{
    return std::max(m_title->sizeHint().height(), m_topics->sizeHint().height());
}

int TranscriptHeader::heightOf(int lines) const
{
    if (lines <= 0)
        return 0;
    const int padding = std::max(2, fontMetrics().height() * 6 / 10);
    return padding + firstLineHeight() + (lines - 1) * (lineGap() + m_facts->sizeHint().height())
        + lineGap() / 2;
}

void TranscriptHeader::setLines(int lines)
{
    if (std::exchange(m_lines, lines) == lines)
        return;
    setVisible(lines > 0);
    m_facts->setVisible(lines > 1);
    m_scores->setVisible(lines > 2);
    updateGeometry();
}

QSize TranscriptHeader::sizeHint() const
{
    return {0, heightOf(m_lines)};
}

QSize TranscriptHeader::minimumSizeHint() const
{
    return sizeHint();
}

// The title has the room that it needs, and of the rest the topics. Until it is seen nothing is
// measured: that would load the bold font before the window's first frame.
void TranscriptHeader::place()
{
    if (!isVisible())
        return;
    const int margin = CallMapMetrics::marginFor(fontMetrics());
    const int room = std::max(0, width() - 2 * margin);
    const int between = m_topics->names().isEmpty() ? 0 : margin;
    const int most = std::max(0, room - m_topics->leastWidth() - between);
    const int titleWidth = std::min(m_title->naturalWidth(), most);
    const int topicsWidth
        = std::min(m_topics->naturalWidth(), std::max(0, room - titleWidth - between));
    const int lineHeight = m_facts->sizeHint().height();
    int y = std::max(2, fontMetrics().height() * 6 / 10);
    const auto put = [this](QWidget *widget, const QRect &box) {
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
    };
    const int first = firstLineHeight();
    const int titleHeight = m_title->sizeHint().height();
    put(m_title,
        {margin, y + (first - titleHeight) / 2, room - topicsWidth - between, titleHeight});
    put(m_topics, {margin + room - topicsWidth, y, topicsWidth, first});
    y += first + lineGap();
    put(m_facts, {margin, y, room, lineHeight});
    y += lineHeight + lineGap();
    put(m_scores, {margin, y, room, lineHeight});
}

void TranscriptHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void TranscriptHeader::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    place();
}

void TranscriptHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setFonts();
    else if (event->type() == QEvent::LayoutDirectionChange)
        place();
}

} // namespace readback
