// SPDX-License-Identifier: MIT
#include "ui/transcript/find/FindController.h"

#include "app/async/Clock.h"
#include "ui/transcript/TranscriptView.h"
#include "ui/transcript/find/FindBar.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace readback {

namespace {

constexpr int kSearchingShownAfterMs = 200;
constexpr int kLongestSelection = 200; // characters; more is no word

} // namespace

FindController::FindController(TranscriptView &view, FindBar &bar, Clock &clock, QObject *parent)
    : QObject(parent), m_view(view), m_bar(bar), m_clock(clock), m_search(this), m_former(view),
      m_reveal(view, m_former)
{
    m_bar.hide();
    connectParts();
}

FindController::~FindController() = default;

void FindController::connectParts()
{
    connect(&m_bar, &FindBar::queryChanged, this, [this] { ask(true); });
    connect(&m_bar, &FindBar::nextRequested, this, &FindController::next);
    connect(&m_bar, &FindBar::previousRequested, this, &FindController::previous);
    connect(&m_bar, &FindBar::closeRequested, this, &FindController::close);
    connect(&m_bar, &FindBar::stayRequested, this, &FindController::stay);
    connect(&m_bar, &FindBar::pageRequested, this, [this](int pages) {
        m_view.verticalScrollBar()->triggerAction(
            pages < 0 ? QAbstractSlider::SliderPageStepSub : QAbstractSlider::SliderPageStepAdd);
    });
    connect(&m_view, &TranscriptView::transcriptChanged, this, &FindController::takeTranscript);
    connect(&m_view, &TranscriptView::selectionChanged, this, &FindController::takeClick);
    connect(&m_view, &TranscriptView::scrolled, this, &FindController::revealMore);
}

void FindController::open()
{
    const bool wasOpen = m_open;
    show();
    if (!takeSelectedWords() && !wasOpen)
        ask(false);
    m_bar.focusField();
}

void FindController::show()
{
    if (m_open)
        return;
    m_open = true;
    m_former.remember();
    m_anchor = m_former.top();
    m_clicked.reset();
    m_bar.show();
    emit openChanged(true);
}

bool FindController::takeSelectedWords()
{
    const auto selected = m_view.selection();
    const auto from = selected.from();
    const auto to = selected.to();
    if (!m_view.reading() || selected.isEmpty() || from.phrase != to.phrase
        || to.offset - from.offset > kLongestSelection)
        return false;
    const auto &rows = m_view.reading()->rows()->phrases;
    const auto words = rows[static_cast<size_t>(from.phrase)]
                           .text.mid(from.offset, to.offset - from.offset)
                           .simplified();
    if (words.isEmpty())
        return false;
    m_anchor = m_view.reading()->toPhrase({from.phrase, from.offset});
    if (words == m_bar.query().text)
        ask(true);
    else
        m_bar.setText(words); // which asks
    return true;
}

void FindController::findSelection()
{
    show();
    if (!takeSelectedWords())
        return m_bar.focusField();
    step(1);
}

void FindController::close()
{
    if (!m_open)
        return;
    m_former.giveBack();
    hide();
}

void FindController::stay()
{
    if (!m_open)
        return;
    if (m_current >= 0) {
        const QScopedValueRollback leading(m_leading, true);
        m_view.select(m_found.hits[static_cast<size_t>(m_current)]);
    }
    hide();
}

void FindController::hide()
{
    m_open = false;
    m_bar.remember();
    const bool hadFocus = m_bar.hasFocusInside();
    m_bar.hide();
    if (hadFocus)
        m_view.setFocus(Qt::OtherFocusReason);
    m_search.forget();
    m_currentPlace.reset();
    take({});
    emit openChanged(false);
}

// The hits of the former text are gone from the view by now.
void FindController::takeTranscript()
{
    const bool sameCall = m_former.isOfShownCall();
    if (!sameCall) {
        m_currentPlace.reset();
        m_former.remember();
        m_anchor = m_former.top();
    }
    m_clicked.reset();
    m_reveal.forget();
    m_found = {};
    m_foundIn.reset();
    m_current = -1;
    emit hitsChanged();
    ask(false);
}

void FindController::takeClick()
{
    if (m_leading)
        return;
    m_former.goOn();
    m_clicked = m_view.selection().caret;
    if (m_view.reading())
        m_anchor = m_view.reading()->toPhrase({m_clicked->phrase, m_clicked->offset});
}

void FindController::ask(bool follow)
{
    if (!m_open)
        return;
    m_follow = follow;
    m_stepsToDo = 0;
    ++m_ticket;
    if (!m_view.reading()) {
        m_search.forget();
        return take({});
    }
    m_search.ask(
        m_view.reading(), m_bar.query(), [this](FoundHits found) { take(std::move(found)); });
    tellSearchingLater();
}

void FindController::tellSearchingLater()
{
    m_clock.after(kSearchingShownAfterMs, this, [this, ticket = m_ticket] {
        if (ticket == m_ticket && m_search.isBusy())
            m_bar.setSearching();
    });
}

void FindController::take(FoundHits found)
{
    m_found = std::move(found);
    m_current = -1;
    m_aroundTheEnd = false;
    m_view.setHits(m_found.hits, -1);
    m_bar.setMessage(messageFor(m_found, m_bar.query().text));
    m_foundIn = m_found.hits.empty() ? nullptr : m_view.reading();
    const int steps = std::exchange(m_stepsToDo, 0);
    if (m_found.hits.empty())
        return tell();
    m_current = hitToBeginWith();
    if (steps != 0)
        return goFrom(steps);
    if (m_follow)
        return goTo(m_current);
    m_view.setCurrentHit(m_current);
    tell();
}

// For somebody who types the next one from where they are, else the one that was the current one.
int FindController::hitToBeginWith()
{
    if (m_follow) {
        m_clicked.reset();
        return firstHitFrom(rowPosition(m_anchor)) % static_cast<int>(m_found.hits.size());
    }
    if (!m_currentPlace)
        return -1;
    const int hit = firstHitFrom(rowPosition(*m_currentPlace));
    const bool there = hit < static_cast<int>(m_found.hits.size());
    return there && phrasePlaceOf(hit) == *m_currentPlace ? hit : -1;
}

TextPosition FindController::rowPosition(const PhrasePlace &place) const
{
    const auto row = m_view.reading()->toRow(place);
    return {row.row, row.offset};
}

PhrasePlace FindController::phrasePlaceOf(int hit) const
{
    const auto from = m_found.hits[static_cast<size_t>(hit)].from();
    return m_foundIn->toPhrase({from.phrase, from.offset});
}

int FindController::firstHitFrom(const TextPosition &position) const
{
    const auto found = std::ranges::lower_bound(
        m_found.hits, position, {}, [](const TextRange &hit) { return hit.anchor; });
    return static_cast<int>(found - m_found.hits.begin());
}

void FindController::step(int direction)
{
    if (!m_open) {
        show();
        ask(false);
    }
    m_bar.remember();
    if (m_search.isBusy())
        m_stepsToDo += direction;
    else if (!m_found.hits.empty())
        goFrom(direction);
}

void FindController::goFrom(int steps)
{
    const int count = static_cast<int>(m_found.hits.size());
    int to = m_current + steps;
    if (m_current < 0 || m_clicked) {
        const int behind = firstHitFrom(m_clicked ? *m_clicked : rowPosition(m_former.top()));
        to = steps > 0 ? behind + steps - 1 : behind + steps;
    }
    m_aroundTheEnd = to < 0 || to >= count;
    goTo(((to % count) + count) % count);
}

void FindController::goTo(int hit)
{
    m_current = hit;
    m_currentPlace = m_anchor = phrasePlaceOf(hit);
    m_clicked.reset();
    m_view.setCurrentHit(hit);
    tell();
    m_reveal.show(m_found.hits[static_cast<size_t>(hit)]);
}

// More of the text is shown, or the reader scrolls.
void FindController::revealMore()
{
    if (m_current >= 0 && m_foundIn == m_view.reading())
        m_reveal.goOn(m_found.hits[static_cast<size_t>(m_current)]);
}

void FindController::tell()
{
    FindCount count;
    count.hits = static_cast<qsizetype>(m_found.hits.size());
    count.current = m_current;
    count.more = m_found.end == FindResult::End::TooMany;
    count.aroundTheEnd = m_aroundTheEnd;
    m_bar.setCount(count, currentSpoken());
    emit hitsChanged();
}

std::optional<qint64> FindController::currentTime() const
{
    if (m_current < 0)
        return {};
    const auto phrase = static_cast<size_t>(phrasePlaceOf(m_current).phrase);
    return m_foundIn->transcript()->phrases[phrase].startMs;
}

QString FindController::currentSpoken() const
{
    if (m_current < 0)
        return {};
    const auto &hit = m_found.hits[static_cast<size_t>(m_current)];
    const auto &row = m_view.reading()->rows()->phrases[static_cast<size_t>(hit.from().phrase)];
    return spokenHit(row, m_view.text().layout().measured()->labels.value(row.speaker), hit);
}

} // namespace readback
