// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/model/Checklist.h"

#include <QObject>
#include <QStringList>

#include <utility>
#include <vector>

namespace readback {

class Archive;

// Holds kept calls against a checklist, some at a time on the archive's thread, so that a search of
// a person comes in between. Thread: the one it was made on.
class CheckRun : public QObject
{
    Q_OBJECT
public:
    // `archive` outlives it.
    explicit CheckRun(Archive &archive, QObject *parent = nullptr);
    ~CheckRun() override;

    // These calls, whether the archive has them or not, in place of what is under way.
    void start(const Checklist &checklist, const QStringList &ids);
    // These as well, behind those that are under way.
    void add(const Checklist &checklist, const QStringList &ids);
    // Nothing more is told.
    void stop();
    bool isActive() const { return m_active; }
    // So many of the calls were there.
    int found() const { return m_found; }

signals:
    void resultsFound(const std::vector<std::pair<QString, readback::ChecklistResult>> &results);
    void progressed(int done, int total);
    // Once, at its end; `problem`: why it came early.
    void ended(const QString &problem);

private:
    void next();
    void end(const QString &problem);

    Archive &m_archive;
    Checklist m_checklist;
    QStringList m_ids;
    qsizetype m_next = 0;
    int m_found = 0;
    bool m_active = false;
    CallHandle m_batch;
};

} // namespace readback
