// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QNetworkProxy>
#include <QUrl>

namespace readback {

// The proxies that the system (desktop settings or environment) names for `url`, best first. Any
// thread. May block for ever: a script may have to be fetched, and run, to know.
QList<QNetworkProxy> systemProxies(const QUrl &url);

} // namespace readback
