// SPDX-License-Identifier: MIT
#include "ui/checklist/RuleDelegate.h"

#include "ui/checklist/RuleModel.h"

#include <QComboBox>
#include <QSpinBox>

namespace readback {

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

} // namespace readback
