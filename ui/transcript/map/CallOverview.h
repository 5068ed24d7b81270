// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/ConversationScores.h"
#include "app/text/CallSummary.h"

#include <QPointer>
#include <QWidget>

#include <optional>

namespace readback {

class CallMap;
class Clock;
class FindController;
class TranscriptHeader;
class TranscriptView;

// What stands above the text of a call: the header and the call map. The map follows what is in
// sight of the text and what a search found, and leads the text where a person points.
class CallOverview : public QWidget
{
    Q_OBJECT
public:
    // `clock` and `view` outlive the overview.
    CallOverview(Clock &clock, TranscriptView &view, QWidget *parent = nullptr);

    TranscriptHeader *header() const { return m_header; }
    CallMap *map() const { return m_map; }
    // Whether there is to be a map, where there is a call to draw and room for it.
    bool isMapShown() const { return m_mapWanted; }
    void setMapShown(bool shown);
    // Its parts give way until it is no higher, in device-independent pixels: the map, then what
    // was measured, then the facts; and all of it where even the title is too high.
    void fitInto(int height);
    int leastHeight() const; // of the title
    // One at a time.
    void followSearch(const FindController &search);

    void showConversation(const Conversation &conversation);
    void clear();
    // Another call is on its way: nothing measured is shown of the one before.
    void await();
    // What the view shows now; null: nothing.
    void setCall(const TranscriptPtr &transcript, const CallSummary &summary = {});
    // The call has no transcript, so that there is nothing to draw and nothing measured. Until then
    // the room for both is kept.
    void setNoCall();
    void setScores(const std::optional<ConversationScores> &scores);

private:
    void follow();
    void followCaret();
    void takeHits(const FindController &search);
    void lead(qint64 ms);
    void showNextOf(int topic);
    void describe();
    void arrange();
    int heightWith(int lines, bool map) const;
    bool fits(int lines, bool map) const;
    qint64 startOf(int phrase) const;

    TranscriptView &m_view;
    TranscriptHeader *m_header;
    CallMap *m_map;
    CallSummary m_summary;
    int m_most = QWIDGETSIZE_MAX; // height
    bool m_mapWanted = true;
    bool m_hasCall = true; // or one is on its way
    QPointer<const FindController> m_search;
};

} // namespace readback
