// SPDX-License-Identifier: MIT
#include "ui/Icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

#include <algorithm>

namespace readback {

namespace {

QPixmap tinted(QSvgRenderer &renderer, int size, const QColor &color)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    return pixmap;
}

} // namespace

QIcon themedIcon(const QString &name, const QPalette &palette)
{
    const auto path = u":/icons/%1.svg"_s.arg(name);
    if (!QFile::exists(path))
        return {};
    QSvgRenderer renderer(path);
    QIcon icon;
    for (const int size : {16, 24, 32, 48}) {
        icon.addPixmap(tinted(renderer, size, palette.color(QPalette::ButtonText)), QIcon::Normal);
        icon.addPixmap(
            tinted(renderer, size, palette.color(QPalette::Disabled, QPalette::ButtonText)),
            QIcon::Disabled);
    }
    return icon;
}

int iconSide(const QFontMetrics &metrics)
{
    constexpr int kLeast = 16;
    constexpr int kStep = 8;
    return std::max(kLeast, metrics.height() / kStep * kStep);
}

} // namespace readback
