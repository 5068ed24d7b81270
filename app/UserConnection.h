// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/Region.h"
#include "app/http/HttpSession.h"
#include "app/http/ProxyFinder.h"
#include "app/http/TokenSource.h"

#include <QObject>

namespace readback {

// A word or two with the API as a person who has signed in; nothing is kept of it.
class UserConnection final : public QObject
{
    Q_OBJECT
public:
    UserConnection(
        const ServerHosts &hosts, const QString &clientId, const UserTokens &tokens, Clock &clock);

    HttpSession &http() { return m_http; }

private:
    ProxyFinder m_proxies;
    TokenSource m_tokens;
    HttpSession m_http;
};

} // namespace readback
