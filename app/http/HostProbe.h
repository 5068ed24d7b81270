// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/async/Completion.h"
#include "app/model/HostReach.h"

#include <QUrl>

namespace readback {

class ProxyFinder;

// Connects to an origin as requests do (proxy, TLS), notes the time taken, and hangs up: so that a
// person learns whether it is the network, the certificate or the sign-in that fails. A failure is
// part of the value. Ends after Limits::kHeadersMs. `proxies` and `clock` outlive the call.
CallHandle probeHost(const QUrl &origin, ProxyFinder &proxies, Clock &clock, QObject *context,
    Callback<HostReach> done);

} // namespace readback
