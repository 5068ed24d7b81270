// SPDX-License-Identifier: MIT
#include "app/library/kept/KeptWhole.h"

#include "app/archive/ArchiveEnd.h"
#include "app/archive/sql/Statement.h"
#include "tests/support/FakeClock.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"

#include <QFile>
#include <QSemaphore>
#include <QStringList>

using namespace Qt::StringLiterals;
using readback::test::ArchiveBench;

namespace readback {

namespace {

QString stored(Database &database)
{
    Statement statement(database, "SELECT value FROM meta WHERE key = 'word'");
    return statement.next() ? statement.text(0) : QString();
}

Archive::Work<Done> storing(const QString &word)
{
    return [word](Database &database) {
        Statement(database, "INSERT OR REPLACE INTO meta VALUES ('word', ?)").bind(word).run();
        return Done{};
    };
}

Archive::Work<Done> running(const char *statement)
{
    return [statement](Database &database) {
        database.run(QString::fromLatin1(statement));
        return Done{};
    };
}

Archive::Work<Done> adding(const QString &word)
{
    return [word](Database &database) { return storing(stored(database) + word)(database); };
}

// The reading of a word that has seen it and does not come back yet.
struct SlowReading
{
    Archive::Work<QString> work()
    {
        return [this](Database &database) {
            auto word = stored(database);
            begun.release();
            held.acquire();
            return word;
        };
    }
    QSemaphore begun, held;
};

// A word that is kept; one that was set here counts more than the archive's.
struct Word
{
    explicit Word(Archive *archive, Archive::Work<QString> read = stored)
        : whole(archive, Archive::Reader::Calls,
            {std::move(read), [this](const QString &kept) { take(kept); },
                [this] {
                    ++writes;
                    return storing(value);
                },
                [this] { ++written; }, [this] { ++told; }, [this] { return adding(value); }})
    {
    }
    void take(const QString &kept)
    {
        taken << kept;
        if (!whole.isUnwritten())
            value = kept;
    }
    void set(const QString &to)
    {
        value = to;
        whole.changed();
    }

    QString value;
    QStringList taken;
    int writes = 0;
    int written = 0;
    int told = 0;
    KeptWhole<QString> whole;
};

} // namespace

class TestKeptWhole : public QObject
{
    Q_OBJECT
private slots:
    void isReadWhenTheArchiveOpens();
    void whatIsEarlyIsWrittenOnceItIsRead();
    void onlyTheLastOfManyChangesIsWritten();
    void whatFailedIsWrittenWithTheNextChange();
    void P03_theNextWriterReadsAgainAndWrites();
    void D01_afterDamageMemoryIsWrittenBack();
    void D01_damageTakesNothingWhileKeepingIsOff();
    void D01_whatWasReadJustBeforeDamageIsWrittenBack();
    void whatWasLearntIsLaterThanWhatIsBeingRead();
    void P02_whatIsEarlyIsHandedOver();
    void P02_nothingIsHandedOverTwice();
    void nothingIsWrittenWhileKeepingIsOff();
    void anUnusableArchiveSaysWhy();
    void withoutAnArchiveNothingHappens();

private:
    // Behind all that was asked to be written.
    static QString inArchive(ArchiveBench &bench) { return bench.write<QString>(stored).value(); }
};

void TestKeptWhole::isReadWhenTheArchiveOpens()
{
    ArchiveBench bench;
    QVERIFY(bench.write<Done>(storing(u"kept"_s)).ok());
    bench.reopen();
    Word word(&bench.archive());
    QVERIFY(word.whole.isLoading() && !word.whole.isLoaded());
    QVERIFY(word.taken.isEmpty()); // never at once
    QTRY_COMPARE(word.value, u"kept"_s);
    QVERIFY(word.whole.isLoaded() && !word.whole.isLoading());
    QCOMPARE(inArchive(bench), u"kept"_s);
    QCOMPARE(word.writes, 0);
}

void TestKeptWhole::whatIsEarlyIsWrittenOnceItIsRead()
{
    ArchiveBench bench;
    QVERIFY(bench.write<Done>(storing(u"kept"_s)).ok());
    bench.reopen();
    Word word(&bench.archive());
    word.set(u"mine"_s);
    QCOMPARE(word.writes, 0);
    QVERIFY(word.whole.isUnwritten());
    QTRY_COMPARE(word.written, 1);
    QCOMPARE(word.taken.constLast(), u"kept"_s);
    QCOMPARE(inArchive(bench), u"mine"_s);
    QVERIFY(!word.whole.isUnwritten());
}

void TestKeptWhole::onlyTheLastOfManyChangesIsWritten()
{
    ArchiveBench bench;
    Word word(&bench.archive());
    QVERIFY(bench.waitForState(Archive::State::Open));
    QTRY_VERIFY(word.whole.isLoaded());
    word.set(u"one"_s);
    word.set(u"two"_s);
    QTRY_COMPARE(word.written, 1); // what was told of "one" would have been wrong
    QCOMPARE(word.writes, 2);
    QCOMPARE(inArchive(bench), u"two"_s);
    QCOMPARE(word.written, 1);
}

void TestKeptWhole::whatFailedIsWrittenWithTheNextChange()
{
    ArchiveBench bench;
    Word word(&bench.archive());
    QVERIFY(bench.waitForState(Archive::State::Open));
    QTRY_VERIFY(word.whole.isLoaded());
    QVERIFY(bench
                .write<Done>(running("CREATE TRIGGER stop BEFORE INSERT ON meta BEGIN SELECT"
                                     " RAISE(ABORT, 'no'); END"))
                .ok());
    const int before = word.told;
    word.set(u"mine"_s);
    QTRY_VERIFY(word.whole.problem());
    QCOMPARE(word.told, before + 1);
    QCOMPARE(word.written, 0);
    QVERIFY(word.whole.isUnwritten());
    QVERIFY(bench.write<Done>(running("DROP TRIGGER stop")).ok());
    word.whole.changed();
    QTRY_COMPARE(word.written, 1);
    QVERIFY(!word.whole.problem() && !word.whole.isUnwritten());
    QCOMPARE(inArchive(bench), u"mine"_s);
}

void TestKeptWhole::P03_theNextWriterReadsAgainAndWrites()
{
    ArchiveBench bench;
    QVERIFY(bench.waitForState(Archive::State::Open));
    FakeClock clock;
    QVERIFY(bench.isAnotherPrograms());
    Archive second(bench.folder(), nullptr, &clock);
    Word reading(&second);
    Word changing(&second);
    QTRY_COMPARE(second.state(), Archive::State::ReadOnly);
    QTRY_VERIFY(reading.whole.isLoaded() && changing.whole.isLoaded());
    changing.set(u"mine"_s);
    QTRY_VERIFY(changing.whole.problem()); // refused
    QVERIFY(bench.write<Done>(storing(u"theirs"_s)).ok());
    QCOMPARE(reading.value, QString());
    bench.close();
    QVERIFY(test::waitUntil([&] {
        clock.advance(1000);
        return second.state() == Archive::State::Open;
    }));
    QTRY_COMPARE(changing.written, 1);
    QTRY_COMPARE(reading.taken.size(), 2);
    QCOMPARE(changing.taken.constLast(), u"theirs"_s);
    QCOMPARE(changing.value, u"mine"_s);
    QVERIFY(!changing.whole.problem());
}

// While it is the one that writes there, nobody else can have changed anything.
void TestKeptWhole::D01_afterDamageMemoryIsWrittenBack()
{
    ArchiveBench bench;
    QVERIFY(bench.write<Done>(storing(u"kept"_s)).ok());
    bench.reopen();
    Word word(&bench.archive());
    QVERIFY(bench.waitForState(Archive::State::Open));
    QTRY_COMPARE(word.value, u"kept"_s);
    QVERIFY(bench.meetDamage(u"DELETE FROM meta WHERE key = 'word'"_s));
    QTRY_COMPARE(word.written, 1);
    QCOMPARE(word.value, u"kept"_s);
    QCOMPARE(inArchive(bench), u"kept"_s);
    QVERIFY(word.whole.isLoaded() && !word.whole.isUnwritten());
    QVERIFY(bench.meetDamage(u"UPDATE meta SET value = 'old' WHERE key = 'word'"_s));
    QTRY_COMPARE(word.written, 2);
    QCOMPARE(inArchive(bench), u"kept"_s);
}

void TestKeptWhole::D01_damageTakesNothingWhileKeepingIsOff()
{
    ArchiveBench bench;
    QVERIFY(bench.waitForState(Archive::State::Open));
    Word word(&bench.archive());
    QTRY_VERIFY(word.whole.isLoaded());
    word.set(u"mine"_s);
    QTRY_COMPARE(word.written, 1);
    word.whole.setKeeping(false);
    QVERIFY(bench.meetDamage(u"DELETE FROM meta WHERE key = 'word'"_s));
    QCOMPARE(inArchive(bench), QString());
    word.whole.setKeeping(true);
    QTRY_COMPARE(word.written, 2);
    QCOMPARE(inArchive(bench), u"mine"_s);
}

void TestKeptWhole::D01_whatWasReadJustBeforeDamageIsWrittenBack()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 1) && bench.write<Done>(storing(u"kept"_s)).ok());
    SlowReading reading;
    Word word(&bench.archive(), reading.work());
    reading.begun.acquire();
    const auto breaking = bench.archive().maintain<int>(
        &bench.archive(),
        [](Database &database) {
            ArchiveBench::breakIndex(database, u"DELETE FROM meta WHERE key = 'word'"_s);
            return 0;
        },
        [](const Result<int> &) {});
    QVERIFY(bench.waitForState(Archive::State::Checking));
    reading.held.release(9);
    QVERIFY(bench.waitForState(Archive::State::Open));
    QTRY_COMPARE(word.written, 1);
    QCOMPARE(word.value, u"kept"_s);
    QCOMPARE(inArchive(bench), u"kept"_s);
}

void TestKeptWhole::whatWasLearntIsLaterThanWhatIsBeingRead()
{
    ArchiveBench bench;
    QVERIFY(bench.write<Done>(storing(u"old"_s)).ok());
    SlowReading reading;
    Word word(&bench.archive(), reading.work());
    reading.begun.acquire();
    word.whole.learnt(u"new"_s);
    QVERIFY(word.whole.isLoaded() && !word.whole.isLoading());
    reading.held.release();
    QVERIFY(bench.read<QString>(stored).ok()); // behind it
    QCOMPARE(word.taken, QStringList{u"new"_s});
}

void TestKeptWhole::P02_whatIsEarlyIsHandedOver()
{
    ArchiveBench bench;
    QVERIFY(bench.write<Done>(storing(u"kept"_s)).ok());
    bench.reopen();
    {
        Word word(&bench.archive());
        word.set(u"+mine"_s);
        QVERIFY(!word.whole.isLoaded());
        word.whole.leave();
        word.set(u"+late"_s); // the archive is left by now
    }
    const auto end = bench.archive().leave();
    QTRY_VERIFY(end->isOver());
    bench.reopen();
    QCOMPARE(inArchive(bench), u"kept+mine"_s);
}

void TestKeptWhole::P02_nothingIsHandedOverTwice()
{
    ArchiveBench bench;
    QVERIFY(bench.waitForState(Archive::State::Open));
    auto word = std::make_unique<Word>(&bench.archive());
    QTRY_VERIFY(word->whole.isLoaded());
    word->set(u"mine"_s); // on its way
    word.reset();
    QCOMPARE(inArchive(bench), u"mine"_s);
}

void TestKeptWhole::nothingIsWrittenWhileKeepingIsOff()
{
    ArchiveBench bench;
    Word word(&bench.archive());
    QVERIFY(bench.waitForState(Archive::State::Open));
    QTRY_VERIFY(word.whole.isLoaded());
    word.whole.setKeeping(false);
    word.set(u"unmistakable"_s);
    QCOMPARE(inArchive(bench), QString());
    QCOMPARE(word.writes, 0);
    word.whole.setKeeping(true);
    QTRY_COMPARE(word.written, 1);
    QCOMPARE(inArchive(bench), u"unmistakable"_s);
    word.whole.setKeeping(false);
    word.whole.setKeeping(true);
    QCOMPARE(word.writes, 1); // there was nothing to write
}

void TestKeptWhole::anUnusableArchiveSaysWhy()
{
    QTemporaryDir folder;
    QFile blocker(folder.filePath(u"archive"_s)); // a file in the folder's place
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    Archive archive(blocker.fileName());
    Word word(&archive);
    word.set(u"mine"_s);
    QTRY_VERIFY(word.whole.problem());
    QVERIFY(!word.whole.isLoading() && !word.whole.isLoaded());
    QVERIFY(word.taken.isEmpty());
    QCOMPARE(word.value, u"mine"_s);
}

void TestKeptWhole::withoutAnArchiveNothingHappens()
{
    Word word(nullptr);
    QVERIFY(word.whole.isLoaded() && !word.whole.isLoading());
    word.set(u"mine"_s);
    word.whole.setKeeping(false);
    word.whole.setKeeping(true);
    QCOMPARE(word.writes, 0);
    QVERIFY(word.taken.isEmpty() && !word.whole.problem());
}

} // namespace readback

using readback::TestKeptWhole;
READBACK_TEST_MAIN(TestKeptWhole)
#include "tst_keptwhole.moc"
