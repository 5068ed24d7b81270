// SPDX-License-Identifier: MIT
#include "app/genesys/CallSourceFactory.h"

#include "app/genesys/WireId.h"
#include "app/genesys/platform/PlatformSource.h"
#include "app/genesys/tutorial/TutorialSource.h"

namespace readback {

using namespace Qt::StringLiterals;

std::unique_ptr<CallSource> makeCallSource(
    ApiDialect dialect, const ServerHosts &hosts, HttpSession &http, Clock &clock)
{
    if (dialect == ApiDialect::Tutorial)
        return std::make_unique<TutorialSource>(hosts.api, http, clock);
    return std::make_unique<PlatformSource>(hosts.api, http, clock);
}

ClientCredentials credentialsFor(ApiDialect dialect, const ServerHosts &hosts,
    const QString &clientId, const QString &clientSecret)
{
    const auto style = dialect == ApiDialect::Tutorial ? ClientAuthentication::FormFields
                                                       : ClientAuthentication::BasicHeader;
    return {tokenEndpoint(hosts), style, clientId, clientSecret};
}

QUrl signInPage(const ServerHosts &hosts)
{
    return apiUrl(hosts.login, {u"oauth"_s, u"authorize"_s});
}

QUrl tokenEndpoint(const ServerHosts &hosts)
{
    return apiUrl(hosts.login, {u"oauth"_s, u"token"_s});
}

Result<ServerHosts> hostsForRegion(ApiDialect dialect, const QString &region)
{
    return dialect == ApiDialect::Tutorial ? singleHostForRegion(region) : hostsForRegion(region);
}

} // namespace readback
