// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractScrollArea>

#include <functional>
#include <vector>

namespace readback::bench {

// How long `work` takes, in milliseconds of wall time.
double milliseconds(const std::function<void()> &work);

// Time that this thread, or all of the program's, had of the processor so far, in milliseconds: a
// busy neighbour must not decide.
double threadMilliseconds();
double processMilliseconds();

// The middle one; `samples` is not empty.
double median(std::vector<double> samples);

// Medians of several designs that take turns, so that a noisy moment hits all of them alike.
std::vector<double> alternate(int rounds, const std::vector<std::function<double()>> &designs);

// Lays out and paints whatever is due, once.
void flushPaint();

// Does `work` and everything up to the end of the frame that shows it. Ends the program if `area`
// was not painted: then there was nothing to measure.
void showFrame(QAbstractScrollArea &area, const std::function<void()> &work);
double frameMilliseconds(QAbstractScrollArea &area, const std::function<void()> &work);

// A whole repaint of that widget with all its children, as one frame.
double repaintMilliseconds(QAbstractScrollArea &area);

// Resident memory of this process in bytes.
qint64 residentBytes();
// The most it has been so far.
qint64 peakResidentBytes();

} // namespace readback::bench
