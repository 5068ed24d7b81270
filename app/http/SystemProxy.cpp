// SPDX-License-Identifier: MIT
#include "app/http/SystemProxy.h"

namespace readback {

QList<QNetworkProxy> systemProxies(const QUrl &url)
{
    // Not proxyForQuery(), which holds a lock of the whole process while it asks.
    return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
}

} // namespace readback
