// SPDX-License-Identifier: MIT
#include "ui/transcript/PaneStyle.h"

#include <QFontMetricsF>
#include <QPaintDevice>

#include <cmath>

namespace readback {

namespace {

constexpr int kColumn = 100; // characters

QFont scaled(QFont font, double factor)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * factor))));
    else
        font.setPointSizeF(std::max(1.0, font.pointSizeF() * factor));
    return font;
}

int part(int whole, double factor)
{
    return std::max(1, static_cast<int>(std::lround(whole * factor)));
}

} // namespace

PaneStyle PaneStyle::of(const QFont &font, double zoom, const QPaintDevice *device)
{
    PaneStyle s;
    s.text = scaled(device ? QFont(font, device) : font, zoom);
    s.text.setBold(false);
    s.label = s.text;
    s.label.setBold(true);
    s.marker = scaled(s.text, 0.92);
    const QFontMetricsF metrics(ownFont(s.text));
    const QFontMetricsF bold(ownFont(s.label));
    const double height = std::max(metrics.height(), bold.height());
    s.lineHeight = part(static_cast<int>(std::ceil(height)), 1.22);
    s.baseline = static_cast<int>(std::lround((s.lineHeight - height) / 2 + metrics.ascent()));
    s.padding = part(s.lineHeight, 0.27);
    s.smallGap = part(s.lineHeight, 0.2);
    s.largeGap = part(s.lineHeight, 0.5);
    s.margin = part(s.lineHeight, 0.84);
    s.barWidth = part(s.lineHeight, 0.21);
    s.inset = part(s.lineHeight, 0.63);
    s.labelGap = part(s.lineHeight, 0.53);
    s.indent = 2 * s.lineHeight;
    const QString sample = QStringLiteral(
        "Thank you. I can see both payments, and that a refund was opened on Monday.");
    s.columnWidth = static_cast<int>(
        std::lround(kColumn * metrics.horizontalAdvance(sample) / double(sample.size())));
    s.markSize = part(s.lineHeight, 0.45);
    s.markGap = part(s.lineHeight, 0.35);
    return s;
}

PaneStyle PaneStyle::own() const
{
    PaneStyle copy = *this;
    copy.text = ownFont(text);
    copy.label = ownFont(label);
    copy.marker = ownFont(marker);
    return copy;
}

QFont ownFont(const QFont &font)
{
    // Fonts share their data until one of them changes, so change it and change it back.
    QFont own = font;
    own.setKerning(!font.kerning());
    own.setKerning(font.kerning());
    return own;
}

} // namespace readback
