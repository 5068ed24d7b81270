// SPDX-License-Identifier: MIT
#include "app/Session.h"

#include "app/genesys/CallSource.h"
#include "app/genesys/CallSourceFactory.h"
#include "app/http/HostProbe.h"
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
    Private(Profile p, const ServerHosts &h, const QString &secret, Clock &c)
        : profile(std::move(p)), hosts(h), clock(c), proxies(c),
          tokens(credentialsFor(profile.api, h, profile.clientId, secret), proxies, c),
          http(h.api, &tokens, proxies, c), source(makeCallSource(profile.api, h, http, c)),
          library(*source, c)
    {
    }

    const Profile profile;
    // Where either host fails, that one; else the API's, which is the one spoken to most.
    CallHandle reachHosts(QObject *context, Callback<HostReach> done)
    {
        if (hosts.login == hosts.api)
            return probeHost(hosts.api, proxies, clock, context, std::move(done));
        const Completion<HostReach> completion(context, std::move(done));
        completion.hold(probeHost(hosts.login, proxies, clock, context,
            [this, context, completion](const Result<HostReach> &login) {
                if (!login || login->connectError || login->secureError)
                    return completion.finish(login);
                completion.hold(probeHost(hosts.api, proxies, clock, context,
                    [completion](const Result<HostReach> &api) { completion.finish(api); }));
            }));
        return completion.handle();
    }

    const ServerHosts hosts;
    Clock &clock;
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
    return d->proxies.route(d->hosts.api).proxy();
}

const Profile &Session::profile() const
{
    return d->profile;
}

CallSource &Session::source()
{
    return *d->source;
}

int Session::requestsPerMinute() const
{
    return d->http.requestsPerMinute();
}

CallHandle Session::check(QObject *context, CheckCallback told, Callback<CheckReports> done)
{
    const CheckTools tools{*d->source, d->clock,
        [this](QObject *asker, Callback<HostReach> reached) {
            return d->reachHosts(asker, std::move(reached));
        },
        [this] { return d->http.requestsPerMinute(); }};
    return checkConnection(tools, context, std::move(told), std::move(done));
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
