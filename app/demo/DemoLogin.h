// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoConsent.h"
#include "app/demo/DemoHttp.h"
#include "app/demo/DemoOptions.h"
#include "app/demo/DemoTokens.h"

#include <QHash>
#include <QUrlQuery>

namespace readback {

// The login host: tokens for the OAuth client itself (platform-api 1.2, tutorial-api 1) and for
// people who sign in at its page (1.3).
class DemoLogin
{
public:
    // `tokens` outlives it.
    DemoLogin(const DemoOptions &options, DemoTokens &tokens);

    // Empty: not one of its addresses.
    std::optional<DemoAnswer> answer(const DemoRequest &request);
    // DELETE /api/v2/tokens/me: the token that was shown, and what would renew it.
    DemoAnswer signOut(const DemoRequest &request);

private:
    DemoAnswer token(const DemoRequest &request);
    DemoAnswer ownToken(const DemoRequest &request, const QUrlQuery &form);
    DemoAnswer tokenForCode(const QUrlQuery &form);
    DemoAnswer renewedToken(const QUrlQuery &form);
    DemoAnswer userToken();

    DemoOptions m_options;
    DemoTokens &m_tokens;
    DemoConsent m_consent;
    QHash<QByteArray, QByteArray> m_refresh; // refresh token -> the access token it came with
};

} // namespace readback
