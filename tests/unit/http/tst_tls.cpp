// SPDX-License-Identifier: MIT
#include "app/http/Limits.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/TestCertificates.h"
#include "tests/support/TestMain.h"

#include <QSslSocket>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// Trust: what is accepted, and that nothing is sent to what is not.
class TestTls : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void trustedServerWorks();
    void N04_untrustedServersGetNothing_data();
    void N04_untrustedServersGetNothing();
    void N04_plainTextOnTheTlsPort();
    void N04_onlyOldTls();

private:
    std::optional<TestCertificates> m_certificates;
    std::unique_ptr<TrustAuthority> m_trust;
};

void TestTls::initTestCase()
{
    m_certificates = TestCertificates::make();
    if (!m_certificates || !QSslSocket::supportsSsl())
        QSKIP("The openssl program or TLS is not there");
    m_trust = std::make_unique<TrustAuthority>(m_certificates->authority());
}

void TestTls::trustedServerWorks()
{
    HttpFixture f(answers, {}, m_certificates->server(TestCertificates::Kind::Valid));
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->has());
    QVERIFY2(reply->ok(), qPrintable(describe(reply->error())));
}

void TestTls::N04_untrustedServersGetNothing_data()
{
    QTest::addColumn<int>("kind");
    using Kind = TestCertificates::Kind;
    QTest::newRow("expired") << static_cast<int>(Kind::Expired);
    QTest::newRow("wrong name") << static_cast<int>(Kind::WrongName);
    QTest::newRow("self-signed") << static_cast<int>(Kind::SelfSigned);
}

void TestTls::N04_untrustedServersGetNothing()
{
    QFETCH(int, kind);
    HttpFixture f(answers, {}, m_certificates->server(static_cast<TestCertificates::Kind>(kind)));
    const auto bearer = f.send(f.get(u"/x"_s));
    const auto bare = f.send(f.bare(f.server.otherUrl(u"/y"_s)));
    QTRY_VERIFY(bearer->has() && bare->has());
    for (const auto &error : {bearer->error(), bare->error()}) {
        QCOMPARE(error.kind, ErrorKind::Tls);
        QVERIFY(error.what.contains("certificate"_L1, Qt::CaseInsensitive)
            || error.what.contains("host name"_L1));
        QVERIFY(error.next.contains("clock"_L1));
    }
    QCOMPARE(f.server.count(), 0); // not a byte of a request
    QCOMPARE(f.server.connections(), 2); // not retried
}

void TestTls::N04_plainTextOnTheTlsPort()
{
    HttpFixture f(answers);
    QUrl url = f.server.url(u"/x"_s);
    url.setScheme(u"https"_s);
    const auto reply = f.send(f.bare(url));
    QVERIFY(f.arrives(reply, 70'000, 1000));
    const auto kind = reply->error().kind;
    QVERIFY2(kind == ErrorKind::Tls || kind == ErrorKind::Timeout, qPrintable(nameOf(kind)));
    QCOMPARE(f.server.count(), 0);
}

void TestTls::N04_onlyOldTls()
{
    QSslConfiguration old = m_certificates->server(TestCertificates::Kind::Valid);
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    old.setProtocol(QSsl::TlsV1_0);
    QT_WARNING_POP
    HttpFixture f(answers, {}, old);
    const auto reply = f.send(f.bare(f.server.url(u"/x"_s)));
    QVERIFY(f.arrives(reply, 70'000, 1000));
    QVERIFY(!reply->ok());
    QCOMPARE(f.server.count(), 0);
}

READBACK_TEST_MAIN(TestTls)
#include "tst_tls.moc"
