// SPDX-License-Identifier: MIT
#include "app/text/CallLink.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace readback;

class CallLinkTest : public QObject
{
    Q_OBJECT
private slots:
    void roundTrips_data();
    void roundTrips();
    void looksAsDocumented();
    void hostileLinksAreRefused_data();
    void hostileLinksAreRefused();
    void repeatsNothingOfALinkThatIsNone();
};

void CallLinkTest::roundTrips_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("phrase");
    QTest::newRow("uuid") << u"1f2e3d4c-0000-4000-8000-000000000001"_s << u"api.mypurecloud.de"_s
                          << 17;
    QTest::newRow("no phrase") << u"abc"_s << u"localhost:8080"_s << -1;
    QTest::newRow("first phrase") << u"abc"_s << u"[::1]:8080"_s << 0;
    QTest::newRow("odd id") << u"a/b?c#d&e=f%20 g"_s << u"demo"_s << 200'000;
    QTest::newRow("letters") << u"Gespräch ☎ שלום"_s << u"demo"_s << 3;
    QTest::newRow("longest id") << QString(256, u'x') << u"demo"_s << 3;
}

void CallLinkTest::roundTrips()
{
    QFETCH(const QString, id);
    QFETCH(const QString, host);
    QFETCH(const int, phrase);
    CallLink link{host, id, {}};
    if (phrase >= 0)
        link.phrase = phrase;
    const auto text = callLinkText(link);
    QVERIFY2(!text.contains(u' '), qPrintable(text));
    const auto parsed = parseCallLink(text);
    QVERIFY2(parsed.ok(), qPrintable(text));
    QCOMPARE(parsed.value(), link);
}

void CallLinkTest::looksAsDocumented()
{
    QCOMPARE(callLinkText({u"api.mypurecloud.de"_s, u"a b"_s, 17}),
        u"readback://conversation/a%20b?host=api.mypurecloud.de&phrase=17"_s);
    // What desktops do to a link on its way.
    QVERIFY(parseCallLink(u"READBACK://Conversation/abc?phrase=0&host=demo"_s).ok());
}

void CallLinkTest::hostileLinksAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const auto *text : {"", "readback", "readback:", "readback://", "readback://conversation",
             "readback://conversation/", "readback://conversation/?host=demo",
             "readback://conversation/a", "readback://conversation/a?phrase=1",
             "readback://conversation/a/b?host=demo", "readback://conversation//a?host=demo",
             "readback://conversation/..?host=demo", "readback://conversation/%2e%2e?host=demo",
             "readback://conversation/.?host=demo", "readback://conversation/a%00b?host=demo",
             "readback://conversation/a%0ab?host=demo", "readback://conversation/%ff%fe?host=demo",
             "readback://conversation/a%zz?host=demo", "readback://conversation/a?host=demo#x",
             "readback://user@conversation/a?host=demo", "readback://conversation:80/a?host=demo",
             "readback://conversation.evil/a?host=demo", "readback:conversation/a?host=demo",
             "readback:/conversation/a?host=demo", "https://conversation/a?host=demo",
             "file:///etc/passwd", "javascript:alert(1)", "--demo",
             "readback://conversation/a?host=", "readback://conversation/a?host=a/b",
             "readback://conversation/a?host=user@api.x", "readback://conversation/a?host=API.X",
             "readback://conversation/a?host=a%20b", "readback://conversation/a?host=a%00",
             "readback://conversation/a?host=-a", "readback://conversation/a?host=a:0",
             "readback://conversation/a?host=a:123456", "readback://conversation/a?host=a%0a",
             "readback://conversation/a?host=demo&host=demo",
             "readback://conversation/a?host=demo&phrase=",
             "readback://conversation/a?host=demo&phrase=-1",
             "readback://conversation/a?host=demo&phrase=1e3",
             "readback://conversation/a?host=demo&phrase=01",
             "readback://conversation/a?host=demo&phrase=9999999999",
             "readback://conversation/a?host=demo&phrase=1&phrase=2",
             "readback://conversation/a?host=demo&token=x", "readback://conversation/a b?host=demo",
             "readback://conversation/a?host=demo\n", " readback://conversation/a?host=demo"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("not ASCII") << u"readback://conversation/ä?host=demo"_s;
    QTest::newRow("long id") << u"readback://conversation/"_s + QString(257, u'a')
            + u"?host=demo"_s;
    QTest::newRow("megabytes") << u"readback://conversation/"_s + QString(5'000'000, u'a')
            + u"?host=demo"_s;
    QTest::newRow("a lone surrogate") << u"readback://conversation/a"_s + QChar(0xd800);
}

void CallLinkTest::hostileLinksAreRefused()
{
    QFETCH(const QString, text);
    const auto parsed = parseCallLink(text);
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error().kind, ErrorKind::Local);
    QVERIFY(!parsed.error().what.isEmpty());
}

void CallLinkTest::repeatsNothingOfALinkThatIsNone()
{
    const auto parsed = parseCallLink(u"readback://conversation/CANARY?host=CANARY"_s);
    QVERIFY(!parsed.ok());
    QVERIFY(!describe(parsed.error()).contains(u"CANARY"_s));
}

READBACK_TEST_MAIN(CallLinkTest)
#include "tst_calllink.moc"
