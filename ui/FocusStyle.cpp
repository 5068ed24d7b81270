// SPDX-License-Identifier: MIT
#include "ui/FocusStyle.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOptionButton>
#include <QStyleOptionToolButton>

namespace readback {

namespace {

bool hasFocus(const QStyleOption &option)
{
    return option.state & QStyle::State_HasFocus;
}

bool hasKeyboardFocus(const QStyleOption &option)
{
    return hasFocus(option) && option.state & QStyle::State_KeyboardFocusChange;
}

void paintRing(QPainter &painter, const QStyleOption &option)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(option.palette.color(QPalette::Link), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 2, 2);
    painter.restore();
}

bool isFramed(const QStyleOption *option)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return frame && frame->lineWidth > 0; // else it is a part of something larger
}

} // namespace

FocusStyle::FocusStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) { }

void FocusStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    if (element == PE_FrameFocusRect)
        return paintRing(*painter, *option);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_PanelLineEdit && hasFocus(*option) && isFramed(option))
        paintRing(*painter, *option);
}

void FocusStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element != CE_PushButton || !button || !hasFocus(*option))
        return QProxyStyle::drawControl(element, option, painter, widget);
    auto plain = *button;
    plain.state &= ~State_HasFocus;
    QProxyStyle::drawControl(element, &plain, painter, widget);
    if (hasKeyboardFocus(*option))
        paintRing(*painter, *option);
}

void FocusStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
    QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (control == CC_ToolButton && button && hasFocus(*option)) {
        auto plain = *button;
        plain.state &= ~State_HasFocus;
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
    const bool field = control == CC_ComboBox || control == CC_SpinBox;
    if (field ? hasFocus(*option) : control == CC_ToolButton && hasKeyboardFocus(*option))
        paintRing(*painter, *option);
}

} // namespace readback
