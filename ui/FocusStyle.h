// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace readback {

// Fusion, with a ring in the colour of links around what has the keyboard's focus: its own sign is
// a shade of the selection's colour, which is too pale to be found in our palettes. Fields show it
// always, buttons when the focus came by the keyboard.
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
};

} // namespace readback
