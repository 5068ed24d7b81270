// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveEnd.h"
#include "app/archive/stored/StoredChecklists.h"
#include "app/archive/stored/StoredMarks.h"
#include "app/archive/stored/StoredPassages.h"
#include "app/library/triage/CallMarks.h"
#include "app/library/triage/ChecklistJoin.h"
#include "app/library/triage/Checklists.h"
#include "app/library/triage/EvidenceBasket.h"
#include "app/library/triage/EvidenceJoin.h"
#include "app/library/triage/MarkJoin.h"
#include "tests/support/FakeClock.h"
#include "tests/support/PassageSamples.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace readback;
using readback::test::ArchiveBench;
using readback::test::samplePassage;

namespace {

// What was asked to be written is written once something asked later is.
void settle(ArchiveBench &bench)
{
    bench.write<Done>([](Database &) { return Done{}; });
}

QHash<QString, CallMark> stored(ArchiveBench &bench)
{
    settle(bench);
    return bench.read<QHash<QString, CallMark>>(loadMarks).value();
}

std::vector<EvidenceItem> kept(ArchiveBench &bench)
{
    return bench.read<std::vector<EvidenceItem>>(loadPassages).value();
}

void fill(EvidenceBasket &basket, int passages)
{
    for (int i = 1; i <= passages; ++i)
        basket.add(samplePassage(i));
}

// The calls' numbers, in the basket's order: "1 2 3".
QString orderOf(const EvidenceBasket &basket)
{
    QStringList order;
    for (const auto &item : basket.items())
        order << item.passage.conversationId.right(1);
    return order.join(u' ');
}

Checklist listOf(qint64 number, const QString &name)
{
    return {number, name, {{RuleKind::MustSay, u"good morning"_s}}};
}

ChecklistSet wholeSet()
{
    return {{listOf(3, u"Closing"_s), listOf(1, u"Opening"_s)}, 1};
}

} // namespace

// Nothing a person did is lost through damage, or by going to another account.
class TestOwnWork : public QObject
{
    Q_OBJECT
private slots:
    void D01_damageTakesNoMarks();
    void D01_joiningLosesNoMarks();
    void D01_afterAFailureBothAreJoined();
    void P02_earlyMarksOutliveASwitch();
    void D01_damageTakesNoEvidence();
    void D01_joiningLosesNoEvidence();
    void P02_earlyEvidenceOutlivesASwitch();
    void D01_damageTakesNoChecklists();
    void D01_joiningLosesNoChecklists();
    void P02_earlyChecklistsOutliveASwitch();

private:
    std::unique_ptr<CallMarks> loadedMarks(ArchiveBench &bench)
    {
        auto marks = std::make_unique<CallMarks>(&bench.archive(), m_clock);
        QSignalSpy loaded(marks.get(), &CallMarks::historyChanged);
        loaded.wait(test::kLongestWaitMs);
        bench.waitForState(Archive::State::Open);
        return marks;
    }

    FakeClock m_clock;
};

void TestOwnWork::D01_damageTakesNoMarks()
{
    ArchiveBench bench;
    auto marks = loadedMarks(bench);
    marks->setReviewed({u"a"_s}, true);
    marks->setNote(u"a"_s, u"call back"_s);
    marks->setAliases(u"b"_s, {{0, u"Ada"_s}});
    marks->changeTags({u"b"_s}, {u"refund"_s}, {});
    marks->setStarred({u"c"_s}, true);
    marks->setStarred({u"c"_s}, false);
    const auto before = stored(bench);
    QCOMPARE(before.size(), 2);
    QVERIFY(bench.meetDamage(u"DELETE FROM tag"_s));
    QTRY_VERIFY(stored(bench) == before);
    // What was saved of the file may be older, too.
    QVERIFY(bench.meetDamage(
        u"INSERT OR REPLACE INTO mark (id, starred, note) VALUES ('c', 1, ''), ('a', 0, 'old')"_s));
    QTRY_VERIFY(stored(bench) == before);
    QCOMPARE(marks->of(u"a"_s).note, u"call back"_s);
    QVERIFY(marks->of(u"c"_s) == CallMark());
    QCOMPARE(marks->undoable(), MarkChange::Unstar); // and can be undone as ever
}

void TestOwnWork::D01_joiningLosesNoMarks()
{
    CallMark stored;
    stored.note = u"theirs"_s;
    stored.tags = {u"b"_s};
    CallMark known;
    known.reviewedMs = 5;
    known.note = u"mine"_s;
    known.tags = {u"a"_s, u"b"_s};
    known.phraseNotes[3] = u"here"_s;
    known.aliases[1] = u"Ada"_s;
    const auto joined
        = joinedMarks({{u"x"_s, stored}, {u"y"_s, stored}}, {{u"x"_s, known}, {u"z"_s, known}});
    QCOMPARE(joined.size(), 3);
    const auto x = joined.value(u"x"_s);
    QCOMPARE(x.note, u"theirs"_s);
    QCOMPARE(x.reviewedMs, 5);
    QCOMPARE(x.tags, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(x.phraseNotes, known.phraseNotes);
    QCOMPARE(x.aliases, known.aliases);
    QVERIFY(joined.value(u"y"_s) == stored);
    QVERIFY(joined.value(u"z"_s) == known);
}

// Damage was met, and the file could not be had for a while, in which somebody else wrote there:
// what he added is there, and so is what was known here, even where he removed it.
void TestOwnWork::D01_afterAFailureBothAreJoined()
{
    ArchiveBench bench;
    const auto marks = loadedMarks(bench);
    bench.write<Done>([](Database &database) {
        storeChecklists(database, wholeSet());
        return Done{};
    });
    EvidenceBasket basket(&bench.archive());
    Checklists lists(&bench.archive());
    QTRY_VERIFY(!basket.isLoading() && lists.set() == wholeSet());
    marks->setNote(u"a"_s, u"mine"_s);
    marks->changeTags({u"b"_s}, {u"refund"_s}, {});
    fill(basket, 2);
    settle(bench);
    QVERIFY(bench.failOverDamage());
    marks->setStarred({u"a"_s}, true); // refused so far
    basket.add(samplePassage(3));
    QVERIFY(!marks->isKept());
    QVERIFY(bench.comeBack({u"DELETE FROM mark"_s, u"DELETE FROM tag"_s, u"DELETE FROM passage"_s,
        u"DELETE FROM checklist WHERE number = 3"_s,
        u"INSERT INTO mark (id, starred, note) VALUES ('c', 1, 'theirs')"_s}));
    QTRY_COMPARE(stored(bench).size(), 3);
    const auto joined = stored(bench);
    QCOMPARE(joined.value(u"a"_s).note, u"mine"_s);
    QVERIFY(joined.value(u"a"_s).starred);
    QCOMPARE(joined.value(u"b"_s).tags, QStringList{u"refund"_s});
    QCOMPARE(joined.value(u"c"_s).note, u"theirs"_s);
    QCOMPARE(marks->of(u"c"_s).note, u"theirs"_s); // here as well as there
    QCOMPARE(marks->of(u"a"_s).note, u"mine"_s);
    QVERIFY(marks->isKept());
    QTRY_COMPARE(orderOf(basket), u"1 2 3"_s);
    QTRY_VERIFY(kept(bench) == basket.items());
    QTRY_VERIFY(bench.read<ChecklistSet>(loadChecklists).value() == wholeSet());
    QVERIFY(lists.set() == wholeSet());
}

void TestOwnWork::P02_earlyMarksOutliveASwitch()
{
    ArchiveBench bench;
    auto marks = loadedMarks(bench);
    marks->setNote(u"a"_s, u"note"_s);
    marks->setStarred({u"b"_s}, true);
    marks.reset();
    bench.reopen();
    marks = std::make_unique<CallMarks>(&bench.archive(), m_clock);
    marks->setStarred({u"a"_s}, true);
    marks->changeTags({u"c"_s}, {u"refund"_s}, {});
    marks->leave();
    const auto end = bench.archive().leave();
    marks.reset();
    QTRY_VERIFY(end->isOver());
    bench.reopen();
    const auto kept = stored(bench);
    QCOMPARE(kept.size(), 3);
    QCOMPARE(kept.value(u"a"_s).note, u"note"_s);
    QVERIFY(kept.value(u"a"_s).starred && kept.value(u"b"_s).starred);
    QCOMPARE(kept.value(u"c"_s).tags, QStringList{u"refund"_s});
}

void TestOwnWork::D01_damageTakesNoEvidence()
{
    ArchiveBench bench;
    QVERIFY(bench.waitForState(Archive::State::Open));
    EvidenceBasket basket(&bench.archive());
    QTRY_VERIFY(!basket.isLoading());
    fill(basket, 3);
    settle(bench);
    QVERIFY(bench.meetDamage(u"DELETE FROM passage WHERE number = 2"_s));
    settle(bench);
    QCOMPARE(orderOf(basket), u"1 2 3"_s);
    QVERIFY(kept(bench) == basket.items());
    QCOMPARE(basket.undoable(), EvidenceChange::Add);
}

void TestOwnWork::D01_joiningLosesNoEvidence()
{
    const std::vector<EvidenceItem> theirs{{1, samplePassage(1), {}}, {2, samplePassage(5), {}}};
    const std::vector<EvidenceItem> known{
        {1, samplePassage(1), u"mine"_s}, {2, samplePassage(2), {}}, {3, samplePassage(3), {}}};
    const auto joined = withKnown(theirs, known);
    QCOMPARE(joined.size(), 4u);
    QCOMPARE(joined[0].comment, u"mine"_s);
    QVERIFY(joined[1] == theirs[1]);
    QCOMPARE(joined[2].number, 3); // its own was given away
    QVERIFY(joined[2].passage == known[1].passage);
    QVERIFY(joined[3].passage == known[2].passage);
    QCOMPARE(joined[3].number, 4);
}

void TestOwnWork::P02_earlyEvidenceOutlivesASwitch()
{
    ArchiveBench bench;
    {
        EvidenceBasket basket(&bench.archive());
        fill(basket, 2);
        QTRY_VERIFY(!basket.isLoading());
        settle(bench);
    }
    bench.reopen();
    {
        EvidenceBasket basket(&bench.archive());
        QVERIFY(basket.isLoading());
        basket.add(samplePassage(3));
    } // at once
    const auto end = bench.archive().leave();
    QTRY_VERIFY(end->isOver());
    bench.reopen();
    EvidenceBasket basket(&bench.archive());
    QTRY_COMPARE(orderOf(basket), u"1 2 3"_s);
}

void TestOwnWork::D01_damageTakesNoChecklists()
{
    ArchiveBench bench;
    QVERIFY(bench.waitForState(Archive::State::Open));
    bench.write<Done>([](Database &database) {
        storeChecklists(database, wholeSet());
        return Done{};
    });
    Checklists lists(&bench.archive());
    QTRY_VERIFY(lists.set() == wholeSet());
    QVERIFY(bench.meetDamage(u"DELETE FROM checklist WHERE number = 3"_s));
    bench.write<Done>([](Database &) { return Done{}; });
    QVERIFY(lists.set() == wholeSet());
    QVERIFY(bench.read<ChecklistSet>(loadChecklists).value() == wholeSet());
}

void TestOwnWork::D01_joiningLosesNoChecklists()
{
    auto some = wholeSet();
    some.lists.erase(some.lists.begin());
    some.active = 0;
    QVERIFY(withKnown(some, wholeSet()) == wholeSet());
    QVERIFY(withKnown(wholeSet(), {}) == wholeSet());
    QVERIFY(withMade({}, wholeSet()) == wholeSet());
}

void TestOwnWork::P02_earlyChecklistsOutliveASwitch()
{
    ArchiveBench bench;
    bench.write<Done>([](Database &database) {
        storeChecklists(database, wholeSet());
        return Done{};
    });
    bench.reopen();
    {
        Checklists lists(&bench.archive());
        lists.replace({{listOf(1, u"List"_s)}, 1}); // before those there are have come
        lists.leave();
    }
    const auto end = bench.archive().leave();
    QTRY_VERIFY(end->isOver());
    bench.reopen();
    Checklists lists(&bench.archive());
    QTRY_COMPARE(lists.set().lists.size(), 3u);
    QVERIFY(lists.set().find(1)->name != u"List"_s);
    QCOMPARE(lists.active()->name, u"List"_s); // the last that was chosen
}

READBACK_TEST_MAIN(TestOwnWork)
#include "tst_ownwork.moc"
