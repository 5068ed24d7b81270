// SPDX-License-Identifier: MIT
#pragma once

#include "ui/CallMapColours.h"
#include "ui/transcript/map/CallMapGeometry.h"
#include "ui/transcript/map/CallMapMetrics.h"

#include <QPainter>

namespace readback {

// Draws the parts of a call map. Where the layout runs from right to left, so does the time. Made
// anew for each paint; what it is given outlives it.
class CallMapPainter
{
public:
    // `room`: what the columns fill; its top and height are those of the whole map.
    CallMapPainter(QPainter &painter, const QRect &room, const CallScale &scale,
        const CallMapMetrics &metrics, const CallMapColours &colours,
        Qt::LayoutDirection direction);

    // Who spoke, and what happened beside it.
    void paintCall(const CallMapGeometry &geometry);
    void paintHits(const std::vector<int> &columns);
    void paintCurrentHit(int column);
    // What is in sight: the filling goes below the call, the frame above it.
    void paintFilling(int from, int to);
    void paintFrame(int from, int to);
    void paintCursor(int column);

private:
    using Spans = std::vector<CallMapGeometry::Span>;

    double xOf(int column) const; // in the direction of the text
    QRectF rectOf(int from, int to, double top, double height, double least = 1) const;
    QRectF frameOf(int from, int to) const;
    void paintBlocks(const Spans &spans, int top, int height, const QColor &colour);
    void paintHolds(const Spans &spans);
    void paintMood(const CallMapGeometry::Mood &mood);

    QPainter &m_painter;
    QRect m_room;
    const CallScale &m_scale;
    const CallMapMetrics &m_metrics;
    const CallMapColours &m_colours;
    bool m_mirrored;
};

} // namespace readback
