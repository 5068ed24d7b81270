// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QSet>

#include <vector>

class QTableView;

namespace readback {

class ConversationTableModel;

// Makes the selection of a table belong to conversations instead of rows: what a filter hides or a
// refresh takes away is selected again when it comes back, until the person selects something else.
// None of that counts as a change of the current conversation.
class ConversationSelection : public QObject
{
    Q_OBJECT
public:
    // Watches the table's selection model: to be made after the model was set. Both outlive it.
    ConversationSelection(QTableView &table, ConversationTableModel &model);

    // The conversation that was chosen last, shown at the moment or not. Empty: none yet.
    const QString &currentId() const { return m_currentId; }
    std::vector<int> rows() const; // selected, from top to bottom
    int count() const;
    // Makes that row the only selected one and the current one.
    void selectRow(int row);
    // Forgets the current conversation and what is selected.
    void forget();

signals:
    void currentChanged(const QString &id);
    void countChanged(int count);

private:
    void onSelectionChanged();
    void beforeClear();
    void beforeReset();
    void afterReset();
    void afterInsert();
    void follow();
    void reportCount();
    void select(const std::vector<int> &sortedRows);
    void restoreCurrent();

    QTableView &m_table;
    ConversationTableModel &m_model;
    QString m_currentId;
    std::vector<quint32> m_hidden; // handles: selected, but not shown
    QSet<QString> m_gone; // ids: selected, but not listed
    bool m_own = false; // a change of our own is under way
    bool m_cleared = false;
    int m_count = 0;
};

} // namespace readback
