// SPDX-License-Identifier: MIT
#include "app/http/ManagerEnd.h"
#include "app/http/NetworkAccess.h"
#include "tests/support/BestOf.h"
#include "tests/support/HeartBeat.h"
#include "tests/support/HeldEnd.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>

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
    HeldEnd end(*shared);
    end.letGo();
    access.reset();
    settle();
    QVERIFY(!end.hasBegun());
    shared.reset();
    QVERIFY(!end.hasBegun()); // it may be in a signal of its own reply
    QTRY_VERIFY(end.isOver());
    QVERIFY(end.thread() != QThread::currentThread());
}

// A manager whose HTTP thread is busy takes up to five seconds to delete. This one takes as long as
// the test likes: whoever deleted it here would wait for ever.
void TestNetworkAccess::I7_nobodyWaitsForAWedgedManager()
{
    NetworkAccess access(m_proxies);
    HeldEnd end(*access.manager());
    access.sawNoHeaders();
    access.sawNoHeaders();
    QTRY_VERIFY(end.hasBegun());
    QVERIFY(end.thread() != QThread::currentThread());
    const HeartBeat heart;
    QTRY_VERIFY(heart.beats() >= 10);
    QVERIFY(!end.isOver());
    end.letGo();
    QTRY_VERIFY(qApp->findChildren<ManagerEnd *>().isEmpty());
    QVERIFY(end.isOver());
}

void TestNetworkAccess::I7_N13_theLoopTurnsWhileASessionReplaces()
{
    auto rounds = BestOf::waiting(2500); // half of what waiting for one manager takes
    while (rounds.goOn()) {
        HttpFixture f([](const FaultRequest &r) {
            return r.target == "/x" ? FaultScript::headersForEver() : answers(r);
        });
        const auto reply = f.send(f.get(u"/x"_s));
        QTRY_COMPARE(f.server.count("/x"), 1);
        const HeartBeat heart;
        QVERIFY(f.arrives(reply, 70'000, 1000));
        QVERIFY(!reply->ok());
        QVERIFY(f.worksAgain());
        QTRY_VERIFY(heart.beats() >= 50);
        rounds.took(heart.longestGapMs());
    }
    QVERIFY2(rounds.isMet(), rounds.told());
}

// What the program still holds at its end goes with the application, and does not hold it up.
void TestNetworkAccess::endsWithTheApplication()
{
    NetworkAccess access(m_proxies);
    access.manager();
}

qint64 TestNetworkAccess::msToLeave(int wedged)
{
    FakeClock clock;
    const ProxyFinder proxies(clock);
    std::vector<std::unique_ptr<HeldEnd>> ends;
    for (int i = 0; i < wedged; ++i)
        ends.push_back(std::make_unique<HeldEnd>(*NetworkAccess(proxies).manager()));
    QElapsedTimer timer;
    timer.start();
    qDeleteAll(qApp->findChildren<ManagerEnd *>());
    const qint64 taken = timer.elapsed();
    for (const auto &end : ends)
        end->letGo();
    for (const auto &end : ends)
        waitUntil([&end] { return end->isOver(); });
    return taken;
}

// A program that ends while managers are wedged leaves in time, however many it has given up on.
void TestNetworkAccess::P02_severalAreWaitedForTogether()
{
    const qint64 one = msToLeave(1);
    QVERIFY2(one > 100, qPrintable(QString::number(one)));
    auto rounds = BestOf::waiting(4 * one);
    while (rounds.goOn())
        rounds.took(msToLeave(8));
    QVERIFY2(rounds.isMet(), rounds.told());
}

READBACK_TEST_MAIN(TestNetworkAccess)
#include "tst_networkaccess.moc"
