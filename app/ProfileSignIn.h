// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/async/Completion.h"
#include "app/settings/Profile.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <functional>

namespace readback {

// A person's sign-in to the organisation of a profile, from the browser to the keychain and back
// again. What a SecretStore keeps of it is opaque here and secret as a whole.

// What there is to know of a kept sign-in without asking anybody.
struct SignInState
{
    bool isThere = false;
    QString loginOrigin; // the place and the client that it is for
    QString clientId;
    QString userName; // may be empty
    QDateTime until; // UTC
    bool isRenewable = false; // goes on after `until` by itself

    bool hasEnded(const QDateTime &now) const { return !isRenewable && until <= now; }
    // Whether a session with this profile could use it.
    bool isFor(const Profile &profile) const;

    bool operator==(const SignInState &) const = default;
};
SignInState signInStateOf(const QString &secret);

// The same sign-in for one short use: it cannot be renewed, and so not be used up.
QString withoutRenewal(const QString &secret);

struct SignedIn
{
    QString secret; // for the SecretStore
    SignInState state;
};

// What the OAuth client must be allowed (platform-api 1.4): "analytics:readonly, …".
QString neededScopes();

// Shows a page in the person's browser, https or on this computer. No credential is in its address.
using PageOpener = std::function<void(const QUrl &page)>;

// Asks the person to sign in (platform-api 1.3). Five minutes at most; dropping the handle stops
// it. `open` is called inside. Errors: Auth (refused), Timeout, Local (no port), the network's.
CallHandle signInAsUser(const Profile &profile, const PageOpener &open, Clock &clock,
    QObject *context, Callback<SignedIn> done);

// Has the server take the sign-in back; five seconds at most. Whatever comes of it, the secret is
// to be forgotten. Errors: why the server could not be told.
CallHandle signOutUser(const Profile &profile, const QString &secret, Clock &clock,
    QObject *context, Callback<Done> done);

} // namespace readback
