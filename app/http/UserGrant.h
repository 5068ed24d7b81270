// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/http/TokenGrant.h"
#include "app/http/TokenSource.h"

namespace readback {

// A person's sign-in: the access token as long as it is good, then the refresh token where one was
// offered (platform-api 1.3). A refresh token is used once, by whoever comes first: what is kept is
// looked at before each refresh and after one that was refused, since another program may have come
// first.
class UserGrant final : public TokenGrant
{
public:
    // `clock` outlives it.
    UserGrant(UserCredentials credentials, Clock &clock)
        : m_credentials(std::move(credentials)), m_clock(clock)
    {
    }

    std::optional<AccessToken> initial() override;
    void prepare(QObject *context, Ready ready) override;
    TokenExchange::Question question() const override;
    void granted(const AccessToken &token) override;
    bool hasAnotherWay() override;
    void rejected(const QByteArray &token) override;
    Error inWords(Error error) const override;

private:
    void onLoaded(const Result<UserTokens> &kept, const Ready &ready);
    bool isNews(const UserTokens &kept) const;
    std::optional<AccessToken> stillGood() const;

    UserCredentials m_credentials;
    Clock &m_clock;
    QByteArray m_rejected; // an access token that the API refused
    QByteArray m_refused; // a refresh token that the login host refused
    CallHandle m_loading;
};

} // namespace readback
