// SPDX-License-Identifier: MIT
#include "app/Session.h"

#include "app/genesys/CallSource.h"
#include "app/genesys/CallSourceFactory.h"
#include "app/http/HttpSession.h"
#include "app/http/ProxyFinder.h"
#include "app/http/TokenSource.h"
#include "app/library/TranscriptLibrary.h"

namespace readback {

namespace {

Result<ServerHosts> hostsFor(const Profile &profile)
{
    if (profile.region.isEmpty())
        return hostsForBaseUrl(profile.baseUrl);
    return hostsForRegion(profile.api, profile.region);
}

} // namespace

// In the order of construction: what comes later uses what stands before it and goes first.
class Session::Private
{
public:
    Private(Profile p, const ServerHosts &hosts, const QString &secret, Clock &clock)
        : profile(std::move(p)), api(hosts.api), proxies(clock),
          tokens(credentialsFor(profile.api, hosts, profile.clientId, secret), proxies, clock),
          http(hosts.api, &tokens, proxies, clock),
          source(makeCallSource(profile.api, hosts, http, clock)), library(*source, clock)
    {
    }

    const Profile profile;
    const QUrl api;
    ProxyFinder proxies;
    TokenSource tokens;
    HttpSession http;
    std::unique_ptr<CallSource> source;
    TranscriptLibrary library;
};

Result<std::unique_ptr<Session>> Session::open(
    const Profile &profile, const QString &secret, Clock &clock)
{
    const auto hosts = hostsFor(profile);
    if (!hosts)
        return hosts.error();
    std::unique_ptr<Session> session(new Session);
    session->d = std::make_unique<Private>(profile, *hosts, secret, clock);
    connect(&session->d->http, &HttpSession::paused, session.get(), &Session::paused);
    connect(&session->d->proxies, &ProxyFinder::found, session.get(), &Session::proxyChanged);
    return session;
}

Session::Session() = default;
Session::~Session() = default;

QString Session::proxy() const
{
    return d->proxies.route(d->api).proxy();
}

const Profile &Session::profile() const
{
    return d->profile;
}

CallSource &Session::source()
{
    return *d->source;
}

void Session::keepInteractiveShare()
{
    d->http.setInteractiveShare(true);
}

TranscriptLibrary &Session::library()
{
    return d->library;
}

} // namespace readback
