// SPDX-License-Identifier: MIT
#include "app/SignInKeeper.h"

namespace readback {

SignInKeeper::SignInKeeper(SecretStore *secrets, QString profileId, SignInRecord record)
    : m_secrets(secrets), m_profileId(std::move(profileId)), m_record(std::move(record))
{
}

CallHandle SignInKeeper::load(QObject *context, Callback<UserTokens> done)
{
    const Completion<UserTokens> completion(context, std::move(done));
    if (!m_secrets) {
        completion.finish(m_record.tokens);
        return completion.handle();
    }
    completion.hold(m_secrets->read(
        m_profileId, this, [completion, known = m_record](const Result<QString> &secret) {
            if (!secret)
                return completion.finish(secret.error());
            const auto kept = decodeSignIn(*secret);
            const bool isOurs = kept && kept->loginOrigin == known.loginOrigin
                && kept->clientId == known.clientId;
            completion.finish(isOurs ? kept->tokens : UserTokens());
        }));
    return completion.handle();
}

void SignInKeeper::keep(const UserTokens &tokens)
{
    m_record.tokens = tokens;
    if (!m_secrets)
        return;
    const QString secret = encodeSignIn(m_record);
    m_writing = m_secrets->write(m_profileId, secret, this, [this, secret](const auto &written) {
        if (!written)
            emit notKept(secret, written.error());
    });
}

} // namespace readback
