// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/async/Clock.h"
#include "app/model/Result.h"
#include "ui/coverage/CoveredCalls.h"

#include <QByteArray>
#include <QObject>

namespace readback {

// Writes the calls of a coverage report into a CSV file: made a slice at a time, so that a million
// of them do not hold up the window, then written on a worker. Window's thread.
class CoverageCsvJob : public QObject
{
    Q_OBJECT
public:
    // `calls` and `clock` outlive the job.
    CoverageCsvJob(
        const CoveredCalls &calls, Clock &clock, const QString &path, QObject *parent = nullptr);
    ~CoverageCsvJob() override;

    void start();
    // The handles go: what is not made by now is not written. finished() says so.
    void giveUp();

signals:
    // Once. Error: nothing was written; the old file, if any, is as it was.
    void finished(const readback::Result<readback::Done> &result);

private:
    void makeSlice();
    void write();
    void end(const Result<Done> &result);

    const CoveredCalls &m_calls;
    Clock &m_clock;
    const QString m_path;
    std::vector<CoveredCalls::Handle> m_handles;
    size_t m_next = 0;
    QByteArray m_csv;
    CallHandle m_writing;
    bool m_over = false;
};

} // namespace readback
