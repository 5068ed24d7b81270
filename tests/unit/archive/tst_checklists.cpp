// SPDX-License-Identifier: MIT
#include "app/library/triage/Checklists.h"

#include "app/archive/sql/Statement.h"
#include "app/archive/stored/ChecklistJson.h"
#include "app/archive/stored/StoredCalls.h"
#include "app/archive/stored/StoredChecklists.h"
#include "app/library/triage/ChecklistNames.h"
#include "tests/support/PassageSamples.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using readback::test::ArchiveBench;
using readback::test::ArchiveFileBench;

namespace readback {

namespace {

Checklist listOf(const QString &name, const QStringList &words)
{
    Checklist list{0, name, {}};
    for (const auto &each : words)
        list.rules.push_back({RuleKind::MustSay, each});
    return list;
}

ChecklistSet wholeSet()
{
    ChecklistSet set;
    set.lists = {
        {3, u"Closing"_s,
            {{RuleKind::MustNotSay, u"a | b*"_s, RuleVoice::Customer, RulePart::LastMinutes, 7}}},
        {1, u"Opening – ü"_s,
            {{RuleKind::MustSay, u"good morning"_s, RuleVoice::Agent, RulePart::FirstPhrases, 3},
                {RuleKind::MustSay, u"'; DROP TABLE checklist"_s}}}};
    set.active = 1;
    return set;
}

TranscriptPtr saying(const QString &id, const QString &text)
{
    auto transcript = std::make_shared<Transcript>(sampleTranscript(id, 2));
    transcript->phrases[0].text = text;
    return transcript;
}

void keep(ArchiveBench &bench, int number, const QString &text)
{
    const auto call = sampleConversation(number);
    bench.write<qint64>([&](Database &database) {
        return storeCall(database, call, *saying(call.id, text), call.start);
    });
}

// A set with one active list that wants the word.
ChecklistSet wanting(const QString &word)
{
    ChecklistSet set;
    set.lists = {listOf(u"List"_s, {word})};
    set.lists.front().number = 1;
    set.active = 1;
    return set;
}

} // namespace

class TestChecklists : public QObject
{
    Q_OBJECT
private slots:
    void comeBackAsTheyWere();
    void foreignRowsAreHarmless();
    void tidiesWhatIsTyped();
    void D03_allOrNothingWhicheverStatementFails();
    void outliveTheRun();
    void livesForThisRunWithoutAnArchive();
    void saysWhenTheyCannotBeWritten();
    void looksCallsThroughAsTheyArrive();
    void otherRulesMeanOtherResults();
    void anotherNameIsNoOtherRule();
    void looksKeptCallsThrough();
    void exchangedSidesCountInTheArchive();
    void stopsOnDemand();
    void saysWhyItCouldNotCheck();
};

void TestChecklists::comeBackAsTheyWere()
{
    ArchiveFileBench bench;
    storeChecklists(bench.database(), wholeSet());
    QVERIFY(loadChecklists(bench.database()) == wholeSet());
    auto fewer = wholeSet();
    fewer.lists.pop_back();
    fewer.active = 0;
    storeChecklists(bench.database(), fewer);
    QVERIFY(loadChecklists(bench.database()) == fewer);
    QVERIFY(!bench.database().takeError());
}

void TestChecklists::foreignRowsAreHarmless()
{
    ArchiveFileBench bench;
    bench.database().run(
        u"INSERT INTO checklist (number, name, rules) VALUES (1, 'a', '{}'), (2, '', '[]'),"
        " (3, 'c', '[{\"words\":\"x\",\"kind\":\"?\",\"part\":7,\"amount\":-3},"
        "{\"words\":\" | \"},8]')"_s);
    const auto set = loadChecklists(bench.database());
    QVERIFY(!bench.database().takeError());
    QCOMPARE(set.lists.size(), 2u);
    QVERIFY(set.lists[0].rules.empty());
    QVERIFY(set.lists[1].rules == std::vector<ChecklistRule>(1, {RuleKind::MustSay, u"x"_s}));
    QCOMPARE(set.active, 0);
}

void TestChecklists::tidiesWhatIsTyped()
{
    ChecklistSet set;
    set.lists = {listOf(u" b\nc "_s, {u"one"_s, u" | "_s}), listOf(u"b c"_s, {}),
        listOf(u"  "_s, {u"lost"_s}), listOf(u"a"_s, {u"x"_s})};
    set.lists[3].number = 7;
    set.lists[3].rules[0].amount = -5;
    set.active = 99;
    const auto tidy = tidied(set);
    QCOMPARE(tidy.lists.size(), 3u);
    QCOMPARE(tidy.lists[0].name, u"a"_s);
    QCOMPARE(tidy.lists[0].rules[0].amount, 1);
    QCOMPARE(tidy.lists[1].name, u"b c"_s);
    QCOMPARE(tidy.lists[1].rules.size(), 1u);
    QCOMPARE(tidy.lists[2].name, u"b c 2"_s);
    QCOMPARE(tidy.lists[1].number, 8);
    QCOMPARE(tidy.lists[2].number, 9);
    QCOMPARE(tidy.active, 0);
    QVERIFY(tidied(tidy) == tidy);
}

void TestChecklists::D03_allOrNothingWhicheverStatementFails()
{
    ArchiveBench bench;
    const auto store = [&](const ChecklistSet &set, int failAt) {
        return bench.write<int>([&, failAt](Database &database) {
            const int first = database.statements();
            database.failAt(failAt);
            storeChecklists(database, set);
            database.failAt(0);
            return database.statements() - first;
        });
    };
    const auto statements = store(wholeSet(), 0);
    QVERIFY(statements.ok() && *statements == 3);
    auto other = wholeSet();
    other.lists[0].name = u"Another"_s;
    for (int failing = 1; failing <= *statements; ++failing) {
        QVERIFY(!store(other, failing).ok());
        const auto kept = bench.read<ChecklistSet>(loadChecklists);
        QVERIFY(kept.ok() && *kept == wholeSet());
    }
}

void TestChecklists::outliveTheRun()
{
    ArchiveBench bench;
    {
        Checklists lists(&bench.archive());
        QTRY_COMPARE(bench.archive().state(), Archive::State::Open);
        lists.replace(wholeSet());
        QVERIFY(lists.set() == wholeSet());
        bench.read<ChecklistSet>(loadChecklists); // and it has been loaded by then
        QTRY_VERIFY(lists.whyNotKept().isEmpty());
    }
    bench.reopen();
    Checklists lists(&bench.archive());
    QSignalSpy changed(&lists, &Checklists::setChanged);
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(lists.set() == wholeSet());
    QCOMPARE(lists.active()->name, u"Opening – ü"_s);
}

void TestChecklists::livesForThisRunWithoutAnArchive()
{
    Checklists lists(nullptr);
    QVERIFY(!lists.active());
    lists.replace(wholeSet());
    QVERIFY(lists.active());
    QVERIFY(!lists.whyNotKept().isEmpty());
    lists.checkKept({u"a"_s});
    QVERIFY(!lists.isChecking());
}

void TestChecklists::saysWhenTheyCannotBeWritten()
{
    ArchiveBench bench;
    Checklists lists(&bench.archive());
    QSignalSpy changed(&lists, &Checklists::setChanged);
    bench.write<Done>([](Database &database) {
        database.run(u"CREATE TRIGGER stop BEFORE INSERT ON checklist"
                     " BEGIN SELECT RAISE(ABORT, 'no'); END"_s);
        return Done{};
    });
    lists.replace(wholeSet());
    QTRY_VERIFY(!lists.whyNotKept().isEmpty());
    QVERIFY(lists.set() == wholeSet());
    bench.write<Done>([](Database &database) {
        database.run(u"DROP TRIGGER stop"_s);
        return Done{};
    });
    lists.replace(wanting(u"x"_s));
    QTRY_VERIFY(lists.whyNotKept().isEmpty());
}

void TestChecklists::looksCallsThroughAsTheyArrive()
{
    Checklists lists(nullptr);
    const auto transcript = saying(u"a"_s, u"Good morning"_s);
    lists.take(transcript);
    lists.take(nullptr);
    QVERIFY(!lists.result(u"a"_s)); // held against nothing
    lists.replace(wanting(u"morning"_s)); // what is still in memory is looked through
    QVERIFY(!lists.result(u"a"_s)); // not on this thread
    QSignalSpy changed(&lists, &Checklists::resultChanged);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toString(), u"a"_s);
    QCOMPARE(lists.result(u"a"_s)->kept(), 1);
    lists.take(transcript); // once is enough
    lists.take(saying(u"b"_s, u"Good evening"_s));
    QTRY_VERIFY(lists.result(u"b"_s));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(lists.result(u"b"_s)->kept(), 0);
    lists.take(saying(u"b"_s, u"Morning"_s)); // another one of the same call
    QTRY_COMPARE(lists.result(u"b"_s)->kept(), 1);
}

void TestChecklists::otherRulesMeanOtherResults()
{
    Checklists lists(nullptr);
    lists.replace(wanting(u"morning"_s));
    const auto here = saying(u"here"_s, u"Good morning"_s);
    lists.take(here);
    lists.take(saying(u"gone"_s, u"Good morning"_s)); // nobody has it any more afterwards
    QTRY_VERIFY(lists.result(u"here"_s) && lists.result(u"gone"_s));
    QSignalSpy forgotten(&lists, &Checklists::resultsForgotten);
    lists.replace(wanting(u"evening"_s));
    QCOMPARE(forgotten.size(), 1);
    QVERIFY(!lists.result(u"gone"_s));
    QTRY_VERIFY(lists.result(u"here"_s));
    QCOMPARE(lists.result(u"here"_s)->kept(), 0);
    auto none = lists.set();
    none.active = 0;
    lists.replace(none);
    QCOMPARE(forgotten.size(), 2);
    QVERIFY(!lists.result(u"here"_s));
}

void TestChecklists::anotherNameIsNoOtherRule()
{
    Checklists lists(nullptr);
    lists.replace(wanting(u"morning"_s));
    lists.take(saying(u"a"_s, u"Good morning"_s));
    QTRY_VERIFY(lists.result(u"a"_s));
    QSignalSpy forgotten(&lists, &Checklists::resultsForgotten);
    QSignalSpy changed(&lists, &Checklists::setChanged);
    auto set = lists.set();
    set.lists.front().name = u"Another"_s;
    lists.replace(set);
    lists.replace(set);
    QCOMPARE(changed.size(), 1);
    QVERIFY(forgotten.isEmpty());
    QVERIFY(lists.result(u"a"_s));
}

void TestChecklists::looksKeptCallsThrough()
{
    ArchiveBench bench;
    QStringList ids;
    for (int i = 0; i < 25; ++i) {
        ids << sampleConversation(i).id;
        if (i % 5 != 4) // the others were never opened
            keep(bench, i, i % 2 ? u"Good morning"_s : u"Good evening"_s);
    }
    Checklists lists(&bench.archive());
    lists.replace(wanting(u"morning"_s));
    QSignalSpy progress(&lists, &Checklists::checking);
    QSignalSpy checked(&lists, &Checklists::checked);
    lists.checkKept(ids);
    QVERIFY(lists.isChecking());
    QTRY_COMPARE(checked.size(), 1);
    QVERIFY(!lists.isChecking());
    QCOMPARE(checked[0][0].toInt(), 20);
    QVERIFY(checked[0][1].toString().isEmpty());
    QVERIFY(progress.size() >= 3);
    for (int i = 0; i < 25; ++i) {
        const auto *result = lists.result(ids[i]);
        QCOMPARE(result != nullptr, i % 5 != 4);
        if (result)
            QCOMPARE(result->kept(), i % 2);
    }
    lists.checkKept(ids); // what is known is not looked for again
    QTRY_COMPARE(checked.size(), 2);
    QCOMPARE(checked[1][0].toInt(), 20);
    QCOMPARE(progress.last()[1].toInt(), 5);
    lists.checkKept({});
    QCOMPARE(checked.size(), 3);
}

void TestChecklists::exchangedSidesCountInTheArchive()
{
    ArchiveBench bench;
    keep(bench, 1, u"Good morning"_s); // says the agent, as far as the server knows
    const auto id = sampleConversation(1).id;
    bench.write<Done>([&](Database &database) {
        Statement(database, "INSERT INTO mark (id, swapped) VALUES (?, 1)").bind(id).run();
        return Done{};
    });
    auto set = wanting(u"morning"_s);
    set.lists.front().rules.front().voice = RuleVoice::Customer;
    Checklists lists(&bench.archive());
    lists.replace(set);
    lists.checkKept({id});
    QTRY_VERIFY(lists.result(id));
    QCOMPARE(lists.result(id)->rules.front().outcome, RuleOutcome::Found);
}

void TestChecklists::stopsOnDemand()
{
    ArchiveBench bench;
    QStringList ids;
    for (int i = 0; i < 40; ++i) {
        keep(bench, i, u"Good morning"_s);
        ids << sampleConversation(i).id;
    }
    Checklists lists(&bench.archive());
    lists.replace(wanting(u"morning"_s));
    QSignalSpy checked(&lists, &Checklists::checked);
    lists.checkKept(ids);
    QTRY_VERIFY(lists.result(ids[0]));
    lists.stopChecking();
    QCOMPARE(checked.size(), 1);
    QVERIFY(checked[0][0].toInt() < 40);
    QVERIFY(!lists.isChecking());
    lists.stopChecking(); // nothing happens
    QCOMPARE(checked.size(), 1);
}

void TestChecklists::saysWhyItCouldNotCheck()
{
    QTemporaryDir folder;
    QFile blocker(folder.filePath(u"archive"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    Archive archive(blocker.fileName());
    Checklists lists(&archive);
    lists.replace(wanting(u"morning"_s));
    QSignalSpy checked(&lists, &Checklists::checked);
    lists.checkKept({u"a"_s});
    QTRY_COMPARE(checked.size(), 1);
    QVERIFY(!checked[0][1].toString().isEmpty());
    QTRY_VERIFY(!lists.whyNotKept().isEmpty());
}

} // namespace readback

using readback::TestChecklists;
READBACK_TEST_MAIN(TestChecklists)
#include "tst_checklists.moc"
