// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/exporting/ExportRecord.h"
#include "app/model/Conversation.h"
#include "app/model/Error.h"

#include <QEventLoopLocker>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

class QWidget;

namespace readback {

class Clock;
class Dialogs;
class ExportBatch;
class Settings;
class TranscriptLibrary;

// Saves conversations for the window: asks where, runs the export and puts its questions to the
// person. One export at a time. Window's thread.
class ExportController : public QObject
{
    Q_OBJECT
public:
    // `window` is the parent of the questions; all outlive the controller.
    ExportController(Dialogs &dialogs, Settings &settings, Clock &clock, QWidget *window);
    ~ExportController() override;

    // Asks for a file where it is one conversation, else for a folder. The library may go after
    // cancel(). `source`: the organisation's name, for the head of the files.
    void start(
        TranscriptLibrary &library, std::vector<Conversation> conversations, const QString &source);
    // The calls that are being saved are finished and the manifest is written; a program without
    // windows stays for that, but not for long.
    void cancel();
    // A batch that was refused asks to sign in again; see signInRequested().
    void setSignInOffered(bool offered) { m_signInOffered = offered; }
    // What came of that.
    void signedInAgain();
    void signInGivenUp();
    bool isBusy() const { return m_batch || m_single.isActive(); }

signals:
    void progress(int done, int total);
    void finished(const QString &sentence);
    void busyChanged();
    // The batch waits for signedInAgain() or signInGivenUp().
    void signInRequested();

private:
    void saveOne(TranscriptLibrary &library, const Conversation &conversation,
        const QString &source, const QString &path);
    void saveMany(TranscriptLibrary &library, std::vector<Conversation> conversations,
        const QString &source, const QString &folder);
    void askAbout(const Error &error);
    void askToSignIn(const Error &error);
    void chooseOtherFolder();
    void batchFinished(const ExportTally &tally);
    void rememberFolder(const QString &folder);
    void endSingle(const QString &sentence);

    Dialogs &m_dialogs;
    Settings &m_settings;
    Clock &m_clock;
    QWidget *m_window;
    std::unique_ptr<ExportBatch> m_batch;
    std::optional<QEventLoopLocker> m_stay; // while there is a batch
    CallHandle m_single;
    bool m_signInOffered = false;
    bool m_waitsForSignIn = false;
};

} // namespace readback
