// SPDX-License-Identifier: MIT
#include "ui/MarkSign.h"

#include "ui/DrawnIconEngine.h"
#include "ui/Theme.h"

#include <QPainter>
#include <QPolygonF>
#include <QtMath>

#include <algorithm>

namespace readback {

namespace {

constexpr qreal kDisabled = 0.4; // opacity

QPolygonF star()
{
    QPolygonF points;
    for (int i = 0; i < 10; ++i) {
        const qreal angle = M_PI * (i / 5.0 - 0.5);
        const qreal radius = i % 2 == 0 ? 7.4 : 3.1;
        points << QPointF(8 + radius * qCos(angle), 8.6 + radius * qSin(angle));
    }
    return points;
}

// In a square of 16 by 16 units.
void draw(QPainter &painter, MarkSign sign)
{
    switch (sign) {
    case MarkSign::Reviewed:
        painter.drawPolyline(QPolygonF({{2.5, 8.5}, {6.3, 12.5}, {13.5, 3.8}}));
        return;
    case MarkSign::NotReviewed:
        painter.drawRect(QRectF(3, 3, 10, 10));
        return;
    case MarkSign::Star:
        painter.setBrush(painter.pen().color());
        painter.setPen(Qt::NoPen);
        painter.drawPolygon(star());
        return;
    case MarkSign::Tag:
        painter.drawPolygon(QPolygonF({{2, 2}, {8.5, 2}, {14, 7.5}, {7.5, 14}, {2, 8.5}}));
        painter.drawPoint(QPointF(5.2, 5.2));
        return;
    case MarkSign::Note:
        painter.drawRect(QRectF(3, 2, 10, 12));
        for (const qreal y : {5.3, 8.0, 10.7})
            painter.drawLine(QPointF(5.6, y), QPointF(10.4, y));
        return;
    }
}

} // namespace

void paintMarkSign(QPainter &painter, const QRectF &box, MarkSign sign, const QColor &ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = std::min(box.width(), box.height());
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2);
    painter.scale(side / 16, side / 16);
    const qreal width = sign == MarkSign::Reviewed ? 2.2 : 1.4;
    painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    draw(painter, sign);
    painter.restore();
}

QColor markInk(MarkSign sign, const QPalette &palette)
{
    const bool dark = isDark(palette);
    if (sign == MarkSign::Reviewed)
        return dark ? QColor(0x81c995) : QColor(0x136c2e);
    if (sign == MarkSign::Star)
        return dark ? QColor(0xffb870) : QColor(0x8a3c00);
    return palette.color(
        sign == MarkSign::NotReviewed ? QPalette::Text : QPalette::PlaceholderText);
}

QIcon markIcon(MarkSign sign, const QColor &ink)
{
    return QIcon(
        new DrawnIconEngine([sign, ink](QPainter &painter, const QRectF &rect, QIcon::Mode mode) {
            painter.setOpacity(mode == QIcon::Disabled ? kDisabled : 1);
            paintMarkSign(painter, rect, sign, ink);
        }));
}

} // namespace readback
