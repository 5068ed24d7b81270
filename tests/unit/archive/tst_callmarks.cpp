// SPDX-License-Identifier: MIT
#include "app/library/triage/CallMarks.h"

#include "app/archive/ArchiveOpening.h"
#include "app/archive/stored/StoredMarks.h"
#include "tests/support/FakeClock.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace readback;
using namespace readback::test;

class TestCallMarks : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void answersAtOnceAndTellsOnce();
    void manyCallsAreOneStep();
    void whatIsUndoneComesBack();
    void namesAreOneStep();
    void thePlaceIsNoStep();
    void everythingIsThereInTheNextRun();
    void whatCameBeforeTheArchiveJoinsIt();
    void withoutAnArchiveItLastsForThisRun();
    void aSecondProgramIsTold();
    void P03_theNextWriterReadsFirst();
    void whatFailedIsWrittenWithTheNextChange();
    void D02_whatCouldNotBeWrittenIsWrittenLater();
    void tagsAreNamesInOneLine();
    void tooLongIsCut();
    void anotherAccountsArchiveIsNotTouched();

private:
    QHash<QString, CallMark> stored()
    {
        // Behind all that was asked to be written.
        m_bench->write<Done>([](Database &) { return Done{}; });
        return m_bench->read<QHash<QString, CallMark>>(loadMarks).value();
    }

    FakeClock m_clock;
    std::unique_ptr<ArchiveBench> m_bench;
    std::unique_ptr<CallMarks> m_marks;
};

void TestCallMarks::init()
{
    m_bench = std::make_unique<ArchiveBench>();
    m_marks = std::make_unique<CallMarks>(&m_bench->archive(), m_clock);
    QSignalSpy loaded(m_marks.get(), &CallMarks::historyChanged);
    QVERIFY(loaded.wait(test::kLongestWaitMs));
}

void TestCallMarks::cleanup()
{
    m_marks.reset();
    m_bench.reset();
}

void TestCallMarks::answersAtOnceAndTellsOnce()
{
    QSignalSpy changed(m_marks.get(), &CallMarks::changed);
    m_marks->setReviewed({u"a"_s}, true);
    QVERIFY(m_marks->of(u"a"_s).isReviewed());
    QCOMPARE(m_marks->of(u"a"_s).reviewedMs, m_clock.now().toMSecsSinceEpoch());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front().front().toStringList(), QStringList{u"a"_s});
    m_clock.advance(5000);
    m_marks->setReviewed({u"a"_s}, true); // is already, and since when stays
    QCOMPARE(changed.count(), 1);
    QCOMPARE(stored().value(u"a"_s).reviewedMs, m_marks->of(u"a"_s).reviewedMs);
    m_marks->setReviewed({u"a"_s}, false);
    QVERIFY(m_marks->of(u"a"_s) == CallMark());
    QVERIFY(m_marks->ids().isEmpty());
    QVERIFY(stored().isEmpty());
}

void TestCallMarks::manyCallsAreOneStep()
{
    m_marks->setStarred({u"b"_s}, true);
    m_marks->setStarred({u"a"_s, u"b"_s, u"c"_s}, true);
    QCOMPARE(stored().size(), 3);
    m_marks->undo();
    QCOMPARE(m_marks->ids(), QStringList{u"b"_s}); // it had a star before
    QCOMPARE(stored().keys(), QStringList{u"b"_s});
    m_marks->undo();
    QVERIFY(!m_marks->undoable());
    QVERIFY(stored().isEmpty());
}

void TestCallMarks::whatIsUndoneComesBack()
{
    m_marks->setNote(u"a"_s, u"call back"_s);
    m_marks->setPhraseNote(u"a"_s, 4, u"promised"_s);
    QCOMPARE(m_marks->undoable(), MarkChange::PhraseNote);
    m_marks->undo();
    QVERIFY(m_marks->of(u"a"_s).phraseNotes.empty());
    QCOMPARE(m_marks->undoable(), MarkChange::Note);
    QCOMPARE(m_marks->redoable(), MarkChange::PhraseNote);
    m_marks->redo();
    QCOMPARE(m_marks->of(u"a"_s).phraseNotes.at(4), u"promised"_s);
    m_marks->undo();
    m_marks->setSwapped(u"a"_s, true);
    QVERIFY(!m_marks->redoable()); // another way was taken
    QVERIFY(stored().value(u"a"_s).swapped);
    m_marks->redo();
    QCOMPARE(m_marks->undoable(), MarkChange::Swap);
}

void TestCallMarks::namesAreOneStep()
{
    m_marks->setAliases(u"a"_s, {{0, u"Ada"_s}, {1, u" Bea\n"_s}});
    m_marks->setAliases(u"a"_s, {{1, u"Bea"_s}, {0, u"Ada"_s}, {2, u""_s}}); // nothing new
    QCOMPARE(m_marks->of(u"a"_s).aliases, (Aliases{{0, u"Ada"_s}, {1, u"Bea"_s}}));
    m_marks->setAliases(u"a"_s, {{1, u"Bea"_s}});
    QCOMPARE(stored().value(u"a"_s).aliases, (Aliases{{1, u"Bea"_s}}));
    QCOMPARE(m_marks->undoable(), MarkChange::Name);
    m_marks->undo();
    QCOMPARE(stored().value(u"a"_s).aliases, (Aliases{{0, u"Ada"_s}, {1, u"Bea"_s}}));
    m_marks->undo();
    QVERIFY(m_marks->ids().isEmpty());
    QVERIFY(stored().isEmpty());
    m_marks->redo();
    QCOMPARE(stored().value(u"a"_s).aliases.size(), 2u);
}

void TestCallMarks::thePlaceIsNoStep()
{
    m_marks->setStarred({u"a"_s}, true);
    m_marks->setPlace(u"a"_s, 17);
    QCOMPARE(m_marks->undoable(), MarkChange::Star);
    m_marks->undo();
    QVERIFY(!m_marks->of(u"a"_s).starred);
    QCOMPARE(m_marks->of(u"a"_s).place, 17);
    QCOMPARE(stored().value(u"a"_s).place, 17);
}

void TestCallMarks::everythingIsThereInTheNextRun()
{
    m_marks->setReviewed({u"a"_s}, true);
    m_marks->changeTags({u"a"_s, u"b"_s}, {u"refund"_s}, {});
    m_marks->setNote(u"b"_s, u"note"_s);
    const auto before = m_marks->of(u"a"_s);
    m_marks.reset(); // at once: nobody waits for the disk
    m_bench->reopen();
    m_marks = std::make_unique<CallMarks>(&m_bench->archive(), m_clock);
    QVERIFY(m_marks->of(u"a"_s) == CallMark());
    QSignalSpy changed(m_marks.get(), &CallMarks::changed);
    QVERIFY(changed.wait(test::kLongestWaitMs));
    QVERIFY(m_marks->of(u"a"_s) == before);
    QCOMPARE(m_marks->of(u"b"_s).note, u"note"_s);
    QCOMPARE(m_marks->tags(), QStringList{u"refund"_s});
    QVERIFY(!m_marks->undoable());
}

void TestCallMarks::whatCameBeforeTheArchiveJoinsIt()
{
    m_marks->setNote(u"a"_s, u"note"_s);
    m_marks.reset();
    m_bench->reopen();
    m_marks = std::make_unique<CallMarks>(&m_bench->archive(), m_clock);
    m_marks->setStarred({u"a"_s, u"b"_s}, true); // before anything was read
    QVERIFY(m_marks->of(u"b"_s).starred);
    QVERIFY(!m_marks->undoable());
    QTRY_VERIFY(m_marks->undoable());
    QCOMPARE(m_marks->of(u"a"_s).note, u"note"_s);
    QVERIFY(m_marks->of(u"a"_s).starred);
    QVERIFY(stored().value(u"a"_s) == m_marks->of(u"a"_s));
    m_marks->undo();
    QCOMPARE(m_marks->of(u"a"_s).note, u"note"_s);
    QVERIFY(!m_marks->of(u"a"_s).starred);
}

void TestCallMarks::withoutAnArchiveItLastsForThisRun()
{
    CallMarks marks(nullptr, m_clock);
    QSignalSpy notKept(&marks, &CallMarks::notKept);
    QVERIFY(!marks.isKept());
    marks.setStarred({u"a"_s}, true);
    marks.setStarred({u"b"_s}, true);
    QVERIFY(marks.of(u"a"_s).starred);
    QCOMPARE(notKept.count(), 1); // said once
    marks.undo();
    marks.undo();
    QVERIFY(marks.ids().isEmpty());
}

void TestCallMarks::aSecondProgramIsTold()
{
    QVERIFY(m_bench->isAnotherPrograms());
    Archive second(m_bench->folder());
    CallMarks marks(&second, m_clock);
    QTRY_COMPARE(second.state(), Archive::State::ReadOnly);
    QVERIFY(!marks.isKept());
    QSignalSpy notKept(&marks, &CallMarks::notKept);
    marks.setStarred({u"a"_s}, true);
    QTRY_COMPARE(notKept.count(), 1);
    QCOMPARE(notKept.front().front().value<Error>().kind, ErrorKind::Archive);
    QVERIFY(marks.of(u"a"_s).starred);
    QVERIFY(stored().isEmpty());
    QVERIFY(m_marks->isKept());
}

void TestCallMarks::P03_theNextWriterReadsFirst()
{
    QVERIFY(m_bench->isAnotherPrograms());
    Archive second(m_bench->folder(), nullptr, &m_clock);
    CallMarks marks(&second, m_clock);
    QTRY_COMPARE(second.state(), Archive::State::ReadOnly);
    marks.setStarred({u"b"_s}, true);
    m_marks->setNote(u"a"_s, u"theirs"_s);
    m_marks->setNote(u"b"_s, u"theirs"_s);
    m_marks->setAliases(u"b"_s, {{0, u"Ada"_s}});
    stored();
    m_marks.reset();
    m_bench->close();
    QVERIFY(waitUntil([&] {
        m_clock.advance(1000);
        return second.state() == Archive::State::Open;
    }));
    QTRY_COMPARE(marks.of(u"a"_s).note, u"theirs"_s);
    QTRY_COMPARE(marks.of(u"b"_s).note, u"theirs"_s);
    QTRY_COMPARE(marks.of(u"b"_s).aliases, (Aliases{{0, u"Ada"_s}}));
    QVERIFY(marks.of(u"b"_s).starred); // and what was marked here is kept now
    marks.setPlace(u"a"_s, 3);
    QTRY_VERIFY(marks.isKept());
    std::optional<Result<CallMark>> kept;
    const auto call = second.write<CallMark>(
        this, [](Database &database) { return loadMarks(database).value(u"b"_s); },
        [&kept](Result<CallMark> mark) { kept = std::move(mark); });
    QTRY_VERIFY(kept);
    QVERIFY(kept->ok());
    QVERIFY((*kept)->starred);
    QCOMPARE((*kept)->note, u"theirs"_s);
}

// Nothing that a person did is lost, and he is told once while it is not kept.
void TestCallMarks::whatFailedIsWrittenWithTheNextChange()
{
    const auto run = [this](const QString &statement) {
        return m_bench
            ->write<Done>([statement](Database &database) {
                database.run(statement);
                return Done{};
            })
            .ok();
    };
    QVERIFY(
        run(u"CREATE TRIGGER stop BEFORE INSERT ON mark BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
    QSignalSpy notKept(m_marks.get(), &CallMarks::notKept);
    m_marks->setStarred({u"a"_s}, true);
    m_marks->changeTags({u"a"_s}, {u"one"_s}, {});
    QTRY_COMPARE(notKept.count(), 1);
    m_marks->setNote(u"b"_s, u"note"_s);
    m_marks->undo();
    QVERIFY(stored().isEmpty());
    QVERIFY(!m_marks->isKept());
    QCOMPARE(notKept.count(), 1);
    QVERIFY(run(u"DROP TRIGGER stop"_s));
    m_marks->setPlace(u"c"_s, 4);
    QTRY_VERIFY(m_marks->isKept());
    const auto kept = stored();
    QCOMPARE(kept.size(), 2);
    QVERIFY(kept.value(u"a"_s) == m_marks->of(u"a"_s));
    QVERIFY(kept.value(u"a"_s).starred && !kept.value(u"a"_s).tags.isEmpty());
    QCOMPARE(m_marks->undoable(), MarkChange::Tag); // and can be undone as ever
}

// The file is another program's for longer than anybody has patience.
void TestCallMarks::D02_whatCouldNotBeWrittenIsWrittenLater()
{
    const auto impatient = m_bench->maintain<Done>([](Database &database) {
        database.run(u"PRAGMA busy_timeout = 0"_s);
        database.setPatience({});
        return Done{};
    });
    QVERIFY(impatient.ok());
    const auto other
        = Database::open(archiveFile(m_bench->folder()), Database::Access::ReadWrite).value();
    other->run(u"BEGIN IMMEDIATE"_s);
    QVERIFY(!other->failed());
    QSignalSpy notKept(m_marks.get(), &CallMarks::notKept);
    m_marks->setStarred({u"a"_s}, true);
    m_marks->setNote(u"a"_s, u"call back"_s);
    QTRY_COMPARE(notKept.count(), 1);
    QTRY_VERIFY(!m_marks->isKept());
    QVERIFY(m_marks->of(u"a"_s).starred);
    other->run(u"COMMIT"_s);
    m_marks->setStarred({u"b"_s}, true); // there is room again
    QTRY_COMPARE(stored().size(), 2);
    QVERIFY(stored().value(u"a"_s).starred);
    QCOMPARE(stored().value(u"a"_s).note, u"call back"_s);
    QVERIFY(stored().value(u"b"_s).starred);
    QTRY_VERIFY(m_marks->isKept());
}

void TestCallMarks::tagsAreNamesInOneLine()
{
    m_marks->changeTags(
        {u"a"_s}, {u"  two\nwords \t"_s, u""_s, u" "_s, u"two words"_s, u"b"_s}, {});
    QCOMPARE(m_marks->of(u"a"_s).tags, (QStringList{u"b"_s, u"two words"_s}));
    m_marks->changeTags({u"a"_s}, {u"c"_s}, {u"b"_s});
    QCOMPARE(m_marks->of(u"a"_s).tags, (QStringList{u"c"_s, u"two words"_s}));
    m_marks->undo();
    QCOMPARE(m_marks->tags(), (QStringList{u"b"_s, u"two words"_s}));
    m_marks->changeTags({u"a"_s}, {u"one, two;\"3\""_s}, {u"b"_s, u"two words"_s});
    QCOMPARE(stored().value(u"a"_s).tags, QStringList{u"one, two;\"3\""_s}); // one tag
}

void TestCallMarks::tooLongIsCut()
{
    QStringList many;
    for (int i = 0; i < 200; ++i)
        many << u"tag %1"_s.arg(i);
    m_marks->changeTags({u"a"_s}, many + QStringList{QString(500, u'x')}, {});
    QCOMPARE(m_marks->of(u"a"_s).tags.size(), kMostTags);
    m_marks->setNote(u"a"_s, QString(100'000, u'n'));
    QCOMPARE(m_marks->of(u"a"_s).note.size(), kLongestNote);
    QVERIFY(stored().value(u"a"_s) == m_marks->of(u"a"_s));
}

// Neither what is on its way when the account is left, nor undoing afterwards.
void TestCallMarks::anotherAccountsArchiveIsNotTouched()
{
    m_marks->setNote(u"a"_s, u"theirs"_s);
    m_marks->setAliases(u"a"_s, {{0, u"Ada"_s}});
    m_marks->undo();
    m_marks.reset();
    ArchiveBench another;
    CallMarks marks(&another.archive(), m_clock);
    QSignalSpy loaded(&marks, &CallMarks::historyChanged);
    QVERIFY(loaded.wait(test::kLongestWaitMs));
    QVERIFY(!marks.undoable() && !marks.redoable());
    marks.undo();
    marks.redo();
    another.write<Done>([](Database &) { return Done{}; });
    const auto kept = another.read<QHash<QString, CallMark>>(loadMarks);
    QVERIFY(kept.ok() && kept->isEmpty());
    QCOMPARE(stored().value(u"a"_s).note, u"theirs"_s);
    QVERIFY(stored().value(u"a"_s).aliases.empty());
}

READBACK_TEST_MAIN(TestCallMarks)
#include "tst_callmarks.moc"
