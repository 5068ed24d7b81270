// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversations/StripPainter.h"

#include <QStyledItemDelegate>

namespace readback {

// Draws the cells of the list: plain text in one line, quieter where it is not what people look for
// first. A transcript's state and a person's marks are signs, the state with its words where there
// is room for all of them, a note with as many as there is room for. The
// current row has a frame while it is not selected, so that the keyboard's place shows.
class ConversationDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    void paintText(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintState(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintMark(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintStrip(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    mutable StripPainter m_strips;
};

} // namespace readback
