// SPDX-License-Identifier: MIT
#include "app/settings/LayeredSecretStore.h"

namespace readback {

CallHandle LayeredSecretStore::read(
    const QString &profileId, QObject *context, Callback<QString> done)
{
    if (!m_keychain || isForThisRun(profileId))
        return m_thisRun->read(profileId, context, std::move(done));
    return m_keychain->read(profileId, context, std::move(done));
}

CallHandle LayeredSecretStore::write(
    const QString &profileId, const QString &secret, QObject *context, Callback<Done> done)
{
    if (!m_keychain)
        return m_thisRun->write(profileId, secret, context, std::move(done));
    return m_keychain->write(profileId, secret, context,
        [thisRun = m_thisRun, profileId, done = std::move(done)](const Result<Done> &result) {
            if (result)
                thisRun->erase(profileId); // else the older one would be read first
            done(result);
        });
}

CallHandle LayeredSecretStore::remove(
    const QString &profileId, QObject *context, Callback<Done> done)
{
    m_thisRun->erase(profileId);
    if (!m_keychain)
        return m_thisRun->remove(profileId, context, std::move(done));
    return m_keychain->remove(profileId, context, std::move(done));
}

void LayeredSecretStore::keepForThisRun(const QString &profileId, const QString &secret)
{
    m_thisRun->insert(profileId, secret);
}

bool LayeredSecretStore::isForThisRun(const QString &profileId) const
{
    return !m_thisRun->value(profileId).isEmpty();
}

} // namespace readback
