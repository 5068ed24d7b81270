// SPDX-License-Identifier: MIT
#include "ui/conversations/ConversationDelegate.h"

#include "ui/MarkSign.h"
#include "ui/StateSign.h"
#include "ui/conversations/CellMetrics.h"
#include "ui/conversations/ConversationColumn.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/conversations/ShortName.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <optional>

namespace readback {

namespace {

constexpr int kPlaceLine = 2; // pixels, above and below the row where the keyboard is

bool isQuiet(const QModelIndex &index)
{
    const auto column = static_cast<ConversationColumn>(index.column());
    return column == ConversationColumn::Customer || column == ConversationColumn::Direction
        || column == ConversationColumn::Transcript || column == ConversationColumn::Tags
        || column == ConversationColumn::Note;
}

std::optional<MarkSign> markSignOf(const QModelIndex &index)
{
    switch (static_cast<ConversationColumn>(index.column())) {
    case ConversationColumn::Reviewed:
        return MarkSign::Reviewed;
    case ConversationColumn::Star:
        return MarkSign::Star;
    case ConversationColumn::Note:
        return MarkSign::Note;
    default:
        return {};
    }
}

QColor inkFor(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (option.state & QStyle::State_Selected)
        return option.palette.color(QPalette::HighlightedText);
    return option.palette.color(isQuiet(index) ? QPalette::PlaceholderText : QPalette::Text);
}

bool showsKeyboardPlace(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->hasFocus() && view->currentIndex().row() == index.row();
}

} // namespace

void ConversationDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    cell.state &= ~QStyle::State_HasFocus; // it is the row that counts, not the cell
    const auto *style = cell.widget ? cell.widget->style() : QApplication::style();
    painter->save();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    if (index.column() == static_cast<int>(ConversationColumn::Transcript))
        paintState(painter, cell, index);
    else if (index.column() == static_cast<int>(ConversationColumn::Map))
        paintStrip(painter, cell, index);
    else if (markSignOf(index))
        paintMark(painter, cell, index);
    else
        paintText(painter, cell, index);
    if (showsKeyboardPlace(cell, index)) {
        const auto link = cell.palette.color(QPalette::Link);
        painter->fillRect(cell.rect.x(), cell.rect.top(), cell.rect.width(), kPlaceLine, link);
        painter->fillRect(cell.rect.x(), cell.rect.bottom() + 1 - kPlaceLine, cell.rect.width(),
            kPlaceLine, link);
    }
    painter->restore();
}

void ConversationDelegate::paintState(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto state
        = static_cast<TranscriptState>(index.data(ConversationTableModel::kStateRole).toInt());
    const bool selected = option.state & QStyle::State_Selected;
    const int margin = cellMargin(option.rect.width());
    const auto room = option.rect.adjusted(margin, 0, -margin, 0);
    const int side = std::min(signSize(option.fontMetrics.height()), room.width());
    const int wordsWidth = option.fontMetrics.horizontalAdvance(option.text);
    const QRect box(room.left(), room.center().y() - side / 2, side, side);
    paintStateSign(*painter, QStyle::visualRect(option.direction, room, box), state,
        selected ? inkFor(option, index) : stateInk(state, option.palette));
    if (side + kSignGap + wordsWidth > room.width())
        return;
    const auto words = room.adjusted(side + kSignGap, 0, 0, 0);
    painter->setFont(option.font);
    painter->setPen(inkFor(option, index));
    painter->drawText(QStyle::visualRect(option.direction, room, words),
        static_cast<int>(
            QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
            | Qt::TextSingleLine,
        option.text);
}

void ConversationDelegate::paintMark(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto sign = markSignOf(index);
    if (!sign || option.text.isEmpty())
        return;
    const int margin = cellMargin(option.rect.width());
    const auto room = option.rect.adjusted(margin, 0, -margin, 0);
    const int side = std::min(signSize(option.fontMetrics.height()), room.width());
    const QRect box(room.left(), room.center().y() - side / 2, side, side);
    const bool selected = option.state & QStyle::State_Selected;
    paintMarkSign(*painter, QStyle::visualRect(option.direction, room, box), *sign,
        selected ? inkFor(option, index) : markInk(*sign, option.palette));
    const auto words = room.adjusted(side + kSignGap, 0, 0, 0);
    if (*sign != MarkSign::Note || words.width() < option.fontMetrics.averageCharWidth() * 4)
        return;
    painter->setFont(option.font);
    painter->setPen(inkFor(option, index));
    painter->drawText(QStyle::visualRect(option.direction, room, words),
        static_cast<int>(
            QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
            | Qt::TextSingleLine,
        option.fontMetrics.elidedText(option.text, Qt::ElideRight, words.width()));
}

void ConversationDelegate::paintStrip(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto strip = index.data(ConversationTableModel::kStripRole).value<CallStrip>();
    if (strip.isEmpty())
        return;
    const auto role = option.state & QStyle::State_Selected ? QPalette::Highlight
        : option.features & QStyleOptionViewItem::Alternate ? QPalette::AlternateBase
                                                            : QPalette::Base;
    const int margin = cellMargin(option.rect.width());
    m_strips.paint(*painter, option.rect.adjusted(margin, 0, -margin, 0), strip, option.palette,
        option.palette.color(role), option.direction);
}

// What a cell holds runs its own way, whichever way the window is read: else "+1555" ends in its
// plus.
void ConversationDelegate::paintText(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int margin = cellMargin(option.rect.width());
    const auto room = option.rect.adjusted(margin, 0, -margin, 0);
    const auto side = QStyle::visualAlignment(option.direction, option.displayAlignment);
    painter->setFont(option.font);
    painter->setPen(inkFor(option, index));
    painter->setLayoutDirection(option.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const bool isName = index.column() == static_cast<int>(ConversationColumn::Agent);
    painter->drawText(room, static_cast<int>(side | Qt::AlignAbsolute) | Qt::TextSingleLine,
        isName ? nameThatFits(option.text, option.fontMetrics, room.width())
               : option.fontMetrics.elidedText(option.text, Qt::ElideRight, room.width()));
}

} // namespace readback
