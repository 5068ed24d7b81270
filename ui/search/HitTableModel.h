// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/SearchHit.h"
#include "ui/search/HitColumn.h"

#include <QAbstractTableModel>
#include <QByteArray>

#include <QGuiApplication>

#include <optional>
#include <vector>

namespace readback {

// The hits of a search, a row each, in the order they were found or sorted by a column. Takes whole
// values and never asks for more. Window's thread.
class HitTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    // How most of the hits are read: what comes before them stands at the left of those that are
    // read from the left. That of the window until there are any.
    Qt::LayoutDirection reading() const { return m_reading; }

    // Replaces all; the order stays that of the column that it is sorted by.
    void setHits(std::vector<SearchHit> hits);
    // Behind the others, or where the sorting has them.
    void append(std::vector<SearchHit> hits);
    void clear() { setHits({}); }

    int count() const { return static_cast<int>(m_hits.size()); }
    const SearchHit &hitAt(int row) const { return m_hits[m_order[static_cast<size_t>(row)]]; }
    // In the order they were found.
    const std::vector<SearchHit> &hits() const { return m_hits; }
    std::vector<SearchHit> hitsAsShown() const;
    // -1: it is not there. Looks at all of them.
    int rowOf(const SearchHit &hit) const;
    // None: as they were found.
    std::optional<HitColumn> sortColumn() const { return m_column; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    // No column, -1 say: as they were found. Many hits are sorted a moment later, from the event
    // loop, so that the window goes on meanwhile.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    void readingChanged();

private:
    void updateReading();

    // What a hit is sorted by: the first bytes as a number, which decides nearly always.
    struct Key
    {
        quint64 head = 0;
        QByteArray rest;
    };
    Key keyOf(const SearchHit &hit) const;
    void makeKeys(size_t most);
    bool hasAllKeys() const { return m_keys.size() >= m_hits.size(); }
    void sortOn();
    bool comesBefore(quint32 a, quint32 b) const;
    void order(size_t from);
    void orderAnew(size_t from);

    Qt::LayoutDirection m_reading = QGuiApplication::layoutDirection();
    std::vector<SearchHit> m_hits;
    std::vector<quint32> m_order; // row to hit
    // Of each hit, while sorted by a column; of the first of them, while that is under way.
    std::vector<Key> m_keys;
    int m_ticket = 0; // what is under way sees that something else is wanted
    std::optional<HitColumn> m_column;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

} // namespace readback
