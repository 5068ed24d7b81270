// SPDX-License-Identifier: MIT
#pragma once

#include "ui/search/HitGeometry.h"

#include <QTableView>

namespace readback {

class HitTableModel;
struct SearchHit;

// The concordance: a hit a line, all lines of one height, sorted by a click on a head. Window's
// thread.
class HitTable : public QTableView
{
    Q_OBJECT
public:
    // `model` outlives the table.
    explicit HitTable(HitTableModel &model, QWidget *parent = nullptr);

    // -1: none.
    int currentRow() const { return currentIndex().isValid() ? currentIndex().row() : -1; }
    // Selects the row and brings it into sight; it is not opened.
    void setCurrentRow(int row);
    // In the order they were found.
    void forgetSorting();
    // Widths that a person gave the columns, and what the hits are sorted by.
    QByteArray saveState() const;
    // False: it is of no use, and nothing was changed.
    bool restoreState(const QByteArray &state);
    void keyboardSearch(const QString &) override { } // would read every row; there is the search

signals:
    // Enter, or a double click.
    void opened(const readback::SearchHit &hit);
    void currentRowChanged(int row);
    // The end of the rows is near, or in sight.
    void endNear();
    void sortedBy(int column, Qt::SortOrder order);
    // Up on the first row.
    void leftUpwards();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void setUpRows();
    void setUpHeader();
    void applyFont();
    void fitColumns();
    void arrangeSides();
    void takeWidth(int section, int width);
    void widenForKeywords(int first, int last);
    void lookForEnd();

    HitTableModel &m_model;
    HitWidths m_wishes = {};
    HitWidths m_chosen = {}; // by the person, in place of the wish; 0: not
    bool m_fitting = false;
    int m_keyword = 0; // the widest so far
    int m_speakerSign = 0; // what the speaker's column takes where it has a sign only
};

} // namespace readback
