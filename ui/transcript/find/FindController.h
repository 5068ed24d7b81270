// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/FormerPlace.h"
#include "ui/transcript/find/FindSearch.h"
#include "ui/transcript/find/HitReveal.h"

#include <QObject>

#include <optional>
#include <vector>

namespace readback {

class Clock;
class FindBar;
class TranscriptView;

// Finding words in the call that is shown: has what is typed into the bar searched, sets off the
// hits in the text and leads from one to the next. While words are typed the text follows to the
// first hit from where the reader was. Another call keeps the search: its hits are set off, but the
// reader stays at its beginning. Closing gives the reader's place back, also after steps from hit
// to hit, unless the reader has scrolled or clicked since. Window's thread.
class FindController : public QObject
{
    Q_OBJECT
public:
    // All outlive this.
    FindController(TranscriptView &view, FindBar &bar, Clock &clock, QObject *parent);
    ~FindController() override;

    // Shows the bar, with the selected words where some within one row are selected.
    void open();
    // Hides it and gives the place back.
    void close();
    // Hides it and stays, with the current hit selected.
    void stay();
    bool isOpen() const { return m_open; }
    // To the hit behind the current one, past the end to the first: from where the reader clicked
    // or, at none, from the top of what is in sight. Opens the bar with the last search.
    void next() { step(1); }
    void previous() { step(-1); }
    // Searches for the selected words and goes to where they are next.
    void findSelection();

    // In the order of the text; rows as of TranscriptView::reading().
    const std::vector<TextRange> &hits() const { return m_found.hits; }
    int currentHit() const { return m_current; } // -1: none
    // Whether hits are on their way.
    bool isSearching() const { return m_search.isBusy(); }

    // When the phrases with a hit begin, in milliseconds from the start of the call: ascending,
    // each once. Empty while nothing is searched for.
    const std::vector<qint64> &hitTimes() const { return m_found.times; }
    // The same of the hit that the reader is at, if there is one.
    std::optional<qint64> currentTime() const;

signals:
    // Other hits, or another one of them is the current one.
    void hitsChanged();
    void openChanged(bool open);

private:
    void connectParts();
    void show();
    void hide();
    bool takeSelectedWords();
    void takeTranscript();
    void takeClick();
    void ask(bool follow);
    void take(FoundHits found);
    void step(int direction);
    void goFrom(int direction);
    void goTo(int hit);
    int firstHitFrom(const TextPosition &position) const; // the number of hits: there is none
    TextPosition rowPosition(const PhrasePlace &place) const;
    PhrasePlace phrasePlaceOf(int hit) const;
    int hitToBeginWith();
    void revealMore();
    void tell();
    void tellSearchingLater();
    QString currentSpoken() const;

    TranscriptView &m_view;
    FindBar &m_bar;
    Clock &m_clock;
    FindSearch m_search;
    FormerPlace m_former;
    HitReveal m_reveal;
    FoundHits m_found;
    ReadingPtr m_foundIn; // null: no hits
    int m_current = -1;
    bool m_aroundTheEnd = false;
    std::optional<PhrasePlace> m_currentPlace; // holds in every reading of the call
    PhrasePlace m_anchor; // what is typed is looked for from here on
    std::optional<TextPosition> m_clicked; // where the next step begins
    bool m_open = false;
    bool m_follow = false; // the hits to come are for somebody who types
    int m_stepsToDo = 0; // asked for before the hits were there
    int m_ticket = 0; // of the last search
    bool m_leading = false; // it is us who select
};

} // namespace readback
