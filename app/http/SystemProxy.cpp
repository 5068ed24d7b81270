// SPDX-License-Identifier: MIT
#include "app/http/SystemProxy.h"

#include <QHostAddress>
#include <QNetworkProxy>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

bool isThisMachine(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
}

class ProxyFactory final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isThisMachine(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

} // namespace

void useSystemProxies()
{
    QNetworkProxyFactory::setApplicationProxyFactory(new ProxyFactory); // Qt's from here on
}

QString proxyFor(const QUrl &url)
{
    const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    const auto used = std::ranges::find_if(proxies, [](const QNetworkProxy &proxy) {
        return proxy.type() != QNetworkProxy::NoProxy
            && proxy.type() != QNetworkProxy::DefaultProxy;
    });
    if (proxies.isEmpty() || used != proxies.begin())
        return {};
    return u"%1:%2"_s.arg(used->hostName()).arg(used->port());
}

} // namespace readback
