// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace readback {

class HitTable;
class HitTableModel;
class SearchRun;

// The way from hit to hit: from the current row of the table so many further on, or back. Steps
// that are asked for before their hits are there wait for them, and have them fetched. Window's
// thread.
class HitSteps : public QObject
{
    Q_OBJECT
public:
    // All outlive it.
    HitSteps(const HitTable &table, const HitTableModel &model, SearchRun &run, QObject *parent);

    // reached() or told() follows, at once where the hits are there.
    void step(int hits);
    // More hits are there, or all.
    void goOn();
    // What waits is not wanted any more.
    void drop() { m_steps = 0; }

signals:
    void reached(int row);
    // Why there is no hit to go to, in one sentence.
    void told(const QString &sentence);

private:
    const HitTable &m_table;
    const HitTableModel &m_model;
    SearchRun &m_run;
    int m_steps = 0; // to go once there are hits
};

} // namespace readback
