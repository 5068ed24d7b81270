// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QIconEngine>

#include <functional>

namespace readback {

// An icon that is drawn when it is first asked for, at the size that is asked for: most icons of a
// window are in menus that nobody opens, and all of them before its first frame would take as long
// as everything else there. Window's thread.
class DrawnIconEngine final : public QIconEngine
{
public:
    // Draws the icon on a transparent ground. Copied, and called as long as an icon lives.
    using Draw = std::function<void(QPainter &painter, const QRectF &rect, QIcon::Mode mode)>;

    explicit DrawnIconEngine(Draw draw);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;

private:
    Draw m_draw;
    QHash<std::pair<int, int>, QPixmap> m_drawn; // by size and mode
};

} // namespace readback
