// SPDX-License-Identifier: MIT
#include "app/http/Origin.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

int defaultPort(const QUrl &url)
{
    return url.scheme() == "https"_L1 ? 443 : 80;
}

QHostAddress addressOf(const QUrl &url)
{
    QHostAddress address(url.host());
    bool mapped = false;
    const quint32 ipv4 = address.toIPv4Address(&mapped); // ::ffff:127.0.0.1 is 127.0.0.1
    return mapped ? QHostAddress(ipv4) : address;
}

// 0.0.0.0 and :: reach this computer too.
bool isHere(const QHostAddress &address)
{
    return address.isLoopback() || address == QHostAddress(QHostAddress::AnyIPv4)
        || address == QHostAddress(QHostAddress::AnyIPv6);
}

} // namespace

QString originOf(const QUrl &url)
{
    if (url.scheme().isEmpty() || url.host().isEmpty())
        return {};
    return u"%1://%2:%3"_s.arg(url.scheme(), url.host()).arg(url.port(defaultPort(url)));
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    const QString origin = originOf(a);
    return !origin.isEmpty() && origin == originOf(b);
}

bool isThisComputer(const QUrl &url)
{
    QString host = url.host();
    while (host.endsWith(u'.'))
        host.chop(1);
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || isHere(addressOf(url));
}

QString hostForPeople(const QUrl &url)
{
    const int port = url.port();
    return port < 0 || port == defaultPort(url) ? url.host() : u"%1:%2"_s.arg(url.host()).arg(port);
}

bool isAllowedTarget(const QUrl &url, const QUrl &apiOrigin)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    if (addressOf(url).isLinkLocal())
        return false;
    if (isThisComputer(url))
        return (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
            && isThisComputer(apiOrigin);
    return url.scheme() == "https"_L1;
}

} // namespace readback
