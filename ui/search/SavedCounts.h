// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/model/SearchHit.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <deque>

namespace readback {

class CallFinder;
class Clock;

// How much each saved search finds, counted anew when calls come or go: one after the other, a
// moment after the last change, and only while somebody looks. Window's thread.
class SavedCounts : public QObject
{
    Q_OBJECT
public:
    // `clock` outlives it.
    explicit SavedCounts(Clock &clock, QObject *parent = nullptr);
    ~SavedCounts() override;

    // Null: none.
    void setFinder(CallFinder *finder);
    // Whether somebody looks.
    void setWanted(bool wanted);
    // Null: not known (yet).
    const SearchCounts *find(qint64 number) const;

signals:
    void changed();

private:
    struct Known
    {
        QString text; // of the search
        SearchCounts counts;
    };

    void takeSaved();
    void countSoon();
    void countAll();
    void countNext();
    void take(const SavedSearch &search, const SearchCounts &counts);
    bool isSaved(qint64 number, const QString &text) const;

    Clock &m_clock;
    QPointer<CallFinder> m_finder;
    QHash<qint64, Known> m_known; // by the search's number, which may be given again
    std::deque<SavedSearch> m_waiting;
    CallHandle m_counting;
    bool m_wanted = false;
    bool m_outdated = false;
    bool m_again = false; // all of them, once those that wait are counted
    int m_ticket = 0;
};

} // namespace readback
