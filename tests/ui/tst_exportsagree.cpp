// SPDX-License-Identifier: MIT
// What the window saves of a call and what readback-export saves of it are the same bytes.
#include "app/ProfileArchive.h"
#include "app/archive/Archive.h"
#include "app/demo/DemoDice.h"
#include "app/library/TranscriptLibrary.h"
#include "app/library/triage/CallMarks.h"
#include "tests/support/Places.h"
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/WindowActions.h"
#include "ui/exporting/ExportController.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(readback::ApiDialect)

namespace readback {

namespace {

using Files = QMap<QString, QByteArray>;

Files filesOf(const QString &folder)
{
    Files files;
    for (const auto &name : QDir(folder).entryList({u"*.txt"_s}, QDir::Files)) {
        QFile file(folder + u'/' + name);
        if (file.open(QIODevice::ReadOnly))
            files.insert(name, file.readAll());
    }
    return files;
}

} // namespace

class TestExportsAgree : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_bench.reset(); }

    void ofAPeriod_data();
    void ofAPeriod();
    void ofSingleCalls_data() { ofAPeriod_data(); }
    void ofSingleCalls();
    void E06_theSameFolderFollows();
    void theDemosCallsSaySo();

private:
    // The demo's server under a profile like any other, and three calls that are read as somebody
    // wants them to be.
    void openProfile(ApiDialect api);
    void markCalls();
    void writeSettings();
    Files fromWindow();
    Files fromProgram(const QStringList &which);
    Session *session() const { return m_bench->part<SessionHost>()->session(); }

    std::unique_ptr<WindowBench> m_bench;
    Profile m_profile;
    const QString m_swapped = demoUuid(u"payment-plan"_s);
    const QString m_named = demoUuid(u"smart-meter-transfer"_s);
    const QString m_both = demoUuid(u"cancellation"_s);
};

// The program's own places, in this test's home.
void TestExportsAgree::initTestCase()
{
    QStandardPaths::setTestModeEnabled(false);
    QCoreApplication::setApplicationName(u"readback"_s);
    QVERIFY(archivesFolder().startsWith(qEnvironmentVariable("HOME")));
}

void TestExportsAgree::init()
{
    QDir(archivesFolder()).removeRecursively();
    m_bench = std::make_unique<WindowBench>();
}

void TestExportsAgree::openProfile(ApiDialect api)
{
    const auto demo = m_bench->demo();
    QVERIFY(demo);
    m_profile = demo->profile;
    m_profile.id = u"p1"_s;
    m_profile.name = u"Nord"_s;
    m_profile.api = api;
    m_bench->secrets.keepForThisRun(u"p1"_s, demo->secret);
    writeSettings();
    m_bench->open();
    QSignalSpy idle(m_bench->window.get(), &MainWindow::idle);
    m_bench->window->start({});
    QVERIFY(idle.wait(test::kLongestWaitMs));
    markCalls();
}

// The bench's are in a place of their own.
void TestExportsAgree::writeSettings()
{
    const auto use = [this](SettingsData &data) {
        data.profiles = {m_profile};
        data.lastProfile = m_profile.id;
    };
    m_bench->settings->change(use);
    Settings(
        Settings::defaultPath(),
        [](const QString &path, const QByteArray &bytes) {
            return writeFileAtomically(path, bytes);
        },
        m_bench->clock)
        .change(use);
}

void TestExportsAgree::markCalls()
{
    auto *swap = m_bench->part<WindowActions>()->swapSpeakers;
    for (const auto &id : {m_swapped, m_both}) {
        m_bench->list()->select(id);
        QTRY_COMPARE(m_bench->shownId(), id);
        swap->trigger();
        QTRY_VERIFY(session()->marks().of(id).swapped);
    }
    for (const auto &id : {m_named, m_both})
        session()->marks().setAliases(id, {{0, u"Ada: Byron"_s}, {1, u"Grace"_s}});
    QTRY_VERIFY(session()->archive()->isWritable());
    QTRY_VERIFY(session()->marks().undoable().has_value());
    bool written = false; // behind what is written already
    const auto call = session()->archive()->write<Done>(
        this, [](Database &) { return Done{}; }, [&](const Result<Done> &) { written = true; });
    QTRY_VERIFY(written);
    QVERIFY(session()->marks().isKept());
}

Files TestExportsAgree::fromWindow()
{
    const auto folder = m_bench->folder.filePath(u"window"_s);
    m_bench->dialogs.paths << folder;
    QSignalSpy finished(m_bench->part<ExportController>(), &ExportController::finished);
    m_bench->part<WindowActions>()->exportShown->trigger();
    return finished.wait(test::kLongestWaitMs) ? filesOf(folder) : Files();
}

Files TestExportsAgree::fromProgram(const QStringList &which)
{
    const auto folder = m_bench->folder.filePath(u"program"_s);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GENESYSCLOUD_OAUTHCLIENT_ID"_s, m_profile.clientId);
    environment.insert(u"GENESYSCLOUD_OAUTHCLIENT_SECRET"_s, m_bench->server.clientSecret());
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(test::programPath(u"readback-export"_s),
        QStringList{u"--profile"_s, m_profile.name, u"--output"_s, folder} + which);
    const bool ended
        = test::waitUntil([&] { return program.state() == QProcess::NotRunning; }, 60'000);
    return ended ? filesOf(folder) : Files();
}

void TestExportsAgree::ofAPeriod_data()
{
    QTest::addColumn<ApiDialect>("api");
    QTest::newRow("platform") << ApiDialect::Platform;
    QTest::newRow("tutorial") << ApiDialect::Tutorial;
}

// As the window lists it; more of it, as the period may have moved on.
void TestExportsAgree::ofAPeriod()
{
    QFETCH(const ApiDialect, api);
    openProfile(api);
    const auto window = fromWindow();
    QVERIFY(window.size() > 10);
    const auto program = fromProgram({u"--last"_s, u"2d"_s});
    for (auto each = window.cbegin(); each != window.cend(); ++each)
        QCOMPARE(program.value(each.key()), each.value());
    const auto named = std::ranges::count_if(
        window, [](const QByteArray &file) { return file.contains("] Ada Byron: "); });
    QCOMPARE(named, 2);
}

// Whoever asks for calls by their ids has them from another place of the server; the window is
// closed by then.
void TestExportsAgree::ofSingleCalls()
{
    QFETCH(const ApiDialect, api);
    openProfile(api);
    const auto window = fromWindow();
    m_bench->window.reset();
    QStringList which;
    for (const auto &id : {m_swapped, m_named, m_both})
        which << u"--conversation"_s << id;
    const auto program = fromProgram(which);
    QCOMPARE(program.size(), 3);
    for (auto each = program.cbegin(); each != program.cend(); ++each)
        QCOMPARE(each.value(), window.value(each.key()));
}

// The window exports what has changed since, and nothing else.
void TestExportsAgree::E06_theSameFolderFollows()
{
    openProfile(ApiDialect::Platform);
    const auto first = fromWindow();
    const auto at = QDateTime(QDate(2026, 1, 1), QTime(0, 0));
    const QDir folder(m_bench->folder.filePath(u"window"_s));
    for (const auto &name : first.keys()) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QFile::ReadWrite) && file.setFileTime(at, QFile::FileModificationTime));
    }
    session()->marks().setAliases(m_named, {{0, u"Grace"_s}});
    session()->marks().setSwapped(m_swapped, false);
    const auto second = fromWindow();
    QCOMPARE(second.keys(), first.keys());
    QStringList anew;
    for (auto each = second.cbegin(); each != second.cend(); ++each) {
        const bool isOther = first.value(each.key()) != each.value();
        const QFileInfo file(folder.filePath(each.key()));
        QCOMPARE(file.lastModified() != at, isOther);
        if (isOther)
            anew << QString::fromUtf8(each.value().left(each.value().indexOf('\n')));
    }
    QCOMPARE(anew.size(), 2);
    for (const auto &id : {m_named, m_swapped})
        QVERIFY(anew.contains(u"# Conversation: "_s + id));
}

// Nobody is to take them for real ones.
void TestExportsAgree::theDemosCallsSaySo()
{
    QVERIFY(m_bench->openDemo());
    const auto window = fromWindow();
    QVERIFY(!window.isEmpty());
    for (const auto &file : window)
        QVERIFY(file.contains("\n# Source: Demo organisation\n"));
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestExportsAgree)
#include "tst_exportsagree.moc"
