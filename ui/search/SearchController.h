// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Error.h"
#include "app/model/SearchHit.h"
#include "ui/search/SearchTally.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace readback {

class CallFinder;
class Clock;
class Dialogs;
class HitsExport;
class HitSteps;
class HitTableModel;
class SavedController;
class SavedCounts;
class SearchPanel;
class SearchRefresh;
class SearchRun;
class Settings;

// Works the search panel: has what is typed looked for as soon as it is worth it, shows what comes,
// and leads from hit to hit, whether the panel is open or not. Window's thread.
class SearchController : public QObject
{
    Q_OBJECT
public:
    // All outlive the controller.
    struct Parts
    {
        Dialogs &dialogs;
        Settings &settings;
        Clock &clock;
    };
    // Makes the panel, hidden, a child of `window`.
    SearchController(Parts parts, QWidget *window);
    ~SearchController() override;

    // Null: there is nothing to search. The finder goes after setFinder(nullptr).
    void setFinder(CallFinder *finder);
    SearchPanel *panel() const { return m_panel; }
    HitTableModel *model() const { return m_model; }
    // What the hits are of.
    QString text() const;

    // Opens the panel and searches as if it was typed.
    void searchFor(const QString &text);
    // To the hit so many further on, or back, and opens it; fetches more where it must.
    void step(int hits);
    // A search is under way, or its count.
    bool isBusy() const;

signals:
    // To be shown in its call; `search` finds the others in that call.
    void hitOpened(const readback::SearchHit &hit, const QString &search);
    // One sentence for the status bar.
    void told(const QString &sentence);
    // Nothing is under way any more.
    void settled();

private:
    void connectBar();
    void connectRun();
    void connectHits();
    void typed();
    void entered();
    void search(bool forced);
    bool takeMistake(const QString &text, bool atOnce);
    void take(const SearchPage &page, bool first);
    bool openEnd();
    void takeCounts(const SearchCounts &counts);
    void takeError(const Error &error);
    void openRow(int row);
    void showCount();
    void showPlaces();
    void updateNotice();
    void updateActions();

    Parts m_parts;
    HitTableModel *m_model;
    SavedCounts *m_savedCounts;
    SearchPanel *m_panel;
    SavedController *m_saved;
    SearchRun *m_run;
    HitSteps *m_steps;
    SearchRefresh *m_refresh;
    HitsExport *m_export;
    QPointer<CallFinder> m_finder;
    SearchTally m_tally;
    bool m_mistaken = false; // what is typed cannot be searched
    QString m_asked; // as it was typed
    bool m_widened = false; // and found with its end open
    int m_ticket = 0; // timers of what was typed before see that it has changed
};

} // namespace readback
