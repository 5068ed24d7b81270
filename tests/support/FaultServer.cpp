// SPDX-License-Identifier: MIT
#include "tests/support/FaultServer.h"

#include "tests/support/FaultConnection.h"

#include <QHostAddress>
#include <QSslSocket>
#include <QTcpServer>

#include <future>

using namespace Qt::StringLiterals;

namespace readback::test {

namespace {

// An address and no name: a bare machine may have nobody to ask for one.
const QString kOtherHost = u"127.0.0.2"_s;

} // namespace

class FaultServer::Listener : public QTcpServer
{
public:
    Listener(FaultServer &server, bool other) : m_server(server), m_other(other)
    {
        listen(other ? QHostAddress(kOtherHost) : QHostAddress(QHostAddress::LocalHost));
    }

    void letGo()
    {
        const auto connections = findChildren<FaultConnection *>();
        for (auto *connection : connections)
            connection->letGo();
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        const int connection = ++m_server.m_connections;
        if (m_other)
            ++m_server.m_otherConnections;
        ++m_server.m_open;
        auto *socket = makeSocket(descriptor);
        auto *peer = new FaultConnection(
            socket,
            [this, connection](FaultRequest request) {
                request.connection = connection;
                request.onOther = m_other;
                return m_server.serve(std::move(request));
            },
            [this](qint64 bytes) { m_server.m_written += bytes; },
            // Comes even while the listener goes, when only the server is left of it.
            [&server = m_server](int change, bool flood) {
                server.m_stuck += change;
                if (flood)
                    server.m_floods += change;
            },
            this);
        connect(peer, &FaultConnection::gone, this, [this, peer] {
            --m_server.m_open;
            peer->deleteLater();
        });
    }

private:
    QTcpSocket *makeSocket(qintptr descriptor)
    {
        if (!m_server.m_tls) {
            auto *plain = new QTcpSocket;
            plain->setSocketDescriptor(descriptor);
            return plain;
        }
        auto *secure = new QSslSocket;
        secure->setSslConfiguration(*m_server.m_tls);
        secure->setSocketDescriptor(descriptor);
        secure->startServerEncryption();
        return secure;
    }

    FaultServer &m_server;
    const bool m_other;
};

namespace {

// Does it on the thread of that mailbox, and comes back when it is done.
void doThere(Mailbox &there, const std::function<void()> &work)
{
    const auto isDone = std::make_shared<std::promise<void>>();
    there.post([work, isDone] {
        work();
        isDone->set_value();
    });
    isDone->get_future().wait();
}

} // namespace

FaultServer::FaultServer(Handler handler, std::optional<QSslConfiguration> tls)
    : m_handler(std::move(handler)), m_tls(std::move(tls))
{
    m_clock.start();
    m_mailbox.moveToThread(&m_thread);
    m_thread.start();
    doThere(m_mailbox, [this] { startListeners(); });
}

FaultServer::~FaultServer()
{
    doThere(m_mailbox, [this] {
        delete m_main;
        delete m_other;
    });
    m_thread.quit();
    m_thread.wait();
}

void FaultServer::startListeners()
{
    m_main = new Listener(*this, false);
    m_other = new Listener(*this, true);
    m_port = m_main->serverPort();
    m_otherPort = m_other->serverPort();
}

void FaultServer::letGo()
{
    doThere(m_mailbox, [this] {
        m_main->letGo();
        m_other->letGo();
    });
}

FaultScript FaultServer::serve(FaultRequest request)
{
    {
        const std::lock_guard lock(m_mutex);
        request.number = static_cast<int>(m_requests.size()) + 1;
        request.ms = m_clock.elapsed();
        m_requests.append(request);
    }
    return m_handler(request);
}

QUrl FaultServer::urlOn(const QString &host, quint16 port, const QString &path) const
{
    return QUrl(u"%1://%2:%3%4"_s.arg(m_tls ? u"https"_s : u"http"_s, host).arg(port).arg(path));
}

QUrl FaultServer::url(const QString &path) const
{
    return urlOn(u"127.0.0.1"_s, m_port, path);
}

QUrl FaultServer::otherUrl(const QString &path) const
{
    return urlOn(kOtherHost, m_otherPort, path);
}

QList<FaultRequest> FaultServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

int FaultServer::count(const QByteArray &targetPrefix) const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(std::count_if(m_requests.cbegin(), m_requests.cend(),
        [&](const FaultRequest &request) { return request.target.startsWith(targetPrefix); }));
}

bool FaultServer::waitForRequests(int count, int ms) const
{
    return waitUntil([&] { return this->count() >= count; }, ms);
}

} // namespace readback::test
