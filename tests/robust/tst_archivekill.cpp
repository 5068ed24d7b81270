// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveOpening.h"
#include "app/archive/Schema.h"
#include "app/archive/sql/Statement.h"
#include "app/archive/sql/Transaction.h"
#include "app/archive/stored/StoredCalls.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveFiles.h"
#include "tests/unit/archive/IndexProof.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kCalls = 30;
constexpr int kManyCalls = 120; // on several pages

int phrasesOf(int number)
{
    return 5 + number * 7 % 60;
}

// What the other process does until it is killed: opens the archive, and stores calls in turn.
int storeForEver(const QString &folder)
{
    OpeningRequest request;
    request.folder = folder;
    const auto opened = openArchive(std::move(request));
    if (!opened.database || !opened.notice.isEmpty())
        return 1;
    std::puts("open");
    std::fflush(stdout);
    for (int number = 0;; number = (number + 1) % kCalls) {
        const auto call = sampleConversation(number);
        Transaction transaction(*opened.database);
        storeCall(*opened.database, call, sampleTranscript(call.id, phrasesOf(number)), call.start);
        transaction.commit();
        if (opened.database->failed())
            return 2;
    }
}

// Opens it once, whatever that takes.
int openOnce(const QString &folder)
{
    OpeningRequest request;
    request.folder = folder;
    return openArchive(std::move(request)).database ? 0 : 1;
}

// An archive with a page in the middle that cannot be read.
QByteArray damagedArchive()
{
    QTemporaryDir folder;
    OpeningRequest request;
    request.folder = folder.path();
    {
        const auto opened = openArchive(std::move(request));
        for (int number = 0; number < kManyCalls; ++number) {
            const auto call = sampleConversation(number);
            storeCall(
                *opened.database, call, sampleTranscript(call.id, phrasesOf(number)), call.start);
        }
        opened.database->run(u"INSERT INTO tag VALUES ('a', 'mine')"_s);
    }
    QFile file(archiveFile(folder.path()));
    auto bytes = file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    const auto transcript
        = sampleTranscript(sampleConversation(kManyCalls / 2).id, phrasesOf(kManyCalls / 2));
    const auto at = test::pageOf(bytes, transcript);
    return bytes.replace(at, 4096, QByteArray(4096, '\x77'));
}

// As a program leaves it that did not come to its end.
bool leaveFreshLock(const QString &folder)
{
    QFile::remove(folder + u"/archive.lock.rmlock"_s);
    QFile lock(folder + u"/archive.lock"_s);
    return lock.open(QFile::WriteOnly) && lock.write("999999\nreadback\n\n\n\n") > 0;
}

// What is in an archive after a crash; -1: it could not be opened.
qint64 callsAfterOpening(const QString &folder)
{
    // Killed while it made the lock: whose that is is not known, so it counts for half a minute.
    if (!leaveFreshLock(folder))
        return -1;
    OpeningRequest request;
    request.folder = folder;
    const auto opened = openArchive(std::move(request));
    if (opened.database)
        return opened.database->number(u"SELECT count(*) FROM call"_s);
    qInfo("%s", qPrintable(describe(opened.problem)));
    return -1;
}

} // namespace

// An archive whose program is killed at any moment.
class TestArchiveKill : public QObject
{
    Q_OBJECT
private slots:
    void D05_killedWhileStoring();
    void D05_killedWhileItIsMade();
    void D05_killedWhileADamagedOneIsTakenOver();

private:
    // Starts the other process and kills it `ms` after it has opened the archive, or, where it is
    // not awaited, after its start.
    static void killAfter(const QString &folder, bool awaitOpen, int microseconds);
    static void check(const QString &folder, qint64 *calls);
};

void TestArchiveKill::killAfter(const QString &folder, bool awaitOpen, int microseconds)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--store-for-ever"_s, folder});
    QVERIFY(process.waitForStarted());
    if (awaitOpen)
        QTRY_VERIFY(process.canReadLine() || process.state() == QProcess::NotRunning);
    QCOMPARE(process.state(), QProcess::Running);
    ::usleep(static_cast<useconds_t>(microseconds));
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    process.waitForFinished();
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
}

// Whole and consistent without any mending, and the lock of the dead is no hindrance.
void TestArchiveKill::check(const QString &folder, qint64 *calls)
{
    auto looked = Database::open(archiveFile(folder), Database::Access::ReadWrite);
    QVERIFY(looked.ok());
    auto &database = **looked;
    {
        Statement quick(database, u"PRAGMA quick_check"_s);
        QVERIFY(quick.next());
        QCOMPARE(quick.text(0), u"ok"_s);
    }
    const int version = archiveVersion(database);
    QVERIFY(version == 0 || version == kArchiveVersion);
    const auto tables = database.number(u"SELECT count(*) FROM sqlite_schema"_s);
    QCOMPARE(tables > 0, version > 0);
    *calls = 0;
    if (version > 0) {
        QVERIFY(indexTellsWhatIsSaid(database));
        for (int number = 0; number < kManyCalls; ++number) {
            const auto call = sampleConversation(number);
            const auto transcript = loadTranscript(database, call.id);
            if (!transcript)
                continue;
            QVERIFY(*transcript == sampleTranscript(call.id, phrasesOf(number)));
            ++*calls;
        }
        QCOMPARE(database.number(u"SELECT count(*) FROM spoken"_s), *calls);
        QCOMPARE(database.number(u"SELECT count(*) FROM call"_s), *calls);
    }
    QVERIFY(!database.takeError());
}

void TestArchiveKill::D05_killedWhileStoring()
{
    const auto seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator dice(seed);
    QTemporaryDir home;
    const QString folder = home.filePath(u"archive"_s);
    qint64 most = 0;
    for (int round = 0; round < 50; ++round) {
        killAfter(folder, true, dice.bounded(30'000));
        if (QTest::currentTestFailed())
            return;
        QVERIFY(QFile::exists(folder + u"/archive.lock"_s));
        qint64 calls = 0;
        check(folder, &calls);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(calls >= most); // nothing of before is lost
        most = std::max(most, calls);
    }
    QVERIFY(most > 0);
    QVERIFY(QDir(folder).entryList({u"*damaged*"_s}).isEmpty());
}

void TestArchiveKill::D05_killedWhileItIsMade()
{
    const auto seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator dice(seed);
    QTemporaryDir home;
    for (int round = 0; round < 50; ++round) {
        const QString folder = home.filePath(QString::number(round));
        QVERIFY(QDir().mkpath(folder));
        killAfter(folder, false, dice.bounded(60'000));
        if (QTest::currentTestFailed())
            return;
        if (QFile::exists(archiveFile(folder))) {
            qint64 calls = 0;
            check(folder, &calls);
        }
        // The next start makes of it what it should be.
        OpeningRequest request;
        request.folder = folder;
        const auto opened = openArchive(std::move(request));
        // Killed while it made the lock: whose that is is not known, so it counts for half a
        // minute.
        const QFileInfo lock(folder + u"/archive.lock"_s);
        if (!opened.database && lock.exists() && lock.size() == 0)
            continue;
        QVERIFY2(opened.database, qPrintable(describe(opened.problem)));
        QVERIFY2(opened.notice.isEmpty(), qPrintable(opened.notice));
        QCOMPARE(archiveVersion(*opened.database), kArchiveVersion);
    }
}

void TestArchiveKill::D05_killedWhileADamagedOneIsTakenOver()
{
    const auto seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator dice(seed);
    const auto damaged = damagedArchive();
    QTemporaryDir home;
    qint64 expected = 0;
    for (int round = 0; round < 20; ++round) {
        const QString folder = home.filePath(QString::number(round));
        QVERIFY(QDir().mkpath(folder));
        QFile file(archiveFile(folder));
        QVERIFY(file.open(QFile::WriteOnly) && file.write(damaged) == damaged.size());
        QVERIFY(leaveFreshLock(folder));
        file.close();
        // The first round is not disturbed: what it comes to is what can be had.
        for (int kills = 0; kills < round % 5; ++kills) {
            QProcess process;
            process.start(QCoreApplication::applicationFilePath(), {u"--open-once"_s, folder});
            QVERIFY(process.waitForStarted());
            ::usleep(static_cast<useconds_t>(dice.bounded(80'000)));
            ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
            process.waitForFinished();
        }
        const auto calls = callsAfterOpening(folder);
        QVERIFY2(calls > 10 && calls < kManyCalls, qPrintable(QString::number(calls)));
        expected = round == 0 ? calls : expected;
        QCOMPARE(calls, expected);
        qint64 whole = 0;
        check(folder, &whole);
        QCOMPARE(whole, expected);
        QVERIFY(QDir(folder).entryList({u"archive.salvaging-*.db"_s}).isEmpty());
        QCOMPARE(QDir(folder).entryList({u"archive.damaged-*.db"_s}).size(), 1);
    }
}

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--open-once") == 0) {
        const QCoreApplication application(argc, argv);
        return openOnce(QString::fromLocal8Bit(argv[2]));
    }
    if (argc == 3 && qstrcmp(argv[1], "--store-for-ever") == 0) {
        const QCoreApplication application(argc, argv);
        return storeForEver(QString::fromLocal8Bit(argv[2]));
    }
    return runTests<QCoreApplication, TestArchiveKill>(argc, argv);
}
#include "tst_archivekill.moc"
