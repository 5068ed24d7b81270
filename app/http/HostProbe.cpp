// SPDX-License-Identifier: MIT
#include "app/http/HostProbe.h"

#include "app/http/HttpErrors.h"
#include "app/http/Limits.h"
#include "app/http/Origin.h"
#include "app/http/ProxyFinder.h"

#include <QSslSocket>

#include <memory>

namespace readback {

namespace {

using End = HttpOutcome::End;

End endOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return End::HostUnknown;
    case QAbstractSocket::ConnectionRefusedError:
    case QAbstractSocket::NetworkError:
        return End::Refused;
    case QAbstractSocket::SocketTimeoutError:
        return End::NoHeaders;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return End::Tls;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return End::ProxySignIn;
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return End::ProxyBroken;
    default:
        return End::Broken;
    }
}

// One probe. Owned by its completion, through the handle it holds.
class Probe final : public QObject, public CallHandle::Call
{
public:
    Probe(const QUrl &origin, ProxyFinder &proxies, Clock &clock, Completion<HostReach> completion)
        : m_origin(origin), m_proxies(proxies), m_clock(clock), m_startedAt(clock.monotonicMs()),
          m_completion(std::move(completion))
    {
        m_reach.host = hostForPeople(origin);
    }

    void start()
    {
        connect(&m_socket, &QSslSocket::connected, this, &Probe::connected);
        connect(&m_socket, &QSslSocket::encrypted, this, &Probe::encrypted);
        connect(&m_socket, &QSslSocket::errorOccurred, this,
            [this](QAbstractSocket::SocketError error) { fail(endOf(error)); });
        connect(&m_proxies, &ProxyFinder::found, this, &Probe::go);
        m_clock.after(Limits::kHeadersMs, this, [this] { fail(End::NoHeaders); });
        go();
    }

    void cancel() override
    {
        stop();
        m_socket.abort();
    }
    bool isActive() const override { return !m_ended; }

private:
    bool isSecure() const { return m_origin.scheme() == QLatin1String("https"); }

    void go()
    {
        if (m_ended || m_socket.state() != QAbstractSocket::UnconnectedState
            || !m_proxies.isReady(m_origin))
            return;
        const Route route = m_proxies.route(m_origin);
        m_isGuess = route.isGuess;
        m_reach.proxy = route.proxy();
        m_socket.setProxy(route.proxies.value(0, QNetworkProxy(QNetworkProxy::NoProxy)));
        const auto port = static_cast<quint16>(m_origin.port(isSecure() ? 443 : 80));
        m_startedAt = m_clock.monotonicMs();
        m_socket.connectToHost(m_origin.host(), port);
    }

    void connected()
    {
        m_reach.connectMs = m_clock.monotonicMs() - m_startedAt;
        m_isConnected = true;
        if (!isSecure())
            return finish();
        m_startedAt = m_clock.monotonicMs();
        m_socket.startClientEncryption();
    }

    void encrypted()
    {
        m_reach.secureMs = m_clock.monotonicMs() - m_startedAt;
        m_reach.protocol = m_socket.sessionProtocol() == QSsl::TlsV1_2 ? QStringLiteral("TLSv1.2")
                                                                       : QStringLiteral("TLSv1.3");
        finish();
    }

    void fail(End end)
    {
        if (m_ended)
            return;
        HttpOutcome outcome;
        outcome.end = end;
        outcome.proxy = m_reach.proxy;
        outcome.proxyIsGuess = m_isGuess;
        outcome.detail = end == End::Tls ? m_socket.errorString() : QString();
        HttpRequest request;
        request.url = m_origin;
        (m_isConnected ? m_reach.secureError : m_reach.connectError)
            = errorOf(outcome, request, {});
        finish();
    }

    void stop()
    {
        m_ended = true;
        disconnect(&m_socket, nullptr, this, nullptr);
    }

    // Called by the socket, which must not be aborted while it tells: it goes with the probe, once
    // the outcome was delivered.
    void finish()
    {
        stop();
        m_completion.finish(m_reach);
    }

    const QUrl m_origin;
    ProxyFinder &m_proxies;
    Clock &m_clock;
    QSslSocket m_socket;
    HostReach m_reach;
    qint64 m_startedAt;
    bool m_isGuess = false;
    bool m_isConnected = false;
    bool m_ended = false;
    const Completion<HostReach> m_completion;
};

} // namespace

CallHandle probeHost(const QUrl &origin, ProxyFinder &proxies, Clock &clock, QObject *context,
    Callback<HostReach> done)
{
    const Completion<HostReach> completion(context, std::move(done));
    const auto probe = std::make_shared<Probe>(origin, proxies, clock, completion);
    completion.hold(CallHandle(probe));
    probe->start();
    return completion.handle();
}

} // namespace readback
