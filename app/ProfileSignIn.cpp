// SPDX-License-Identifier: MIT
#include "app/ProfileSignIn.h"

#include "app/ProfileHosts.h"
#include "app/UserConnection.h"
#include "app/async/ObjectHolder.h"
#include "app/genesys/CallSourceFactory.h"
#include "app/genesys/UserAccount.h"
#include "app/http/Origin.h"
#include "app/signin/SignInRecord.h"
#include "app/signin/UserSignIn.h"

namespace readback {

namespace {

constexpr qint64 kNameMs = 5'000; // a sign-in is not held up by a name
constexpr qint64 kRevokeMs = 5'000; // nor a sign-out by the server

SignInState stateOf(const SignInRecord &record)
{
    return {true, record.loginOrigin, record.clientId, record.userName, record.tokens.until,
        !record.tokens.refresh.isEmpty()};
}

// The person's name is nice to have: without the scope for it, or in bad weather, there is none.
void nameAndFinish(const SignInRecord &record, const ServerHosts &hosts, Clock &clock,
    const Completion<SignedIn> &completion)
{
    auto connection
        = std::make_unique<UserConnection>(hosts, record.clientId, record.tokens, clock);
    const auto finish = [completion, record](const Result<QString> &name) {
        SignInRecord named = record;
        named.userName = name ? *name : QString();
        completion.finish(SignedIn{encodeSignIn(named), stateOf(named)});
    };
    clock.after(kNameMs, connection.get(), [finish] { finish(QString()); });
    completion.hold(fetchUserName(connection->http(), hosts.api, connection.get(), finish));
    completion.hold(holdObject(std::move(connection)));
}

} // namespace

bool SignInState::isFor(const Profile &profile) const
{
    const auto hosts = hostsFor(profile);
    return isThere && profile.isForUser() && hosts && clientId == profile.clientId
        && loginOrigin == originOf(hosts->login);
}

SignInState signInStateOf(const QString &secret)
{
    const auto record = decodeSignIn(secret);
    return record ? stateOf(*record) : SignInState();
}

QString withoutRenewal(const QString &secret)
{
    auto record = decodeSignIn(secret);
    if (!record)
        return secret;
    record->tokens.refresh.clear();
    return encodeSignIn(*record);
}

QString neededScopes()
{
    return QStringLiteral("analytics:readonly, speech-and-text-analytics:readonly, "
                          "routing:readonly, users:readonly");
}

CallHandle signInAsUser(const Profile &profile, const PageOpener &open, Clock &clock,
    QObject *context, Callback<SignedIn> done)
{
    const Completion<SignedIn> completion(context, std::move(done));
    const auto hosts = hostsFor(profile);
    if (!hosts) {
        completion.finish(hosts.error());
        return completion.handle();
    }
    auto handle = completion.handle();
    const SignInPlace place{signInPage(*hosts), tokenEndpoint(*hosts), profile.clientId};
    completion.hold(signInUser(place, open, clock, context,
        [completion, &clock, hosts = *hosts, clientId = profile.clientId](
            const Result<UserTokens> &tokens) {
            if (!tokens)
                return completion.finish(tokens.error());
            nameAndFinish({originOf(hosts.login), clientId, {}, *tokens}, hosts, clock, completion);
        }));
    return handle;
}

CallHandle signOutUser(const Profile &profile, const QString &secret, Clock &clock,
    QObject *context, Callback<Done> done)
{
    const Completion<Done> completion(context, std::move(done));
    const auto hosts = hostsFor(profile);
    const auto record = decodeSignIn(secret);
    if (!hosts || !record || record->loginOrigin != originOf(hosts->login)) {
        completion.finish(Done{}); // there is nothing that this server would know
        return completion.handle();
    }
    auto connection
        = std::make_unique<UserConnection>(*hosts, record->clientId, record->tokens, clock);
    clock.after(kRevokeMs, connection.get(),
        [completion] { completion.finish(Error::of(ErrorKind::Timeout)); });
    completion.hold(revokeToken(connection->http(), hosts->api, connection.get(),
        [completion](const Result<Done> &revoked) { completion.finish(revoked); }));
    auto handle = completion.handle();
    completion.hold(holdObject(std::move(connection)));
    return handle;
}

} // namespace readback
