// SPDX-License-Identifier: MIT
#pragma once

#include "app/ProfileSignIn.h"

#include <functional>

namespace readback {

// How people sign in and out, as the window's parts are given it. All of it outlives them.
struct SignInServices
{
    // signInAsUser() and signOutUser().
    std::function<CallHandle(
        const Profile &profile, const PageOpener &open, QObject *context, Callback<SignedIn> done)>
        signIn;
    std::function<CallHandle(
        const Profile &profile, const QString &secret, QObject *context, Callback<Done> done)>
        signOut;
    // Shows a page in the browser. False: there is none.
    std::function<bool(const QUrl &page)> openPage;
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); }; // UTC
};

// The real ones. `clock` outlives them.
SignInServices signInServices(Clock &clock, std::function<bool(const QUrl &page)> openPage);

} // namespace readback
