// SPDX-License-Identifier: MIT
#include "ui/exporting/ExportController.h"

#include "app/async/Worker.h"
#include "app/exporting/AtomicFile.h"
#include "app/exporting/ExportBatch.h"
#include "app/exporting/ExportFormat.h"
#include "app/exporting/FileName.h"
#include "app/exporting/FolderTarget.h"
#include "app/library/TranscriptLibrary.h"
#include "app/settings/Settings.h"
#include "ui/Dialogs.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QWidget>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr qint64 kLastFilesMs = 1500; // more than any healthy disk takes for them

// As of many: a transcript in which nothing was said is none.
std::optional<Error> whyNotSaved(const Result<TranscriptPtr> &transcript)
{
    if (!transcript)
        return transcript.error();
    return (*transcript)->phrases.empty() ? std::optional(Error::of(ErrorKind::NoTranscript))
                                          : std::nullopt;
}

} // namespace

ExportController::ExportController(
    Dialogs &dialogs, Settings &settings, Clock &clock, QWidget *window)
    : QObject(window), m_dialogs(dialogs), m_settings(settings), m_clock(clock), m_window(window)
{
}

ExportController::~ExportController() = default;

void ExportController::start(
    TranscriptLibrary &library, std::vector<Conversation> conversations, const QString &source)
{
    if (isBusy() || conversations.empty())
        return;
    const auto folder = m_settings.values().exportFolder;
    const QPointer guard(&library); // another profile may be open by the time of the answer
    if (conversations.size() == 1) {
        const auto conversation = conversations.front();
        const SavePlace place{tr("Export transcript"), folder,
            exportFileName(conversation, u"txt"_s), {tr("Text (*.txt)")}};
        m_dialogs.askSavePath(m_window, place, [=, this](const QString &path) {
            if (guard && !path.isEmpty())
                saveOne(*guard, conversation, source, path);
        });
        return;
    }
    const auto count = static_cast<int>(conversations.size());
    m_dialogs.askFolder(m_window, tr("Export %n transcript(s) into a folder", nullptr, count),
        folder,
        [this, guard, source, conversations = std::move(conversations)](const QString &chosen) {
            if (guard && !chosen.isEmpty())
                saveMany(*guard, conversations, source, chosen);
        });
}

void ExportController::cancel()
{
    if (m_batch) {
        m_clock.after(kLastFilesMs, m_batch.get(), [this] { m_stay.reset(); });
        m_batch->cancel();
    }
    if (m_single.isActive()) {
        m_single.cancel();
        endSingle(tr("Export cancelled."));
    }
}

void ExportController::saveOne(TranscriptLibrary &library, const Conversation &conversation,
    const QString &source, const QString &path)
{
    rememberFolder(QFileInfo(path).absolutePath());
    m_single = library.transcript(conversation, Priority::Interactive, {}, this,
        [=, this](const Result<TranscriptPtr> &transcript) {
            if (const auto why = whyNotSaved(transcript)) {
                endSingle(tr("Not saved."));
                m_dialogs.showError(m_window, tr("Export"), *why);
                return;
            }
            const TranscriptDocument document{conversation, *transcript, source};
            m_single = runOnDisk<Done>(
                this,
                [=] { return writeFileAtomically(path, render(document, ExportFormat::Text)); },
                [this, path](const Result<Done> &written) {
                    endSingle(written ? tr("Saved %1").arg(QDir::toNativeSeparators(path))
                                      : tr("Not saved."));
                    if (!written)
                        m_dialogs.showError(m_window, tr("Export"), written.error());
                });
        });
    emit progress(0, 0);
    emit busyChanged();
}

void ExportController::endSingle(const QString &sentence)
{
    emit finished(sentence);
    emit busyChanged();
}

void ExportController::saveMany(TranscriptLibrary &library, std::vector<Conversation> conversations,
    const QString &source, const QString &folder)
{
    rememberFolder(folder);
    ExportJob job;
    job.calls = std::move(conversations);
    job.source = source;
    m_batch = std::make_unique<ExportBatch>(
        library, m_clock, std::move(job), std::make_unique<FolderTarget>(folder));
    connect(m_batch.get(), &ExportBatch::progress, this,
        [this](const ExportTally &tally) { emit progress(tally.done(), tally.total); });
    connect(m_batch.get(), &ExportBatch::question, this, &ExportController::askAbout);
    connect(m_batch.get(), &ExportBatch::finished, this, &ExportController::batchFinished);
    m_stay.emplace();
    m_batch->start();
    emit busyChanged();
}

void ExportController::askAbout(const Error &error)
{
    if (m_signInOffered && error.kind == ErrorKind::Auth)
        return askToSignIn(error);
    // The first answer is the default: what harms least. Another folder helps a disk only.
    const bool disk = error.kind == ErrorKind::Local;
    Question question{tr("Export paused"), error.what, error.next, {tr("Try again"), tr("Stop")}};
    if (disk)
        question.answers.insert(1, tr("Other folder…"));
    m_dialogs.ask(m_window, question, [this, disk](int answer) {
        if (!m_batch)
            return;
        if (answer == 0)
            m_batch->resume();
        else if (disk && answer == 1)
            chooseOtherFolder();
        else
            m_batch->stop();
    });
}

void ExportController::askToSignIn(const Error &error)
{
    const Question question{
        tr("Export paused"), error.what, error.next, {tr("Sign in…"), tr("Try again"), tr("Stop")}};
    m_dialogs.ask(m_window, question, [this](int answer) {
        if (!m_batch)
            return;
        m_waitsForSignIn = answer == 0;
        if (answer == 0)
            emit signInRequested();
        else if (answer == 1)
            m_batch->resume();
        else
            m_batch->stop();
    });
}

void ExportController::signedInAgain()
{
    if (std::exchange(m_waitsForSignIn, false) && m_batch)
        m_batch->resume();
}

void ExportController::signInGivenUp()
{
    if (std::exchange(m_waitsForSignIn, false) && m_batch)
        askAbout(m_batch->trouble().value_or(Error::of(ErrorKind::Auth)));
}

void ExportController::chooseOtherFolder()
{
    m_dialogs.askFolder(m_window, tr("Go on in another folder"), m_settings.values().exportFolder,
        [this](const QString &folder) {
            if (!m_batch)
                return;
            if (folder.isEmpty()) {
                askAbout(m_batch->trouble().value_or(Error::of(ErrorKind::Local)));
                return;
            }
            rememberFolder(folder);
            m_batch->resumeInto(std::make_unique<FolderTarget>(folder));
        });
}

void ExportController::batchFinished(const ExportTally &tally)
{
    // It is one of its signals that brought us here.
    m_batch.release()->deleteLater();
    m_stay.reset();
    emit finished(sentenceFor(tally));
    emit busyChanged();
}

void ExportController::rememberFolder(const QString &folder)
{
    m_settings.change([&](SettingsData &data) { data.exportFolder = folder; });
}

} // namespace readback
