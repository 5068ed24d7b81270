// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"

#include <QObject>
#include <QString>
#include <QUrl>

namespace readback {

class HttpSession;

// What the platform API knows of the person who has signed in (platform-api 1.2, 1.3). `http` has
// `api` as its origin and outlives the calls.

// The person's name. Protocol with the code "not.a.user" for a client that signed in by itself.
CallHandle fetchUserName(
    HttpSession &http, const QUrl &api, QObject *context, Callback<QString> done);

// Takes back the token that the session uses. One that is not good any more is no error.
CallHandle revokeToken(HttpSession &http, const QUrl &api, QObject *context, Callback<Done> done);

} // namespace readback
