// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/CallHandle.h"
#include "app/async/Clock.h"
#include "app/http/Route.h"
#include "app/http/SystemProxy.h"
#include "app/model/Result.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <functional>
#include <map>
#include <memory>

namespace readback {

// Finds the proxies on the way to each origin, and remembers them. The system is asked aside, since
// its answer may take for ever: a first request waits for it, but not longer than
// Limits::kProxyLookupMs, and goes by what is known then. An answer is renewed in the background
// after Limits::kProxyGoodMs; after doubt() the next request waits for a new one. To this computer
// it is always straight. Lives on the thread that made it.
class ProxyFinder : public QObject
{
    Q_OBJECT
public:
    // Called on threads of its own, several at once, with scheme, host and port alone: neither path
    // nor query is the business of whoever looks after proxies. May throw.
    using Lookup = std::function<QList<QNetworkProxy>(const QUrl &origin)>;

    explicit ProxyFinder(Clock &clock, Lookup lookup = systemProxies, QObject *parent = nullptr);
    ~ProxyFinder() override;

    // Whether a request there may go now. If not, the system is being asked; found() tells. Never
    // blocks.
    bool isReady(const QUrl &url);
    // The way there, as far as it is known.
    Route route(const QUrl &url) const;
    // Nothing was heard from there: the proxies may be others by now.
    void doubt(const QUrl &url);
    // Somebody waits for an answer.
    bool isAwaited() const;

    // For a network access manager: names the proxies of route() and never asks. Good for longer
    // than the finder.
    std::unique_ptr<QNetworkProxyFactory> factory() const;

signals:
    // An answer, or the end of the patience with it: isReady() and route() may have changed.
    void found();

private:
    struct State
    {
        bool ready = false; // requests may go
        bool overdue = false; // the question under way is not waited for any more
        qint64 goodUntil = 0; // monotonic
        quint64 question = 0;
        CallHandle call;
    };
    using Routes = QHash<QString, Route>; // by origin

    void ask(const QString &origin, const QUrl &url);
    void onAnswer(const QString &origin, const Result<QList<QNetworkProxy>> &answer);
    void onOverdue(const QString &origin, quint64 question);

    Clock &m_clock;
    const Lookup m_lookup;
    std::shared_ptr<Routes> m_routes;
    std::map<QString, State> m_states; // by origin
    quint64 m_lastQuestion = 0;
};

} // namespace readback
