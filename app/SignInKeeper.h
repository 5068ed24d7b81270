// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Error.h"
#include "app/settings/SecretStore.h"
#include "app/signin/SignInRecord.h"

#include <QObject>

namespace readback {

// Keeps the tokens of a profile's sign-in where secrets are kept, each time they are renewed.
class SignInKeeper final : public QObject, public TokenKeeper
{
    Q_OBJECT
public:
    // `record`: as it was read. `secrets` outlives it; null: nothing is kept.
    SignInKeeper(SecretStore *secrets, QString profileId, SignInRecord record);

    CallHandle load(QObject *context, Callback<UserTokens> done) override;
    void keep(const UserTokens &tokens) override;
    bool isStoring() const { return m_writing.isActive(); }

signals:
    // The renewed sign-in is known to this session alone. `secret`: what should have been stored.
    void notKept(const QString &secret, const readback::Error &error);

private:
    SecretStore *m_secrets;
    const QString m_profileId;
    SignInRecord m_record;
    CallHandle m_writing;
};

} // namespace readback
