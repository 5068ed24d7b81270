// SPDX-License-Identifier: MIT
#include "app/http/HostProbe.h"
#include "app/http/Limits.h"
#include "app/http/ProxyFinder.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FaultServer.h"
#include "tests/support/TestCertificates.h"
#include "tests/support/TestMain.h"

#include <QSslSocket>
#include <QTcpServer>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

namespace {

FaultScript answers(const FaultRequest &)
{
    return FaultScript::json("{}");
}

} // namespace

// How far a connection gets, and what is said where it ends.
class TestHostProbe : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_certificates = TestCertificates::make();
        if (!m_certificates || !QSslSocket::supportsSsl())
            QSKIP("The openssl program or TLS is not there");
        m_trust = std::make_unique<TrustAuthority>(m_certificates->authority());
    }
    void init() { m_reach.reset(); }

    void withoutEncryptionItEndsWithTheConnection()
    {
        FaultServer server(answers);
        probe(server.url());
        QVERIFY(!m_reach->connectError && !m_reach->secureError);
        QVERIFY(m_reach->protocol.isEmpty());
        QCOMPARE(m_reach->host, u"127.0.0.1:%1"_s.arg(server.port()));
        QCOMPARE(server.count(), 0); // no request is made
    }

    void aTrustedServerTellsTheProtocol()
    {
        FaultServer server(answers, m_certificates->server(TestCertificates::Kind::Valid));
        probe(server.url());
        QVERIFY2(!m_reach->secureError, qPrintable(m_reach->secureError.value_or(Error{}).what));
        QCOMPARE(m_reach->protocol, u"TLSv1.3"_s);
        QCOMPARE(server.count(), 0);
    }

    void N01_nobodyThereIsAFailureOfTheConnection()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QUrl url(u"https://127.0.0.1:%1"_s.arg(closed.serverPort()));
        closed.close();
        probe(url);
        QVERIFY(m_reach->connectError);
        QCOMPARE(m_reach->connectError->kind, ErrorKind::Network);
        QVERIFY(m_reach->connectError->what.contains(m_reach->host));
        QVERIFY(!m_reach->secureError);
    }

    void N04_anUntrustedCertificateIsAFailureOfTheEncryption()
    {
        FaultServer server(answers, m_certificates->server(TestCertificates::Kind::SelfSigned));
        probe(server.url());
        QVERIFY(!m_reach->connectError);
        QVERIFY(m_reach->secureError);
        QCOMPARE(m_reach->secureError->kind, ErrorKind::Tls);
        QVERIFY(m_reach->secureError->what.contains(u"certificate"_s, Qt::CaseInsensitive));
    }

    void N07_aServerThatNeverShakesHandsEndsItInTime()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const auto call = start(QUrl(u"https://127.0.0.1:%1"_s.arg(silent.serverPort())));
        QTRY_VERIFY(silent.hasPendingConnections());
        m_clock.advance(Limits::kHeadersMs - 1);
        QCoreApplication::processEvents();
        QVERIFY(!m_reach);
        m_clock.advance(1);
        QTRY_VERIFY(m_reach);
        const auto &error = m_reach->connectError ? m_reach->connectError : m_reach->secureError;
        QCOMPARE(error->kind, ErrorKind::Timeout);
    }

    void aDroppedHandleTellsNothing()
    {
        FaultServer server(answers);
        start(server.url()).cancel();
        QTRY_COMPARE(server.openConnections(), 0);
        QCoreApplication::processEvents();
        QVERIFY(!m_reach);
    }

private:
    CallHandle start(const QUrl &url)
    {
        return probeHost(url, m_proxies, m_clock, this,
            [this](const Result<HostReach> &result) { m_reach = *result; });
    }
    void probe(const QUrl &url)
    {
        const auto call = start(url);
        QTRY_VERIFY(m_reach);
    }

    FakeClock m_clock;
    ProxyFinder m_proxies{m_clock, [](const QUrl &) { return QList<QNetworkProxy>(); }};
    std::optional<HostReach> m_reach;
    std::optional<TestCertificates> m_certificates;
    std::unique_ptr<TrustAuthority> m_trust;
};

READBACK_TEST_MAIN(TestHostProbe)
#include "tst_hostprobe.moc"
