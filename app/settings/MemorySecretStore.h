// SPDX-License-Identifier: MIT
#pragma once

#include "app/settings/SecretStore.h"

#include <QHash>

namespace readback {

// Secrets for this run only. Never fails. Thread: the one it was made on.
class MemorySecretStore final : public SecretStore
{
public:
    CallHandle read(const QString &profileId, QObject *context, Callback<QString> done) override;
    CallHandle write(const QString &profileId, const QString &secret, QObject *context,
        Callback<Done> done) override;
    CallHandle remove(const QString &profileId, QObject *context, Callback<Done> done) override;
    bool isPersistent() const override { return false; }

    // The same without waiting, for LayeredSecretStore.
    QString value(const QString &profileId) const { return m_secrets.value(profileId); }
    void insert(const QString &profileId, const QString &secret);
    void erase(const QString &profileId) { m_secrets.remove(profileId); }

private:
    QHash<QString, QString> m_secrets;
};

} // namespace readback
