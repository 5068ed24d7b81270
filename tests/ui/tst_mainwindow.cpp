// SPDX-License-Identifier: MIT
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/CallBrowser.h"
#include "ui/settings/FirstStartPage.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/transcript/PaneMessage.h"

#include <QDir>
#include <QLabel>
#include <QStatusBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace readback {

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void firstStartOffersTheTwoWays();
    void demoShowsTheNewestCallWithATranscript();
    void theEmptyPaneIsSilentBesideAnEmptyList();
    void selectsTheConversationAskedFor();
    void selectingARowShowsItsTranscript();
    void G01_fiftyFastSelectionsShowTheLast();
    void exportsOneCallIntoAFile();
    void exportsSeveralIntoAFolder();
    void exportNotSavedSaysWhy();
    void wrongSecretIsAProblemAboveTheList();
    void G06_anotherProfileLeavesNothingOfTheFirst();
    void namesTheProxyOnTheWay();
    void G04_closesInEveryState();
    void remembersLayoutAndPeriod();
};

void TestMainWindow::firstStartOffersTheTwoWays()
{
    WindowBench bench;
    bench.open();
    QSignalSpy idle(bench.window.get(), &MainWindow::idle);
    bench.window->start({});
    QCOMPARE(idle.size(), 1);
    QVERIFY(bench.part<FirstStartPage>()->isVisible());
    QVERIFY(!bench.part<CallBrowser>()->isVisible());
    emit bench.part<FirstStartPage>()->demoRequested();
    QVERIFY(idle.wait(test::kLongestWaitMs));
    QVERIFY(bench.part<CallBrowser>()->isVisible());
    QVERIFY(bench.model()->listedCount() >= 12);
    emit bench.part<FirstStartPage>()->connectRequested();
    QVERIFY(bench.part<SettingsDialog>());
}

void TestMainWindow::demoShowsTheNewestCallWithATranscript()
{
    WindowBench bench;
    QVERIFY(bench.openDemo());
    QVERIFY(bench.model()->listedCount() >= 12);
    const auto current = bench.list()->currentConversation();
    QVERIFY(current);
    QCOMPARE(bench.shownId(), current->id);
    for (int row = 0; row < bench.model()->rowOf(current->id); ++row)
        QVERIFY(bench.model()->conversationAt(row).transcript != TranscriptState::Ready);
    const auto *badge = bench.window->findChild<QLabel *>(u"demoBadge"_s);
    QVERIFY(badge && badge->isVisible());
}

void TestMainWindow::theEmptyPaneIsSilentBesideAnEmptyList()
{
    WindowBench bench;
    QVERIFY(bench.openDemo());
    auto *pane = bench.part<TranscriptPane>();
    const auto words = [pane] { return pane->message()->content().headline; };
    pane->clear();
    QVERIFY(!words().isEmpty());
    ConversationFilter filter;
    filter.text = u"nobody is called this"_s;
    bench.model()->setFilter(filter);
    QCOMPARE(bench.model()->shownCount(), 0);
    QVERIFY(words().isEmpty());
    bench.model()->setFilter(ConversationFilter{});
    QVERIFY(!words().isEmpty());
}

void TestMainWindow::selectsTheConversationAskedFor()
{
    WindowBench bench;
    QVERIFY(bench.openDemo());
    const auto id = bench.model()->conversationAt(5).id;
    QSignalSpy idle(bench.window.get(), &MainWindow::idle);
    StartOptions options;
    options.demo = true;
    options.conversation = id;
    bench.window->start(options);
    QVERIFY(idle.wait(test::kLongestWaitMs));
    QCOMPARE(bench.list()->currentConversation()->id, id);
}

void TestMainWindow::selectingARowShowsItsTranscript()
{
    WindowBench bench;
    QVERIFY(bench.openDemo());
    int read = 0;
    for (int row = 0; row < 6; ++row) {
        const auto conversation = bench.model()->conversationAt(row);
        QSignalSpy settled(bench.part<TranscriptPane>(), &TranscriptPane::settled);
        if (bench.list()->currentConversation()->id == conversation.id)
            continue;
        QVERIFY(bench.list()->select(conversation.id));
        QVERIFY(settled.wait(test::kLongestWaitMs));
        if (bench.model()->find(conversation.id)->transcript != TranscriptState::Ready)
            continue;
        QCOMPARE(bench.shownId(), conversation.id);
        ++read;
    }
    QVERIFY(read > 2);
}

void TestMainWindow::G01_fiftyFastSelectionsShowTheLast()
{
    DemoOptions options;
    options.calls = 400;
    options.latencyMs = 30;
    WindowBench bench(options);
    QVERIFY(bench.openDemo());
    const int rows = bench.model()->shownCount();
    QVERIFY(rows > 20);
    QString last;
    for (int i = 0; i < 50; ++i) {
        last = bench.model()->conversationAt((i * 7 + 1) % rows).id;
        bench.list()->select(last);
        QTest::qWait(4);
    }
    QTRY_VERIFY(bench.part<TranscriptPane>()->state() != TranscriptPane::State::Loading);
    QCOMPARE(bench.list()->currentConversation()->id, last);
    if (bench.model()->find(last)->transcript == TranscriptState::Ready)
        QCOMPARE(bench.shownId(), last);
    else
        QVERIFY(bench.shownId().isEmpty());
}

void TestMainWindow::exportsOneCallIntoAFile()
{
    WindowBench bench;
    QVERIFY(bench.openDemo());
    const auto path = bench.folder.filePath(u"one.txt"_s);
    bench.dialogs.paths.enqueue(path);
    bench.action(u"Export…"_s)->trigger();
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto text = QString::fromUtf8(file.readAll());
    QVERIFY(text.contains(bench.shownId()));
    QVERIFY(text.contains(u"] Agent: "_s));
    QCOMPARE(bench.dialogs.savePlaces.size(), size_t(1));
    QVERIFY(bench.dialogs.savePlaces.front().fileName.endsWith(u".txt"_s));
}

void TestMainWindow::exportsSeveralIntoAFolder()
{
    WindowBench bench;
    QVERIFY(bench.openDemo());
    const auto folder = bench.folder.filePath(u"many"_s);
    bench.dialogs.paths.enqueue(folder);
    auto *all = bench.action(u"Export all shown…"_s);
    all->trigger();
    QTRY_VERIFY(!all->isEnabled());
    QTRY_VERIFY(all->isEnabled());
    QVERIFY(QFile::exists(folder + u"/manifest.json"_s));
    const auto files = QDir(folder).entryList({u"*.txt"_s});
    QVERIFY(files.size() >= 10);
    QVERIFY(files.size() < bench.model()->listedCount()); // two have no transcript
}

void TestMainWindow::exportNotSavedSaysWhy()
{
    WindowBench bench;
    QVERIFY(bench.openDemo());
    bench.dialogs.paths.enqueue(bench.folder.filePath(u"no/such/folder/one.txt"_s));
    bench.action(u"Export…"_s)->trigger();
    QTRY_COMPARE(bench.dialogs.errors.size(), size_t(1));
    QCOMPARE(bench.dialogs.errors.front().kind, ErrorKind::Local);
    QVERIFY(!bench.dialogs.errors.front().next.isEmpty());
}

void TestMainWindow::wrongSecretIsAProblemAboveTheList()
{
    WindowBench bench;
    QVERIFY(bench.server.start());
    auto profile = demoProfile(bench.server);
    profile.id = u"p1"_s;
    bench.settings->change([&](SettingsData &data) { data.profiles = {profile}; });
    bench.secrets.keepForThisRun(profile.id, u"CANARY-wrong"_s);
    bench.open();
    QSignalSpy idle(bench.window.get(), &MainWindow::idle);
    bench.window->start({});
    QVERIFY(idle.wait(test::kLongestWaitMs));
    QCOMPARE(bench.model()->listedCount(), 0);
    const auto labels = bench.list()->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().contains(nextActionFor(ErrorKind::Auth));
    }));
}

void TestMainWindow::G06_anotherProfileLeavesNothingOfTheFirst()
{
    DemoOptions many;
    many.calls = 3000;
    many.seed = 7;
    many.latencyMs = 20;
    WindowBench bench(many);
    DemoServer other;
    QVERIFY(bench.server.start());
    QVERIFY(other.start());
    auto first = demoProfile(bench.server);
    first.id = u"first"_s;
    first.name = u"First"_s;
    auto second = demoProfile(other);
    second.id = u"second"_s;
    second.name = u"Second"_s;
    bench.settings->change([&](SettingsData &data) { data.profiles = {first, second}; });
    bench.secrets.keepForThisRun(first.id, bench.server.clientSecret());
    bench.secrets.keepForThisRun(second.id, other.clientSecret());
    bench.open();
    QSignalSpy idle(bench.window.get(), &MainWindow::idle);
    StartOptions options;
    for (const auto &name : {u"First"_s, u"Second"_s, u"First"_s, u"Second"_s}) {
        options.profile = name;
        bench.window->start(options);
        QTest::qWait(30); // in the middle of a listing
    }
    QTRY_COMPARE(bench.part<CallBrowser>()->isListing(), false);
    QCOMPARE(bench.window->windowTitle(), u"Second – Readback"_s);
    QVERIFY(bench.model()->listedCount() > 0);
    QVERIFY(bench.model()->listedCount() < 40); // the second has only the hand-written calls
}

// It is found after the window has opened.
void TestMainWindow::namesTheProxyOnTheWay()
{
    qputenv("https_proxy", "http://CANARY-user:CANARY-secret@127.0.0.1:1");
    WindowBench bench;
    Profile profile;
    profile.id = u"far"_s;
    profile.name = u"Far"_s;
    profile.region = u"eu-central-1"_s;
    profile.clientId = u"CANARY-client"_s;
    bench.settings->change([&](SettingsData &data) { data.profiles = {profile}; });
    bench.secrets.keepForThisRun(profile.id, u"CANARY-far-secret"_s);
    bench.open();
    bench.window->start({});
    const auto labels = bench.window->statusBar()->findChildren<QLabel *>();
    QTRY_VERIFY(std::ranges::any_of(labels,
        [](const QLabel *label) { return label->text() == "Far, through proxy 127.0.0.1:1"_L1; }));
    qunsetenv("https_proxy");
}

void TestMainWindow::G04_closesInEveryState()
{
    DemoOptions options;
    options.calls = 500;
    options.latencyMs = 5;
    for (int round = 0; round < 12; ++round) {
        WindowBench bench(options);
        bench.open();
        StartOptions start;
        start.demo = true;
        bench.window->start(start);
        QTest::qWait(round * 12); // from before the token to the shown transcript
        if (round % 3 == 0) {
            bench.dialogs.paths.enqueue(bench.folder.filePath(u"out"_s));
            bench.action(u"Export all shown…"_s)->trigger();
            QTest::qWait(10);
        }
        QVERIFY(bench.window->close());
        bench.window.reset();
    }
}

void TestMainWindow::remembersLayoutAndPeriod()
{
    WindowBench bench;
    QVERIFY(bench.openDemo());
    bench.part<CallBrowser>()->setSizes({500, 900});
    const auto sizes = bench.part<CallBrowser>()->sizes();
    bench.action(u"Last 7 days"_s)->trigger();
    bench.window->close();
    bench.window.reset();
    bench.settings.reset();
    bench.settings = bench.makeSettings();
    bench.open();
    StartOptions options;
    options.demo = true;
    bench.window->start(options);
    QCoreApplication::processEvents();
    QCOMPARE(bench.part<CallBrowser>()->sizes(), sizes);
    QCOMPARE(bench.settings->values().period, u"7d"_s);
    QVERIFY(bench.action(u"Last 7 days"_s)->isChecked());
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestMainWindow)
#include "tst_mainwindow.moc"
