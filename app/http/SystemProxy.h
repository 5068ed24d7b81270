// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace readback {

// From now on all traffic of the process goes through the proxies that the system names (desktop
// settings or environment), except that to the machine itself: the demo organisation is nobody
// else's business. Thread: the main one, at start.
void useSystemProxies();

// "host:port" of the proxy that a request there would go through, without its credentials; empty:
// none. May ask the system, so not for each request.
QString proxyFor(const QUrl &url);

} // namespace readback
