// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

class QStyleOptionToolButton;

namespace readback {

// Fusion, with a ring in the colour of the selection or of links around what has the keyboard's
// focus: its own sign is a shade of the selection's colour, which is too pale to be found in our
// palettes. Fields show it always, buttons when the focus came by the keyboard. Tool bars are flat:
// Fusion's shade of them is drawn in sixty turns of several threads, at a start and whenever the
// bar is drawn anew. Words in buttons have the same room at both sides, and corners no frame.
class FocusStyle : public QProxyStyle
{
public:
    FocusStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
        QPainter *painter, const QWidget *widget) const override;

    // Words of a button stand clear of its edge.
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
        const QWidget *widget) const override;

    // Icons and the boxes of choices grow with large letters.
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
        const QWidget *widget = nullptr) const override;

    // Fusion's icons for the parts of fields and bars are searched for in themes and read by
    // plugins, which a start would wait for.
    QIcon standardIcon(
        StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;

private:
    static void drawToolBar(const QStyleOption &option, QPainter &painter);
    void drawToolLabel(
        const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget) const;
};

} // namespace readback
