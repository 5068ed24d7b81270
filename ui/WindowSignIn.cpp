// SPDX-License-Identifier: MIT
#include "ui/WindowSignIn.h"

#include "app/ProfileArchive.h"
#include "app/async/Worker.h"
#include "app/settings/LayeredSecretStore.h"
#include "ui/CallBrowser.h"
#include "ui/Dialogs.h"
#include "ui/WindowActions.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/exporting/ExportController.h"
#include "ui/session/SessionHost.h"
#include "ui/settings/SecretWriter.h"
#include "ui/settings/SignInDialog.h"
#include "ui/settings/SignOutFlow.h"

#include <QAction>
#include <QDir>
#include <QWidget>

#include <utility>

namespace readback {

WindowSignIn::WindowSignIn(const Parts &parts, SignInServices services, QWidget *window)
    : QObject(window), m_parts(parts), m_services(std::move(services)), m_window(window),
      m_writer(new SecretWriter(parts.secrets, parts.dialogs, window)),
      m_out(new SignOutFlow(m_services, parts.secrets, this))
{
    connectParts();
}

WindowSignIn::~WindowSignIn() = default;

void WindowSignIn::connectParts()
{
    connect(m_parts.actions.signIn, &QAction::triggered, this, &WindowSignIn::signIn);
    connect(m_parts.actions.signOut, &QAction::triggered, this, &WindowSignIn::askSignOut);
    connect(
        m_parts.browser.list(), &ConversationPane::signInRequested, this, &WindowSignIn::signIn);
    connect(&m_parts.exports, &ExportController::signInRequested, this, &WindowSignIn::signIn);
    connect(&m_parts.host, &SessionHost::signInNotKept, this, &WindowSignIn::onNotKept);
    connect(&m_parts.host, &SessionHost::sessionChanged, this, &WindowSignIn::onSession);
    connect(m_out, &SignOutFlow::signedOut, this, [this](const QString &trouble) {
        m_parts.host.open(m_parts.host.profile()); // which says that nobody is signed in
        emit told(trouble.isEmpty() ? tr("Signed out.") : trouble);
    });
}

// Whatever it was that found out: the list, a transcript, an export.
void WindowSignIn::onSession(const Session *session)
{
    m_toldNotKept = false;
    if (!session || !session->profile().isForUser())
        return;
    connect(
        session, &Session::signInRefused, m_parts.browser.list(), &ConversationPane::showProblem);
}

void WindowSignIn::update()
{
    const bool isUser = !m_parts.host.isDemo() && m_parts.host.profile().isForUser();
    m_parts.actions.signIn->setVisible(isUser);
    m_parts.actions.signOut->setVisible(isUser);
    m_parts.actions.signOut->setEnabled(m_parts.host.session()
        && !m_parts.host.session()->isSignedOut() && !m_parts.exports.isBusy()
        && !m_out->isRunning() && !m_removing.isActive());
    m_parts.browser.list()->setSignInOffered(isUser);
    m_parts.exports.setSignInOffered(isUser);
}

void WindowSignIn::signIn()
{
    const Profile profile = m_parts.host.profile();
    auto *dialog = new SignInDialog(m_services, profile, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SignInDialog::signedIn, this,
        [this, profile](const SignedIn &made) { onSignedIn(profile, made); });
    connect(dialog, &QDialog::rejected, &m_parts.exports, &ExportController::signInGivenUp);
    dialog->open();
}

void WindowSignIn::onSignedIn(const Profile &profile, const SignedIn &made)
{
    m_writer->write(profile, made.secret, [this, profile, made](SecretPlace place) {
        // A person who declined to keep it has signed in all the same.
        if (place == SecretPlace::None)
            m_parts.secrets.keepForThisRun(profile.id, made.secret);
        useSignIn(profile);
    });
}

void WindowSignIn::useSignIn(const Profile &profile)
{
    const auto &host = m_parts.host;
    if (!host.session() || host.session()->isSignedOut() || host.isDemo()
        || host.profile().id != profile.id)
        return m_parts.host.open(profile);
    host.session()->signedInAgain();
    m_parts.exports.signedInAgain();
    emit signedInAgain();
}

// Who shares the computer is to know what others could still read.
void WindowSignIn::askSignOut()
{
    const Profile profile = m_parts.host.profile();
    const Question question{tr("Sign out"), tr("Sign out of “%1”?").arg(profile.name),
        tr("The calls kept on this computer can be read here without signing in, until they are "
           "removed. With them goes all that was added to them, with saved searches and "
           "checklists."),
        {tr("Sign out"), tr("Sign out and remove the calls"), tr("Cancel")}};
    m_parts.dialogs.ask(m_window, question, [this, profile](int answer) {
        if (m_parts.host.profile().id != profile.id || !m_parts.actions.signOut->isEnabled())
            return; // something else is open by now
        if (answer == 0)
            signOut();
        else if (answer == 1)
            removeCalls(profile);
    });
}

// First of all: whatever becomes of the sign-in, nobody reads them any more.
void WindowSignIn::removeCalls(const Profile &profile)
{
    m_parts.host.drop();
    m_removing = runOnWorker<Done>(
        this, [folder = archiveFolder(profile)] { return removeArchive(folder); },
        [this, profile](const Result<Done> &removed) {
            if (!removed)
                m_parts.dialogs.showError(
                    m_window, tr("Calls kept on this computer"), removed.error());
            m_out->start(profile); // another may be open by now
        });
}

void WindowSignIn::signOut()
{
    m_parts.host.drop(); // nothing must renew it meanwhile
    m_out->start(m_parts.host.profile());
}

void WindowSignIn::onSignedOut(const QString &profileId)
{
    if (m_parts.host.isDemo() || m_parts.host.profile().id != profileId)
        return;
    m_parts.host.open(m_parts.host.profile());
}

void WindowSignIn::revoke(const Profile &profile, const QString &secret)
{
    if (!m_parts.host.isDemo() && m_parts.host.profile().id == profile.id)
        m_parts.host.drop();
    m_revoking[profile.id] = m_services.signOut(
        profile, secret, this, [this, name = profile.name](const Result<Done> &result) {
            if (!result)
                emit told(tr("The sign-in of “%1” is forgotten here. The server could not be told: "
                             "%2")
                              .arg(name, describe(result.error())));
        });
}

void WindowSignIn::onNotKept(const QString &secret, const Error &error)
{
    m_parts.secrets.keepForThisRun(m_parts.host.profile().id, secret);
    if (std::exchange(m_toldNotKept, true))
        return; // once a session is enough
    Error told = error;
    told.what = tr("Your renewed sign-in is known for this run only. %1").arg(error.what);
    told.next = tr("After the next start, sign in again.");
    m_parts.dialogs.showError(m_window, tr("The sign-in could not be stored"), told);
}

} // namespace readback
