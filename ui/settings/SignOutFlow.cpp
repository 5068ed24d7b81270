// SPDX-License-Identifier: MIT
#include "ui/settings/SignOutFlow.h"

namespace readback {

SignOutFlow::SignOutFlow(
    const SignInServices &services, LayeredSecretStore &secrets, QObject *parent)
    : QObject(parent), m_services(services), m_secrets(secrets)
{
}

void SignOutFlow::start(const Profile &profile, const QString &unsaved)
{
    if (!unsaved.isEmpty())
        return revoke(profile, unsaved, false);
    m_call = m_secrets.read(profile.id, this, [this, profile](const Result<QString> &secret) {
        if (!secret)
            emit signedOut(describe(secret.error()));
        else
            revoke(profile, *secret, true);
    });
}

void SignOutFlow::revoke(const Profile &profile, const QString &secret, bool isStored)
{
    m_call = m_services.signOut(
        profile, secret, this, [this, profile, isStored](const Result<Done> &result) {
            revoked(profile, result, isStored);
        });
}

void SignOutFlow::revoked(const Profile &profile, const Result<Done> &result, bool isStored)
{
    const QString trouble = result ? QString()
                                   : tr("You are signed out here. The server could not be told: %1")
                                         .arg(describe(result.error()));
    if (!isStored)
        return emit signedOut(trouble);
    m_call = m_secrets.remove(profile.id, this, [this, trouble](const Result<Done> &removed) {
        emit signedOut(removed ? trouble : describe(removed.error()));
    });
}

} // namespace readback
