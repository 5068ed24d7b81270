// SPDX-License-Identifier: MIT
#include "app/UserConnection.h"

#include "app/genesys/CallSourceFactory.h"

namespace readback {

UserConnection::UserConnection(
    const ServerHosts &hosts, const QString &clientId, const UserTokens &tokens, Clock &clock)
    : m_proxies(clock),
      m_tokens(UserCredentials{tokenEndpoint(hosts), clientId, tokens}, m_proxies, clock),
      m_http(hosts.api, &m_tokens, m_proxies, clock)
{
}

} // namespace readback
