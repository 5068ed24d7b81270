// SPDX-License-Identifier: MIT
#include "ui/FocusStyle.h"

#include "ui/Theme.h"
#include "ui/transcript/TranscriptColours.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStyleOptionToolButton>
#include <QWidget>

#include <algorithm>

namespace readback {

namespace {

constexpr int kIconGap = 4; // between icon and words of a tool button, as Fusion has it

bool hasFocus(const QStyleOption &option)
{
    return option.state & QStyle::State_HasFocus;
}

bool hasKeyboardFocus(const QStyleOption &option)
{
    return hasFocus(option) && option.state & QStyle::State_KeyboardFocusChange;
}

// Our palettes have a selection too pale for a line, others a link that is too loud.
QColor focusColour(const QPalette &palette)
{
    constexpr double kSeen = 3; // of parts of a window, as WCAG 2 has it
    const auto selection = palette.color(QPalette::Highlight);
    const bool seen = contrast(selection, palette.color(QPalette::Window)) >= kSeen;
    return seen ? selection : palette.color(QPalette::Link);
}

void paintRing(QPainter &painter, const QStyleOption &option)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(focusColour(option.palette), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 2, 2);
    painter.restore();
}

// Fusion's is darker than the window: hardly seen in a dark one, and a box without a tick would not
// be found.
void paintEdge(QPainter &painter, const QStyleOption &option, bool isRound = false)
{
    const auto edge = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = isRound ? edge.width() / 2 : 2;
    auto colour = option.palette.color(QPalette::PlaceholderText);
    colour.setAlpha(130);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(edge, radius, radius);
    painter.restore();
}

void paintFieldEdge(QPainter &painter, const QStyleOption &option)
{
    if (isDark(option.palette))
        paintEdge(painter, option);
}

bool isFramed(const QStyleOption *option)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return frame && frame->lineWidth > 0; // else it is a part of something larger
}

} // namespace

void FocusStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    if (element == PE_FrameFocusRect)
        return paintRing(*painter, *option);
    GrowingStyle::drawPrimitive(element, option, painter, widget);
    const bool isField = element == PE_PanelLineEdit && isFramed(option);
    if (isField && hasFocus(*option))
        paintRing(*painter, *option);
    else if (isField)
        paintFieldEdge(*painter, *option);
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton)
        paintEdge(*painter, *option, element == PE_IndicatorRadioButton);
}

// Only the line below it.
void FocusStyle::drawToolBar(const QStyleOption &option, QPainter &painter)
{
    const auto &window = option.palette.color(QPalette::Window);
    const auto line = window.lightness() > 127 ? window.darker(115) : window.lighter(140);
    painter.fillRect(option.rect, window);
    painter.fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)), line);
}

// The style puts all the room that is left behind the words; half of it belongs before the icon,
// and some between them.
void FocusStyle::drawToolLabel(
    const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget) const
{
    auto label = option;
    if (label.toolButtonStyle == Qt::ToolButtonTextBesideIcon && !label.icon.isNull()) {
        label.text.prepend(u' '); // it has two to spare
        const int words = label.fontMetrics.size(Qt::TextShowMnemonic, label.text).width();
        const int left = label.rect.width() - label.iconSize.width() - kIconGap - words;
        const int half = std::max(0, left / 2);
        const bool mirrored = label.direction == Qt::RightToLeft;
        label.rect.adjust(mirrored ? 0 : half, 0, mirrored ? -half : 0, 0);
    }
    GrowingStyle::drawControl(CE_ToolButtonLabel, &label, &painter, widget);
}

void FocusStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    if (element == CE_ToolBar)
        return drawToolBar(*option, *painter);
    if (element == CE_Header && widget && widget->inherits("QTableCornerButton"))
        return painter->fillRect(option->rect, option->palette.color(QPalette::Window));
    const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (element == CE_ToolButtonLabel && tool)
        return drawToolLabel(*tool, *painter, widget);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element != CE_PushButton || !button || !hasFocus(*option)) {
        GrowingStyle::drawControl(element, option, painter, widget);
        if (element == CE_ShapedFrame && isFramed(option)
            && qobject_cast<const QAbstractScrollArea *>(widget))
            hasFocus(*option) ? paintRing(*painter, *option) : paintFieldEdge(*painter, *option);
        return;
    }
    auto plain = *button;
    plain.state &= ~State_HasFocus;
    GrowingStyle::drawControl(element, &plain, painter, widget);
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
        GrowingStyle::drawComplexControl(control, &plain, painter, widget);
    } else {
        GrowingStyle::drawComplexControl(control, option, painter, widget);
    }
    const bool field = control == CC_ComboBox || control == CC_SpinBox;
    if (control == CC_SpinBox && !hasFocus(*option))
        paintFieldEdge(*painter, *option);
    if (field ? hasFocus(*option) : control == CC_ToolButton && hasKeyboardFocus(*option))
        paintRing(*painter, *option);
}

} // namespace readback
