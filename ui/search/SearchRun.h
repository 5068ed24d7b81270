// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/model/Error.h"
#include "app/model/SearchHit.h"

#include <QObject>
#include <QPointer>

namespace readback {

class CallFinder;
class Clock;

// One search at a time, page after page, and how much there is of it. Another text takes the place
// of the one that is being looked for, so that at most one page and one count are under way however
// fast somebody types. Window's thread.
class SearchRun : public QObject
{
    Q_OBJECT
public:
    static constexpr int kFirstPage = 200; // phrases with hits
    static constexpr int kNextPages = 1000;
    static constexpr int kMostHits = 100'000;

    // `clock` outlives it.
    explicit SearchRun(Clock &clock, QObject *parent = nullptr);
    ~SearchRun() override;

    // Null: none. Whatever was under way is dropped.
    void setFinder(CallFinder *finder);
    void search(const QString &text, SearchOrder order);
    // The same once more.
    void again() { search(m_text, m_order); }
    // The next page, if there is one and none is on its way.
    void more();
    // On to the last page without being asked for each.
    void allOfIt();
    // Counts once more; the hits stay.
    void recount();
    void stop();

    const QString &text() const { return m_text; }
    SearchOrder order() const { return m_order; }
    // The first page is on its way.
    bool isSearching() const { return m_page.isActive() && !m_first; }
    bool isBusy() const { return m_page.isActive(); }
    // The first page has come.
    bool isDone() const { return m_first; }
    bool hasMore() const { return m_next != 0 && m_hits < kMostHits; }
    qint64 next() const { return m_next; } // as SearchPage has it

signals:
    void started();
    // In the order they come; `first`: of another search than those before.
    void found(const readback::SearchPage &page, bool first);
    void counted(const readback::SearchCounts &counts);
    // It could not be; the hits stay.
    void notCounted();
    void failed(const readback::Error &error);

private:
    void ask(qint64 after, int limit);
    void take(const SearchPage &page, bool first);
    void countSoon();
    void count();

    Clock &m_clock;
    QPointer<CallFinder> m_finder;
    CallHandle m_page;
    CallHandle m_count;
    QString m_text;
    SearchOrder m_order = SearchOrder::NewestFirst;
    qint64 m_next = 0;
    qint64 m_hits = 0;
    bool m_first = false; // the first page is there
    bool m_all = false;
    int m_ticket = 0; // timers of an earlier search see that it has changed
};

} // namespace readback
