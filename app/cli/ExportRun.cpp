// SPDX-License-Identifier: MIT
#include "app/cli/ExportRun.h"

#include "app/Session.h"
#include "app/exporting/ExportBatch.h"
#include "app/exporting/FolderTarget.h"
#include "app/exporting/StreamTarget.h"
#include "app/library/TranscriptLibrary.h"
#include "app/library/triage/FollowedMarks.h"

#include <QDir>

#include <utility>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr qint64 kStoringMs = 5'000; // a keychain that asks for a password does not hold us up
constexpr qint64 kLookAgainMs = 20;

} // namespace

ExportRun::ExportRun(ExportOptions options, EnvironmentCredentials environment, Clock &clock,
    Console &console, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_clock(clock), m_console(console),
      m_connection(m_options, std::move(environment), clock)
{
}

ExportRun::~ExportRun() = default;

void ExportRun::start()
{
    m_connecting = m_connection.open(
        this, [this](const Result<Connection::Login> &login) { connected(login); });
}

void ExportRun::connected(const Result<Connection::Login> &login)
{
    if (!login) {
        end(login.error(), m_connection.isUsageError() ? ExitCode::Usage : ExitCode::NothingDone);
        return;
    }
    auto session = Session::open(login->profile, login->secret, m_clock, login->secrets);
    if (!session) {
        const bool isSignIn = session.error().kind == ErrorKind::Auth;
        end(session.error(), isSignIn ? ExitCode::NothingDone : ExitCode::Usage);
        return;
    }
    m_session = *std::move(session);
    m_source = login->source;
    watchSession();
    readMarksIn(login->archiveFolder);
    m_collector = std::make_unique<CallCollector>(m_session->library());
    connect(m_collector.get(), &CallCollector::progress, this,
        [this](int calls) { m_console.progress(tr("Listing: %n found", nullptr, calls)); });
    m_collector->collect(
        m_options, [this](CallCollector::Found found) { collected(std::move(found)); });
}

void ExportRun::watchSession()
{
    connect(m_session.get(), &Session::paused, this, [this](const QDateTime &until) {
        if (until.isValid())
            m_console.message(tr("The server asks for a pause until %1.")
                                  .arg(until.toUTC().toString(Qt::ISODate)));
    });
    connect(m_session.get(), &Session::signInNotKept, this,
        [this](const QString &, const Error &error) {
            m_console.error(tr("Your renewed sign-in could not be kept: %1").arg(describe(error)));
        });
}

// Beside the listing, which takes longer.
void ExportRun::readMarksIn(const QString &archiveFolder)
{
    m_readingMarks = readMarks(archiveFolder, m_clock, this,
        [this, isProfile = !archiveFolder.isEmpty()](
            const Result<QHash<QString, CallMark>> &marks) {
            m_knowsMarks = isProfile && marks.ok();
            if (marks)
                follow(*marks, m_session->library());
            else
                m_marksError = marks.error();
            exportOnceReady();
        });
}

void ExportRun::collected(CallCollector::Found found)
{
    for (const auto &notice : std::as_const(found.notices))
        m_console.message(notice);
    m_listError = found.error;
    if (m_listError && found.calls.empty()) {
        end(*m_listError, ExitCode::NothingDone);
        return;
    }
    if (m_listError)
        m_console.error(tr("Not all calls could be listed: %1").arg(describe(*m_listError)));
    m_found = std::move(found);
    exportOnceReady();
}

void ExportRun::exportOnceReady()
{
    if (!m_found || m_readingMarks.isActive())
        return;
    if (m_marksError)
        m_console.error(
            tr("Speakers are named as the server names them: %1").arg(m_marksError->what));
    exportCalls(*std::exchange(m_found, std::nullopt));
}

void ExportRun::exportCalls(CallCollector::Found found)
{
    std::unique_ptr<ExportTarget> target;
    if (m_options.output.isEmpty())
        target = std::make_unique<StreamTarget>(STDOUT_FILENO);
    else
        target = std::make_unique<FolderTarget>(m_options.output, m_options.formats);
    ExportJob job{std::move(found.calls), m_source};
    job.waitMs = m_options.waitMinutes * 60'000LL;
    job.known = std::move(found.missing);
    job.knowsReadings = m_knowsMarks;
    m_batch = std::make_unique<ExportBatch>(
        m_session->library(), m_clock, std::move(job), std::move(target));
    connect(m_batch.get(), &ExportBatch::progress, this, &ExportRun::tellProgress);
    connect(m_batch.get(), &ExportBatch::notSaved, this, [this](const ExportRecord &record) {
        if (m_options.output.isEmpty()) // there is no manifest to say it
            m_console.message(tr("%1 is not saved: %2").arg(record.id, record.reason));
    });
    // Nobody is there to be asked.
    connect(m_batch.get(), &ExportBatch::question, m_batch.get(), &ExportBatch::stop,
        Qt::QueuedConnection);
    connect(m_batch.get(), &ExportBatch::finished, this, &ExportRun::exported);
    m_batch->start();
}

void ExportRun::tellProgress(const ExportTally &tally)
{
    m_console.progress(tr("%1 of %2 calls").arg(tally.done()).arg(tally.total));
}

void ExportRun::exported(const ExportTally &tally)
{
    if (const auto &trouble = m_batch->trouble())
        m_console.error(describe(*trouble));
    if (tally.total == 0)
        m_console.message(tr("There are no such calls."));
    m_console.message(sentenceFor(tally));
    leave(codeFor(tally));
}

ExitCode ExportRun::codeFor(const ExportTally &tally) const
{
    const bool allIsWell = !m_listError && !m_batch->trouble();
    if (allIsWell && tally.saved == tally.total)
        return ExitCode::AllSaved;
    return allIsWell || tally.saved > 0 ? ExitCode::SomeNotSaved : ExitCode::NothingDone;
}

void ExportRun::interrupt()
{
    m_console.error(tr("Interrupted."));
    if (m_batch)
        m_batch->cancel();
    else
        leave(ExitCode::NothingDone);
}

void ExportRun::end(const Error &error, ExitCode code)
{
    m_console.error(describe(error));
    leave(code);
}

// What was renewed on the way must not be lost: the old one is good for nothing any more.
void ExportRun::leave(ExitCode code)
{
    if (m_leaveBy == 0)
        m_leaveBy = m_clock.monotonicMs() + kStoringMs;
    if (!m_session || !m_session->isStoringSignIn() || m_clock.monotonicMs() >= m_leaveBy) {
        emit finished(code);
        return;
    }
    m_clock.after(kLookAgainMs, this, [this, code] { leave(code); });
}

} // namespace readback
