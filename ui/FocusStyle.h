// SPDX-License-Identifier: MIT
#pragma once

#include "ui/GrowingStyle.h"

class QStyleOptionToolButton;

namespace readback {

// Fusion, with a ring in the colour of the selection or of links around what has the keyboard's
// focus: its own sign is a shade of the selection's colour, which is too pale to be found in our
// palettes. Fields, texts and lists show it always, buttons when the focus came by the keyboard.
// Parts of a dark window have an edge, which Fusion has darker than dark. Tool bars are flat:
// Fusion's shade of them is drawn in sixty turns of several threads, at a start and whenever the
// bar is drawn anew. Words beside an icon are in the middle, corners have no frame.
class FocusStyle : public GrowingStyle
{
public:
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
        QPainter *painter, const QWidget *widget) const override;

private:
    static void drawToolBar(const QStyleOption &option, QPainter &painter);
    void drawToolLabel(
        const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget) const;
};

} // namespace readback
