// SPDX-License-Identifier: MIT
#include "ui/settings/SignInDesk.h"

#include "ui/settings/SignInPanel.h"

#include <QClipboard>
#include <QGuiApplication>

namespace readback {

namespace {

// The name may change while the browser is waited for.
bool isSamePlace(Profile a, const Profile &b)
{
    a.name = b.name;
    return a == b;
}

} // namespace

SignInDesk::SignInDesk(const SignInServices &services, LayeredSecretStore &secrets,
    SignInPanel &panel, QObject *parent)
    : QObject(parent), m_services(services), m_secrets(secrets), m_panel(panel), m_in(services),
      m_out(services, secrets)
{
    connectPanel();
    connect(&m_in, &SignInFlow::signedIn, this, [this](const SignedIn &made) {
        m_problem.clear();
        emit signedIn(made.secret);
    });
    connect(&m_in, &SignInFlow::failed, this, [this](const Error &error) {
        m_problem = describe(error);
        refresh();
    });
    connect(&m_out, &SignOutFlow::signedOut, this, [this](const QString &trouble) {
        m_problem = trouble;
        m_hasSignedOut = true;
        emit signedOut(m_draft.signIn.isEmpty());
    });
}

void SignInDesk::connectPanel()
{
    connect(&m_panel, &SignInPanel::signInRequested, this, &SignInDesk::wanted);
    connect(&m_panel, &SignInPanel::signOutRequested, this, &SignInDesk::signOut);
    connect(&m_panel, &SignInPanel::addressRequested, this, &SignInDesk::copyAddress);
    connect(&m_panel, &SignInPanel::pageRequested, this, [this] {
        m_in.showPageAgain();
        refresh();
    });
    connect(&m_panel, &SignInPanel::cancelRequested, this, [this] {
        m_in.cancel();
        refresh();
    });
}

void SignInDesk::show(const ProfileDraft &draft)
{
    if (!isSamePlace(draft.profile, m_draft.profile)) {
        m_in.cancel();
        m_problem.clear();
        m_hasSignedOut = false;
        if (draft.profile.id != m_draft.profile.id)
            m_out.cancel();
    }
    m_draft = draft;
    refresh();
}

void SignInDesk::signIn()
{
    m_problem.clear();
    m_hasSignedOut = false;
    m_in.start(m_draft.profile);
    refresh();
}

void SignInDesk::signOut()
{
    m_problem.clear();
    m_out.start(m_draft.profile, m_draft.signIn);
    refresh();
}

void SignInDesk::cancel()
{
    m_in.cancel();
    m_out.cancel();
}

void SignInDesk::copyAddress() const
{
    QGuiApplication::clipboard()->setText(m_in.page().toString(QUrl::FullyEncoded));
}

void SignInDesk::refresh()
{
    const bool thisRun = !m_secrets.isPersistent() || m_draft.place == SecretPlace::ThisRun;
    if (m_out.isRunning())
        m_panel.showSigningOut();
    else if (m_in.isRunning())
        m_panel.showWaiting(m_in.isPageShown());
    else if (!m_problem.isEmpty())
        m_panel.showProblem(m_problem);
    else
        showState(thisRun);
}

// Who shares the computer is to know what others can still read.
void SignInDesk::showState(bool isForThisRun)
{
    m_panel.showState(m_draft.signInState(), m_services.now(), isForThisRun);
    if (m_hasSignedOut)
        m_panel.showNote(tr("The calls kept on this computer can still be read here."));
}

} // namespace readback
