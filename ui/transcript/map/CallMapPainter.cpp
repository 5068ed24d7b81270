// SPDX-License-Identifier: MIT
#include "ui/transcript/map/CallMapPainter.h"

#include <algorithm>

namespace readback {

namespace {

constexpr double kHitWidth = 2;
constexpr double kApart = 8; // of hits that stand alone
constexpr double kLeastFrame = 6; // so that it can be seen in the longest call

} // namespace

CallMapPainter::CallMapPainter(QPainter &painter, const QRect &room, const CallScale &scale,
    const CallMapMetrics &metrics, const CallMapColours &colours, Qt::LayoutDirection direction)
    : m_painter(painter), m_room(room), m_scale(scale), m_metrics(metrics), m_colours(colours),
      m_mirrored(direction == Qt::RightToLeft)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

double CallMapPainter::xOf(int column) const
{
    return column * (m_room.width() / static_cast<double>(m_scale.columns));
}

QRectF CallMapPainter::rectOf(int from, int to, double top, double height, double least) const
{
    const double width = std::max(least, xOf(to) - xOf(from));
    const double x = std::clamp(xOf(from), 0.0, std::max(0.0, m_room.width() - width));
    const double left = m_mirrored ? m_room.width() - x - width : x;
    return {m_room.left() + left, top, width, height};
}

void CallMapPainter::paintCall(const CallMapGeometry &geometry)
{
    const auto &m = m_metrics;
    const auto &speech = geometry.speech;
    paintBlocks(speech[CallMapGeometry::Agent], m.agentTop, m.lane, m_colours.agent);
    paintBlocks(speech[CallMapGeometry::Customer], m.customerTop, m.lane, m_colours.customer);
    paintBlocks(speech[CallMapGeometry::Other], m.middleTop, m.middle, m_colours.other);
    const int line = std::max(1, m.middle / 4);
    paintBlocks(geometry.silences, m.middleTop + (m.middle - line) / 2, line, m_colours.silence);
    paintHolds(geometry.holds);
    // Joins the two who spoke at once.
    paintBlocks(geometry.overtalks, m.middleTop - m.gap, m.middle + 2 * m.gap, m_colours.overtalk);
    for (const auto &mood : geometry.moods)
        paintMood(mood);
}

void CallMapPainter::paintBlocks(const Spans &spans, int top, int height, const QColor &colour)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    const double round = std::min(2.0, height / 3.0);
    for (const auto &span : spans) {
        const auto rect = rectOf(span.from, span.to, top, height, 1.5);
        const double radius = std::min(round, rect.width() / 3);
        m_painter.drawRoundedRect(rect, radius, radius);
    }
}

// Bars with a rhythm, so that it is not the colour alone that tells them from a voice.
void CallMapPainter::paintHolds(const Spans &spans)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_colours.hold);
    const double bar = std::max(1.0, m_metrics.middle / 2.5);
    for (const auto &span : spans) {
        const auto rect = rectOf(span.from, span.to, m_metrics.middleTop, m_metrics.middle, bar);
        for (double x = 0; x < rect.width(); x += 2 * bar)
            m_painter.drawRect(QRectF(
                rect.left() + x, rect.top(), std::min(bar, rect.width() - x), rect.height()));
    }
}

void CallMapPainter::paintMood(const CallMapGeometry::Mood &mood)
{
    const double side = m_metrics.mood;
    auto box = rectOf(mood.column, mood.column + 1, m_metrics.moodTop, side);
    box = QRectF(std::clamp(box.center().x() - side / 2, double(m_room.left()),
                     std::max(double(m_room.left()), m_room.left() + m_room.width() - side)),
        box.top(), side, side * 0.85);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(mood.negative ? m_colours.negative : m_colours.positive);
    const double flat = mood.negative ? box.top() : box.bottom();
    const double peak = mood.negative ? box.bottom() : box.top();
    m_painter.drawPolygon(
        QPolygonF({{box.left(), flat}, {box.right(), flat}, {box.center().x(), peak}}));
}

// A tick above the lanes; where a hit stands alone, a line across them. Many lines would hide who
// speaks.
void CallMapPainter::paintHits(const std::vector<int> &columns)
{
    const double top = m_metrics.agentTop - 2 * m_metrics.mood / 3.0 - m_metrics.gap;
    const double bottom = m_metrics.customerTop + m_metrics.lane + m_metrics.gap;
    const double apart = kApart * m_scale.columns / std::max(1, m_room.width());
    for (size_t i = 0; i < columns.size(); ++i) {
        const bool alone = (i == 0 || columns[i] - columns[i - 1] >= apart)
            && (i + 1 == columns.size() || columns[i + 1] - columns[i] >= apart);
        const double end = alone ? bottom : m_metrics.agentTop - m_metrics.gap;
        m_painter.fillRect(
            rectOf(columns[i], columns[i] + 1, top, end - top, kHitWidth), m_colours.hit);
    }
}

void CallMapPainter::paintCurrentHit(int column)
{
    const double bottom = m_metrics.customerTop + m_metrics.lane + m_metrics.gap;
    const double top = m_metrics.gap;
    m_painter.fillRect(rectOf(column, column + 1, top, bottom - top, 2 * kHitWidth), m_colours.hit);
}

QRectF CallMapPainter::frameOf(int from, int to) const
{
    const double top = m_room.top() + 2.5;
    const auto rect = rectOf(from, to, top, m_room.bottom() - top - 0.5, kLeastFrame);
    return rect.adjusted(-1.5, 0, 1.5, 0);
}

void CallMapPainter::paintFilling(int from, int to)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_colours.inSight);
    m_painter.drawRoundedRect(frameOf(from, to), 3, 3);
}

void CallMapPainter::paintFrame(int from, int to)
{
    m_painter.setPen(QPen(m_colours.frame, 1));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(frameOf(from, to), 3, 3);
}

void CallMapPainter::paintCursor(int column)
{
    const auto line = rectOf(column, column + 1, m_room.top() + 1, m_room.height() - 2, 2);
    m_painter.fillRect(line.adjusted(-1, 0, 1, 0), m_colours.ground); // free of what is below
    m_painter.fillRect(line, m_colours.cursor);
}

} // namespace readback
