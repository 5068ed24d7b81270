// SPDX-License-Identifier: MIT
#include "ui/conversations/ConversationSelection.h"

#include "ui/conversations/ConversationTableModel.h"

#include <QItemSelectionModel>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

namespace readback {

namespace {

// Enough for any selection made by hand; more are not remembered over a refresh.
constexpr size_t kMostRemembered = 10'000;

constexpr auto kWholeRows = QItemSelectionModel::Rows;

} // namespace

ConversationSelection::ConversationSelection(QTableView &table, ConversationTableModel &model)
    : QObject(&table), m_table(table), m_model(model)
{
    const auto *selection = table.selectionModel();
    connect(selection, &QItemSelectionModel::selectionChanged, this,
        &ConversationSelection::onSelectionChanged);
    connect(
        selection, &QItemSelectionModel::currentRowChanged, this, &ConversationSelection::follow);
    connect(
        &model, &ConversationTableModel::aboutToClear, this, &ConversationSelection::beforeClear);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this,
        &ConversationSelection::beforeReset);
    connect(&model, &QAbstractItemModel::modelReset, this, &ConversationSelection::afterReset);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ConversationSelection::afterInsert);
}

std::vector<int> ConversationSelection::rows() const
{
    std::vector<int> rows;
    const auto ranges = m_table.selectionModel()->selection();
    for (const auto &range : ranges) {
        for (int row = range.top(); range.left() == 0 && row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

int ConversationSelection::count() const
{
    int count = 0;
    const auto ranges = m_table.selectionModel()->selection();
    for (const auto &range : ranges)
        count += range.left() == 0 ? range.height() : 0;
    return count;
}

void ConversationSelection::selectRow(int row)
{
    const auto index = m_model.index(row, 0);
    m_table.selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | kWholeRows);
    m_table.scrollTo(index);
}

void ConversationSelection::forget()
{
    m_currentId.clear();
    m_hidden.clear();
    m_gone.clear();
    const QScopedValueRollback own(m_own, true);
    m_table.selectionModel()->clear();
    reportCount();
}

void ConversationSelection::onSelectionChanged()
{
    if (m_own)
        return;
    m_hidden.clear();
    m_gone.clear();
    follow();
    reportCount();
}

// A row can be current without being selected (Ctrl and an arrow key, or only the focus coming in):
// then nobody asked to see it.
void ConversationSelection::follow()
{
    const auto index = m_table.currentIndex();
    if (m_own || !index.isValid()
        || !m_table.selectionModel()->isRowSelected(index.row(), QModelIndex()))
        return;
    const auto id = m_model.idOf(m_model.handleAt(index.row()));
    if (id == m_currentId)
        return;
    m_currentId = id;
    emit currentChanged(id);
}

void ConversationSelection::beforeClear()
{
    beforeReset();
    for (const auto handle : m_hidden) {
        if (m_hidden.size() <= kMostRemembered)
            m_gone.insert(m_model.idOf(handle));
    }
    m_hidden.clear();
    m_cleared = true;
}

void ConversationSelection::beforeReset()
{
    if (m_cleared)
        return;
    const auto selected = rows();
    m_hidden.reserve(m_hidden.size() + selected.size());
    for (const int row : selected)
        m_hidden.push_back(m_model.handleAt(row));
}

void ConversationSelection::afterReset()
{
    m_cleared = false;
    const QScopedValueRollback own(m_own, true);
    const auto places = m_model.rowsOf(m_hidden);
    std::vector<int> shown;
    std::vector<quint32> hidden;
    for (size_t i = 0; i < places.size(); ++i) {
        if (places[i] >= 0)
            shown.push_back(places[i]);
        else
            hidden.push_back(m_hidden[i]);
    }
    m_hidden = std::move(hidden);
    std::sort(shown.begin(), shown.end());
    select(shown);
    restoreCurrent();
    reportCount();
}

void ConversationSelection::afterInsert()
{
    const QScopedValueRollback own(m_own, true);
    std::vector<int> back;
    m_gone.removeIf([&](const QString &id) {
        const int row = m_model.rowOf(id);
        if (row >= 0)
            back.push_back(row);
        return row >= 0;
    });
    std::sort(back.begin(), back.end());
    select(back);
    restoreCurrent();
    reportCount();
}

void ConversationSelection::select(const std::vector<int> &sortedRows)
{
    QItemSelection ranges;
    for (size_t begin = 0; begin < sortedRows.size();) {
        size_t end = begin + 1;
        while (end < sortedRows.size() && sortedRows[end] == sortedRows[end - 1] + 1)
            ++end;
        ranges.append(QItemSelectionRange(m_model.index(sortedRows[begin], 0),
            m_model.index(sortedRows[end - 1], kConversationColumns - 1)));
        begin = end;
    }
    if (!ranges.isEmpty())
        m_table.selectionModel()->select(ranges, QItemSelectionModel::Select);
}

void ConversationSelection::restoreCurrent()
{
    const auto current = m_table.currentIndex();
    if (m_currentId.isEmpty()
        || (current.isValid()
            && m_table.selectionModel()->isRowSelected(current.row(), QModelIndex())))
        return;
    const int row = m_model.rowOf(m_currentId);
    if (row >= 0)
        m_table.selectionModel()->setCurrentIndex(
            m_model.index(row, 0), QItemSelectionModel::NoUpdate);
}

void ConversationSelection::reportCount()
{
    const int now = count();
    if (now != m_count)
        emit countChanged(m_count = now);
}

} // namespace readback
