// SPDX-License-Identifier: MIT
#include "bench/Measure.h"

#include "bench/PaintCount.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>

#include <ctime>
#include <sys/resource.h>
#include <unistd.h>

namespace readback::bench {

namespace {

double millisecondsOf(clockid_t clock)
{
    timespec t{};
    clock_gettime(clock, &t);
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
}

} // namespace

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double threadMilliseconds()
{
    return millisecondsOf(CLOCK_THREAD_CPUTIME_ID);
}

double processMilliseconds()
{
    return millisecondsOf(CLOCK_PROCESS_CPUTIME_ID);
}

double median(std::vector<double> samples)
{
    const auto middle = samples.begin() + static_cast<std::ptrdiff_t>(samples.size() / 2);
    std::nth_element(samples.begin(), middle, samples.end());
    return *middle;
}

std::vector<double> alternate(int rounds, const std::vector<std::function<double()>> &designs)
{
    std::vector<std::vector<double>> samples(designs.size());
    for (int round = 0; round < rounds; ++round) {
        for (size_t i = 0; i < designs.size(); ++i)
            samples[i].push_back(designs[i]());
    }
    std::vector<double> medians;
    for (const auto &s : samples)
        medians.push_back(median(s));
    return medians;
}

// Resizes, scrolls and update requests are events; the backing store is flushed within them. Item
// views put their layout off to a timer, and ask for an update only then.
void flushPaint()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    QCoreApplication::sendPostedEvents();
}

void showFrame(QAbstractScrollArea &area, const std::function<void()> &work)
{
    const PaintCount paints(*area.viewport());
    work();
    flushPaint();
    if (paints.count == 0)
        qFatal("The benchmark measured something that was not painted.");
}

double frameMilliseconds(QAbstractScrollArea &area, const std::function<void()> &work)
{
    return milliseconds([&] { showFrame(area, work); });
}

double repaintMilliseconds(QAbstractScrollArea &area)
{
    return frameMilliseconds(area, [&area] {
        area.update();
        area.viewport()->update(); // opaque, so that it is no part of its parent's update
    });
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto fields = file.readAll().split(' ');
    return fields.size() > 1 ? fields[1].toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

qint64 peakResidentBytes()
{
    constexpr qint64 kKib = 1024;
    rusage usage{};
    return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss * kKib : 0;
}

} // namespace readback::bench
