// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace readback {

class ColumnFit;
class ConversationSelection;
class ConversationTableModel;

// The list itself: rows of one height, whole rows selected, sorted by a click on a head. Its
// selection follows the conversations (ConversationSelection). What is in view stays in view while
// pages arrive above it.
class ConversationTable : public QTableView
{
    Q_OBJECT
public:
    // `model` outlives the table.
    explicit ConversationTable(ConversationTableModel &model, QWidget *parent = nullptr);

    ConversationSelection &selection() const { return *m_selection; }

    // Shows and hides the columns that can be hidden: checkable, named "columnMap" and the like.
    QList<QAction *> columnActions() const { return m_columnActions; }

    // Widths and order of the columns and what they are sorted by, for the settings. False: not
    // what saveColumns() wrote; nothing has changed then.
    QByteArray saveColumns() const;
    bool restoreColumns(const QByteArray &state);

    void keyboardSearch(const QString &) override { } // would read every row; there is the filter

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpRows();
    void setUpColumns();
    void makeColumnActions();
    void showColumnMenu(const QPoint &at);
    void sortBy(int column, Qt::SortOrder order);
    void applyFont();
    void fitColumns();
    void showCurrent();
    void noteTop(const QModelIndex &parent, int first);
    void keepInView(const QModelIndex &parent, int first, int last);
    bool isInView(int row) const;

    ConversationTableModel &m_model;
    ConversationSelection *m_selection;
    ColumnFit *m_columns = nullptr;
    QList<QAction *> m_columnActions;
    bool m_above = false; // the rows being inserted come above what is in view
    bool m_currentInView = false;
};

} // namespace readback
