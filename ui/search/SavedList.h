// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/SearchHit.h"

#include <QTreeWidget>

#include <vector>

namespace readback {

class SavedCounts;

// The searches that a person saved, with how much each finds now: a click runs one, F2 renames it
// in its place, Delete removes it. Window's thread.
class SavedList : public QTreeWidget
{
    Q_OBJECT
public:
    // `counts` outlives it.
    explicit SavedList(const SavedCounts &counts, QWidget *parent = nullptr);

    // What was the current one stays so.
    void setSearches(const std::vector<SavedSearch> &searches);
    // Lets the name be typed of the search of that text; where there is none yet, once it comes.
    void editNameOf(const QString &text);
    QSize sizeHint() const override;

signals:
    void runRequested(const QString &text);
    void renameRequested(qint64 number, const QString &name);
    void removeRequested(qint64 number);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void showSearches();
    void showCounts();
    void run(const QTreeWidgetItem *item);
    void takeName(QTreeWidgetItem *item);
    void removeCurrent();
    void editWanted();

    const SavedCounts &m_counts;
    std::vector<SavedSearch> m_searches; // as the items are
    QString m_wanted; // text of the search whose name is to be typed
    bool m_filling = false;
};

} // namespace readback
