// SPDX-License-Identifier: MIT
#include "ui/checklist/RuleDelegate.h"

#include "ui/checklist/RuleModel.h"

#include <QComboBox>
#include <QSpinBox>

#include <algorithm>

namespace readback {

namespace {

constexpr int kRowPadding = 11; // above and below the text of a row, together

} // namespace

QSize RuleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(0, kRowPadding);
}

QWidget *RuleDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (const auto choices = RuleModel::choices(index.column()); !choices.isEmpty()) {
        auto *box = new QComboBox(parent);
        box->addItems(choices);
        return box;
    }
    if (index.column() == RuleModel::Amount) {
        auto *box = new QSpinBox(parent);
        box->setRange(1, ChecklistRule::kMostAmount);
        return box;
    }
    return QStyledItemDelegate::createEditor(parent, option, index);
}

void RuleDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(index.data(Qt::EditRole).toInt());
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void RuleDelegate::setModelData(
    QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentIndex());
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

void RuleDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const auto needed = editor->sizeHint();
    const auto room = editor->parentWidget()->rect();
    QRect place = option.rect;
    place.setWidth(std::min(room.width(), std::max(place.width(), needed.width())));
    place.setHeight(std::max(place.height(), needed.height()));
    if (option.direction == Qt::RightToLeft)
        place.moveRight(option.rect.right());
    place.moveLeft(std::clamp(place.left(), room.left(), room.right() + 1 - place.width()));
    editor->setGeometry(place);
}

} // namespace readback
