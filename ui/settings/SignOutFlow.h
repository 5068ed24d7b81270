// SPDX-License-Identifier: MIT
#pragma once

#include "app/settings/LayeredSecretStore.h"
#include "ui/settings/SignInServices.h"

#include <QObject>

namespace readback {

// Ends a person's sign-in: has the server take it back, and forgets it whatever the server says.
// One at a time.
class SignOutFlow : public QObject
{
    Q_OBJECT
public:
    // Both outlive it.
    SignOutFlow(
        const SignInServices &services, LayeredSecretStore &secrets, QObject *parent = nullptr);

    // `unsaved`: a sign-in that is not stored yet; empty: the stored one.
    void start(const Profile &profile, const QString &unsaved = {});
    void cancel() { m_call.cancel(); }
    bool isRunning() const { return m_call.isActive(); }

signals:
    // `trouble`: what could not be done, for the person; empty: all was.
    void signedOut(const QString &trouble);

private:
    void revoke(const Profile &profile, const QString &secret, bool isStored);
    void revoked(const Profile &profile, const Result<Done> &result, bool isStored);

    const SignInServices &m_services;
    LayeredSecretStore &m_secrets;
    CallHandle m_call;
};

} // namespace readback
