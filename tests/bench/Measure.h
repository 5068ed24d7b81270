// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

namespace readback::bench {

// How long `work` takes, in milliseconds of wall time.
double milliseconds(const std::function<void()> &work);

// The middle one; `samples` is not empty.
double median(std::vector<double> samples);

// Medians of several designs that take turns, so that a noisy moment hits all of them alike.
std::vector<double> alternate(int rounds, const std::vector<std::function<double()>> &designs);

// Lays out and paints whatever is due in that window, now.
void flushPaint(QWidget &window);

// A whole repaint of that widget and its children, now.
void repaintAll(QWidget &widget);

// Resident memory of this process in bytes.
qint64 residentBytes();

} // namespace readback::bench
