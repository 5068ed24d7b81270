// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/library/checks/ConnectionCheck.h"
#include "app/settings/Profile.h"

namespace readback {

class SecretStore;

// checkConnection() on a session made for these values and gone afterwards: what a person has typed
// is tried before it is saved. A profile that no session can be made of fails at its first check.
// `secrets`: where a person's sign-in was read from, and is kept when it is renewed; null: it is
// not renewed. It and `clock` outlive the call. Thread: that of `context`, with an event loop.
CallHandle testProfile(const Profile &profile, const QString &secret, Clock &clock,
    QObject *context, CheckCallback told, Callback<CheckReports> done,
    SecretStore *secrets = nullptr);

} // namespace readback
