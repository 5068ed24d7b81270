// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveAside.h"
#include "app/archive/search/SpokenIndex.h"
#include "app/archive/sql/Statement.h"
#include "app/archive/stored/PhraseBlock.h"
#include "app/archive/upkeep/ArchiveUpkeep.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"
#include "tests/unit/archive/IndexProof.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using readback::test::ArchiveBench;

namespace readback {

namespace {

// A word of its own for each call. Letters by chance: the full text keeps only what a word does not
// share with the one before it.
QString wordOf(int number)
{
    const auto hash = QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Md5);
    QString word(u"\u00c4"_s);
    for (const char byte : hash)
        word += QChar(u'a' + static_cast<quint8>(byte) % 26);
    return word;
}

Transcript transcriptWithWord(int number, int phrases)
{
    auto transcript = sampleTranscript(sampleConversation(number).id, phrases);
    transcript.phrases[1].text += u' ' + wordOf(number);
    return transcript;
}

// Where the call is in the bytes of any file of the folder: by its word, as people write it and the
// full text has it, and by the end of its block, in which the word does not show: that ends with a
// checksum of all that is said.
QStringList filesWith(const QString &folder, int number, int phrases = 6)
{
    const auto word = wordOf(number).last(10).toUtf8();
    const auto block = packedPhrases(transcriptWithWord(number, phrases).phrases).last(16);
    QStringList found;
    for (const auto &info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        const auto bytes = file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
        if (bytes.contains(word))
            found.append(u"word"_s);
        if (bytes.contains(block))
            found.append(u"block"_s);
    }
    found.removeDuplicates();
    return found;
}

const QStringList kAllOfIt{u"word"_s, u"block"_s};

void storeWithWord(Database &database, int number, int phrases, const QDateTime &start)
{
    auto call = sampleConversation(number);
    call.start = start;
    const auto transcript = transcriptWithWord(number, phrases);
    storeCall(
        database, call, transcript, start.isValid() ? start : QDateTime::currentDateTimeUtc());
}

// One call a day, the youngest (0) of today.
class RetentionBench : public ArchiveBench
{
public:
    explicit RetentionBench(int calls, int phrases = 6) : m_upkeep(archive(), clock())
    {
        for (int number = 0; number < calls; ++number)
            m_stored = write<int>([&, number](Database &database) {
                storeWithWord(database, number, phrases, clock().now().addDays(-number));
                return 0;
            }).ok()
                && m_stored;
    }
    bool isStored() const { return m_stored; }
    ArchiveUpkeep &upkeep() { return m_upkeep; }
    bool run(const QString &sql)
    {
        return write<int>([sql](Database &database) {
            database.run(sql);
            return 0;
        }).ok();
    }
    // How many calls went; -1: it failed.
    int removed(const std::function<CallHandle(Callback<int>)> &begin)
    {
        std::optional<int> count;
        const auto call
            = begin([&](const Result<int> &result) { count = result.ok() ? *result : -1; });
        return test::waitUntil([&] { return count.has_value(); }) ? *count : -2;
    }
    int retain(const RetentionLimits &limits)
    {
        return removed([&](Callback<int> done) {
            return upkeep().applyRetention(limits, &archive(), std::move(done));
        });
    }
    QStringList ids()
    {
        const auto ids = read<QStringList>([](Database &database) {
            QStringList all;
            Statement statement(database, "SELECT id FROM call ORDER BY id");
            while (statement.next())
                all.append(statement.text(0));
            return all;
        });
        return ids ? *ids : QStringList(u"failed"_s);
    }
    bool indexIsSound()
    {
        const auto sound = maintain<bool>(
            [](Database &database) { return test::indexTellsWhatIsSaid(database); });
        return sound.ok() && *sound;
    }

private:
    ArchiveUpkeep m_upkeep;
    bool m_stored = true;
};

} // namespace

class TestRetention : public QObject
{
    Q_OBJECT

private slots:
    void removesWhatIsOlder();
    void leavesNoByteOfIt();
    void sparesWhatPeopleAddedTo();
    void removesTheOldestUntilItFits();
    void forgetsOneCall();
    void D01_forgetsDamagedCallsToo();
    void forgetsAll();
    void othersWriteInBetween();
    void canBeStopped();
    void saysWhatThereIs();
    void D03_allOrNothingWhicheverStatementOfARemovalFails();
    void D09_twoArchivesNeverMix();
};

void TestRetention::removesWhatIsOlder()
{
    RetentionBench bench(10);
    QVERIFY(bench.isStored());
    QCOMPARE(bench.retain({5, 0}), 4);
    QCOMPARE(bench.ids().size(), 6);
    QCOMPARE(bench.wholeCalls(), 6);
    QCOMPARE(bench.retain({5, 0}), 0);
    QCOMPARE(bench.retain({0, 0}), 0);
    QVERIFY(bench.indexIsSound());
}

void TestRetention::leavesNoByteOfIt()
{
    RetentionBench bench(60, 40);
    for (int number = 0; number < 60; ++number)
        QCOMPARE(filesWith(bench.folder(), number, 40), kAllOfIt); // or what follows proves nothing
    QCOMPARE(bench.retain({20, 0}), 39);
    QCOMPARE(bench.ids().size(), 21);
    for (int number = 0; number < 21; ++number)
        QCOMPARE(filesWith(bench.folder(), number, 40), kAllOfIt);
    for (int number = 21; number < 60; ++number)
        QCOMPARE(filesWith(bench.folder(), number, 40), QStringList());
    const auto found = bench.read<qint64>([](Database &database) {
        return database.number(u"SELECT count(*) FROM spoken_index('phrase')"_s);
    });
    QVERIFY(found.ok());
    QCOMPARE(*found, 21 * 40);
    QVERIFY(bench.indexIsSound());
}

void TestRetention::sparesWhatPeopleAddedTo()
{
    RetentionBench bench(10);
    QVERIFY(bench.run(u"INSERT INTO mark (id, starred) VALUES ('call-0004', 1)"_s));
    QVERIFY(bench.run(u"INSERT INTO mark (id, note) VALUES ('call-0005', 'mine')"_s));
    QVERIFY(bench.run(u"INSERT INTO tag VALUES ('call-0006', 'churn')"_s));
    QVERIFY(bench.run(u"INSERT INTO phrase_note VALUES ('call-0007', 1, 'here')"_s));
    QVERIFY(
        bench.run(u"INSERT INTO passage (position, id, passage) VALUES (1, 'call-0008', '')"_s));
    QVERIFY(bench.run(u"INSERT INTO mark (id, reviewed_ms) VALUES ('call-0009', 1)"_s));
    QVERIFY(bench.run(u"INSERT INTO alias VALUES ('call-0003', 0, 'Ada')"_s));
    QCOMPARE(bench.retain({1, 1}), 4);
    QCOMPARE(bench.ids(),
        (QStringList{u"call-0003"_s, u"call-0004"_s, u"call-0005"_s, u"call-0006"_s, u"call-0007"_s,
            u"call-0008"_s}));
}

void TestRetention::removesTheOldestUntilItFits()
{
    RetentionBench bench(60, 200);
    const auto used = bench.read<qint64>([](Database &database) { return usedBytes(database); });
    QVERIFY(used.ok());
    const auto removed = bench.retain({0, *used / 2});
    QVERIFY2(removed > 20 && removed < 45, qPrintable(QString::number(removed)));
    const auto now = bench.read<qint64>([](Database &database) { return usedBytes(database); });
    QVERIFY(now.ok() && *now <= *used / 2);
    QCOMPARE(bench.ids().first(), u"call-0000"_s); // the youngest stay
    QCOMPARE(bench.ids().size(), 60 - removed);
    QVERIFY(filesWith(bench.folder(), 59, 200).isEmpty());
    QVERIFY(bench.indexIsSound());
}

void TestRetention::forgetsOneCall()
{
    RetentionBench bench(5);
    QVERIFY(bench.run(u"INSERT INTO mark (id, note) VALUES ('call-0002', '%1')"_s.arg(wordOf(2))));
    QFile damaged(bench.folder() + u"/archive.damaged-20260101T000000Z.db"_s);
    QVERIFY(damaged.open(QFile::WriteOnly) && damaged.write(wordOf(2).toUtf8()) > 0);
    damaged.close();
    QCOMPARE(bench.removed([&](Callback<int> done) {
        return bench.upkeep().forget({u"call-0002"_s}, &bench.archive(), std::move(done));
    }),
        1);
    QVERIFY(filesWith(bench.folder(), 2).isEmpty());
    QCOMPARE(filesWith(bench.folder(), 3), kAllOfIt);
    QCOMPARE(bench.wholeCalls(), 4);
}

// What they are found by cannot be taken out of the index, so that is made anew, once.
void TestRetention::D01_forgetsDamagedCallsToo()
{
    RetentionBench bench(6, 40);
    QVERIFY(bench.run(u"UPDATE spoken SET phrases = x'00' WHERE call IN"
                      " (SELECT call FROM spoken ORDER BY call DESC LIMIT 2)"_s));
    QCOMPARE(bench.removed([&](Callback<int> done) {
        return bench.upkeep().forget(
            {u"call-0000"_s, u"call-0001"_s}, &bench.archive(), std::move(done));
    }),
        2);
    for (int number = 0; number < 2; ++number)
        QCOMPARE(filesWith(bench.folder(), number, 40), QStringList());
    QVERIFY(!*bench.read<bool>(isIndexDue));
    QVERIFY(bench.indexIsSound());

    // One that was replaced is made good by the next look at the limits.
    QVERIFY(bench.run(
        u"UPDATE spoken SET phrases = x'00' WHERE call = (SELECT max(call) FROM spoken)"_s));
    QVERIFY(bench
                .write<int>([&](Database &database) {
                    storeWithWord(database, 2, 3, bench.clock().now().addDays(-2));
                    return 0;
                })
                .ok());
    QVERIFY(*bench.read<bool>(isIndexDue));
    QCOMPARE(bench.retain({30, 0}), 0);
    QVERIFY(!*bench.read<bool>(isIndexDue));
    QVERIFY(bench.indexIsSound());
}

void TestRetention::forgetsAll()
{
    RetentionBench bench(30);
    QVERIFY(bench.run(u"INSERT INTO mark (id, note) VALUES ('call-0002', '%1')"_s.arg(wordOf(2))));
    QVERIFY(bench.run(u"INSERT INTO saved_search (position, name, query) VALUES (1, 'a', 'b')"_s));
    QCOMPARE(bench.removed([&](Callback<int> done) {
        return bench.upkeep().forgetAll(&bench.archive(), std::move(done));
    }),
        30);
    for (int number = 0; number < 30; ++number)
        QCOMPARE(filesWith(bench.folder(), number), QStringList());
    QCOMPARE(bench.wholeCalls(), 0);
    QVERIFY(bench.indexIsSound());
    QVERIFY(bench.store(0, 3));
    const auto kept = bench.read<qint64>(
        [](Database &database) { return database.number(u"SELECT count(*) FROM saved_search"_s); });
    QVERIFY(kept.ok() && *kept == 1);
}

void TestRetention::othersWriteInBetween()
{
    RetentionBench bench(300);
    std::optional<int> removed;
    QSignalSpy progress(&bench.upkeep(), &ArchiveUpkeep::progressed);
    const auto call = bench.upkeep().applyRetention({5, 0}, &bench.archive(),
        [&](const Result<int> &result) { removed = result.ok() ? *result : -1; });
    QTRY_VERIFY(progress.size() > 1);
    QVERIFY(bench.store(1000, 1001));
    QVERIFY(!removed);
    QTRY_VERIFY(removed.has_value());
    QCOMPARE(*removed, 294);
    QVERIFY(progress.size() > 5);
    QCOMPARE(bench.wholeCalls(), 7);
}

void TestRetention::canBeStopped()
{
    RetentionBench bench(300);
    QSignalSpy progress(&bench.upkeep(), &ArchiveUpkeep::progressed);
    auto call = bench.upkeep().applyRetention(
        {5, 0}, &bench.archive(), [](const Result<int> &) { QFAIL("it was stopped"); });
    QTRY_VERIFY(progress.size() > 1);
    call.cancel();
    const auto left = bench.wholeCalls();
    QVERIFY(left > 6 && left < 300);
    QCOMPARE(bench.ids().size(), left);
    QVERIFY(bench.indexIsSound());
}

void TestRetention::saysWhatThereIs()
{
    RetentionBench bench(10);
    std::optional<ArchiveSummary> summary;
    const auto call = bench.upkeep().summary(
        &bench.archive(), [&](const Result<ArchiveSummary> &result) { summary = *result; });
    QTRY_VERIFY(summary.has_value());
    QCOMPARE(summary->calls, 10);
    QCOMPARE(*summary->oldestStartMs, bench.clock().now().addDays(-9).toMSecsSinceEpoch());
    QVERIFY(summary->bytes > 10'000);
}

void TestRetention::D03_allOrNothingWhicheverStatementOfARemovalFails()
{
    RetentionBench bench(3);
    for (int failing = 1;; ++failing) {
        const auto outcome = bench.maintain<int>([failing](Database &database) {
            QStringList ids{u"call-0001"_s, u"call-0002"_s};
            database.failAt(failing);
            const int removed = removeFirst(database, &ids);
            database.failAt(0);
            return removed;
        });
        QCOMPARE(bench.wholeCalls(), outcome.ok() ? 1 : 3);
        QCOMPARE(bench.ids().size(), outcome.ok() ? 1 : 3);
        if (outcome.ok()) {
            QVERIFY(failing > 10);
            break;
        }
    }
    QVERIFY(bench.indexIsSound());
}

// Two accounts have a folder each; whatever is done in one changes nothing in the other.
void TestRetention::D09_twoArchivesNeverMix()
{
    RetentionBench one(0);
    RetentionBench other(0);
    const auto seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator dice(seed);
    QSet<QString> expected[2];
    RetentionBench *benches[] = {&one, &other};
    for (int step = 0; step < 120; ++step) {
        const int which = dice.bounded(2);
        const int number = dice.bounded(20);
        const auto id = sampleConversation(number).id;
        const bool remove = dice.bounded(3) == 0;
        QVERIFY(benches[which]
                    ->write<int>([&](Database &database) {
                        if (remove)
                            removeCall(database, id);
                        else
                            ArchiveBench::storeSample(database, number);
                        return 0;
                    })
                    .ok());
        if (remove)
            expected[which].remove(id);
        else
            expected[which].insert(id);
        for (const int each : {0, 1}) {
            const auto ids = benches[each]->ids();
            QCOMPARE(QSet<QString>(ids.begin(), ids.end()), expected[each]);
        }
    }
}

} // namespace readback

using readback::TestRetention;
READBACK_TEST_MAIN(TestRetention)
#include "tst_retention.moc"
