// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace readback {

class Clock;
class HitTable;
class HitTableModel;
class SearchRun;

// Keeps what is found up to date with what is kept on this computer: searches once more when calls
// have come or gone, at most once a second. Whoever reads the hits keeps them as they are; they are
// only counted anew. Window's thread.
class SearchRefresh : public QObject
{
    Q_OBJECT
public:
    // All outlive it.
    struct Parts
    {
        const HitTable &table;
        const HitTableModel &model;
        SearchRun &run;
        Clock &clock;
    };
    SearchRefresh(const Parts &parts, QObject *parent);

    // There are other calls than before.
    void contentChanged();
    // What is typed cannot be searched: what is found stays as it is.
    void setMistaken(bool mistaken) { m_mistaken = mistaken; }
    // A search is to come.
    bool isDue() const { return m_isDue; }

signals:
    // There was nothing to be done.
    void wasIdle();

private:
    void refreshSoon();
    void refresh();
    bool isRead() const;

    Parts m_parts;
    bool m_isDue = false;
    bool m_mistaken = false;
};

} // namespace readback
