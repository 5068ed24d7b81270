// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QNetworkProxy>
#include <QString>

namespace readback {

// The way to a server, as far as proxies are concerned.
struct Route
{
    QList<QNetworkProxy> proxies; // best first; empty: straight there
    bool isGuess = false; // the system has not said, or not lately

    // "host:port" of the proxy that is used, without its credentials; empty: none.
    QString proxy() const;
};

} // namespace readback
