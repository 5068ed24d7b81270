// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

class QStyleOptionComboBox;
class QStyleOptionSlider;
class QStyleOptionSpinBox;

namespace readback {

// Fusion, with what it has in one size growing with large letters: icons, boxes of choices, arrows,
// scroll bars. Words in buttons have the same room at both sides, those in fields stand clear of
// the edge, rows have some room above and below, what a choice is too narrow for ends in dots,
// dialogs have one margin, a splitter of one pixel is a line that is seen, and the icons are ours:
// Fusion's for the parts of fields and bars are searched for in themes and read by plugins, which a
// start would wait for.
class GrowingStyle : public QProxyStyle
{
public:
    GrowingStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
        QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
        const QWidget *widget) const override;
    QRect subElementRect(
        SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
        const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
        const QWidget *widget = nullptr) const override;
    // Disabled words have no shadow.
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returned) const override;
    QIcon standardIcon(
        StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;

private:
    void drawChosen(
        const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget) const;
    void drawComboBox(
        const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget) const;
    void drawSpinBox(
        const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget) const;
    void drawScrollBar(
        const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget) const;
    void drawArrowIn(const QStyleOptionComplex &option, QPainter &painter, const QRect &box,
        Qt::ArrowType direction, bool works) const;
};

} // namespace readback
