// SPDX-License-Identifier: MIT
#include "ui/DrawnIconEngine.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <utility>

namespace readback {

DrawnIconEngine::DrawnIconEngine(Draw draw) : m_draw(std::move(draw)) { }

void DrawnIconEngine::paint(
    QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal scale = painter->device()->devicePixelRatioF();
    painter->drawPixmap(rect, pixmap((QSizeF(rect.size()) * scale).toSize(), mode, state));
}

// The icons are square.
QPixmap DrawnIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    const int side = std::min(size.width(), size.height());
    if (side <= 0)
        return {};
    auto &drawn = m_drawn[{side, static_cast<int>(mode)}];
    if (drawn.isNull()) {
        drawn = QPixmap(side, side);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        m_draw(painter, QRectF(0, 0, side, side), mode);
    }
    return drawn;
}

QIconEngine *DrawnIconEngine::clone() const
{
    return new DrawnIconEngine(*this);
}

} // namespace readback
