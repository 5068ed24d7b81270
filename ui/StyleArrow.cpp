// SPDX-License-Identifier: MIT
#include "ui/StyleArrow.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPolygonF>
#include <QStyleOption>

#include <algorithm>

namespace readback {

namespace {

constexpr int kLeast = 8;

} // namespace

int arrowSide(const QFontMetrics &metrics)
{
    return std::max(kLeast, metrics.ascent() * 2 / 3);
}

void paintArrow(
    QPainter &painter, const QStyleOption &option, const QRect &box, Qt::ArrowType direction)
{
    const bool isLevel = direction == Qt::LeftArrow || direction == Qt::RightArrow;
    const int room = isLevel ? std::min(box.height(), 2 * box.width())
                             : std::min(box.width(), 2 * box.height());
    const double half = room / 2.0;
    const double out = direction == Qt::UpArrow || direction == Qt::LeftArrow ? -half : half;
    const auto point = [&](double along, double across) {
        return isLevel ? QPointF(along, across) : QPointF(across, along);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(box).center());
    painter.setPen(Qt::NoPen);
    painter.setBrush(option.palette.windowText());
    painter.setOpacity(0.75); // quieter than the words beside it
    painter.drawPolygon(
        QPolygonF({point(-out / 2, -half), point(-out / 2, half), point(out / 2, 0)}));
    painter.restore();
}

} // namespace readback
