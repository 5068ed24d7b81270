// SPDX-License-Identifier: MIT
#pragma once

#include "ui/settings/ProfileDraft.h"
#include "ui/settings/SignInFlow.h"
#include "ui/settings/SignOutFlow.h"

#include <QObject>

namespace readback {

class SignInPanel;

// What the sign-in panel of the settings dialog asks for, done for the draft that is shown.
class SignInDesk : public QObject
{
    Q_OBJECT
public:
    // All outlive the desk.
    SignInDesk(const SignInServices &services, LayeredSecretStore &secrets, SignInPanel &panel,
        QObject *parent);

    // Another draft is shown, or this one was changed: what was begun for something else ends.
    void show(const ProfileDraft &draft);
    // After wanted(), once the profile is found to be in order.
    void signIn();
    void cancel();

signals:
    // The person wants to sign in.
    void wanted();
    // The draft shown has a new sign-in.
    void signedIn(const QString &secret);
    // The draft shown has none any more; `wasStored`: nor has the store.
    void signedOut(bool wasStored);

private:
    void connectPanel();
    void refresh();
    void showState(bool isForThisRun);
    void signOut();
    void copyAddress() const;

    const SignInServices &m_services;
    LayeredSecretStore &m_secrets;
    SignInPanel &m_panel;
    SignInFlow m_in;
    SignOutFlow m_out;
    ProfileDraft m_draft;
    QString m_problem; // of the last try with this draft
    bool m_hasSignedOut = false; // with this draft, just now
};

} // namespace readback
