// SPDX-License-Identifier: MIT
#include "app/http/RateGate.h"
#include "tests/support/FakeClock.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace readback;

// The budget of one token.
class TestRateGate : public QObject
{
    Q_OBJECT
private slots:
    void burstThenPaced();
    void neverOverBudgetInAnyMinute_data();
    void neverOverBudgetInAnyMinute();
    void budgetIsUsedUp();
    void learnsTheBudget();
    void impossibleHeadersAreIgnored();
    void respectsTheServersOwnCount();
    void parkHoldsEverybody();
    void interactiveHasAShare();

private:
    // Sends as fast as the gate lets, each answered after `latency`; returns when they arrived.
    static QList<qint64> drive(RateGate &gate, FakeClock &clock, qint64 forMs, qint64 latency,
        Priority priority = Priority::Bulk)
    {
        QList<qint64> sentAt;
        std::deque<qint64> open;
        const qint64 end = clock.monotonicMs() + forMs;
        while (clock.monotonicMs() < end) {
            const qint64 now = clock.monotonicMs();
            while (!open.empty() && open.front() <= now) {
                gate.answered();
                open.pop_front();
            }
            while (open.size() < 6 && gate.waitMs(priority) == 0) {
                gate.sent();
                sentAt.append(now);
                open.push_back(now + latency);
            }
            clock.advance(1);
        }
        while (!open.empty()) {
            gate.answered();
            open.pop_front();
        }
        return sentAt;
    }
    static qsizetype mostInAMinute(const QList<qint64> &times)
    {
        qsizetype most = 0;
        qsizetype first = 0;
        for (qsizetype i = 0; i < times.size(); ++i) {
            while (times[i] - times[first] >= 60'000)
                ++first;
            most = std::max(most, i - first + 1);
        }
        return most;
    }
};

void TestRateGate::burstThenPaced()
{
    FakeClock clock;
    RateGate gate(clock);
    QCOMPARE(gate.budget(), 300);
    for (int i = 0; i < 60; ++i) {
        QCOMPARE(gate.waitMs(Priority::Bulk), 0);
        gate.sent();
        gate.answered();
    }
    QCOMPARE(gate.waitMs(Priority::Bulk), 200);
    clock.advance(200);
    QCOMPARE(gate.waitMs(Priority::Bulk), 0);
}

void TestRateGate::neverOverBudgetInAnyMinute_data()
{
    QTest::addColumn<int>("budget");
    QTest::addColumn<int>("latency");
    for (const int budget : {1, 7, 60, 180, 300, 3000}) {
        for (const int latency : {1, 50, 700})
            QTest::addRow("%d, %d ms", budget, latency) << budget << latency;
    }
}

void TestRateGate::neverOverBudgetInAnyMinute()
{
    QFETCH(int, budget);
    QFETCH(int, latency);
    FakeClock clock;
    RateGate gate(clock);
    gate.learn(budget, -1, -1);
    const QList<qint64> times = drive(gate, clock, 200'000, latency);
    QVERIFY(!times.isEmpty());
    const qsizetype most = mostInAMinute(times);
    QVERIFY2(most <= budget, qPrintable(QString::number(most)));
}

void TestRateGate::budgetIsUsedUp()
{
    FakeClock clock;
    RateGate gate(clock);
    const QList<qint64> times = drive(gate, clock, 300'000, 50);
    QVERIFY2(times.size() >= 300 * 5 * 95 / 100, qPrintable(QString::number(times.size())));
}

void TestRateGate::learnsTheBudget()
{
    FakeClock clock;
    RateGate gate(clock);
    gate.learn(100'000'000, 5, 60);
    QCOMPARE(gate.budget(), 1'000'000);
    QVERIFY(drive(gate, clock, 1000, 1).size() > 5000);
    gate.learn(10, -1, -1);
    QCOMPARE(gate.budget(), 10);
    QVERIFY(gate.waitMs(Priority::Interactive) > 0);
}

void TestRateGate::impossibleHeadersAreIgnored()
{
    FakeClock clock;
    RateGate gate(clock);
    gate.learn(0, 0, 0); // absent
    gate.learn(-5, 1, 1);
    QCOMPARE(gate.budget(), 300);
    gate.learn(300, 400, 86'400); // a reset that far away is none
    QCOMPARE(gate.waitMs(Priority::Bulk), 0);
}

void TestRateGate::respectsTheServersOwnCount()
{
    FakeClock clock;
    RateGate gate(clock);
    // Somebody else uses the same client: two are left for 20 s.
    gate.learn(300, 298, 20);
    QCOMPARE(gate.waitMs(Priority::Bulk), 0);
    gate.sent();
    gate.sent();
    QVERIFY(gate.waitMs(Priority::Bulk) > 0);
    gate.answered();
    gate.answered();
    gate.learn(300, 300, 20);
    QCOMPARE(gate.waitMs(Priority::Bulk), 20'000);
    clock.advance(20'000);
    QCOMPARE(gate.waitMs(Priority::Bulk), 0);
}

void TestRateGate::parkHoldsEverybody()
{
    FakeClock clock;
    RateGate gate(clock);
    gate.park(3000);
    gate.park(1000); // a shorter one does not shorten it
    QVERIFY(gate.isParked());
    QCOMPARE(gate.waitMs(Priority::Interactive), 3000);
    clock.advance(3000);
    QVERIFY(!gate.isParked());
    QCOMPARE(gate.waitMs(Priority::Interactive), 0);
    gate.sent();
    QVERIFY(gate.waitMs(Priority::Interactive) > 0); // no burst after it
}

void TestRateGate::interactiveHasAShare()
{
    FakeClock clock;
    RateGate gate(clock);
    gate.setInteractiveShare(true);
    const QList<qint64> times = drive(gate, clock, 59'000, 1);
    QVERIFY(times.size() <= 270);
    for (int i = 0; i < 6; ++i) {
        QCOMPARE(gate.waitMs(Priority::Interactive), 0);
        gate.sent();
        gate.answered();
    }
    gate.setInteractiveShare(false);
    FakeClock other;
    RateGate alone(other);
    QVERIFY(drive(alone, other, 59'000, 1).size() > 290);
}

READBACK_TEST_MAIN(TestRateGate)
#include "tst_rategate.moc"
