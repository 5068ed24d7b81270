// SPDX-License-Identifier: MIT
#include "app/http/ProxyFinder.h"

#include "app/async/AsideThread.h"
#include "app/http/Limits.h"
#include "app/http/Origin.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

using Proxies = QList<QNetworkProxy>;

// What may be told of a URL to whoever looks after proxies.
QUrl originAlone(const QUrl &url)
{
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port());
    origin.setPath(u"/"_s);
    return origin;
}

class FoundProxies final : public QNetworkProxyFactory
{
public:
    explicit FoundProxies(std::shared_ptr<const QHash<QString, Route>> routes)
        : m_routes(std::move(routes))
    {
    }
    Proxies queryProxy(const QNetworkProxyQuery &query) override
    {
        const Proxies found = m_routes->value(originOf(query.url())).proxies;
        return found.isEmpty() ? Proxies{QNetworkProxy(QNetworkProxy::NoProxy)} : found;
    }

private:
    const std::shared_ptr<const QHash<QString, Route>> m_routes;
};

} // namespace

ProxyFinder::ProxyFinder(Clock &clock, Lookup lookup, QObject *parent)
    : QObject(parent), m_clock(clock), m_lookup(std::move(lookup)),
      m_routes(std::make_shared<Routes>())
{
}

ProxyFinder::~ProxyFinder() = default;

bool ProxyFinder::isReady(const QUrl &url)
{
    if (isThisComputer(url))
        return true;
    const QString origin = originOf(url);
    const State &state = m_states[origin];
    const bool due = !state.ready || m_clock.monotonicMs() >= state.goodUntil;
    if (due && !state.call.isActive())
        ask(origin, url);
    return state.ready;
}

Route ProxyFinder::route(const QUrl &url) const
{
    return m_routes->value(originOf(url));
}

void ProxyFinder::doubt(const QUrl &url)
{
    const auto found = m_states.find(originOf(url));
    // While the system owes an answer, waiting once more would not help.
    if (found != m_states.end() && !found->second.overdue)
        found->second.ready = false;
}

bool ProxyFinder::isAwaited() const
{
    return std::ranges::any_of(m_states,
        [](const auto &entry) { return entry.second.call.isActive() && !entry.second.ready; });
}

std::unique_ptr<QNetworkProxyFactory> ProxyFinder::factory() const
{
    return std::make_unique<FoundProxies>(m_routes);
}

void ProxyFinder::ask(const QString &origin, const QUrl &url)
{
    State &state = m_states[origin];
    const quint64 question = state.question = ++m_lastQuestion;
    m_clock.after(
        Limits::kProxyLookupMs, this, [this, origin, question] { onOverdue(origin, question); });
    state.call = runAside<Proxies>(
        this,
        [lookup = m_lookup, url = originAlone(url)]() -> Result<Proxies> { return lookup(url); },
        [this, origin](const Result<Proxies> &answer) { onAnswer(origin, answer); });
}

void ProxyFinder::onAnswer(const QString &origin, const Result<Proxies> &answer)
{
    State &state = m_states[origin];
    Route &route = (*m_routes)[origin];
    if (answer)
        route.proxies = *answer;
    route.isGuess = !answer;
    state.ready = true;
    state.overdue = false;
    state.goodUntil = m_clock.monotonicMs() + Limits::kProxyGoodMs;
    emit found();
}

void ProxyFinder::onOverdue(const QString &origin, quint64 question)
{
    State &state = m_states[origin];
    if (state.question != question || !state.call.isActive())
        return;
    (*m_routes)[origin].isGuess = true;
    state.ready = true;
    state.overdue = true;
    emit found();
}

} // namespace readback
