// SPDX-License-Identifier: MIT
#include "app/archive/Archive.h"
#include "app/archive/ArchiveOpening.h"
#include "app/archive/sql/Statement.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"

#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>
#include <csignal>
#include <cstdio>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

namespace {

// Until whoever started this process has had enough of it.
int stay()
{
    std::puts("in");
    std::fflush(stdout);
    std::getchar();
    return 0;
}

// As a window of the program does.
int holdArchive(const QString &folder)
{
    OpeningRequest request;
    request.folder = folder;
    const auto opened = openArchive(std::move(request));
    return opened.database ? stay() : 1;
}

// As a program for backups does. `mode`: of its locks, EXCLUSIVE keeps readers out as well.
int holdFile(const QString &file, const QString &mode)
{
    const auto opened = Database::open(file, Database::Access::ReadWrite);
    auto &database = **opened;
    database.run(u"PRAGMA locking_mode = "_s + mode);
    database.run(u"BEGIN EXCLUSIVE"_s);
    return database.failed() ? 1 : stay();
}

// This program once more, doing one of those.
class OtherProgram
{
public:
    explicit OtherProgram(const QStringList &arguments)
    {
        m_process.start(QCoreApplication::applicationFilePath(), arguments);
    }
    ~OtherProgram() { kill(); }
    bool isIn()
    {
        return waitUntil([this] {
            return m_process.canReadLine() || m_process.state() == QProcess::NotRunning;
        }) && m_process.state() == QProcess::Running;
    }
    bool leave()
    {
        m_process.closeWriteChannel();
        return m_process.waitForFinished() && m_process.exitCode() == 0;
    }
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        ::kill(static_cast<pid_t>(m_process.processId()), SIGKILL);
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

// Every state an archive comes to.
class States
{
public:
    explicit States(Archive &archive)
    {
        QObject::connect(&archive, &Archive::stateChanged, &archive,
            [this, &archive] { m_seen.push_back(archive.state()); });
    }
    bool has(Archive::State state) const { return std::ranges::count(m_seen, state) > 0; }

private:
    std::vector<Archive::State> m_seen;
};

} // namespace

// One archive and two programs.
class TestArchivePrograms : public QObject
{
    Q_OBJECT
private slots:
    void P03_theSecondReadsUntilTheFirstEnds();
    void P03_theSecondWritesOnceTheFirstIsKilled();
    void D02_anotherProgramKeepsWritersOut();
    void D02_anotherProgramKeepsEverybodyOut();
    void D02_nineSecondsAreNotTooLong();
    void worksInMemoryFileSystems();
};

void TestArchivePrograms::P03_theSecondReadsUntilTheFirstEnds()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 3));
    bench.close();
    OtherProgram first({u"--hold-archive"_s, bench.folder()});
    QVERIFY(first.isIn());
    bench.reopen();
    const States states(bench.archive());
    QVERIFY(bench.waitForState(Archive::State::ReadOnly));
    QVERIFY(bench.archive().problem().what.contains(u"Another window"_s));
    QCOMPARE(bench.wholeCalls(), 3);
    QVERIFY(!bench.store(3, 4));
    bench.clock().advance(31'000); // it looks, and the first is still there
    QTRY_VERIFY(bench.clock().pendingTimers() > 0);
    QCOMPARE(bench.archive().state(), Archive::State::ReadOnly);
    QVERIFY(first.leave());
    bench.clock().advance(31'000);
    QVERIFY(bench.waitForState(Archive::State::Open));
    QVERIFY(bench.store(3, 4));
    QCOMPARE(bench.wholeCalls(), 4);
    QVERIFY(!states.has(Archive::State::Checking)); // a lock of the living is no sign of a crash
}

void TestArchivePrograms::P03_theSecondWritesOnceTheFirstIsKilled()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 3));
    bench.close();
    OtherProgram first({u"--hold-archive"_s, bench.folder()});
    QVERIFY(first.isIn());
    bench.reopen();
    const States states(bench.archive());
    QSignalSpy noticed(&bench.archive(), &Archive::noticed);
    QVERIFY(bench.waitForState(Archive::State::ReadOnly));
    first.kill();
    bench.clock().advance(31'000);
    QVERIFY(bench.waitForState(Archive::State::Open));
    QVERIFY(states.has(Archive::State::Checking)); // and that of the dead is one
    QVERIFY(noticed.isEmpty());
    QVERIFY(bench.store(3, 4));
    QCOMPARE(bench.wholeCalls(), 4);
}

void TestArchivePrograms::D02_anotherProgramKeepsWritersOut()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 3));
    OtherProgram other({u"--hold-file"_s, archiveFile(bench.folder()), u"NORMAL"_s});
    QVERIFY(other.isIn());
    std::optional<bool> stored;
    const auto call = bench.archive().write<qint64>(
        &bench.archive(), [](Database &database) { return ArchiveBench::storeSample(database, 3); },
        [&](const Result<qint64> &result) { stored = result.ok(); });
    QCOMPARE(bench.wholeCalls(), 3); // reads go on
    QVERIFY(!stored);
    QVERIFY(other.leave());
    QTRY_VERIFY(stored.has_value());
    QVERIFY(*stored);
    QCOMPARE(bench.wholeCalls(), 4);
    QCOMPARE(bench.archive().state(), Archive::State::Open);
}

void TestArchivePrograms::D02_anotherProgramKeepsEverybodyOut()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 3));
    bench.close();
    OtherProgram other({u"--hold-file"_s, archiveFile(bench.folder()), u"EXCLUSIVE"_s});
    QVERIFY(other.isIn());
    bench.reopen();
    QVERIFY(bench.waitForState(Archive::State::ReadOnly));
    QCOMPARE(bench.wholeCalls(), -1); // refused, so that the server is asked instead
    QVERIFY(!bench.store(3, 4));
    QVERIFY(other.leave());
    bench.clock().advance(31'000);
    QVERIFY(bench.waitForState(Archive::State::Open));
    QCOMPARE(bench.wholeCalls(), 3);
    QVERIFY(bench.store(3, 4));
}

// A writer tries again each quarter of a second, which are no time at all here.
void TestArchivePrograms::D02_nineSecondsAreNotTooLong()
{
    ArchiveBench bench;
    QVERIFY(bench.store(0, 1));
    OtherProgram other({u"--hold-file"_s, archiveFile(bench.folder()), u"NORMAL"_s});
    QVERIFY(other.isIn());
    const auto count = [&bench](int busyMs) {
        return *bench.maintain<int>([busyMs](Database &database) {
            database.run(u"PRAGMA busy_timeout = %1"_s.arg(busyMs));
            return database.statements();
        });
    };
    const int before = count(0);
    QVERIFY(!bench.store(1, 2)); // in the end
    const int tries = count(250) - before - 1;
    QVERIFY2(tries * 250 >= 9000, qPrintable(QString::number(tries)));
    QVERIFY2(tries * 250 <= 30'000, qPrintable(QString::number(tries)));
    QVERIFY(other.leave());
    QVERIFY(bench.store(1, 2));
}

// Which lack some of what a disk's have.
void TestArchivePrograms::worksInMemoryFileSystems()
{
    const QFileInfo memory(u"/dev/shm"_s);
    if (!memory.isDir() || !memory.isWritable())
        QSKIP("there is none that can be written");
    QTemporaryDir home(u"/dev/shm/readback-test-XXXXXX"_s);
    QVERIFY(home.isValid());
    const auto folder = home.filePath(u"archive"_s);
    const auto numberOf = [](Archive &archive, const QString &sql) {
        std::optional<qint64> number;
        const auto call = archive.read<qint64>(
            Archive::Reader::Search, &archive,
            [sql](Database &database) { return database.number(sql); },
            [&](const Result<qint64> &result) { number = result.ok() ? *result : -1; });
        return waitUntil([&] { return number.has_value(); }) ? *number : -2;
    };
    for (int run = 1; run <= 2; ++run) {
        Archive archive(folder);
        QTRY_COMPARE(archive.state(), Archive::State::Open);
        std::optional<QString> mode;
        const auto call = archive.write<QString>(
            &archive,
            [run](Database &database) {
                ArchiveBench::storeSample(database, run);
                Statement journal(database, u"PRAGMA journal_mode"_s);
                return journal.next() ? journal.text(0) : QString();
            },
            [&](const Result<QString> &result) { mode = result.ok() ? *result : u"failed"_s; });
        QTRY_VERIFY(mode.has_value());
        QCOMPARE(*mode, u"wal"_s);
        QCOMPARE(numberOf(archive, u"SELECT count(*) FROM call"_s), run);
        QVERIFY(numberOf(archive, u"SELECT count(*) FROM spoken_index('phrase')"_s) > 0);
    }
}

int main(int argc, char **argv)
{
    const auto argument = [argv](int place) { return QString::fromLocal8Bit(argv[place]); };
    if (argc == 3 && argument(1) == u"--hold-archive"_s) {
        const QCoreApplication application(argc, argv);
        return holdArchive(argument(2));
    }
    if (argc == 4 && argument(1) == u"--hold-file"_s) {
        const QCoreApplication application(argc, argv);
        return holdFile(argument(2), argument(3));
    }
    return runTests<QCoreApplication, TestArchivePrograms>(argc, argv);
}
#include "tst_archiveprograms.moc"
