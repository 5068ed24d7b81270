// SPDX-License-Identifier: MIT
#include "app/genesys/HostRules.h"
#include "app/genesys/Region.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace readback;
using namespace Qt::StringLiterals;

class RegionTest : public QObject
{
    Q_OBJECT
private slots:
    void all18();
    void everyWayToWriteARegion_data();
    void everyWayToWriteARegion();
    void S04_unknownRegions_data();
    void S04_unknownRegions();
    void S04_baseUrls_data();
    void S04_baseUrls();
    void S03_documentUrls_data();
    void S03_documentUrls();
};

void RegionTest::all18()
{
    QCOMPARE(regions().size(), size_t(18));
    for (const Region &region : regions()) {
        const QString domain = QLatin1String(region.domain);
        for (const QString &text : {QString(QLatin1String(region.aws)), domain}) {
            const auto hosts = hostsForRegion(text);
            QVERIFY2(hosts.ok(), region.aws);
            QCOMPARE(hosts->login, QUrl(u"https://login."_s + domain));
            QCOMPARE(hosts->api, QUrl(u"https://api."_s + domain));
        }
        const auto single = singleHostForRegion(domain);
        QVERIFY(single.ok());
        QCOMPARE(single->api, QUrl(u"https://"_s + domain));
        QCOMPARE(single->login, single->api);
    }
}

void RegionTest::everyWayToWriteARegion_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
        {"eu-central-1", "mypurecloud.de", "MyPureCloud.DE", "login.mypurecloud.de",
            "api.mypurecloud.de", "apps.mypurecloud.de", "https://mypurecloud.de",
            "https://apps.mypurecloud.de/", "HTTPS://login.mypurecloud.de", " mypurecloud.de "})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void RegionTest::everyWayToWriteARegion()
{
    QFETCH(QString, text);
    const auto hosts = hostsForRegion(text);
    QVERIFY(hosts.ok());
    QCOMPARE(hosts->login.toString(), u"https://login.mypurecloud.de"_s);
    QCOMPARE(hosts->api.toString(), u"https://api.mypurecloud.de"_s);
}

void RegionTest::S04_unknownRegions_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &text) { QTest::newRow(qPrintable(text.left(60))) << text; };
    for (const char *text : {"", " ", "mypurecloud.com.evil.com", "evilmypurecloud.com",
             "evil.mypurecloud.com", "login.login.mypurecloud.com", "x@mypurecloud.com",
             "https://x@mypurecloud.com", "https://x:y@mypurecloud.com", "https://@mypurecloud.com",
             "https://mypurecloud.com@evil.com", "https://api.mypurecloud.com\\@evil.com/",
             "mypurecloud.com\\evil.com", "mypurecloud.com:443", "https://mypurecloud.com:443",
             "https://mypurecloud.com/path", "mypurecloud.com/path", "https://mypurecloud.com?x",
             "https://mypurecloud.com#x", "http://mypurecloud.com", "ftp://mypurecloud.com",
             "//mypurecloud.com", "mypurecloud.com.", "mypurecloud.com\n", "mypure\ncloud.com",
             "mypurecloud.com evil.com", "mypurecloud.com\r\nX: y", "127.0.0.1", "10.0.0.1",
             "[::1]", "eu-central-9", "pure.cloud", "cloud"})
        row(QString::fromLatin1(text));
    row(u"mypurecl\u043eud.com"_s); // Cyrillic
    row(u"\uff4dypurecloud.com"_s); // full width
    row(u"mypurecloud\u3002com"_s); // ideographic full stop
    row(u"mypurecloud.com"_s + QChar(0));
}

void RegionTest::S04_unknownRegions()
{
    QFETCH(QString, text);
    if (text == u"mypurecloud.com\n"_s) { // white space around is what pasting leaves
        QVERIFY(hostsForRegion(text).ok());
        return;
    }
    const auto hosts = hostsForRegion(text);
    QVERIFY(!hosts.ok());
    QVERIFY(!singleHostForRegion(text).ok());
    QVERIFY(!hosts.error().what.isEmpty());
    QVERIFY(!hosts.error().next.isEmpty());
}

void RegionTest::S04_baseUrls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("origin"); // empty: refused
    const auto row = [](const char *text, const char *origin) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(origin);
    };
    row("https://calls.example.org", "https://calls.example.org");
    row("https://calls.example.org/", "https://calls.example.org");
    row("https://calls.example.org:8443", "https://calls.example.org:8443");
    row("https://192.0.2.7", "https://192.0.2.7");
    row("http://127.0.0.1:8080", "http://127.0.0.1:8080");
    row("http://localhost:8080/", "http://localhost:8080");
    row("http://[::1]:8080", "http://[::1]:8080");
    for (const char *text : {"", "calls.example.org", "http://calls.example.org",
             "http://127.0.0.1.evil.com", "http://localhost.evil.com", "http://10.0.0.1",
             "https://user@calls.example.org", "https://user:pw@calls.example.org",
             "https://@calls.example.org", "https://calls.example.org\\@evil.com",
             "https://calls.example.org/v2", "https://calls.example.org?x=1",
             "https://calls.example.org?", "https://calls.example.org#x",
             "https://calls.example.org.", "https://calls.example.org:0x50",
             "https://calls.example.org:99999", "https://", "https:///x", "file:///etc/passwd",
             "data:text/plain,x", "ftp://calls.example.org", "https://calls example.org",
             "https://calls.example.org\r\nX: y", "https://169.254.169.254",
             "http://169.254.169.254", "https://[fe80::1]", "https://0.0.0.0", "https://[::]",
             "https://224.0.0.1", "https://calls.ex\u00e4mple.org"})
        row(text, "");
}

void RegionTest::S04_baseUrls()
{
    QFETCH(QString, text);
    QFETCH(QString, origin);
    const auto hosts = hostsForBaseUrl(text);
    QCOMPARE(hosts.ok(), !origin.isEmpty());
    if (hosts.ok()) {
        QCOMPARE(hosts->api.toString(), origin);
        QCOMPARE(hosts->login, hosts->api);
    }
}

void RegionTest::S03_documentUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowed"); // the API is a real one
    QTest::addColumn<bool>("allowedOnLoopback"); // the API is on loopback
    const auto row = [](const char *url, bool allowed, bool allowedOnLoopback) {
        QTest::newRow(url) << QString::fromLatin1(url) << allowed << allowedOnLoopback;
    };
    row("https://bucket.s3.amazonaws.com/a/b?X-Amz-Signature=1", true, true);
    row("https://192.0.2.7/x", true, true);
    row("http://bucket.s3.amazonaws.com/a", false, false);
    row("https://user@bucket.s3.amazonaws.com/a", false, false);
    row("https://bucket.s3.amazonaws.com\\@evil.com/a", false, false);
    for (const char *url : {"http://127.0.0.1:9000/x", "https://127.0.0.1/x", "http://localhost/x",
             "http://localhost./x", "http://x.localhost/x", "https://[::1]/x", "http://127.1/x",
             "http://2130706433/x", "http://0x7f.1/x", "https://[::ffff:127.0.0.1]/x"})
        row(url, false, QUrl(QString::fromLatin1(url)).isValid());
    for (const char *url : {"http://169.254.169.254/latest/meta-data", "https://169.254.169.254/",
             "https://169.254.169.254./", "https://[::ffff:169.254.169.254]/", "https://[fe80::1]/",
             "https://0.0.0.0/", "http://0/", "file:///etc/passwd", "file://localhost/etc/passwd",
             "data:text/plain,x", "ftp://127.0.0.1/x", "", "//bucket.example.org/x", "/x",
             "https:///x", "javascript:1"})
        row(url, false, false);
}

void RegionTest::S03_documentUrls()
{
    QFETCH(QString, url);
    QFETCH(bool, allowed);
    QFETCH(bool, allowedOnLoopback);
    const QUrl document(url, QUrl::StrictMode);
    QCOMPARE(isDocumentUrlAllowed(document, QUrl(u"https://api.mypurecloud.com"_s)), allowed);
    QCOMPARE(isDocumentUrlAllowed(document, QUrl(u"http://127.0.0.1:8080"_s)), allowedOnLoopback);
}

READBACK_TEST_MAIN(RegionTest)
#include "tst_region.moc"
