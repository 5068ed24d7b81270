// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Passage.h"

#include <QAbstractTableModel>

#include <vector>

namespace readback {

class EvidenceBasket;

// The evidence basket as a table, a passage a row: its call, when and what was said, and the
// comment, which can be edited. Rows are dragged within it to another place.
class EvidenceModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Call, Time, Words, Comment };
    static constexpr int kColumns = 4;

    using QAbstractTableModel::QAbstractTableModel;

    // Null: none, and so no rows. It outlives the model, or is taken away first.
    void setBasket(EvidenceBasket *basket);
    EvidenceBasket *basket() const { return m_basket; }
    const EvidenceItem &itemAt(int row) const { return m_items[static_cast<size_t>(row)]; }
    qint64 numberAt(int row) const { return itemAt(row).number; }
    int rowOf(qint64 number) const; // -1: it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

private:
    void showAnew();
    QString text(int row, int column) const;
    QString toolTip(int row, int column) const;

    EvidenceBasket *m_basket = nullptr;
    std::vector<EvidenceItem> m_items; // as the rows show them
};

} // namespace readback
