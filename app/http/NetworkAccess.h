// SPDX-License-Identifier: MIT
#pragma once

#include "app/http/ProxyFinder.h"

#include <QNetworkAccessManager>

#include <memory>

namespace readback {

// The network access manager in use, with the proxies that were found for it. After a server that
// never ends its headers a manager stays wedged for all later requests: after two attempts in a row
// that saw no headers it is replaced. Whoever has an attempt on the old one keeps it alive until
// then. Nobody waits for the end of one. The application's thread.
class NetworkAccess
{
public:
    // `proxies` outlives this, but not the managers.
    explicit NetworkAccess(const ProxyFinder &proxies) : m_proxies(proxies) { }

    std::shared_ptr<QNetworkAccessManager> manager();
    void sawHeaders() { m_headerless = 0; }
    void sawNoHeaders();

private:
    const ProxyFinder &m_proxies;
    std::shared_ptr<QNetworkAccessManager> m_manager;
    int m_headerless = 0;
};

} // namespace readback
