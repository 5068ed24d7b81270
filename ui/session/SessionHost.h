// SPDX-License-Identifier: MIT
#pragma once

#include "app/ArchiveEnds.h"
#include "app/Session.h"
#include "app/async/CallHandle.h"
#include "app/model/Result.h"

#include <QObject>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace readback {

class SecretStore;

// What is needed to use the demo organisation like any other: the profile of its server and the
// secret.
struct DemoAccess
{
    Profile profile;
    QString secret;
};

// Holds the one Session of the window and replaces it when another profile is opened; nobody waits
// for the disk then, but at the host's own end, for a moment. Window's thread.
class SessionHost : public QObject
{
    Q_OBJECT
public:
    // Starts the demo organisation's server at the first call.
    using DemoFactory = std::function<Result<DemoAccess>()>;

    // `secrets` and `clock` outlive the host.
    SessionHost(SecretStore &secrets, Clock &clock, DemoFactory demo, QObject *parent = nullptr);
    ~SessionHost() override;

    // The secret is read first; sessionChanged() or failed() follows. Without one that is good for
    // something, what is kept of the profile on this computer is opened, where there is any.
    void open(const Profile &profile);
    void openDemo();
    // Once more what was asked for last, the demo or a profile; nothing where nothing was.
    void reopen();
    // What a person's sign-in is being renewed to is kept first, for a moment at most.
    void close();
    void drop(); // close() at once

    Session *session() const { return m_session.get(); }
    bool isDemo() const { return m_demoOpen; }
    const Profile &profile() const { return m_profile; } // the one last asked for

signals:
    // Another account is about to be asked for, or none, whether there is a session or not: what is
    // shown about this one is to be closed while it can still be written to.
    void leaving();
    // The old session is about to go: drop what refers to it.
    void aboutToClose();
    void sessionChanged(readback::Session *session); // null: none
    void failed(const readback::Error &error);
    // The profile's renewed sign-in could not be stored (Session).
    void signInNotKept(const QString &secret, const readback::Error &error);

private:
    void end(bool atOnce);
    void start(const Profile &profile, const QString &secret, bool demo);
    void startSignedOut(const Profile &profile, const Error &why);
    void use(std::unique_ptr<Session> session, bool demo);
    QString demoArchive();

    SecretStore &m_secrets;
    Clock &m_clock;
    DemoFactory m_demo;
    Profile m_profile;
    std::optional<QTemporaryDir> m_demoFolder; // once the demo was open
    ArchiveEnds m_archives; // of sessions that are gone; before their folder
    std::unique_ptr<Session> m_session;
    CallHandle m_secretCall;
    bool m_demoOpen = false;
    bool m_demoAsked = false; // for last, whether it opened or not
};

} // namespace readback
