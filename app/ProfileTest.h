// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/library/ConnectionTest.h"
#include "app/settings/Profile.h"

namespace readback {

// testConnection() on a session made for these values and gone afterwards: what a person has typed
// is tried before it is saved. A profile that no session can be made of fails at its sign-in.
// `clock` outlives the call. Thread: that of `context`, with an event loop.
CallHandle testProfile(const Profile &profile, const QString &secret, Clock &clock,
    QObject *context, StepCallback step, Callback<StepReport> done);

} // namespace readback
