// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/TimeRange.h"

#include <deque>

namespace readback {

// One interval of a listing.
struct ListingWindow
{
    TimeRange interval; // as it is sent
    // A part of one day. The server matches whole days, so the starts are filtered to it as well.
    bool isPartOfDay = false;
    bool isWhole = false; // cannot be cut, or need not be tried again
    qint64 hitsOfParent = -1; // of the window that it was cut from; -1: of none

    TimeRange starts() const { return isPartOfDay ? interval : TimeRange(); }
    // Which part of the days that the server matches was asked for, 0..1.
    double share(const QDateTime &now) const;
    bool operator==(const ListingWindow &) const = default;
};

// A period in intervals that the server accepts, newest first (platform-api 2.1): cut where a UTC
// day begins, since conversations are matched by the day on which they started. The newest ends a
// minute before now, while rows still move; the calls of that minute come with its day, or with the
// next listing. Nothing is known of threads: one at a time.
class ListingWindows
{
public:
    static constexpr int kDays = 7; // without a filter
    static constexpr int kFilteredDays = 31;

    ListingWindows(const TimeRange &period, const QDateTime &now, int mostDays);

    bool isEmpty() const { return m_windows.empty(); }
    bool isLast() const { return m_windows.size() == 1; }
    const ListingWindow &front() const { return m_windows.front(); }
    const std::deque<ListingWindow> &all() const { return m_windows; }
    void pop() { m_windows.pop_front(); }

    // Cuts the front in two if the server has more in it than can be paged through. False: it has
    // not, or the front cannot be cut. A server that does not filter by the start is noticed by its
    // count, and the day is taken whole.
    bool split(qint64 totalHits);
    // Cuts all that are longer. False: none is.
    bool shorten(int mostDays);
    // Takes the front's day whole again, as its parts cannot be asked for. False: it is no part.
    bool joinDay();

private:
    std::deque<ListingWindow> m_windows;
};

} // namespace readback
