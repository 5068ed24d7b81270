// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/settings/SecretStore.h"

namespace readback {

// The system's keychain through QtKeychain: Secret Service, KWallet, Windows, macOS. Never the
// library's plain-text fallback. A call that the keychain leaves unanswered for ten seconds (it may
// be asking the person for a password) fails and says so; what the keychain still does later is its
// own affair, and a read or write after it finds it done. A keyring that stays locked because the
// person declined has no entry to show: read() then finds nothing, write() is refused. Thread: the
// one it was made on, with an event loop.
class KeychainSecretStore final : public SecretStore
{
public:
    // `service`: the name under which a keychain's own window shows the entries. `clock` outlives
    // the store.
    explicit KeychainSecretStore(Clock &clock, QString service = QStringLiteral("readback"));

    CallHandle read(const QString &profileId, QObject *context, Callback<QString> done) override;
    CallHandle write(const QString &profileId, const QString &secret, QObject *context,
        Callback<Done> done) override;
    CallHandle remove(const QString &profileId, QObject *context, Callback<Done> done) override;
    bool isPersistent() const override { return true; }

    // Whether there is a keychain that answers at all: asks for an entry that does not exist, which
    // unlocks nothing. The error says why not.
    CallHandle probe(QObject *context, Callback<Done> done);

    static constexpr qint64 kTimeoutMs = 10'000;

private:
    Clock &m_clock;
    QString m_service;
};

} // namespace readback
