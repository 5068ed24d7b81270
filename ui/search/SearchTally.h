// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/SearchHit.h"

#include <QSet>
#include <QString>

#include <optional>

namespace readback {

// How much there is of a search, as far as is known: of the pages that have come, and of all of it
// once it has been counted. A value; one thread at a time.
class SearchTally
{
public:
    // The hits of another search are about to come.
    void begin();
    void add(const SearchPage &page);
    void setCounts(const SearchCounts &counts);
    // It will not be counted: what has come is all that is known.
    void giveUp() { m_isOpen = false; }
    // Nothing is searched for.
    void clear();

    // All of it is known, or never will be.
    bool isSettled() const { return !m_isOpen; }
    // Of the `rows` that are here, or more where it is known.
    qint64 hits(int rows) const;
    // The same in words, and what is left out. `rows` 0: only that.
    QString text(int rows, bool hasMore) const;

private:
    std::optional<SearchCounts> m_counts;
    QSet<QString> m_calls; // that the hits so far are in
    QSet<QString> m_unreadable; // those in which something is found that cannot be shown
    bool m_isOpen = false;
};

} // namespace readback
