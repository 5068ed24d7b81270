// SPDX-License-Identifier: MIT
#include "ui/GrowingStyle.h"

#include "ui/Icons.h"
#include "ui/StyleArrow.h"

#include <QDialog>
#include <QGuiApplication>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QStyleOptionDockWidget>
#include <QStyleOptionSlider>
#include <QStyleOptionSpinBox>
#include <QStyleOptionViewItem>
#include <QToolButton>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kWordsMargin = 10; // between the words of a button and its edge
constexpr int kDialogMargin = 16;
constexpr int kTitleShift = 4; // of a dock, so that its title begins where what is below it does
constexpr int kFieldMargin = 2; // more than Qt's: words in fields begin where those of choices do
constexpr int kSpinButton = 14; // Fusion's
constexpr int kAroundArrow = 6; // of a button's menu, that Qt takes off its metric

std::optional<Qt::ArrowType> arrowOf(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowDown:
        return Qt::DownArrow;
    case QStyle::PE_IndicatorArrowUp:
        return Qt::UpArrow;
    case QStyle::PE_IndicatorArrowLeft:
        return Qt::LeftArrow;
    case QStyle::PE_IndicatorArrowRight:
        return Qt::RightArrow;
    default:
        return {};
    }
}

// Beside an icon it is smaller, for it stands in its corner.
int menuArrowMetric(const QWidget &widget, int usual)
{
    const int side = arrowSide(widget.fontMetrics());
    const bool isCorner = qobject_cast<const QToolButton *>(&widget) != nullptr;
    return std::max(usual, (isCorner ? side * 2 / 3 : side) + kAroundArrow);
}

// What the buttons of a spin box are wider than Fusion's.
int spinGrowth(const QStyleOption &option)
{
    return std::max(0, arrowSide(option.fontMetrics) + kAroundArrow - kSpinButton);
}

// Fusion's own arrows are then in the colour of what they stand on.
QPalette withoutArrows(QPalette palette)
{
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        palette.setColor(group, QPalette::ButtonText, palette.color(group, QPalette::Button));
    return palette;
}

bool isThin(const QRect &rect)
{
    return std::min(rect.width(), rect.height()) == 1;
}

QString iconNameOf(QStyle::StandardPixmap which)
{
    switch (which) {
    case QStyle::SP_LineEditClearButton:
    case QStyle::SP_TitleBarCloseButton:
        return u"close"_s;
    case QStyle::SP_TitleBarNormalButton:
        return u"float"_s;
    case QStyle::SP_ToolBarHorizontalExtensionButton:
        return QGuiApplication::isRightToLeft() ? u"more-rtl"_s : u"more"_s;
    case QStyle::SP_MessageBoxQuestion:
        return u"question"_s;
    case QStyle::SP_MessageBoxInformation:
        return u"info"_s;
    case QStyle::SP_MessageBoxWarning:
    case QStyle::SP_MessageBoxCritical:
        return u"problem"_s;
    default:
        return {};
    }
}

// In a grey that is seen on light and on dark: a widget keeps its icon when the theme is another.
QIcon greyIcon(const QString &name)
{
    QPalette grey;
    grey.setColor(QPalette::ButtonText, QColor(0x7f868e));
    return themedIcon(name, grey);
}

} // namespace

GrowingStyle::GrowingStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) { }

void GrowingStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    if (const auto arrow = arrowOf(element))
        paintArrow(*painter, *option, option->rect, *arrow);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void GrowingStyle::drawChosen(
    const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget) const
{
    auto fitting = option;
    const int room = subControlRect(CC_ComboBox, &option, SC_ComboBoxEditField, widget).width();
    if (option.fontMetrics.horizontalAdvance(option.currentText) > room)
        fitting.currentText
            = option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, room - 4);
    QProxyStyle::drawControl(CE_ComboBoxLabel, &fitting, &painter, widget);
}

void GrowingStyle::drawControl(ControlElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (element == CE_ComboBoxLabel && combo)
        return drawChosen(*combo, *painter, widget);
    if (element == CE_Splitter && isThin(option->rect))
        return painter->fillRect(option->rect, option->palette.mid());
    const auto *dock = qstyleoption_cast<const QStyleOptionDockWidget *>(option);
    if (element != CE_DockWidgetTitle || !dock || dock->verticalTitleBar)
        return QProxyStyle::drawControl(element, option, painter, widget);
    auto title = *dock;
    const bool mirrored = title.direction == Qt::RightToLeft;
    title.rect.adjust(mirrored ? 0 : kTitleShift, 0, mirrored ? -kTitleShift : 0, 0);
    QProxyStyle::drawControl(element, &title, painter, widget);
}

void GrowingStyle::drawComboBox(
    const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget) const
{
    auto without = option;
    without.subControls &= ~SC_ComboBoxArrow;
    QProxyStyle::drawComplexControl(CC_ComboBox, &without, &painter, widget);
    const auto room = subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    const int side = std::min(arrowSide(option.fontMetrics), room.width() - 2);
    QRect box(0, 0, side, side);
    box.moveCenter(room.center());
    paintArrow(painter, option, box, Qt::DownArrow);
}

void GrowingStyle::drawArrowIn(const QStyleOptionComplex &option, QPainter &painter,
    const QRect &box, Qt::ArrowType direction, bool works) const
{
    auto coloured = option;
    if (!works)
        coloured.palette.setCurrentColorGroup(QPalette::Disabled);
    const int room = std::min(box.width(), box.height()) - 2;
    const int side = std::min(arrowSide(option.fontMetrics), std::max(box.width(), box.height()));
    QRect middle(0, 0, side, std::min(side, 2 * room));
    middle.moveCenter(box.center());
    paintArrow(painter, coloured, middle, direction);
}

void GrowingStyle::drawSpinBox(
    const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget) const
{
    auto without = option;
    without.palette = withoutArrows(option.palette);
    QProxyStyle::drawComplexControl(CC_SpinBox, &without, &painter, widget);
    const auto boxOf = [&](SubControl part) {
        return proxy()->subControlRect(CC_SpinBox, &option, part, widget);
    };
    drawArrowIn(option, painter, boxOf(SC_SpinBoxUp), Qt::UpArrow,
        option.stepEnabled & QAbstractSpinBox::StepUpEnabled);
    drawArrowIn(option, painter, boxOf(SC_SpinBoxDown), Qt::DownArrow,
        option.stepEnabled & QAbstractSpinBox::StepDownEnabled);
}

void GrowingStyle::drawScrollBar(
    const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget) const
{
    auto without = option;
    without.palette = withoutArrows(option.palette);
    QProxyStyle::drawComplexControl(CC_ScrollBar, &without, &painter, widget);
    const bool isLevel = option.orientation == Qt::Horizontal;
    const bool isMirrored = isLevel && option.direction == Qt::RightToLeft;
    const auto back = !isLevel ? Qt::UpArrow : isMirrored ? Qt::RightArrow : Qt::LeftArrow;
    const auto on = !isLevel ? Qt::DownArrow : isMirrored ? Qt::LeftArrow : Qt::RightArrow;
    const auto boxOf = [&](SubControl part) {
        return proxy()->subControlRect(CC_ScrollBar, &option, part, widget);
    };
    const bool works = option.minimum < option.maximum;
    drawArrowIn(option, painter, boxOf(SC_ScrollBarSubLine), back, works);
    drawArrowIn(option, painter, boxOf(SC_ScrollBarAddLine), on, works);
}

void GrowingStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
    QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ComboBox && combo)
        drawComboBox(*combo, *painter, widget);
    else if (control == CC_SpinBox && spin && spin->buttonSymbols == QAbstractSpinBox::UpDownArrows)
        drawSpinBox(*spin, *painter, widget);
    else if (control == CC_ScrollBar && slider)
        drawScrollBar(*slider, *painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect GrowingStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
    SubControl part, const QWidget *widget) const
{
    const auto usual = QProxyStyle::subControlRect(control, option, part, widget);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control != CC_SpinBox || !spin || spin->buttonSymbols != QAbstractSpinBox::UpDownArrows)
        return usual;
    const int more = spinGrowth(*option);
    const bool isMirrored = option->direction == Qt::RightToLeft;
    switch (part) {
    case SC_SpinBoxUp:
    case SC_SpinBoxDown:
        return usual.adjusted(isMirrored ? 0 : -more, 0, isMirrored ? more : 0, 0);
    case SC_SpinBoxEditField:
        return usual.adjusted(isMirrored ? more : 0, 0, isMirrored ? 0 : -more, 0);
    default:
        return usual;
    }
}

QRect GrowingStyle::subElementRect(
    SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const auto usual = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const bool isField = element == SE_LineEditContents && frame && frame->lineWidth > 0;
    return isField ? usual.adjusted(kFieldMargin, 0, -kFieldMargin, 0) : usual;
}

QSize GrowingStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    auto whole = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (type == CT_PushButton && button && !button->text.isEmpty())
        whole.setWidth(std::max(whole.width(), size.width() + 2 * kWordsMargin));
    if (type == CT_SpinBox && option)
        whole.rwidth() += spinGrowth(*option);
    if (type == CT_LineEdit)
        whole.rwidth() += 2 * kFieldMargin;
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (type == CT_ItemViewItem && item)
        whole.setHeight(std::max(whole.height(), item->fontMetrics.height() * 3 / 2));
    return whole;
}

int GrowingStyle::pixelMetric(
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
    case PM_ScrollBarExtent:
        return std::max(usual, widget->fontMetrics().ascent());
    case PM_MenuButtonIndicator:
        return menuArrowMetric(*widget, usual);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return qobject_cast<const QDialog *>(widget) ? kDialogMargin : usual;
    default:
        return usual;
    }
}

int GrowingStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *returned) const
{
    if (hint == SH_EtchDisabledText)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

QIcon GrowingStyle::standardIcon(
    StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    const auto name = iconNameOf(which);
    return name.isEmpty() ? QProxyStyle::standardIcon(which, option, widget) : greyIcon(name);
}

} // namespace readback
