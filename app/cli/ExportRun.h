// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/CallCollector.h"
#include "app/cli/Connection.h"
#include "app/cli/Console.h"
#include "app/cli/ExitCode.h"

#include <QObject>

#include <memory>

namespace readback {

class ExportBatch;
class Session;

// One run of readback-export from sign-in to the last sentence. Thread: the one it was made on.
class ExportRun : public QObject
{
    Q_OBJECT
public:
    // `clock` and `console` outlive the run.
    ExportRun(ExportOptions options, EnvironmentCredentials environment, Clock &clock,
        Console &console, QObject *parent = nullptr);
    ~ExportRun() override;

    void start();
    // Finishes the files that are being written, records the rest as cancelled, ends.
    void interrupt();

signals:
    void finished(readback::ExitCode code);

private:
    void connected(const Result<Connection::Login> &login);
    void watchSession();
    void readMarksIn(const QString &archiveFolder);
    void collected(CallCollector::Found found);
    void exportOnceReady();
    void exportCalls(CallCollector::Found found);
    void tellProgress(const ExportTally &tally);
    void exported(const ExportTally &tally);
    ExitCode codeFor(const ExportTally &tally) const;
    void end(const Error &error, ExitCode code);
    void leave(ExitCode code);

    const ExportOptions m_options;
    Clock &m_clock;
    Console &m_console;
    QString m_source;
    Connection m_connection;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<CallCollector> m_collector;
    std::unique_ptr<ExportBatch> m_batch;
    std::optional<CallCollector::Found> m_found; // waits until it is known how calls are read
    std::optional<Error> m_listError; // some calls may be missing from the list
    std::optional<Error> m_marksError; // nothing is followed that a person has marked
    bool m_knowsMarks = false; // all are followed
    CallHandle m_connecting;
    CallHandle m_readingMarks;
    qint64 m_leaveBy = 0; // monotonic; 0: not leaving
};

} // namespace readback
