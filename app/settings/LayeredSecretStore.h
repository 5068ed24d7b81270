// SPDX-License-Identifier: MIT
#pragma once

#include "app/settings/MemorySecretStore.h"

#include <memory>

namespace readback {

// What the programs use: the keychain, and in front of it the secrets that a person chose to keep
// for this run only. Falls back to nothing by itself: a keychain that refuses is an error, and it
// is the person who then says "for this run". Thread: the one it was made on.
class LayeredSecretStore final : public SecretStore
{
public:
    // `keychain` outlives this; null: there is none.
    explicit LayeredSecretStore(SecretStore *keychain) : m_keychain(keychain) { }

    // Without a keychain every call works on this run's secrets.
    CallHandle read(const QString &profileId, QObject *context, Callback<QString> done) override;
    CallHandle write(const QString &profileId, const QString &secret, QObject *context,
        Callback<Done> done) override;
    CallHandle remove(const QString &profileId, QObject *context, Callback<Done> done) override;
    bool isPersistent() const override { return m_keychain && m_keychain->isPersistent(); }

    void keepForThisRun(const QString &profileId, const QString &secret);
    bool isForThisRun(const QString &profileId) const;
    // What a probe found out after the start: null, the keychain cannot be used.
    void setKeychain(SecretStore *keychain) { m_keychain = keychain; }

private:
    SecretStore *m_keychain;
    // Shared with calls under way, which may end after this object.
    std::shared_ptr<MemorySecretStore> m_thisRun = std::make_shared<MemorySecretStore>();
};

} // namespace readback
