// SPDX-License-Identifier: MIT
#include "app/genesys/HostRules.h"

#include "app/http/Origin.h"

#include <QHostAddress>

#include <algorithm>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

QString bareHost(const QUrl &url)
{
    QString host = url.host();
    while (host.endsWith(u'.'))
        host.chop(1);
    return host;
}

// The address that the host names, IPv4 wherever it is one; null: a name.
QHostAddress addressOf(const QUrl &url)
{
    const QHostAddress address(bareHost(url));
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

} // namespace

bool isPlainAddress(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c > u' ' && c < QChar(0x7f) && c != u'\\';
    });
}

bool isBareOrigin(const QUrl &url)
{
    return url.userInfo().isEmpty() && !url.authority().contains(u'@') && !url.hasQuery()
        && !url.hasFragment() && (url.path().isEmpty() || url.path() == "/"_L1);
}

bool isNeverAllowed(const QUrl &url)
{
    const auto address = addressOf(url);
    if (address.isNull())
        return bareHost(url).isEmpty();
    return address.isLinkLocal() || address.isMulticast() || address.isBroadcast()
        || address.isInSubnet(QHostAddress(u"0.0.0.0"_s), 8)
        || address == QHostAddress(QHostAddress::AnyIPv6);
}

bool isDocumentUrlAllowed(const QUrl &document, const QUrl &api)
{
    if (!document.isValid() || isNeverAllowed(document) || document.authority().contains(u'@'))
        return false;
    if (isThisComputer(document))
        return isThisComputer(api)
            && (document.scheme() == "https"_L1 || document.scheme() == "http"_L1);
    return document.scheme() == "https"_L1;
}

} // namespace readback
