// SPDX-License-Identifier: MIT
#include "app/ProfileArchive.h"
#include "app/archive/Archive.h"
#include "app/archive/ArchiveOpening.h"
#include "app/archive/Schema.h"
#include "app/async/SystemClock.h"
#include "app/demo/DemoDice.h"
#include "app/demo/DemoServer.h"
#include "app/exporting/AtomicFile.h"
#include "app/library/triage/CallMarks.h"
#include "app/settings/Settings.h"
#include "tests/robust/ExportFolder.h"
#include "tests/robust/ExportProgram.h"
#include "tests/support/TestMain.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

namespace {

const QString kClientId = u"client"_s; // no secret: it stands in the settings
const QByteArray kNotFollowed = "Speakers are named as the server names them: ";

// Who speaks first in a file, and the first who is somebody else.
std::pair<QByteArray, QByteArray> sidesOf(const QByteArray &file)
{
    QList<QByteArray> labels;
    for (const auto &line : file.split('\n')) {
        const auto end = line.indexOf(": ");
        const auto label = line.mid(line.indexOf("] ") + 2, end - line.indexOf("] ") - 2);
        if (line.startsWith('[') && !labels.contains(label))
            labels += label;
    }
    return {labels.value(0), labels.value(1)};
}

QStringList filesOf(const QString &folder)
{
    auto names = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    names.removeAll(u"archive.lock"_s);
    return names;
}

} // namespace

// readback-export reads how a person has calls read, from the archive of the window's account.
class TestExportFollows : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void swapsAndNamesAreFollowed();
    void E06_theSameFolderFollows();
    void whatTheWindowHasNotTidiedYetCounts();
    void withoutAnArchiveNothingIsSaid();
    void marksAreFollowedWithoutKeeping();
    void anotherAccountsMarksAreNotFollowed();
    void D02_anArchiveSomebodyKeepsToHimself();
    void D01_aDamagedArchive();
    void aNewerArchive();

private:
    void writeSettings(bool keeps);
    // Marks the call as a window does: its sides are exchanged, and its first voice has a name.
    bool fill(Archive &archive);
    bool fill(); // an archive that nobody has open then
    // Until what was asked to be written is.
    bool settle(Archive &archive);
    // Exports the call; what the program says is in m_said. Empty: it was not saved, or not as
    // well as without an archive. It goes into a new folder, or into that of the time before.
    enum class Into { New, Same };
    QByteArray exported(Into folder = Into::New);
    QString folder() const { return archiveFolder(m_profile); }

    SystemClock m_clock;
    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<QTemporaryDir> m_output;
    Profile m_profile;
    QByteArray m_said;
    const QString m_id = demoUuid(u"payment-plan"_s);
};

// The program's own places, in this test's home.
void TestExportFollows::initTestCase()
{
    QStandardPaths::setTestModeEnabled(false);
    QCoreApplication::setApplicationName(u"readback"_s);
    QVERIFY(archivesFolder().startsWith(qEnvironmentVariable("HOME")));
    DemoOptions options;
    options.clientId = kClientId;
    options.clientSecret = ExportProgram::clientSecret();
    m_server = std::make_unique<DemoServer>(options);
    QVERIFY(m_server->start());
}

void TestExportFollows::init()
{
    QDir(archivesFolder()).removeRecursively();
    m_output = std::make_unique<QTemporaryDir>();
    m_profile = demoProfile(*m_server);
    m_profile.id = u"p1"_s;
    m_profile.name = u"Nord"_s;
    writeSettings(true);
}

void TestExportFollows::writeSettings(bool keeps)
{
    Settings settings(
        Settings::defaultPath(),
        [](const QString &path, const QByteArray &bytes) {
            return writeFileAtomically(path, bytes);
        },
        m_clock);
    settings.change([&](SettingsData &data) {
        data.profiles = {m_profile};
        data.keepTranscripts = keeps;
    });
}

bool TestExportFollows::fill(Archive &archive)
{
    CallMarks marks(&archive, m_clock);
    marks.setSwapped(m_id, true);
    marks.setAliases(m_id, {{0, u"Ada Byron"_s}});
    return waitUntil([&] { return marks.undoable().has_value() && archive.isWritable(); })
        && settle(archive) && marks.isKept();
}

bool TestExportFollows::settle(Archive &archive)
{
    std::optional<bool> written;
    const auto call = archive.write<Done>(
        this, [](Database &) { return Done{}; },
        [&](const Result<Done> &result) { written = result.ok(); });
    return waitUntil([&] { return written.has_value(); }) && *written;
}

bool TestExportFollows::fill()
{
    {
        Archive archive(folder());
        if (!fill(archive))
            return false;
    }
    // The last to leave may have been a reader, who leaves the log to the next.
    const auto next = Database::open(archiveFile(folder()), Database::Access::ReadWrite);
    (*next)->run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    return !(*next)->failed();
}

QByteArray TestExportFollows::exported(Into folder)
{
    const auto to = m_output->filePath(u"out"_s);
    if (folder == Into::New)
        QDir(to).removeRecursively();
    ExportProgram program(
        {u"--profile"_s, m_profile.name, u"--conversation"_s, m_id, u"--output"_s, to}, kClientId);
    const int code = program.exitCode();
    m_said = program.output();
    const auto out = ExportFolder::read(to);
    return code == 0 ? out.files.value(out.entry(m_id).file) : QByteArray();
}

void TestExportFollows::swapsAndNamesAreFollowed()
{
    const auto plain = sidesOf(exported());
    QCOMPARE(plain, std::pair(QByteArray("Agent"), QByteArray("Customer")));
    QVERIFY(fill());
    const auto before = filesOf(folder());
    const auto written = QFileInfo(archiveFile(folder())).lastModified();
    const auto followed = sidesOf(exported());
    QCOMPARE(followed, std::pair(QByteArray("Ada Byron"), QByteArray("Agent")));
    QVERIFY2(!m_said.contains(kNotFollowed), m_said.constData());
    QCOMPARE(filesOf(folder()), before);
    QCOMPARE(QFileInfo(archiveFile(folder())).lastModified(), written);
}

void TestExportFollows::E06_theSameFolderFollows()
{
    const auto plain = exported();
    QVERIFY(fill());
    const auto followed = exported(Into::Same);
    QCOMPARE(sidesOf(followed), std::pair(QByteArray("Ada Byron"), QByteArray("Agent")));
    QCOMPARE(filesOf(m_output->filePath(u"out"_s)).size(), 2); // nothing of before stays
    // What is not known is no reason to take it back.
    QFile file(archiveFile(folder()));
    QVERIFY(file.rename(file.fileName() + u".away"_s));
    QFile damaged(archiveFile(folder()));
    QVERIFY(damaged.open(QFile::WriteOnly) && damaged.write(QByteArray(8192, 'x')) == 8192);
    damaged.close();
    QCOMPARE(exported(Into::Same), followed);
    QVERIFY2(m_said.contains(kNotFollowed), m_said.constData());
    QVERIFY(damaged.remove()); // there is no archive any more: it is read as the server tells it
    QCOMPARE(exported(Into::Same), plain);
}

// It is open, and what was marked stands in its log.
void TestExportFollows::whatTheWindowHasNotTidiedYetCounts()
{
    Archive window(folder());
    QVERIFY(fill(window));
    QVERIFY(QFileInfo(archiveFile(folder()) + u"-wal"_s).size() > 0);
    QCOMPARE(sidesOf(exported()).first, QByteArray("Ada Byron"));
    QVERIFY2(!m_said.contains(kNotFollowed), m_said.constData());
    QVERIFY(settle(window)); // nobody is in its way
}

void TestExportFollows::withoutAnArchiveNothingIsSaid()
{
    QCOMPARE(sidesOf(exported()).first, QByteArray("Agent"));
    QVERIFY2(!m_said.contains(kNotFollowed), m_said.constData());
    QVERIFY(!QFileInfo::exists(archivesFolder()));
}

// As the window does: what people add to calls is kept whether or not transcripts are.
void TestExportFollows::marksAreFollowedWithoutKeeping()
{
    QVERIFY(fill());
    writeSettings(false);
    QCOMPARE(sidesOf(exported()).first, QByteArray("Ada Byron"));
    QVERIFY2(!m_said.contains(kNotFollowed), m_said.constData());
}

void TestExportFollows::anotherAccountsMarksAreNotFollowed()
{
    QVERIFY(fill());
    m_profile.id = u"p2"_s;
    writeSettings(true);
    QCOMPARE(sidesOf(exported()).first, QByteArray("Agent"));
    QVERIFY2(!m_said.contains(kNotFollowed), m_said.constData());
}

void TestExportFollows::D02_anArchiveSomebodyKeepsToHimself()
{
    QVERIFY(fill());
    const auto opened = Database::open(archiveFile(folder()), Database::Access::ReadWrite);
    (*opened)->run(u"PRAGMA locking_mode = EXCLUSIVE"_s);
    (*opened)->run(u"BEGIN EXCLUSIVE"_s);
    QVERIFY(!(*opened)->failed());
    QCOMPARE(sidesOf(exported()).first, QByteArray("Agent"));
    QVERIFY2(m_said.contains(kNotFollowed + "The archive is locked by another program.\n"),
        m_said.constData());
    QCOMPARE(m_said.count(kNotFollowed), 1);
}

void TestExportFollows::D01_aDamagedArchive()
{
    QVERIFY(fill());
    QFile file(archiveFile(folder()));
    QVERIFY(file.resize(file.size() / 2));
    QCOMPARE(sidesOf(exported()).first, QByteArray("Agent"));
    QVERIFY2(m_said.contains(kNotFollowed + "The archive is damaged.\n"), m_said.constData());
    QCOMPARE(filesOf(folder()), QStringList{u"archive.db"_s}); // to be taken over by the window
}

void TestExportFollows::aNewerArchive()
{
    QVERIFY(fill());
    (*Database::open(archiveFile(folder()), Database::Access::ReadWrite))
        ->run(u"PRAGMA user_version = %1"_s.arg(kArchiveVersion + 1));
    QCOMPARE(sidesOf(exported()).first, QByteArray("Agent"));
    QVERIFY2(
        m_said.contains(kNotFollowed + newerArchive().what.toUtf8() + "\n"), m_said.constData());
}

READBACK_TEST_MAIN(TestExportFollows)
#include "tst_exportfollows.moc"
