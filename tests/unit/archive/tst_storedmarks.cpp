// SPDX-License-Identifier: MIT
// What people add to calls, as the archive keeps it.
#include "app/archive/search/SearchQuery.h"
#include "app/archive/stored/StoredMarks.h"
#include "tests/unit/archive/IndexProof.h"

#include "app/archive/sql/Statement.h"
#include "app/archive/stored/StoredCalls.h"
#include "app/text/SpeakerAliases.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"

using namespace Qt::StringLiterals;
using namespace readback;
using namespace readback::test;

class TestStoredMarks : public QObject
{
    Q_OBJECT
private slots:
    void everythingComesBack();
    void anEmptyMarkLeavesNothing();
    void S15_textIsNothingButText();
    void marksOutliveTheirCall();
    void exchangedSidesAreFoundSo();
    void D03_aFailureAnywhereChangesNothing();
    void oddRowsAreCut();

private:
    static CallMark full();
    static qint64 found(Database &database, const QString &match);
};

CallMark TestStoredMarks::full()
{
    CallMark mark;
    mark.reviewedMs = 1'700'000'000'123;
    mark.starred = true;
    mark.note = u"two\nlines"_s;
    mark.tags = {u"angry"_s, u"refund"_s};
    mark.phraseNotes = {{0, u"greeting"_s}, {17, u"promise"_s}};
    mark.aliases = {{0, u"Ada"_s}, {3, u"<i>Bea</i> '--"_s}};
    mark.place = 12;
    return mark;
}

qint64 TestStoredMarks::found(Database &database, const QString &typed)
{
    Statement statement(database, "SELECT count(*) FROM spoken_index WHERE spoken_index MATCH ?");
    const auto parsed = parseSearch(typed, QDateTime());
    return statement.bind(parsed.query.match).next() ? statement.number(0) : -1;
}

void TestStoredMarks::everythingComesBack()
{
    ArchiveFileBench bench;
    storeMark(bench.database(), u"a"_s, full());
    CallMark starred;
    starred.starred = true;
    storeMark(bench.database(), u"b"_s, starred);
    const auto marks = loadMarks(bench.database());
    QVERIFY(!bench.database().takeError());
    QCOMPARE(marks.size(), 2);
    QVERIFY(marks.value(u"a"_s) == full());
    QVERIFY(marks.value(u"b"_s) == starred);
    storeMark(bench.database(), u"a"_s, starred);
    QVERIFY(loadMarks(bench.database()).value(u"a"_s) == starred);
}

void TestStoredMarks::anEmptyMarkLeavesNothing()
{
    ArchiveFileBench bench;
    storeMark(bench.database(), u"a"_s, full());
    storeMark(bench.database(), u"a"_s, {});
    QVERIFY(loadMarks(bench.database()).isEmpty());
    for (const auto &table : {u"mark"_s, u"tag"_s, u"phrase_note"_s, u"alias"_s})
        QCOMPARE(bench.database().number(u"SELECT count(*) FROM "_s + table), 0);
}

void TestStoredMarks::S15_textIsNothingButText()
{
    ArchiveFileBench bench;
    CallMark mark;
    mark.note = u"'); DROP TABLE mark; -- \" \u202e <b>\U0001F600"_s;
    mark.tags = {u"%' OR 1=1"_s, u"a;b"_s};
    mark.phraseNotes[3] = u"\"quoted\" 'single' ?"_s;
    storeMark(bench.database(), u"id' --"_s, mark);
    const auto marks = loadMarks(bench.database());
    QVERIFY(!bench.database().takeError());
    QVERIFY(marks.value(u"id' --"_s) == mark);
}

void TestStoredMarks::marksOutliveTheirCall()
{
    ArchiveFileBench bench;
    const auto call = sampleConversation(1);
    storeCall(bench.database(), call, sampleTranscript(call.id), QDateTime::currentDateTimeUtc());
    storeMark(bench.database(), call.id, full());
    removeCall(bench.database(), call.id);
    QVERIFY(!loadTranscript(bench.database(), call.id));
    QVERIFY(loadMarks(bench.database()).value(call.id) == full());
}

void TestStoredMarks::exchangedSidesAreFoundSo()
{
    ArchiveFileBench bench;
    auto &database = bench.database();
    const auto call = sampleConversation(1);
    Transcript transcript;
    transcript.conversationId = call.id;
    transcript.speakers
        = {{SpeakerRole::Agent, {}}, {SpeakerRole::Customer, {}}, {SpeakerRole::Ivr, {}}};
    for (const auto &[speaker, text] :
        {std::pair{0, u"apples"_s}, {1, u"pears"_s}, {2, u"menu"_s}}) {
        Phrase phrase;
        phrase.speaker = static_cast<quint16>(speaker);
        phrase.text = text;
        transcript.phrases.push_back(phrase);
    }
    const auto store
        = [&] { storeCall(database, call, transcript, QDateTime::currentDateTimeUtc()); };
    store();
    CallMark swapped;
    swapped.swapped = true;
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(found(database, u"agent:apples"_s), 1);
        storeMark(database, call.id, swapped);
        storeMark(database, call.id, swapped); // once is enough
        QCOMPARE(found(database, u"agent:apples"_s), 0);
        QCOMPARE(found(database, u"customer:apples"_s), 1);
        QCOMPARE(found(database, u"agent:pears"_s), 1);
        QCOMPARE(found(database, u"menu"_s), 1);
        store(); // a newer transcript is read the same way
        QCOMPARE(found(database, u"customer:apples"_s), 1);
        QCOMPARE(found(database, u"agent:apples"_s), 0);
        storeMark(database, call.id, {});
    }
    QVERIFY(*loadTranscript(database, call.id) == transcript); // kept as it was told
    QVERIFY(test::indexTellsWhatIsSaid(database));
    QVERIFY(!database.takeError());
}

void TestStoredMarks::D03_aFailureAnywhereChangesNothing()
{
    ArchiveFileBench bench;
    auto &database = bench.database();
    CallMark before;
    before.note = u"before"_s;
    storeMark(database, u"a"_s, before);
    const auto storeFailingAt = [&](int statement) {
        Transaction transaction(database);
        database.failAt(statement);
        storeMark(database, u"a"_s, full());
        transaction.commit();
    };
    int statement = 1;
    for (;; ++statement) {
        storeFailingAt(statement);
        const auto error = database.takeError();
        if (!error)
            break;
        QVERIFY(statement < 50);
        QVERIFY2(error->what.contains(u"made to fail"_s), qPrintable(error->what));
        const auto now = loadMarks(database).value(u"a"_s);
        QVERIFY(!database.takeError());
        QVERIFY2(now == before, qPrintable(u"statement %1: %2"_s.arg(statement).arg(now.note)));
    }
    database.failAt(0);
    QVERIFY(statement > 8);
    QVERIFY(loadMarks(database).value(u"a"_s) == full());
}

void TestStoredMarks::oddRowsAreCut()
{
    ArchiveFileBench bench;
    auto &database = bench.database();
    Statement(database, "INSERT INTO mark (id, note, place) VALUES ('a', ?, -5)")
        .bind(QString(200'000, u'x'))
        .run();
    Statement(database, "INSERT INTO tag VALUES ('a', ?)").bind(QString(500, u't')).run();
    database.run(u"INSERT INTO phrase_note VALUES ('a', -1, 'no such phrase')"_s);
    Statement(database, "INSERT INTO alias VALUES ('a', 1, ?), ('a', -1, 'x'), ('b', 0, ' \u202e')")
        .bind(u"\u202e"_s + QString(5000, u'x'))
        .run();
    QVERIFY(!loadMarks(database).contains(u"b"_s)); // not even an empty one
    const auto mark = loadMarks(database).value(u"a"_s);
    QVERIFY(!database.takeError());
    QCOMPARE(mark.aliases, (Aliases{{1, QString(kLongestAlias, u'x')}}));
    QCOMPARE(mark.note.size(), kLongestNote);
    QCOMPARE(mark.tags.size(), 1);
    QCOMPARE(mark.tags.front().size(), kLongestTag);
    QCOMPARE(mark.place, 0);
    QVERIFY(mark.phraseNotes.empty());
}

READBACK_TEST_MAIN(TestStoredMarks)
#include "tst_storedmarks.moc"
