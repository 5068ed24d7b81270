// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <map>
#include <optional>
#include <set>

namespace readback {

// Whose turn it is in a batch of calls known by their position: first those that have to be asked
// again, then those whose waiting time is over, then the rest in order. One thread.
class ExportQueue
{
public:
    explicit ExportQueue(size_t count) : m_count(count) { }

    // The next position, taken out; none: nothing to do at `nowMs`.
    std::optional<size_t> take(qint64 nowMs);
    // Back to the front.
    void putBack(size_t position) { m_again.insert(position); }
    void postpone(size_t position, qint64 dueMs) { m_postponed.emplace(dueMs, position); }

    bool isEmpty() const { return !hasMoreNow() && m_postponed.empty(); }
    // When the first postponed one is due; none: nothing is postponed.
    std::optional<qint64> nextDueMs() const;

private:
    bool hasMoreNow() const { return !m_again.empty() || m_next < m_count; }

    size_t m_count;
    size_t m_next = 0;
    std::set<size_t> m_again;
    std::multimap<qint64, size_t> m_postponed; // by due time
};

} // namespace readback
