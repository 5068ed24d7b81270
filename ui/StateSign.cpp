// SPDX-License-Identifier: MIT
#include "ui/StateSign.h"

#include "ui/DrawnIconEngine.h"
#include "ui/Theme.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace readback {

namespace {

constexpr qreal kDisabled = 0.4; // opacity

// A painter in a square of 16 by 16 units, whatever the size on the screen.
class SignPainter
{
public:
    SignPainter(QPainter &painter, const QRectF &box, const QColor &ink) : m_painter(painter)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal side = std::min(box.width(), box.height());
        painter.translate(box.center().x() - side / 2, box.center().y() - side / 2);
        painter.scale(side / 16, side / 16);
        painter.setPen(QPen(ink, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
    }
    ~SignPainter() { m_painter.restore(); }
    SignPainter(const SignPainter &) = delete;
    SignPainter &operator=(const SignPainter &) = delete;

    void disc(qreal radius)
    {
        m_painter.setBrush(m_painter.pen().color());
        m_painter.setPen(Qt::NoPen);
        m_painter.drawEllipse(kMiddle, radius, radius);
    }
    void ring() { m_painter.drawEllipse(kMiddle, 6, 6); }
    void line(qreal x1, qreal y1, qreal x2, qreal y2)
    {
        m_painter.drawLine(QPointF(x1, y1), QPointF(x2, y2));
    }
    void triangle() { m_painter.drawPolygon(QPolygonF({{8, 1.8}, {14.6, 13.6}, {1.4, 13.6}})); }

private:
    static constexpr QPointF kMiddle{8, 8};
    QPainter &m_painter;
};

} // namespace

void paintStateSign(QPainter &painter, const QRectF &box, TranscriptState state, const QColor &ink)
{
    SignPainter sign(painter, box, ink);
    switch (state) {
    case TranscriptState::Ready:
        return sign.disc(5.5);
    case TranscriptState::NotReady: // a clock
        sign.ring();
        sign.line(8, 4.8, 8, 8);
        return sign.line(8, 8, 10.4, 9.4);
    case TranscriptState::None:
        return sign.line(4, 8, 12, 8);
    case TranscriptState::Forbidden: // no entry
        sign.ring();
        return sign.line(3.9, 12.1, 12.1, 3.9);
    case TranscriptState::Failed: // a warning
        sign.triangle();
        sign.line(8, 6.2, 8, 9.2);
        return sign.line(8, 11.5, 8, 11.5);
    case TranscriptState::Unknown:
        return sign.disc(1.6);
    }
}

QColor stateInk(TranscriptState state, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (state) {
    case TranscriptState::Ready:
        return dark ? QColor(0x81c995) : QColor(0x136c2e);
    case TranscriptState::NotReady:
        return dark ? QColor(0xffb870) : QColor(0x8a3c00);
    case TranscriptState::Failed:
    case TranscriptState::Forbidden:
        return dark ? QColor(0xff9a8f) : QColor(0xb3261e);
    case TranscriptState::None:
    case TranscriptState::Unknown:
        break;
    }
    return palette.color(QPalette::PlaceholderText);
}

QIcon stateIcon(TranscriptState state, const QColor &ink)
{
    return QIcon(
        new DrawnIconEngine([state, ink](QPainter &painter, const QRectF &rect, QIcon::Mode mode) {
            painter.setOpacity(mode == QIcon::Disabled ? kDisabled : 1);
            paintStateSign(painter, rect, state, ink);
        }));
}

} // namespace readback
