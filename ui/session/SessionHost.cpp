// SPDX-License-Identifier: MIT
#include "ui/session/SessionHost.h"

#include "app/ProfileArchive.h"
#include "app/settings/SecretStore.h"
#include "ui/session/SessionFarewell.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

Error noSecret(const Profile &profile)
{
    auto error = Error::of(ErrorKind::Auth,
        SessionHost::tr("No client secret was found for “%1”, or the keychain stayed locked.")
            .arg(profile.name));
    error.next = SessionHost::tr("Open the settings and enter the client secret.");
    return error;
}

} // namespace

SessionHost::SessionHost(SecretStore &secrets, Clock &clock, DemoFactory demo, QObject *parent)
    : QObject(parent), m_secrets(secrets), m_clock(clock), m_demo(std::move(demo))
{
}

SessionHost::~SessionHost() = default;

void SessionHost::open(const Profile &profile)
{
    close();
    m_profile = profile;
    m_demoAsked = false;
    m_secretCall = m_secrets.read(profile.id, this, [this, profile](const Result<QString> &secret) {
        if (!secret)
            startSignedOut(profile, secret.error());
        else if (secret->isEmpty() && !profile.isForUser())
            startSignedOut(profile, noSecret(profile));
        else
            start(profile, *secret, false);
    });
}

void SessionHost::openDemo()
{
    close();
    m_demoAsked = true;
    const auto demo = m_demo();
    if (!demo) {
        emit failed(demo.error());
        return;
    }
    m_profile = demo->profile;
    start(demo->profile, demo->secret, true);
}

void SessionHost::reopen()
{
    if (m_demoAsked)
        openDemo();
    else if (!m_profile.id.isEmpty())
        open(m_profile);
}

void SessionHost::close()
{
    end(false);
}

void SessionHost::drop()
{
    end(true);
}

void SessionHost::end(bool atOnce)
{
    m_secretCall.cancel();
    m_demoOpen = false;
    emit leaving();
    if (!m_session)
        return;
    emit aboutToClose();
    m_session->leaveArchive(m_archives);
    if (!atOnce && m_session->isRenewingSignIn())
        new SessionFarewell(std::move(m_session), m_clock, this);
    m_session.reset();
    emit sessionChanged(nullptr);
}

void SessionHost::start(const Profile &profile, const QString &secret, bool demo)
{
    auto session = Session::open(
        profile, secret, m_clock, &m_secrets, demo ? demoArchive() : archiveFolder(profile));
    if (session)
        use(std::move(*session), demo);
    else
        startSignedOut(profile, session.error());
}

// What is kept on this computer can be read in any case.
void SessionHost::startSignedOut(const Profile &profile, const Error &why)
{
    const auto folder = archiveFolder(profile);
    if (folder.isEmpty() || !QFileInfo::exists(folder)) {
        emit failed(why);
        return;
    }
    auto session = Session::openSignedOut(profile, why, m_clock, folder);
    if (session)
        use(std::move(*session), false);
    else
        emit failed(why);
}

void SessionHost::use(std::unique_ptr<Session> session, bool demo)
{
    m_session = std::move(session);
    m_session->keepInteractiveShare();
    connect(m_session.get(), &Session::signInNotKept, this, &SessionHost::signInNotKept);
    m_demoOpen = demo;
    emit sessionChanged(m_session.get());
}

// Gone when the program ends: what was made up must never be found among real calls.
QString SessionHost::demoArchive()
{
    if (!m_demoFolder)
        m_demoFolder.emplace();
    return m_demoFolder->isValid() ? m_demoFolder->filePath(u"archive"_s) : QString();
}

} // namespace readback
