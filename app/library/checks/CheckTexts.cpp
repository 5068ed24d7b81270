// SPDX-License-Identifier: MIT
#include "app/library/checks/CheckTexts.h"

#include "app/model/ScopeError.h"

#include <QCoreApplication>

namespace readback {

namespace {

struct ConnectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionCheck)
};

// How a right gets to an OAuth client takes people by surprise (platform-api 9).
QString permissionRequest(const QString &permission)
{
    return ConnectionCheck::tr(
        "Give a role of this OAuth client the permission %1, for the divisions whose "
        "calls are to be read. A role can be chosen for an OAuth client only once it "
        "has a member.")
        .arg(permission);
}

// Of the client itself: whoever signs in with it can do no more than it was made for.
QString scopeRequest(const QString &scope)
{
    return scope.isEmpty()
        ? ConnectionCheck::tr("Give this OAuth client the scope that the server names.")
        : ConnectionCheck::tr("Give this OAuth client the scope %1; no permission is missing.")
              .arg(scope);
}

} // namespace

QString CheckTexts::reached(const HostReach &reach)
{
    return reach.proxy.isEmpty()
        ? ConnectionCheck::tr("%1 answers.").arg(reach.host)
        : ConnectionCheck::tr("%1 answers, through the proxy %2.").arg(reach.host, reach.proxy);
}

QString CheckTexts::secured(const HostReach &reach)
{
    return reach.protocol.isEmpty()
        ? ConnectionCheck::tr("Not encrypted: the server is this computer.")
        : ConnectionCheck::tr("Encrypted (%1), the certificate is trusted.").arg(reach.protocol);
}

QString CheckTexts::signedIn()
{
    return ConnectionCheck::tr("Signed in.");
}

QString CheckTexts::organisation(const QString &name)
{
    return name.isEmpty() ? ConnectionCheck::tr("The server does not tell its name.") : name;
}

QString CheckTexts::listed()
{
    return ConnectionCheck::tr("Calls can be listed.");
}

QString CheckTexts::noCall(int days)
{
    return ConnectionCheck::tr(
        "No call in the last %n day(s), so no transcript could be tried.", nullptr, days);
}

QString CheckTexts::noTranscript()
{
    return ConnectionCheck::tr(
        "No call with a transcript was found among the newest. Transcription may be "
        "off for their queues, or they are too fresh.");
}

QString CheckTexts::read(int phrases)
{
    return ConnectionCheck::tr("A transcript was read: %n phrase(s).", nullptr, phrases);
}

QString CheckTexts::scores()
{
    return ConnectionCheck::tr("Sentiment and talk shares can be read.");
}

QString CheckTexts::names()
{
    return ConnectionCheck::tr("Names can be looked up.");
}

QString CheckTexts::budget(int requestsPerMinute)
{
    return ConnectionCheck::tr("%n request(s) a minute are allowed.", nullptr, requestsPerMinute);
}

QString CheckTexts::notInThisApi()
{
    return ConnectionCheck::tr("This API has no such thing; nothing is missing.");
}

QString CheckTexts::notOffered()
{
    return ConnectionCheck::tr(
        "There is nothing for the calls that were tried, or it is not switched on for "
        "this organisation.");
}

QString CheckTexts::skipped()
{
    return ConnectionCheck::tr("Not tried, since an earlier check failed.");
}

QString CheckTexts::request(const Error &error, const NeededRight &right)
{
    const auto &permission = right.permission;
    switch (error.kind) {
    case ErrorKind::Forbidden:
        if (isAboutScope(error))
            return scopeRequest(right.scope);
        return permission.isEmpty() ? ConnectionCheck::tr(
                   "Allow this OAuth client to ask for it; the server refused without naming "
                   "a permission.")
                                    : permissionRequest(permission);
    case ErrorKind::Auth:
        return ConnectionCheck::tr(
            "Check that the OAuth client exists, is enabled and has the grant type in "
            "use, and hand out its id and secret anew.");
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Proxy:
        return ConnectionCheck::tr(
            "Let this computer connect to the hosts of the region on port 443, "
            "directly or through the proxy.");
    case ErrorKind::Tls:
        return ConnectionCheck::tr(
            "Check this computer's clock, and whether a proxy replaces certificates "
            "by its own: then its authority has to be trusted here.");
    default:
        return {};
    }
}

} // namespace readback
