// SPDX-License-Identifier: MIT
#include "ui/Icons.h"

#include "ui/DrawnIconEngine.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

#include <algorithm>

namespace readback {

QIcon themedIcon(const QString &name, const QPalette &palette)
{
    const auto path = u":/icons/%1.svg"_s.arg(name);
    if (!QFile::exists(path))
        return {};
    const auto draw = [path, normal = palette.color(QPalette::ButtonText),
                          disabled = palette.color(QPalette::Disabled, QPalette::ButtonText)](
                          QPainter &painter, const QRectF &rect, QIcon::Mode mode) {
        QSvgRenderer(path).render(&painter, rect);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(rect, mode == QIcon::Disabled ? disabled : normal);
    };
    return QIcon(new DrawnIconEngine(draw));
}

QIcon programIcon()
{
    // Qt's own way through a file's name takes two plugins, which a start would wait for.
    return QIcon(new DrawnIconEngine([](QPainter &painter, const QRectF &rect, QIcon::Mode) {
        QSvgRenderer(u":/icons/readback.svg"_s).render(&painter, rect);
    }));
}

int iconSide(const QFontMetrics &metrics)
{
    constexpr int kLeast = 16;
    constexpr int kStep = 8;
    return std::max(kLeast, metrics.height() / kStep * kStep);
}

} // namespace readback
