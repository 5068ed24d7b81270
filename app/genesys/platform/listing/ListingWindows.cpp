// SPDX-License-Identifier: MIT
#include "app/genesys/platform/listing/ListingWindows.h"

#include <QTimeZone>

#include <algorithm>

namespace readback {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kDayMs = 24 * 60 * kMinuteMs;
constexpr qint64 kMostPaged = 90'000; // about 100,000 can be paged through (platform-api 2.1)
constexpr qint64 kShortestPartMs = 15 * kMinuteMs;

QDateTime startOfDay(const QDateTime &time)
{
    return QDateTime(time.toUTC().date(), QTime(0, 0), QTimeZone::utc());
}

QDateTime middleOf(const TimeRange &interval)
{
    return interval.from.addMSecs(interval.from.msecsTo(interval.to) / 2);
}

// Where an interval of several days is cut: the day's begin next to its middle. Invalid: it lies
// within a day.
QDateTime cutBetweenDays(const TimeRange &interval)
{
    const QDateTime day = startOfDay(middleOf(interval));
    if (day > interval.from)
        return day;
    return day.addDays(1) < interval.to ? day.addDays(1) : QDateTime();
}

std::deque<ListingWindow> cutInWindows(const TimeRange &interval, int mostDays)
{
    std::deque<ListingWindow> windows;
    QDateTime to = interval.to;
    while (interval.from < to) {
        // A start just before the end's own day would be a day more.
        const QDateTime lastDay = startOfDay(to.addMSecs(-1));
        const QDateTime from = std::max(interval.from, lastDay.addDays(1 - mostDays));
        windows.push_back({{from, to}});
        to = from;
    }
    return windows;
}

} // namespace

double ListingWindow::share(const QDateTime &now) const
{
    if (isPartOfDay)
        return 1;
    const QDateTime last = startOfDay(interval.to.addMSecs(-1)).addDays(1);
    const auto days = startOfDay(interval.from).msecsTo(std::min(last, std::max(now, interval.to)));
    return static_cast<double>(interval.from.msecsTo(interval.to)) / static_cast<double>(days);
}

ListingWindows::ListingWindows(const TimeRange &period, const QDateTime &now, int mostDays)
{
    const QDateTime latest = now.addMSecs(-kMinuteMs);
    if (!period.isValid() || period.from >= now)
        return;
    // A period of the last minute still needs an interval, which then brings its day.
    const QDateTime to = std::min(period.to, latest);
    const QDateTime from = std::min(period.from, to.addMSecs(-kMinuteMs));
    m_windows = cutInWindows({period.from < to ? period.from : from, to}, mostDays);
}

bool ListingWindows::split(qint64 totalHits)
{
    const ListingWindow window = front();
    if (totalHits <= kMostPaged || window.isWhole)
        return false;
    // Not a tenth less than with its other half: the server takes no notice of the start.
    if (window.isPartOfDay && window.hitsOfParent - totalHits < window.hitsOfParent / 10)
        return joinDay();
    const QDateTime betweenDays = cutBetweenDays(window.interval);
    const bool withinDay = !betweenDays.isValid();
    if (withinDay && window.interval.from.msecsTo(window.interval.to) < 2 * kShortestPartMs)
        return false;
    const QDateTime cut = withinDay ? middleOf(window.interval) : betweenDays;
    m_windows.pop_front();
    for (const TimeRange &half :
        {TimeRange{window.interval.from, cut}, TimeRange{cut, window.interval.to}})
        m_windows.push_front({half, withinDay, false, withinDay ? totalHits : -1});
    return true;
}

bool ListingWindows::shorten(int mostDays)
{
    std::deque<ListingWindow> shorter;
    for (const ListingWindow &window : m_windows) {
        const auto pieces = cutInWindows(window.interval, mostDays);
        if (pieces.size() < 2)
            shorter.push_back(window);
        else
            shorter.insert(shorter.end(), pieces.begin(), pieces.end());
    }
    const bool any = shorter.size() > m_windows.size();
    m_windows = std::move(shorter);
    return any;
}

bool ListingWindows::joinDay()
{
    if (!front().isPartOfDay)
        return false;
    const QDateTime day = startOfDay(front().interval.from);
    ListingWindow whole{front().interval, false, true, -1};
    while (!isEmpty() && front().isPartOfDay && startOfDay(front().interval.from) == day) {
        whole.interval.from = std::min(whole.interval.from, front().interval.from);
        m_windows.pop_front();
    }
    m_windows.push_front(whole);
    return true;
}

} // namespace readback
