// SPDX-License-Identifier: MIT
#pragma once

#include "ui/settings/SignInServices.h"

#include <QObject>

#include <map>

class QWidget;

namespace readback {

class CallBrowser;
class Dialogs;
class ExportController;
class LayeredSecretStore;
class SecretWriter;
class Session;
class SessionHost;
class SignInDialog;
class SignOutFlow;
class WindowActions;

// A person signs in and out in the main window: from the menu, from the bar above the list, and
// where an export waits for it. Window's thread.
class WindowSignIn : public QObject
{
    Q_OBJECT
public:
    // All outlive it.
    struct Parts
    {
        SessionHost &host;
        WindowActions &actions;
        CallBrowser &browser;
        ExportController &exports;
        LayeredSecretStore &secrets;
        Dialogs &dialogs;
    };

    WindowSignIn(const Parts &parts, SignInServices services, QWidget *window);
    ~WindowSignIn() override;

    const SignInServices &services() const { return m_services; }
    // What can be done with the profile in use now.
    void update();
    // The sign-in of that profile is over; in use, it is closed.
    void onSignedOut(const QString &profileId);
    // The profile is gone, and its sign-in is to be worth nothing. Nobody waits for the server.
    void revoke(const Profile &profile, const QString &secret);

signals:
    // The session that is open goes on.
    void signedInAgain();
    // For the status bar.
    void told(const QString &sentence);

private:
    void connectParts();
    void onSession(const Session *session);
    void signIn();
    void askSignOut();
    void signOut();
    void removeCalls(const Profile &profile);
    void onSignedIn(const Profile &profile, const SignedIn &made);
    void useSignIn(const Profile &profile);
    void onNotKept(const QString &secret, const Error &error);

    Parts m_parts;
    const SignInServices m_services;
    QWidget *m_window;
    SecretWriter *m_writer;
    SignOutFlow *m_out;
    std::map<QString, CallHandle> m_revoking; // by profile
    CallHandle m_removing; // what is kept, before a sign-out
    bool m_toldNotKept = false;
};

} // namespace readback
