// SPDX-License-Identifier: MIT
#include "ui/FocusStyle.h"

#include "ui/Icons.h"
#include "ui/transcript/TranscriptColours.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOptionButton>
#include <QStyleOptionToolButton>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kIconGap = 4; // between icon and words of a tool button, as Fusion has it
constexpr int kWordsMargin = 10; // between the words of a button and its edge

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

bool isFramed(const QStyleOption *option)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return frame && frame->lineWidth > 0; // else it is a part of something larger
}

// In a grey that is seen on light and on dark: a widget keeps its icon when the theme is another.
QIcon greyIcon(const QString &name)
{
    QPalette grey;
    grey.setColor(QPalette::ButtonText, QColor(0x7f868e));
    return themedIcon(name, grey);
}

} // namespace

FocusStyle::FocusStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) { }

void FocusStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    if (element == PE_FrameFocusRect)
        return paintRing(*painter, *option);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_PanelLineEdit && hasFocus(*option) && isFramed(option))
        paintRing(*painter, *option);
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
    QProxyStyle::drawControl(CE_ToolButtonLabel, &label, &painter, widget);
}

QSize FocusStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    auto whole = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (type == CT_PushButton && button && !button->text.isEmpty())
        whole.setWidth(std::max(whole.width(), size.width() + 2 * kWordsMargin));
    return whole;
}

int FocusStyle::pixelMetric(
    PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    if (!widget)
        return usual;
    switch (metric) {
    case PM_SmallIconSize:
    case PM_LineEditIconSize:
    case PM_ButtonIconSize:
        return std::max(usual, iconSide(widget->fontMetrics()));
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return std::max(usual, widget->fontMetrics().ascent());
    default:
        return usual;
    }
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
    if (element != CE_PushButton || !button || !hasFocus(*option))
        return QProxyStyle::drawControl(element, option, painter, widget);
    auto plain = *button;
    plain.state &= ~State_HasFocus;
    QProxyStyle::drawControl(element, &plain, painter, widget);
    if (hasKeyboardFocus(*option))
        paintRing(*painter, *option);
}

QIcon FocusStyle::standardIcon(
    StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    if (which == SP_LineEditClearButton)
        return greyIcon(u"close"_s);
    if (which == SP_ToolBarHorizontalExtensionButton)
        return greyIcon(QGuiApplication::isRightToLeft() ? u"more-rtl"_s : u"more"_s);
    return QProxyStyle::standardIcon(which, option, widget);
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
