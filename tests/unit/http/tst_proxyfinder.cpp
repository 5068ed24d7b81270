// SPDX-License-Identifier: MIT
#include "app/http/Limits.h"
#include "app/http/ProxyFinder.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeProxies.h"
#include "tests/support/HeartBeat.h"
#include "tests/support/TestMain.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpServer>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// Which proxies there are is found beside the event loop, remembered, and doubted after a failure.
class TestProxyFinder : public QObject
{
    Q_OBJECT
private slots:
    void N16_thisComputerIsNeverAskedFor_data();
    void N16_thisComputerIsNeverAskedFor();
    void askedOnceForEachOrigin();
    void askedWithoutPathAndQuery();
    void renewedInTheBackground();
    void I7_doubtedIsAskedAgain();
    void I7_patienceEnds();
    void I7_patienceEndsWithTheLastAnswer();
    void I7_overdueAnswersAreNotWaitedForTwice();
    void failureIsAGuess();
    void I7_hangingStopsNeitherLoopNorEnd();
    void factoryOnlyReads();

private:
    const QUrl m_far = QUrl(u"https://api.far.example/a"_s);
    const QUrl m_other = QUrl(u"https://login.far.example/b"_s);
};

void TestProxyFinder::N16_thisComputerIsNeverAskedFor_data()
{
    QTest::addColumn<QUrl>("url");
    for (const auto &host : {u"127.0.0.1"_s, u"localhost"_s, u"LOCALHOST"_s, u"[::1]"_s,
             u"x.localhost"_s, u"127.9.9.9"_s})
        QTest::newRow(qPrintable(host)) << QUrl(u"http://%1:8080/x"_s.arg(host));
}

void TestProxyFinder::N16_thisComputerIsNeverAskedFor()
{
    QFETCH(QUrl, url);
    FakeProxies system;
    FakeClock clock;
    ProxyFinder finder(clock, system.lookup());
    QVERIFY(finder.isReady(url));
    QCOMPARE(finder.route(url).proxy(), QString());
    QCOMPARE(system.asked(), 0);
}

void TestProxyFinder::askedOnceForEachOrigin()
{
    FakeProxies system;
    system.answer(FakeProxies::proxy(u"proxy.example"_s));
    FakeClock clock;
    ProxyFinder finder(clock, system.lookup());
    QVERIFY(!finder.isReady(m_far));
    QVERIFY(!finder.isReady(m_far));
    QVERIFY(finder.isAwaited());
    QTRY_VERIFY(finder.isReady(m_far));
    QVERIFY(!finder.isAwaited());
    QCOMPARE(finder.route(m_far).proxy(), u"proxy.example:3128"_s);
    QVERIFY(!finder.route(m_far).isGuess);
    QVERIFY(finder.isReady(QUrl(u"https://api.far.example:443/c"_s)));
    QCOMPARE(system.asked(), 1);
    QVERIFY(!finder.isReady(QUrl(u"https://api.far.example:8443/a"_s)));
    QVERIFY(!finder.isReady(m_other));
    QTRY_COMPARE(system.asked(), 3);
}

void TestProxyFinder::askedWithoutPathAndQuery()
{
    FakeProxies system;
    FakeClock clock;
    ProxyFinder finder(clock, system.lookup());
    finder.isReady(QUrl(u"https://files.far.example:8443/x.json?X-Amz-Signature=CANARY-s#y"_s));
    QTRY_COMPARE(system.urls(), QList{QUrl(u"https://files.far.example:8443/"_s)});
}

void TestProxyFinder::renewedInTheBackground()
{
    FakeProxies system;
    FakeClock clock;
    ProxyFinder finder(clock, system.lookup());
    finder.isReady(m_far);
    QTRY_VERIFY(finder.isReady(m_far));
    system.answer(FakeProxies::proxy(u"newer.example"_s));
    clock.advance(Limits::kProxyGoodMs - 1);
    QVERIFY(finder.isReady(m_far));
    QCOMPARE(system.asked(), 1);
    clock.advance(1);
    QVERIFY(finder.isReady(m_far)); // goes on by the old one
    QVERIFY(!finder.isAwaited());
    QTRY_COMPARE(finder.route(m_far).proxy(), u"newer.example:3128"_s);
    QCOMPARE(system.asked(), 2);
}

void TestProxyFinder::I7_doubtedIsAskedAgain()
{
    FakeProxies system;
    FakeClock clock;
    ProxyFinder finder(clock, system.lookup());
    QSignalSpy found(&finder, &ProxyFinder::found);
    finder.doubt(m_far); // never heard of
    finder.isReady(m_far);
    QTRY_VERIFY(finder.isReady(m_far));
    finder.doubt(m_far);
    finder.doubt(m_far);
    QCOMPARE(system.asked(), 1);
    system.answer(FakeProxies::proxy(u"newer.example"_s));
    QVERIFY(!finder.isReady(m_far));
    QTRY_VERIFY(finder.isReady(m_far));
    QCOMPARE(finder.route(m_far).proxy(), u"newer.example:3128"_s);
    QCOMPARE(system.asked(), 2);
    QCOMPARE(found.size(), 2);
}

void TestProxyFinder::I7_patienceEnds()
{
    FakeProxies system;
    system.hang();
    FakeClock clock;
    ProxyFinder finder(clock, system.lookup());
    QSignalSpy found(&finder, &ProxyFinder::found);
    QVERIFY(!finder.isReady(m_far));
    clock.advance(Limits::kProxyLookupMs - 1);
    QVERIFY(!finder.isReady(m_far));
    clock.advance(1);
    QCOMPARE(found.size(), 1);
    QVERIFY(finder.isReady(m_far));
    QVERIFY(finder.route(m_far).isGuess);
    QCOMPARE(finder.route(m_far).proxy(), QString());
    // Better late than never.
    system.answer(FakeProxies::proxy(u"proxy.example"_s));
    QTRY_COMPARE(found.size(), 2);
    QCOMPARE(finder.route(m_far).proxy(), u"proxy.example:3128"_s);
    QVERIFY(!finder.route(m_far).isGuess);
    QCOMPARE(system.asked(), 1);
}

void TestProxyFinder::I7_patienceEndsWithTheLastAnswer()
{
    FakeProxies system;
    system.answer(FakeProxies::proxy(u"proxy.example"_s));
    FakeClock clock;
    ProxyFinder finder(clock, system.lookup());
    finder.isReady(m_far);
    QTRY_VERIFY(finder.isReady(m_far));
    system.hang();
    finder.doubt(m_far);
    QVERIFY(!finder.isReady(m_far));
    clock.advance(Limits::kProxyLookupMs);
    QVERIFY(finder.isReady(m_far));
    QCOMPARE(finder.route(m_far).proxy(), u"proxy.example:3128"_s);
    QVERIFY(finder.route(m_far).isGuess);
}

void TestProxyFinder::I7_overdueAnswersAreNotWaitedForTwice()
{
    FakeProxies system;
    system.hang();
    FakeClock clock;
    ProxyFinder finder(clock, system.lookup());
    finder.isReady(m_far);
    clock.advance(Limits::kProxyLookupMs);
    finder.doubt(m_far);
    QVERIFY(finder.isReady(m_far));
    clock.advance(Limits::kProxyGoodMs);
    QVERIFY(finder.isReady(m_far));
    QTRY_COMPARE(system.asked(), 1);
    // With the answer, doubt counts again.
    system.answer({});
    QTRY_VERIFY(!finder.route(m_far).isGuess);
    finder.doubt(m_far);
    QVERIFY(!finder.isReady(m_far));
}

void TestProxyFinder::failureIsAGuess()
{
    FakeProxies system;
    system.giveUp();
    FakeClock clock;
    ProxyFinder finder(clock, system.lookup());
    finder.isReady(m_far);
    QTRY_VERIFY(finder.isReady(m_far));
    QVERIFY(finder.route(m_far).isGuess);
    QCOMPARE(finder.route(m_far).proxy(), QString());
}

void TestProxyFinder::I7_hangingStopsNeitherLoopNorEnd()
{
    FakeProxies system;
    system.hang();
    FakeClock clock;
    auto finder = std::make_unique<ProxyFinder>(clock, system.lookup());
    finder->isReady(m_far);
    finder->isReady(m_other);
    QTRY_COMPARE(system.asked(), 2);
    const HeartBeat heart;
    QTRY_VERIFY(heart.beats() >= 20);
    finder.reset(); // if it waited for the system, it would do so for ever
    clock.advance(Limits::kProxyLookupMs);
    QCOMPARE(AsideThread::running(), 2);
    system.answer({}); // comes to nobody
    QTRY_COMPARE(AsideThread::running(), 0);
    QTest::qWait(20);
}

// Neither the application's own proxies nor the system are asked by a manager that has the factory,
// and it may outlive the finder.
void TestProxyFinder::factoryOnlyReads()
{
    struct Asked final : QNetworkProxyFactory
    {
        explicit Asked(std::atomic<int> &count) : counter(count) { }
        QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override
        {
            ++counter;
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        }
        std::atomic<int> &counter;
    };
    std::atomic<int> others = 0;
    QNetworkProxyFactory::setApplicationProxyFactory(new Asked(others)); // Qt's from here on
    FakeProxies system;
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    system.answer(FakeProxies::proxy(u"127.0.0.1"_s, proxy.serverPort()));
    FakeClock clock;
    auto finder = std::make_unique<ProxyFinder>(clock, system.lookup());
    finder->isReady(m_far);
    QTRY_VERIFY(finder->isReady(m_far));
    QNetworkAccessManager manager;
    manager.setProxyFactory(finder->factory().release()); // the manager's from here on
    finder.reset();
    const std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(m_far)));
    QTRY_VERIFY(proxy.hasPendingConnections());
    const std::unique_ptr<QNetworkReply> direct(
        manager.get(QNetworkRequest(QUrl(u"http://127.0.0.1:1/"_s))));
    QTRY_VERIFY(direct->isFinished());
    QCOMPARE(direct->error(), QNetworkReply::ConnectionRefusedError);
    QCOMPARE(others, 0);
    QCOMPARE(system.asked(), 1);
    QNetworkProxyFactory::setApplicationProxyFactory(nullptr);
}

READBACK_TEST_MAIN(TestProxyFinder)
#include "tst_proxyfinder.moc"
