// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/SearchHit.h"

#include <QSet>
#include <QString>

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
    // There is nothing to count; what was left out is still said.
    void clear();
    // What is known of all of it is of the hits there are, or no more.
    void setCounted(bool counted) { m_counted = counted; }
    bool isCounted() const { return m_counted; }

    // Of the `rows` that are here, or more where it is known.
    qint64 hits(int rows) const;
    // The same in words, and what is left out. `rows` 0: only that.
    QString text(int rows, bool hasMore) const;

private:
    SearchCounts m_counts;
    QSet<QString> m_calls; // that the hits so far are in
    QSet<QString> m_unreadable; // those in which something is found that cannot be shown
    bool m_counted = false; // m_counts are of these hits
};

} // namespace readback
