// SPDX-License-Identifier: MIT
#include "app/Session.h"

#include "app/ArchiveEnds.h"
#include "app/ProfileHosts.h"
#include "app/SignInKeeper.h"
#include "app/archive/Archive.h"
#include "app/archive/ArchiveEnd.h"
#include "app/genesys/CallSource.h"
#include "app/genesys/CallSourceFactory.h"
#include "app/genesys/RefusingSource.h"
#include "app/http/HostProbe.h"
#include "app/http/HttpSession.h"
#include "app/http/Origin.h"
#include "app/http/ProxyFinder.h"
#include "app/http/TokenSource.h"
#include "app/library/TranscriptLibrary.h"
#include "app/library/kept/ArchivedSource.h"
#include "app/library/kept/KeptCalls.h"
#include "app/library/search/CallSearch.h"
#include "app/library/triage/CallMarks.h"
#include "app/library/triage/Checklists.h"
#include "app/library/triage/EvidenceBasket.h"

#include <QCoreApplication>

#include <optional>

namespace readback {

namespace {

Error notSignedIn(const Profile &profile)
{
    Error error = Error::of(ErrorKind::Auth,
        QCoreApplication::translate("Session", "You are not signed in to “%1”.").arg(profile.name));
    error.next = QCoreApplication::translate("Session", "Sign in in Readback.");
    return error;
}

Error signInEnded(const Profile &profile)
{
    Error error = notSignedIn(profile);
    error.what = QCoreApplication::translate("Session", "Your sign-in to “%1” has ended.")
                     .arg(profile.name);
    return error;
}

// Nothing but a record that is for this client at this place.
Result<SignInRecord> signInOf(
    const Profile &profile, const ServerHosts &hosts, const QString &secret, const QDateTime &now)
{
    const auto record = decodeSignIn(secret);
    if (!record || record->loginOrigin != originOf(hosts.login)
        || record->clientId != profile.clientId)
        return notSignedIn(profile);
    if (record->tokens.refresh.isEmpty() && record->tokens.until <= now)
        return signInEnded(profile);
    return *record;
}

} // namespace

// In the order of construction: what comes later uses what stands before it and goes first.
class Session::Private
{
public:
    // By what right tokens are asked for: the client's, or a person's.
    struct Right
    {
        QString secret;
        std::optional<SignInRecord> signIn;
        SecretStore *secrets;
        std::optional<Error> refused = {}; // why there is none
    };

    Private(Profile p, const ServerHosts &h, const Right &right, Clock &c, const QString &folder)
        : profile(std::move(p)), hosts(h), clock(c), refused(right.refused.has_value()), proxies(c),
          keeper(makeKeeper(right)), tokens(makeTokens(right)),
          http(h.api, tokens.get(), proxies, c), source(makeSource(right)),
          archive(folder.isEmpty() ? nullptr : std::make_unique<Archive>(folder)),
          kept(archive ? std::make_unique<KeptCalls>(*archive, c) : nullptr),
          archived(archive ? std::make_unique<ArchivedSource>(*source, *kept, c) : nullptr),
          library(archived ? static_cast<CallSource &>(*archived) : *source, c),
          search(archive.get()), evidence(archive.get()), checklists(archive.get()),
          marks(archive.get(), c)
    {
        connect(&library, &TranscriptLibrary::transcriptArrived, &checklists,
            [this](const Conversation &, const TranscriptPtr &transcript) {
                checklists.take(transcript);
            });
        if (kept)
            connect(kept.get(), &KeptCalls::storingChanged, &search, &CallSearch::setTakingIn);
        if (archived)
            connect(
                archived.get(), &ArchivedSource::foundKept, &library, &TranscriptLibrary::noteKept);
    }

    std::unique_ptr<CallSource> makeSource(const Right &right)
    {
        if (right.refused)
            return std::make_unique<RefusingSource>(*right.refused);
        return makeCallSource(profile.api, hosts, http, clock);
    }

    std::unique_ptr<SignInKeeper> makeKeeper(const Right &right) const
    {
        return right.signIn
            ? std::make_unique<SignInKeeper>(right.secrets, profile.id, *right.signIn)
            : nullptr;
    }

    std::unique_ptr<TokenSource> makeTokens(const Right &right)
    {
        if (!right.signIn)
            return std::make_unique<TokenSource>(
                credentialsFor(profile.api, hosts, profile.clientId, right.secret), proxies, clock);
        UserTokens known = right.signIn->tokens;
        if (!right.secrets)
            known.refresh.clear(); // it is good once, and what comes of it would be lost
        return std::make_unique<TokenSource>(
            UserCredentials{tokenEndpoint(hosts), profile.clientId, known, keeper.get()}, proxies,
            clock);
    }

    static std::unique_ptr<Session> make(const Profile &profile, const ServerHosts &hosts,
        const Right &right, Clock &clock, const QString &archiveFolder);

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

    const Profile profile;
    const ServerHosts hosts;
    Clock &clock;
    const bool refused;
    ProxyFinder proxies;
    const std::unique_ptr<SignInKeeper> keeper; // null: the client signs in by itself
    const std::unique_ptr<TokenSource> tokens;
    HttpSession http;
    std::unique_ptr<CallSource> source;
    const std::unique_ptr<Archive> archive; // null: none, as the next two
    const std::unique_ptr<KeptCalls> kept;
    const std::unique_ptr<ArchivedSource> archived;
    TranscriptLibrary library;
    CallSearch search;
    EvidenceBasket evidence;
    Checklists checklists;
    CallMarks marks;
};

Result<std::unique_ptr<Session>> Session::open(const Profile &profile, const QString &secret,
    Clock &clock, SecretStore *secrets, const QString &archiveFolder)
{
    const auto hosts = hostsFor(profile);
    if (!hosts)
        return hosts.error();
    Private::Right right{secret, {}, secrets};
    if (profile.isForUser()) {
        const auto signIn = signInOf(profile, *hosts, secret, clock.now());
        if (!signIn)
            return signIn.error();
        right.signIn = *signIn;
    }
    return Private::make(profile, *hosts, right, clock, archiveFolder);
}

Result<std::unique_ptr<Session>> Session::openSignedOut(
    const Profile &profile, const Error &why, Clock &clock, const QString &archiveFolder)
{
    const auto hosts = hostsFor(profile);
    if (!hosts)
        return hosts.error();
    return Private::make(
        profile, *hosts, Private::Right{{}, {}, nullptr, why}, clock, archiveFolder);
}

std::unique_ptr<Session> Session::Private::make(const Profile &profile, const ServerHosts &hosts,
    const Right &right, Clock &clock, const QString &archiveFolder)
{
    std::unique_ptr<Session> session(new Session);
    session->d = std::make_unique<Private>(profile, hosts, right, clock, archiveFolder);
    const auto &d = *session->d;
    connect(d.tokens.get(), &TokenSource::refused, session.get(), &Session::signInRefused,
        Qt::QueuedConnection);
    if (d.keeper)
        connect(d.keeper.get(), &SignInKeeper::notKept, session.get(), &Session::signInNotKept);
    connect(&d.http, &HttpSession::paused, session.get(), &Session::paused);
    connect(&d.proxies, &ProxyFinder::found, session.get(), &Session::proxyChanged);
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

void Session::signedInAgain()
{
    d->tokens->forgetRefusal();
}

bool Session::isStoringSignIn() const
{
    return d->keeper && d->keeper->isStoring();
}

bool Session::isRenewingSignIn() const
{
    return d->keeper && (d->tokens->isAsking() || d->keeper->isStoring());
}

CallMarks &Session::marks()
{
    return d->marks;
}

TranscriptLibrary &Session::library()
{
    return d->library;
}

Archive *Session::archive()
{
    return d->archive.get();
}

void Session::leaveArchive(ArchiveEnds &ends)
{
    d->evidence.leave();
    d->checklists.leave();
    d->marks.leave();
    if (d->archive)
        ends.take(d->archive->leave());
}

KeptCalls *Session::keptCalls()
{
    return d->kept.get();
}

bool Session::isSignedOut() const
{
    return d->refused;
}

CallSearch &Session::search()
{
    return d->search;
}

EvidenceBasket &Session::evidence()
{
    return d->evidence;
}

Checklists &Session::checklists()
{
    return d->checklists;
}

} // namespace readback
