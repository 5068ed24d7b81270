// SPDX-License-Identifier: MIT
#include "app/http/ManagerEnd.h"
#include "app/http/NetworkAccess.h"
#include "tests/support/HeartBeat.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/TestCertificates.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// What becomes of a network access manager that nobody uses any more, wedged or not.
class TestNetworkAccess : public QObject
{
    Q_OBJECT
private slots:
    void replacedAfterTwoWithoutHeaders();
    void sharedUntilTheLastLetsGo();
    void I7_nobodyWaitsForAWedgedManager();
    void I7_N13_theLoopTurnsWhileASessionReplaces();
    void endsWithTheApplication();
    void P02_severalAreWaitedForTogether();

private:
    // How long the application's end is held up by so many managers that are wedged.
    static qint64 msToLeave(int wedged);

    FakeClock m_clock;
    ProxyFinder m_proxies{m_clock};

    // The thread on which that manager ended; null while it lives.
    using Thread = std::shared_ptr<std::atomic<QThread *>>;
    static Thread endOf(QNetworkAccessManager *manager)
    {
        auto thread = std::make_shared<std::atomic<QThread *>>(nullptr);
        connect(
            manager, &QObject::destroyed, manager, [thread] { *thread = QThread::currentThread(); },
            Qt::DirectConnection);
        return thread;
    }
};

void TestNetworkAccess::replacedAfterTwoWithoutHeaders()
{
    NetworkAccess access(m_proxies);
    const auto first = access.manager();
    access.sawNoHeaders();
    access.sawHeaders();
    access.sawNoHeaders();
    QCOMPARE(access.manager(), first);
    access.sawNoHeaders();
    QVERIFY(access.manager() != first);
}

void TestNetworkAccess::sharedUntilTheLastLetsGo()
{
    auto access = std::make_unique<NetworkAccess>(m_proxies);
    auto shared = access->manager();
    const auto end = endOf(shared.get());
    access.reset();
    QTest::qWait(20);
    QVERIFY(!*end);
    shared.reset();
    QVERIFY(!*end); // it may be in a signal of its own reply
    QTRY_VERIFY(*end);
    QVERIFY(*end != QThread::currentThread());
}

// A manager whose HTTP thread is busy with headers that never end takes five seconds to delete; its
// signal comes before it begins to wait.
void TestNetworkAccess::I7_nobodyWaitsForAWedgedManager()
{
    auto server
        = std::make_unique<FaultServer>([](const auto &) { return FaultScript::headersForEver(); });
    const auto before = QCoreApplication::instance()->children().size();
    const auto isEnding
        = [before] { return QCoreApplication::instance()->children().size() > before; };
    NetworkAccess access(m_proxies);
    const auto end = endOf(access.manager().get());
    QPointer<QNetworkReply> reply = access.manager()->get(QNetworkRequest(server->url()));
    QTRY_VERIFY(server->bytesWritten() > 1 << 20);
    reply->deleteLater();
    access.sawNoHeaders();
    access.sawNoHeaders();
    QTRY_VERIFY(*end);
    QVERIFY(*end != QThread::currentThread());
    QVERIFY(!reply);
    // The loop turns while another thread waits, which on a busy machine may be but a few times; if
    // it waited itself, it would not turn at all.
    const HeartBeat heart;
    QTRY_VERIFY(heart.beats() >= 10 || !isEnding());
    QVERIFY(heart.beats() >= 10);
    server.reset();
    QTRY_VERIFY(!isEnding());
}

void TestNetworkAccess::I7_N13_theLoopTurnsWhileASessionReplaces()
{
    HttpFixture f([](const FaultRequest &r) {
        return r.target == "/x" ? FaultScript::headersForEver() : answers(r);
    });
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_COMPARE(f.server.count("/x"), 1);
    const HeartBeat heart;
    QVERIFY(f.arrives(reply, 70'000, 1000));
    QVERIFY(!reply->ok());
    QVERIFY(f.worksAgain());
    QTest::qWait(300);
    QVERIFY(heart.longestGapMs() < 2500); // half of what waiting for one manager takes
}

// What the program still holds at its end goes with the application, and does not hold it up.
void TestNetworkAccess::endsWithTheApplication()
{
    NetworkAccess access(m_proxies);
    access.manager();
}

qint64 TestNetworkAccess::msToLeave(int wedged)
{
    const FaultServer server([](const auto &) { return FaultScript::headersForEver(); });
    FakeClock clock;
    const ProxyFinder proxies(clock);
    std::vector<NetworkAccess> all(static_cast<size_t>(wedged), NetworkAccess(proxies));
    for (auto &access : all)
        access.manager()->get(QNetworkRequest(server.url()));
    if (!waitUntil([&] { return server.stuck() == wedged; }, 20'000)
        || !waitUntil([&] { return server.bytesWritten() > wedged << 20; }, 20'000))
        return -1;
    all.clear();
    QElapsedTimer timer;
    timer.start();
    qDeleteAll(qApp->findChildren<ManagerEnd *>());
    return timer.elapsed();
}

// A program that ends under a flood leaves in time, however many managers it has given up on.
void TestNetworkAccess::P02_severalAreWaitedForTogether()
{
    // Only in hindsight is it known whether they had begun to read by then.
    qint64 one = 0, four = 0;
    for (int tries = 0; tries < 10 && one <= 100; ++tries)
        one = msToLeave(1);
    for (int tries = 0; tries < 10 && four < one / 2; ++tries)
        four = msToLeave(4);
    QVERIFY2(one > 100 && four >= one / 2 && four < 2 * one,
        qPrintable(QString::number(one) + u' ' + QString::number(four)));
}

READBACK_TEST_MAIN(TestNetworkAccess)
#include "tst_networkaccess.moc"
