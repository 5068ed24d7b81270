// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/model/Result.h"
#include "app/model/SearchHit.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>

#include <vector>

namespace readback {

class CallFinder;
class Clock;

// Writes the hits of a search into a CSV file: those that are shown, in that order, then those that
// are still to be found. Made a slice at a time, so that many do not hold up the window, and
// written on a worker. Window's thread.
class HitsCsvJob : public QObject
{
    Q_OBJECT
public:
    struct Task
    {
        QString path;
        std::vector<SearchHit> shown;
        SearchRequest rest; // `after` 0: there is no more
    };
    // `clock` outlives the job; without the finder it fails.
    HitsCsvJob(CallFinder &finder, Clock &clock, Task task, QObject *parent = nullptr);
    ~HitsCsvJob() override;

    void start();
    qint64 hits() const { return m_hits; } // written so far

signals:
    // Once. Error: nothing was written; the old file, if any, is as it was.
    void finished(const readback::Result<readback::Done> &result);

private:
    void makeSlice();
    void askForMore();
    void write();
    void end(const Result<Done> &result);

    QPointer<CallFinder> m_finder;
    Clock &m_clock;
    Task m_task;
    size_t m_next = 0; // of m_task.shown
    qint64 m_hits = 0;
    QByteArray m_csv;
    CallHandle m_call;
    bool m_over = false;
};

} // namespace readback
