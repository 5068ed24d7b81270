// SPDX-License-Identifier: MIT
#include "bench/Measure.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>

#include <unistd.h>

namespace readback::bench {

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
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

void flushPaint(QWidget &window)
{
    // Resizes, scrolls and update requests are events; the backing store flushes within them.
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    window.window()->repaint();
}

void repaintAll(QWidget &widget)
{
    widget.window()->repaint();
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto fields = file.readAll().split(' ');
    return fields.size() > 1 ? fields[1].toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

} // namespace readback::bench
