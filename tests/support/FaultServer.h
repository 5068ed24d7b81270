// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Mailbox.h"
#include "tests/support/FaultRequest.h"
#include "tests/support/FaultScript.h"
#include "tests/support/Waiting.h"

#include <QElapsedTimer>
#include <QList>
#include <QSslConfiguration>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace readback::test {

// A server that breaks HTTP on demand: on 127.0.0.1, on a thread of its own, with a second listener
// that stands for another host (http://127.0.0.2:port). A handler says per request what to do; all
// requests are kept.
//
//   FaultServer server([](const FaultRequest &r) {
//       return r.number == 1 ? FaultScript::reply(503) : FaultScript::json("{}");
//   });
class FaultServer
{
public:
    // Runs on the server's thread.
    using Handler = std::function<FaultScript(const FaultRequest &)>;

    // `tls`: https with that certificate and key (TestCertificates).
    explicit FaultServer(Handler handler, std::optional<QSslConfiguration> tls = {});
    ~FaultServer();

    QUrl url(const QString &path = QStringLiteral("/")) const; // path may hold a query
    QUrl otherUrl(const QString &path = QStringLiteral("/")) const;
    quint16 port() const { return m_port; }
    quint16 otherPort() const { return m_otherPort; }

    QList<FaultRequest> requests() const;
    // Requests whose target begins so.
    int count(const QByteArray &targetPrefix = {}) const;
    int connections() const { return m_connections; }
    int otherConnections() const { return m_otherConnections; }
    int openConnections() const { return m_open; }
    // Connections that are in a wait or a flood, so that nothing more is to be expected soon.
    int stuck() const { return m_stuck; }
    bool isFlooding() const { return m_floods > 0; }
    // Lets every answer go that is held by now; a request that was counted is.
    void letGo();
    qint64 bytesWritten() const { return m_written; }

    // Spins the event loop until that many requests have come.
    bool waitForRequests(int count, int ms = kLongestWaitMs) const;

private:
    class Listener;
    void startListeners();
    FaultScript serve(FaultRequest request);
    QUrl urlOn(const QString &host, quint16 port, const QString &path) const;

    const Handler m_handler;
    const std::optional<QSslConfiguration> m_tls;
    QThread m_thread;
    Mailbox m_mailbox; // on the thread
    Listener *m_main = nullptr;
    Listener *m_other = nullptr;
    quint16 m_port = 0;
    quint16 m_otherPort = 0;
    mutable std::mutex m_mutex;
    QList<FaultRequest> m_requests;
    std::atomic<int> m_connections = 0;
    std::atomic<int> m_otherConnections = 0;
    std::atomic<int> m_open = 0;
    std::atomic<int> m_stuck = 0;
    std::atomic<int> m_floods = 0; // of these
    std::atomic<qint64> m_written = 0;
    QElapsedTimer m_clock;
};

} // namespace readback::test
