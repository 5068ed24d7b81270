// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>

namespace readback {

class CallFinder;
class SavedCounts;
class SearchPanel;

// Works the saved searches beside the hits: shows them with their counts, runs, renames and removes
// them. Window's thread.
class SavedController : public QObject
{
    Q_OBJECT
public:
    // Both outlive it.
    SavedController(SavedCounts &counts, SearchPanel &panel, QObject *parent = nullptr);

    // Null: none.
    void setFinder(CallFinder *finder);
    // Keeps a search, and lets its name be typed.
    void save(const QString &text);

private:
    void show();
    void look();

    SavedCounts &m_counts;
    SearchPanel &m_panel;
    QPointer<CallFinder> m_finder;
    bool m_seen = false; // the list was offered
};

} // namespace readback
