// SPDX-License-Identifier: MIT
#include "tests/support/BestOf.h"
#include "tests/support/TestMain.h"

using namespace readback::test;

class TestBestOf : public QObject
{
    Q_OBJECT
private slots:
    void knowsWhereTimeCounts();
    void oneRoundInTimeWillDo();
    void whatIsAlwaysLateIsNotMet();
    void nothingMeasuredIsNotMet();
};

void TestBestOf::knowsWhereTimeCounts()
{
    if (!qEnvironmentVariableIsSet("READBACK_SANITIZERS"))
        QSKIP("CTest tells which sanitizers this was built with");
    QCOMPARE(timeCounts(), qEnvironmentVariableIsEmpty("READBACK_SANITIZERS"));
}

void TestBestOf::oneRoundInTimeWillDo()
{
    auto rounds = BestOf::waiting(100);
    int count = 0;
    while (rounds.goOn())
        rounds.took(++count < 3 ? 100 : 99);
    QVERIFY2(rounds.isMet(), rounds.told());
    QCOMPARE(count, timeCounts() ? 3 : 1);
}

void TestBestOf::whatIsAlwaysLateIsNotMet()
{
    auto rounds = BestOf::waiting(100);
    int count = 0;
    while (rounds.goOn()) {
        ++count;
        rounds.took(100);
    }
    QCOMPARE(rounds.isMet(), !timeCounts());
    QVERIFY(timeCounts() ? count > 1 && count < 10 : count == 1);
}

void TestBestOf::nothingMeasuredIsNotMet()
{
    BestOf rounds(100);
    QVERIFY(!rounds.isMet());
    QVERIFY(rounds.goOn());
    QVERIFY(!rounds.isMet());
}

READBACK_TEST_MAIN(TestBestOf)
#include "tst_bestof.moc"
