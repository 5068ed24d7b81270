// SPDX-License-Identifier: MIT
#include "app/genesys/Region.h"

#include "app/genesys/HostRules.h"
#include "app/http/Origin.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kRegions{
    Region{"us-east-1", "Virginia", "mypurecloud.com"},
    Region{"us-east-2", "Ohio (FedRAMP)", "use2.us-gov-pure.cloud"},
    Region{"us-west-2", "Oregon", "usw2.pure.cloud"},
    Region{"ca-central-1", "Canada", "cac1.pure.cloud"},
    Region{"mx-central-1", "Mexico", "mxc1.pure.cloud"},
    Region{"sa-east-1", "São Paulo", "sae1.pure.cloud"},
    Region{"eu-west-1", "Ireland", "mypurecloud.ie"},
    Region{"eu-west-2", "London", "euw2.pure.cloud"},
    Region{"eu-central-1", "Frankfurt", "mypurecloud.de"},
    Region{"eu-central-2", "Zurich", "euc2.pure.cloud"},
    Region{"eusc-de-east-1", "EU sovereign (Germany)", "edee1.eusc-pure.cloud"},
    Region{"me-central-1", "UAE", "mec1.pure.cloud"},
    Region{"ap-south-1", "Mumbai", "aps1.pure.cloud"},
    Region{"ap-northeast-1", "Tokyo", "mypurecloud.jp"},
    Region{"ap-northeast-2", "Seoul", "apne2.pure.cloud"},
    Region{"ap-northeast-3", "Osaka", "apne3.pure.cloud"},
    Region{"ap-southeast-1", "Singapore", "apse1.pure.cloud"},
    Region{"ap-southeast-2", "Sydney", "mypurecloud.com.au"},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Region", text);
}

Error unusable(const char *what)
{
    return {ErrorKind::Local, translated(what),
        translated(QT_TRANSLATE_NOOP(
            "Region", "Check the region or the server's address in the settings.")),
        0, {}, {}};
}

// The host that a pasted address names; empty: it holds more than scheme and host.
QString hostOf(const QString &text)
{
    if (!text.contains("://"_L1))
        return text;
    const QUrl url(text, QUrl::StrictMode);
    const bool bare
        = url.isValid() && url.scheme() == "https"_L1 && isBareOrigin(url) && url.port() == -1;
    return bare ? url.host() : QString();
}

bool names(const Region &region, const QString &host)
{
    const auto domain = QLatin1String(region.domain);
    const auto is
        = [&host](const QString &known) { return host.compare(known, Qt::CaseInsensitive) == 0; };
    return is(QLatin1String(region.aws)) || is(domain) || is(u"login."_s + domain)
        || is(u"api."_s + domain) || is(u"apps."_s + domain);
}

// Whole names are compared, never ends of them.
const Region *regionFor(const QString &text)
{
    const QString host = isPlainAddress(text.trimmed()) ? hostOf(text.trimmed()) : QString();
    const auto found = std::find_if(kRegions.begin(), kRegions.end(),
        [&host](const Region &region) { return names(region, host); });
    return found == kRegions.end() ? nullptr : &*found;
}

QUrl httpsOrigin(const QString &host)
{
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(host);
    return url;
}

Error unknownRegion()
{
    return unusable(QT_TRANSLATE_NOOP("Region", "This is no known region of Genesys Cloud."));
}

} // namespace

std::span<const Region> regions()
{
    return kRegions;
}

Result<ServerHosts> hostsForRegion(const QString &text)
{
    const Region *region = regionFor(text);
    if (!region)
        return unknownRegion();
    const auto domain = QLatin1String(region->domain);
    return ServerHosts{httpsOrigin(u"login."_s + domain), httpsOrigin(u"api."_s + domain)};
}

Result<ServerHosts> singleHostForRegion(const QString &text)
{
    const Region *region = regionFor(text);
    if (!region)
        return unknownRegion();
    const QUrl host = httpsOrigin(QLatin1String(region->domain));
    return ServerHosts{host, host};
}

Result<ServerHosts> hostsForBaseUrl(const QString &text)
{
    const QString address = text.trimmed();
    const QUrl url(address, QUrl::StrictMode);
    if (!isPlainAddress(address) || !url.isValid() || url.host().isEmpty()
        || url.host().endsWith(u'.'))
        return unusable(QT_TRANSLATE_NOOP("Region", "This is no usable server address."));
    if (!isBareOrigin(url))
        return unusable(QT_TRANSLATE_NOOP("Region",
            "A server address is a scheme, a host and perhaps a port, and nothing else."));
    if (isNeverAllowed(url))
        return unusable(QT_TRANSLATE_NOOP("Region", "This address is not one of a server."));
    const bool secure = url.scheme() == "https"_L1;
    if (!secure && !(url.scheme() == "http"_L1 && isThisComputer(url)))
        return unusable(QT_TRANSLATE_NOOP(
            "Region", "A server address begins with https:// (http:// only on this computer)."));
    QUrl origin = url;
    origin.setPath({});
    return ServerHosts{origin, origin};
}

} // namespace readback
