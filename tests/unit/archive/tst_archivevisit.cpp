// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveVisit.h"

#include "app/archive/ArchiveOpening.h"
#include "app/archive/Schema.h"
#include "app/archive/stored/StoredMarks.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveFiles.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

#include <unistd.h>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

namespace {

constexpr uint kNobody = 65534;

using Traces = QHash<QString, std::pair<QDateTime, QByteArray>>;

// All files of a folder with when they were written and what they hold.
Traces traces(const QString &folder)
{
    Traces files;
    for (const auto &info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden))
        files.insert(info.fileName(), {info.lastModified(), contents(info.filePath())});
    return files;
}

void mark(Database &database, const QString &id)
{
    CallMark swapped;
    swapped.swapped = true;
    storeMark(database, id, swapped);
}

bool copyFiles(const QString &from, const QString &to, const QStringList &names)
{
    return std::ranges::all_of(names,
        [&](const QString &name) { return QFile::copy(from + u'/' + name, to + u'/' + name); });
}

} // namespace

// Reading an archive that somebody else writes, or nobody, without a trace.
class TestArchiveVisit : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_home.reset(); }

    void withoutAnArchiveThereIsNothing();
    void anArchiveAtRestStaysAsItIs();
    void whatStandsInTheLogCounts();
    void whoIsAtHomeIsNotDisturbed();
    void whatIsWrittenMeanwhileIsReadAgain();
    void anEarlierVersionIsRead();
    void D02_lockedIsSaid();
    void D01_damagedIsSaid_data();
    void D01_damagedIsSaid();
    void newerIsSaid_data();
    void newerIsSaid();
    void whatMayNotBeReadIsSaid();
    void aLogWithoutItsIndexIsNotMended();
    void anEmptyLogIsNone();
    void whatIsToBeTakenOverIsMissed();

private:
    // The ids that are marked, or why nobody knows.
    Result<QStringList> visit() { return visit(folder()); }
    Result<QStringList> visit(const QString &place);
    QString said() // in place of them; empty: nothing
    {
        const auto ids = visit();
        return ids ? QString() : ids.error().what;
    }
    // A connection as a window's, which has written that mark.
    std::unique_ptr<Database> writer(const QString &id);

    QString folder() const { return m_home->filePath(u"archive #1 100%?"_s); }
    QString file() const { return archiveFile(folder()); }

    std::unique_ptr<QTemporaryDir> m_home;
    int m_visits = 0;
};

// With one mark, closed by the one who wrote it.
void TestArchiveVisit::init()
{
    m_visits = 0;
    m_home = std::make_unique<QTemporaryDir>();
    OpeningRequest request;
    request.folder = folder();
    auto opened = openArchive(std::move(request));
    QVERIFY(opened.database);
    mark(*opened.database, u"a"_s);
    QVERIFY(!opened.database->failed());
    opened.database.reset();
    QVERIFY(!QFile::exists(file() + u"-wal"_s));
}

Result<QStringList> TestArchiveVisit::visit(const QString &place)
{
    QStringList ids;
    const auto visited = visitArchive(place, [&](Database &database) {
        ++m_visits;
        ids = loadMarks(database).keys();
    });
    ids.sort();
    return visited ? Result(ids) : visited.error();
}

std::unique_ptr<Database> TestArchiveVisit::writer(const QString &id)
{
    auto opened = Database::open(file(), Database::Access::ReadWrite);
    if (opened)
        mark(**opened, id);
    return opened && !(*opened)->failed() ? *std::move(opened) : nullptr;
}

void TestArchiveVisit::withoutAnArchiveThereIsNothing()
{
    QVERIFY(QDir(folder()).removeRecursively());
    QCOMPARE(visit(), Result(QStringList()));
    QVERIFY(!QFile::exists(folder()));
    QVERIFY(QDir().mkpath(folder()));
    QCOMPARE(visit(), Result(QStringList()));
    QVERIFY(QDir(folder()).isEmpty());
    QVERIFY(replace(file(), {})); // about to be made
    QCOMPARE(visit(), Result(QStringList()));
    QCOMPARE(m_visits, 0);
}

void TestArchiveVisit::anArchiveAtRestStaysAsItIs()
{
    const auto before = traces(folder());
    QCOMPARE(visit(), Result(QStringList{u"a"_s}));
    QCOMPARE(m_visits, 1);
    QCOMPARE(traces(folder()), before);
}

// Its next owner finds the end of the machine as it was.
void TestArchiveVisit::whatStandsInTheLogCounts()
{
    const auto database = writer(u"b"_s);
    QVERIFY(database);
    const QTemporaryDir after;
    QVERIFY(copyFiles(
        folder(), after.path(), {u"archive.db"_s, u"archive.db-wal"_s, u"archive.db-shm"_s}));
    const auto before = traces(after.path());
    QCOMPARE(visit(after.path()), Result(QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(traces(after.path()), before);
}

void TestArchiveVisit::whoIsAtHomeIsNotDisturbed()
{
    const auto database = writer(u"b"_s);
    QVERIFY(database);
    const auto before = traces(folder());
    QCOMPARE(visit(), Result(QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(traces(folder()).size(), before.size());
    mark(*database, u"c"_s);
    QVERIFY(!database->failed()); // nobody was in the way
    QCOMPARE(visit(), Result(QStringList{u"a"_s, u"b"_s, u"c"_s}));
    database->run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    QCOMPARE(visit(), Result(QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(traces(folder()).size(), before.size());
}

void TestArchiveVisit::whatIsWrittenMeanwhileIsReadAgain()
{
    std::unique_ptr<Database> window;
    QStringList ids;
    int visits = 0;
    QVERIFY(visitArchive(folder(), [&](Database &database) {
        if (visits++ == 0)
            window = writer(u"b"_s);
        ids = loadMarks(database).keys();
    }));
    QVERIFY(window);
    QCOMPARE(visits, 2);
    ids.sort();
    QCOMPARE(ids, (QStringList{u"a"_s, u"b"_s}));
}

void TestArchiveVisit::anEarlierVersionIsRead()
{
    writer(u"b"_s)->run(u"PRAGMA user_version = 1"_s); // had the same tables of marks
    const auto before = traces(folder());
    QCOMPARE(visit(), Result(QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(traces(folder()), before);
}

void TestArchiveVisit::D02_lockedIsSaid()
{
    auto opened = Database::open(file(), Database::Access::ReadWrite);
    (*opened)->run(u"PRAGMA locking_mode = EXCLUSIVE"_s);
    (*opened)->run(u"BEGIN EXCLUSIVE"_s);
    QVERIFY(!(*opened)->failed());
    QCOMPARE(said(), u"The archive is locked by another program."_s);
    (*opened)->run(u"COMMIT"_s);
    opened->reset();
    QCOMPARE(said(), QString());
}

void TestArchiveVisit::D01_damagedIsSaid_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("bytes"); // 0: cut off there
    QTest::newRow("no head") << 0 << 16;
    QTest::newRow("cut off") << 8192 << 0;
    QTest::newRow("no pages") << 4096 << 1'000'000;
}

void TestArchiveVisit::D01_damagedIsSaid()
{
    QFETCH(int, from);
    QFETCH(int, bytes);
    auto content = contents(file());
    const auto to = bytes > 0 ? std::min(content.size(), qsizetype(from) + bytes) : from;
    if (bytes > 0)
        std::fill(content.begin() + from, content.begin() + to, 'x');
    else
        content.truncate(from);
    QVERIFY(replace(file(), content));
    const auto before = traces(folder());
    QCOMPARE(said(), u"The archive is damaged."_s);
    QCOMPARE(traces(folder()), before);
}

void TestArchiveVisit::newerIsSaid_data()
{
    QTest::addColumn<bool>("inLog"); // what the file's head does not tell yet
    QTest::newRow("at rest") << false;
    QTest::newRow("in the log") << true;
}

void TestArchiveVisit::newerIsSaid()
{
    QFETCH(bool, inLog);
    auto window = writer(u"b"_s);
    window->run(u"PRAGMA user_version = %1"_s.arg(kArchiveVersion + 1));
    if (!inLog)
        window.reset();
    const auto before = traces(folder());
    QCOMPARE(said(), newerArchive().what);
    QCOMPARE(m_visits, 0);
    QCOMPARE(traces(folder()).size(), before.size());
}

void TestArchiveVisit::whatMayNotBeReadIsSaid()
{
    const auto sentence = u"The archive cannot be read: "_s + QDir::toNativeSeparators(file());
    QVERIFY(QFile::setPermissions(folder(), {}));
    const bool isRoot = ::geteuid() == 0; // who sees through everything
    QVERIFY(!isRoot || ::seteuid(kNobody) == 0);
    const auto hidden = said();
    QVERIFY(!isRoot || ::seteuid(0) == 0);
    QVERIFY(
        QFile::setPermissions(folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(hidden, sentence);
    QVERIFY(QFile::remove(file()) && QDir().mkpath(file()));
    QCOMPARE(said(), sentence);
}

void TestArchiveVisit::aLogWithoutItsIndexIsNotMended()
{
    const auto database = writer(u"b"_s);
    QVERIFY(database);
    const QTemporaryDir after;
    QVERIFY(copyFiles(folder(), after.path(), {u"archive.db"_s, u"archive.db-wal"_s}));
    const auto before = traces(after.path());
    QVERIFY(!visit(after.path()));
    QCOMPARE(traces(after.path()), before);
}

void TestArchiveVisit::anEmptyLogIsNone()
{
    QVERIFY(replace(file() + u"-wal"_s, {}));
    const auto before = traces(folder());
    QCOMPARE(visit(), Result(QStringList{u"a"_s}));
    QCOMPARE(traces(folder()), before);
}

// The marks are in it.
void TestArchiveVisit::whatIsToBeTakenOverIsMissed()
{
    QVERIFY(QFile::rename(file(), folder() + u"/archive.salvaging-20260101T000000Z.db"_s));
    QCOMPARE(said(), u"The archive is damaged."_s);
}

READBACK_TEST_MAIN(TestArchiveVisit)
#include "tst_archivevisit.moc"
