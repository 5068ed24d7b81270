// SPDX-License-Identifier: MIT
#include "ui/transcript/map/CallOverview.h"

#include "app/text/CallPlaces.h"
#include "ui/transcript/TranscriptView.h"
#include "ui/transcript/find/FindController.h"
#include "ui/transcript/header/TranscriptHeader.h"
#include "ui/transcript/map/CallMap.h"
#include "ui/transcript/map/CallMapText.h"

#include <QVBoxLayout>

#include <algorithm>

namespace readback {

CallOverview::CallOverview(Clock &clock, TranscriptView &view, QWidget *parent)
    : QWidget(parent), m_view(view), m_header(new TranscriptHeader(clock, this)),
      m_map(new CallMap(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_map);
    connect(&view, &TranscriptView::scrolled, this, &CallOverview::follow);
    connect(&view, &TranscriptView::transcriptChanged, this, &CallOverview::follow);
    connect(&view, &TranscriptView::selectionChanged, this, &CallOverview::followCaret);
    connect(m_map, &CallMap::placeChosen, this, &CallOverview::lead);
    connect(m_header, &TranscriptHeader::topicChosen, this, &CallOverview::showNextOf);
    connect(m_header, &TranscriptHeader::measuresChanged, this, &CallOverview::describe);
}

void CallOverview::setMapShown(bool shown)
{
    m_mapWanted = shown;
    arrange();
}

void CallOverview::fitInto(int height)
{
    m_most = height;
    arrange();
}

int CallOverview::heightWith(int lines, bool map) const
{
    return m_header->heightOf(lines) + (map ? m_map->sizeHint().height() : 0);
}

int CallOverview::leastHeight() const
{
    return heightWith(1, false);
}

bool CallOverview::fits(int lines, bool map) const
{
    return m_most == QWIDGETSIZE_MAX || heightWith(lines, map) <= m_most;
}

void CallOverview::arrange()
{
    int lines = m_hasCall ? TranscriptHeader::kLines : TranscriptHeader::kLines - 1;
    const bool map = m_mapWanted && m_hasCall && fits(lines, true);
    while (lines > 0 && !fits(lines, map))
        --lines;
    m_header->setLines(lines);
    m_map->setVisible(map);
}

void CallOverview::followSearch(const FindController &search)
{
    if (m_search)
        m_search->disconnect(this);
    m_search = &search;
    connect(&search, &FindController::hitsChanged, this, [this, &search] { takeHits(search); });
    takeHits(search);
}

void CallOverview::showConversation(const Conversation &conversation)
{
    m_header->show(conversation);
}

void CallOverview::clear()
{
    m_header->clear();
    setCall(nullptr);
}

void CallOverview::await()
{
    m_header->awaitScores();
}

void CallOverview::setCall(const TranscriptPtr &transcript, const CallSummary &summary)
{
    m_summary = summary;
    if (transcript && !m_hasCall) {
        m_hasCall = true;
        arrange();
    }
    m_map->setCall(transcript, summary);
    m_header->setSummary(summary);
    if (m_search)
        takeHits(*m_search);
    follow();
    describe();
}

void CallOverview::setNoCall()
{
    setCall(nullptr);
    setScores({});
    m_hasCall = false;
    arrange();
}

void CallOverview::setScores(const std::optional<ConversationScores> &scores)
{
    m_header->setScores(scores);
}

qint64 CallOverview::startOf(int phrase) const
{
    return m_map->transcript()->phrases[static_cast<size_t>(phrase)].startMs;
}

// Not while the text of the call before is still there.
void CallOverview::follow()
{
    const auto &call = m_map->transcript();
    const auto [first, last] = m_view.phrasesInSight();
    if (!call || call != m_view.transcript() || first < 0)
        return m_map->clearInSight();
    m_map->setInSight(
        startOf(first), std::max(startOf(last), call->phrases[static_cast<size_t>(last)].endMs));
    const int at = phraseAt(*call, m_map->place());
    if (at < first || at > last)
        m_map->setPlace(startOf(first));
}

void CallOverview::followCaret()
{
    const auto &call = m_map->transcript();
    const int phrase = m_view.phraseAtCaret();
    if (call && call == m_view.transcript() && phrase >= 0
        && phrase != phraseAt(*call, m_map->place()))
        m_map->setPlace(startOf(phrase));
}

void CallOverview::takeHits(const FindController &search)
{
    m_map->setHits(search.hitTimes(), search.currentTime());
    if (search.currentTime() && m_map->transcript() == m_view.transcript())
        m_map->setPlace(*search.currentTime());
}

void CallOverview::lead(qint64 ms)
{
    const auto &call = m_map->transcript();
    if (call && call == m_view.transcript() && !call->phrases.empty())
        m_view.showPhrase(phraseAt(*call, ms));
}

// From where the reader is, and round the end.
void CallOverview::showNextOf(int topic)
{
    const auto &call = m_map->transcript();
    if (!call || topic < 0 || topic >= static_cast<int>(m_summary.topics.size()))
        return;
    const auto &phrases = m_summary.topics[static_cast<size_t>(topic)].phrases;
    const int here = std::max(m_view.phraseAtCaret(), 0);
    const auto next = std::upper_bound(phrases.begin(), phrases.end(), static_cast<quint32>(here));
    // The first phrase of all is met where nobody has moved yet.
    const bool isHere = here == 0 && m_map->place() == 0 && phrases.front() == 0;
    m_view.showPhrase(static_cast<int>(next == phrases.end() || isHere ? phrases.front() : *next));
}

void CallOverview::describe()
{
    m_map->setAccessibleDescription(
        m_map->transcript() ? callSentence(m_summary.lengthMs, m_header->measures()) : QString());
}

} // namespace readback
