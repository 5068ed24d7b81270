// SPDX-License-Identifier: MIT
#include "app/library/triage/EvidenceBasket.h"

#include "app/archive/sql/Statement.h"
#include "app/archive/stored/StoredPassages.h"
#include "tests/support/FakeClock.h"
#include "tests/support/PassageSamples.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using readback::test::ArchiveBench;
using readback::test::samplePassage;

namespace readback {

namespace {

// The calls' numbers, in the basket's order: "1 2 3".
QString orderOf(const EvidenceBasket &basket)
{
    QStringList order;
    for (const auto &item : basket.items())
        order << item.passage.conversationId.right(1);
    return order.join(u' ');
}

std::vector<qint64> fill(EvidenceBasket &basket, int passages)
{
    std::vector<qint64> numbers;
    for (int i = 1; i <= passages; ++i)
        numbers.push_back(basket.add(samplePassage(i)));
    return numbers;
}

std::vector<EvidenceItem> kept(ArchiveBench &bench)
{
    const auto items = bench.read<std::vector<EvidenceItem>>(loadPassages);
    return items ? *items : std::vector<EvidenceItem>();
}

// What was asked to be written is written once something asked later is.
void settle(ArchiveBench &bench)
{
    bench.write<Done>([](Database &) { return Done{}; });
}

} // namespace

class TestEvidenceBasket : public QObject
{
    Q_OBJECT
private slots:
    void keepsItsOrderAndNumbers();
    void movesOneAndMany();
    void shiftsAsFarAsThereIsRoom();
    void commentsAreOneLine();
    void everyChangeCanBeUndone();
    void aNewChangeEndsRedoing();
    void undoForgetsTheOldestFirst();
    void isFullSomeTime();
    void livesForThisRunWithoutAnArchive();
    void outlivesTheRunWithOne();
    void whatIsAddedWhileLoadingGoesBehind();
    void nothingTouchesTheDiskWhileKeepingIsOff();
    void saysWhenItCannotBeWritten();
    void anUnusableArchiveStillCollects();
    void aSecondWindowReadsAndSaysSo();
    void P03_theNextWriterReadsFirst();
    void P03_whereNobodyWroteNothingIsLost();
};

void TestEvidenceBasket::keepsItsOrderAndNumbers()
{
    EvidenceBasket basket(nullptr);
    QSignalSpy changed(&basket, &EvidenceBasket::changed);
    const auto numbers = fill(basket, 3);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(orderOf(basket), u"1 2 3"_s);
    basket.remove({numbers[1], 99});
    QCOMPARE(orderOf(basket), u"1 3"_s);
    QVERIFY(!basket.find(numbers[1]));
    QCOMPARE(basket.find(numbers[2])->passage.conversationId, u"call-0003"_s);
    basket.remove({99}); // nothing happens
    QCOMPARE(changed.size(), 4);
    QCOMPARE(basket.undoable(), EvidenceChange::Remove);
    basket.clear();
    QVERIFY(basket.items().empty());
}

void TestEvidenceBasket::movesOneAndMany()
{
    EvidenceBasket basket(nullptr);
    const auto n = fill(basket, 5);
    basket.moveTo({n[4]}, 0);
    QCOMPARE(orderOf(basket), u"5 1 2 3 4"_s);
    basket.moveTo({n[4]}, 5);
    QCOMPARE(orderOf(basket), u"1 2 3 4 5"_s);
    basket.moveTo({n[3], n[0]}, 2); // before "3"
    QCOMPARE(orderOf(basket), u"2 1 4 3 5"_s);
    basket.moveTo({n[1]}, 1); // where it is
    QCOMPARE(orderOf(basket), u"2 1 4 3 5"_s);
    basket.moveTo({n[1]}, -7);
    basket.moveTo({n[4]}, 700);
    QCOMPARE(orderOf(basket), u"2 1 4 3 5"_s);
}

void TestEvidenceBasket::shiftsAsFarAsThereIsRoom()
{
    EvidenceBasket basket(nullptr);
    const auto n = fill(basket, 4);
    basket.shift({n[1]}, true);
    QCOMPARE(orderOf(basket), u"1 3 2 4"_s);
    basket.shift({n[1]}, false);
    QCOMPARE(orderOf(basket), u"1 2 3 4"_s);
    basket.shift({n[0]}, false);
    basket.shift({n[3]}, true);
    QCOMPARE(orderOf(basket), u"1 2 3 4"_s);
    basket.shift({n[0], n[2]}, true); // and they stand together then
    QCOMPARE(orderOf(basket), u"2 4 1 3"_s);
    basket.shift({n[0], n[2]}, false);
    QCOMPARE(orderOf(basket), u"2 1 3 4"_s);
    basket.shift({99}, true);
    basket.shift({}, true);
    QCOMPARE(orderOf(basket), u"2 1 3 4"_s);
}

void TestEvidenceBasket::commentsAreOneLine()
{
    EvidenceBasket basket(nullptr);
    const auto number = basket.add(samplePassage(1));
    basket.setComment(number, u" a\nb\tc "_s);
    QCOMPARE(basket.find(number)->comment, u"a b c"_s);
    basket.setComment(number, QString(9'999, u'x'));
    QCOMPARE(basket.find(number)->comment.size(), EvidenceBasket::kLongestComment);
    basket.setComment(99, u"x"_s);
    QCOMPARE(basket.undoable(), EvidenceChange::Comment);
}

void TestEvidenceBasket::everyChangeCanBeUndone()
{
    EvidenceBasket basket(nullptr);
    std::vector<std::vector<EvidenceItem>> states{basket.items()};
    const auto step = [&] { states.push_back(basket.items()); };
    const auto first = basket.add(samplePassage(1));
    step();
    const auto second = basket.add(samplePassage(2));
    step();
    basket.setComment(first, u"why"_s);
    step();
    basket.shift({second}, false);
    step();
    basket.remove({first});
    step();
    basket.clear();
    step();
    for (size_t i = states.size() - 1; i > 0; --i) {
        basket.undo();
        QVERIFY(basket.items() == states[i - 1]);
    }
    QVERIFY(!basket.undoable());
    basket.undo(); // nothing happens
    for (size_t i = 1; i < states.size(); ++i) {
        basket.redo();
        QVERIFY(basket.items() == states[i]);
    }
    QVERIFY(!basket.redoable());
}

void TestEvidenceBasket::aNewChangeEndsRedoing()
{
    EvidenceBasket basket(nullptr);
    fill(basket, 2);
    basket.undo();
    QCOMPARE(basket.redoable(), EvidenceChange::Add);
    basket.add(samplePassage(3));
    QVERIFY(!basket.redoable());
    basket.redo();
    QCOMPARE(orderOf(basket), u"1 3"_s);
}

void TestEvidenceBasket::undoForgetsTheOldestFirst()
{
    EvidenceBasket basket(nullptr);
    const auto number = basket.add(samplePassage(1));
    for (size_t i = 0; i < EvidenceHistory::kMostSteps; ++i)
        basket.setComment(number, QString::number(i));
    size_t undone = 0;
    for (; basket.undoable(); ++undone)
        basket.undo();
    QCOMPARE(undone, EvidenceHistory::kMostSteps);
    QCOMPARE(basket.items().size(), 1u); // its adding was forgotten
}

void TestEvidenceBasket::isFullSomeTime()
{
    EvidenceBasket basket(nullptr);
    for (size_t i = 0; i < EvidenceBasket::kMostPassages; ++i)
        QVERIFY(basket.add(samplePassage(1)) > 0);
    QCOMPARE(basket.add(samplePassage(2)), 0);
    QCOMPARE(basket.items().size(), EvidenceBasket::kMostPassages);
}

void TestEvidenceBasket::livesForThisRunWithoutAnArchive()
{
    EvidenceBasket basket(nullptr);
    QVERIFY(!basket.isLoading());
    fill(basket, 2);
    QVERIFY(!basket.whyNotKept().isEmpty());
}

void TestEvidenceBasket::outlivesTheRunWithOne()
{
    ArchiveBench bench;
    std::vector<EvidenceItem> before;
    {
        EvidenceBasket basket(&bench.archive());
        QVERIFY(basket.isLoading());
        QTRY_VERIFY(!basket.isLoading());
        const auto n = fill(basket, 3);
        basket.setComment(n[1], u"mine"_s);
        basket.shift({n[2]}, false);
        QVERIFY(basket.whyNotKept().isEmpty());
        before = basket.items();
    }
    bench.reopen(); // what was asked to be written is
    EvidenceBasket basket(&bench.archive());
    QTRY_VERIFY(!basket.isLoading());
    QVERIFY(basket.items() == before);
    QVERIFY(!basket.undoable());
    QCOMPARE(basket.add(samplePassage(4)), 4);
}

void TestEvidenceBasket::whatIsAddedWhileLoadingGoesBehind()
{
    ArchiveBench bench;
    bench.write<Done>([](Database &database) {
        storePassages(database, {{5, samplePassage(1), u"old"_s}});
        return Done{};
    });
    EvidenceBasket basket(&bench.archive());
    basket.add(samplePassage(2));
    QVERIFY(basket.isLoading());
    QTRY_VERIFY(!basket.isLoading());
    QCOMPARE(orderOf(basket), u"1 2"_s);
    QCOMPARE(basket.items()[0].number, 5);
    QCOMPARE(basket.items()[1].number, 6);
    settle(bench);
    QVERIFY(kept(bench) == basket.items());
}

void TestEvidenceBasket::nothingTouchesTheDiskWhileKeepingIsOff()
{
    ArchiveBench bench;
    EvidenceBasket basket(&bench.archive());
    QTRY_VERIFY(!basket.isLoading());
    basket.setKeeping(false);
    QVERIFY(!basket.whyNotKept().isEmpty());
    basket.add(samplePassage(1, u"unmistakable-canary-words"_s));
    settle(bench);
    QVERIFY(kept(bench).empty());
    basket.setKeeping(true);
    QVERIFY(basket.whyNotKept().isEmpty());
    settle(bench);
    QVERIFY(kept(bench) == basket.items());
}

void TestEvidenceBasket::saysWhenItCannotBeWritten()
{
    ArchiveBench bench;
    EvidenceBasket basket(&bench.archive());
    QTRY_VERIFY(!basket.isLoading());
    bench.write<Done>([](Database &database) {
        database.run(
            u"CREATE TRIGGER stop BEFORE INSERT ON passage BEGIN SELECT RAISE(ABORT, 'no'); END"_s);
        return Done{};
    });
    QSignalSpy keeping(&basket, &EvidenceBasket::keepingChanged);
    basket.add(samplePassage(1));
    QTRY_VERIFY(!basket.whyNotKept().isEmpty());
    QVERIFY(!keeping.isEmpty());
    QCOMPARE(orderOf(basket), u"1"_s); // it is here all the same
    bench.write<Done>([](Database &database) {
        database.run(u"DROP TRIGGER stop"_s);
        return Done{};
    });
    basket.add(samplePassage(2));
    QTRY_VERIFY(basket.whyNotKept().isEmpty());
    settle(bench);
    QVERIFY(kept(bench) == basket.items());
}

void TestEvidenceBasket::anUnusableArchiveStillCollects()
{
    QTemporaryDir folder;
    QFile blocker(folder.filePath(u"archive"_s)); // a file in the folder's place
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    Archive archive(blocker.fileName());
    EvidenceBasket basket(&archive);
    fill(basket, 2);
    QTRY_VERIFY(!basket.isLoading() && !basket.whyNotKept().isEmpty());
    QCOMPARE(orderOf(basket), u"1 2"_s);
    basket.undo();
    QCOMPARE(orderOf(basket), u"1"_s);
}

void TestEvidenceBasket::aSecondWindowReadsAndSaysSo()
{
    ArchiveBench bench;
    EvidenceBasket first(&bench.archive());
    fill(first, 2);
    QTRY_VERIFY(!first.isLoading());
    settle(bench);
    QVERIFY(bench.isAnotherPrograms());
    Archive other(bench.folder());
    EvidenceBasket second(&other);
    QTRY_VERIFY(!second.isLoading() && !second.items().empty());
    QCOMPARE(orderOf(second), u"1 2"_s);
    QTRY_VERIFY(!second.whyNotKept().isEmpty());
    second.clear();
    settle(bench);
    QCOMPARE(kept(bench).size(), 2u);
}

void TestEvidenceBasket::P03_theNextWriterReadsFirst()
{
    ArchiveBench bench;
    FakeClock clock;
    auto theirs = std::make_unique<EvidenceBasket>(&bench.archive());
    QVERIFY(bench.isAnotherPrograms());
    Archive second(bench.folder(), nullptr, &clock);
    EvidenceBasket mine(&second);
    QTRY_COMPARE(second.state(), Archive::State::ReadOnly);
    QTRY_VERIFY(!mine.isLoading());
    mine.add(samplePassage(3));
    fill(*theirs, 2);
    settle(bench);
    theirs.reset();
    bench.close();
    QTRY_VERIFY([&] {
        clock.advance(1000);
        return second.state() == Archive::State::Open;
    }());
    QTRY_COMPARE(orderOf(mine), u"1 2 3"_s);
    QTRY_COMPARE(mine.whyNotKept(), QString());
}

void TestEvidenceBasket::P03_whereNobodyWroteNothingIsLost()
{
    ArchiveBench bench;
    FakeClock clock;
    auto theirs = std::make_unique<EvidenceBasket>(&bench.archive());
    fill(*theirs, 2);
    QTRY_VERIFY(!theirs->isLoading());
    settle(bench);
    QVERIFY(bench.isAnotherPrograms());
    Archive second(bench.folder(), nullptr, &clock);
    EvidenceBasket mine(&second);
    QTRY_COMPARE(second.state(), Archive::State::ReadOnly);
    QTRY_COMPARE(orderOf(mine), u"1 2"_s);
    mine.setComment(1, u"mine"_s);
    mine.shift({2}, false);
    QTRY_VERIFY(!mine.whyNotKept().isEmpty());
    theirs.reset();
    bench.close();
    QTRY_VERIFY([&] {
        clock.advance(1000);
        return second.state() == Archive::State::Open;
    }());
    QTRY_COMPARE(mine.whyNotKept(), QString());
    QCOMPARE(orderOf(mine), u"2 1"_s);
    QCOMPARE(mine.find(1)->comment, u"mine"_s);
    QCOMPARE(mine.undoable(), EvidenceChange::Move);
}

} // namespace readback

using readback::TestEvidenceBasket;
READBACK_TEST_MAIN(TestEvidenceBasket)
#include "tst_evidencebasket.moc"
