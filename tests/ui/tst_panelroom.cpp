// SPDX-License-Identifier: MIT
// The search above the calls and a dock below them in a window that is too low for both.
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/PanelRoom.h"
#include "ui/WindowActions.h"
#include "ui/search/SearchPanel.h"
#include "ui/transcript/TranscriptView.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QSplitter>
#include <QStatusBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kPart = 150; // high is each part at least

QWidget *part()
{
    auto *widget = new QWidget;
    widget->setMinimumHeight(kPart);
    return widget;
}

// A window of parts that are all of one height, with the docks one behind the other.
struct Bench
{
    // `open`: as both were left the last time.
    explicit Bench(int height, bool open = false)
    {
        auto *middle = new QSplitter(Qt::Vertical);
        search = part();
        auto *calls = part();
        middle->addWidget(search);
        middle->addWidget(calls);
        search->setVisible(open);
        window.setCentralWidget(middle);
        window.statusBar()->show();
        for (auto *&dock : docks) {
            dock = new QDockWidget(u"Dock"_s, &window);
            dock->setWidget(part());
            dock->hide();
            window.addDockWidget(Qt::BottomDockWidgetArea, dock);
        }
        window.tabifyDockWidget(docks[0], docks[1]);
        docks[0]->setVisible(open);
        new PanelRoom({*search, *calls}, &window);
        window.setMinimumSize(100, 100);
        window.resize(500, height);
        window.show();
    }
    // Where Qt knows which dock is in front.
    void showDock(int which) const
    {
        docks[which]->show();
        docks[which]->raise();
        QCoreApplication::processEvents();
    }

    QMainWindow window;
    QWidget *search;
    QDockWidget *docks[2];
};

constexpr int kLow = 3 * kPart - 20;
constexpr int kHigh = 5 * kPart;

} // namespace

class TestPanelRoom : public QObject
{
    Q_OBJECT
private slots:
    void bothAreSeenWhereThereIsRoom();
    void whatIsOpenedLastIsSeen();
    void theOtherIsBackWhenTheLastIsClosed();
    void bothDocksComeBack();
    void aDockElsewhereIsNotInTheWay();
    void aLowerWindowKeepsTheLast();
    void aStartWithBothShowsOne();
    void theCallCanBeReadWithLargeLetters();
};

void TestPanelRoom::bothAreSeenWhereThereIsRoom()
{
    const Bench bench(kHigh);
    bench.showDock(0);
    bench.search->show();
    QVERIFY(bench.search->isVisible());
    QVERIFY(bench.docks[0]->isVisible());
}

void TestPanelRoom::whatIsOpenedLastIsSeen()
{
    const Bench bench(kLow);
    bench.showDock(0);
    bench.search->show();
    QVERIFY(bench.search->isVisible());
    QVERIFY(!bench.docks[0]->isVisible());
    bench.showDock(0);
    QVERIFY(!bench.search->isVisible());
    QVERIFY(bench.docks[0]->isVisible());
}

void TestPanelRoom::theOtherIsBackWhenTheLastIsClosed()
{
    const Bench bench(kLow);
    bench.search->show();
    bench.showDock(0);
    QVERIFY(!bench.search->isVisible());
    bench.docks[0]->hide();
    QVERIFY(bench.search->isVisible());
    bench.search->hide(); // and the dock, which a person closed, stays away
    QVERIFY(!bench.docks[0]->isVisible());
}

void TestPanelRoom::bothDocksComeBack()
{
    const Bench bench(kLow);
    bench.showDock(0);
    bench.showDock(1);
    bench.search->show();
    QVERIFY(bench.docks[0]->isHidden());
    QVERIFY(bench.docks[1]->isHidden());
    bench.search->hide();
    QVERIFY(!bench.docks[0]->isHidden());
    QVERIFY(!bench.docks[1]->isHidden());
    QTRY_VERIFY(!bench.docks[1]->visibleRegion().isEmpty()); // in front, as it was
}

void TestPanelRoom::aDockElsewhereIsNotInTheWay()
{
    Bench bench(kLow);
    bench.window.addDockWidget(Qt::RightDockWidgetArea, bench.docks[0]);
    bench.showDock(0);
    bench.search->show();
    QVERIFY(bench.search->isVisible());
    QVERIFY(bench.docks[0]->isVisible());
}

void TestPanelRoom::aLowerWindowKeepsTheLast()
{
    Bench bench(kHigh);
    bench.search->show();
    bench.showDock(0);
    bench.window.resize(500, kLow);
    QTRY_VERIFY(!bench.search->isVisible());
    QVERIFY(bench.docks[0]->isVisible());
    bench.window.resize(500, kHigh);
    QTRY_VERIFY(bench.search->isVisible());
    QVERIFY(bench.docks[0]->isVisible());
}

void TestPanelRoom::aStartWithBothShowsOne()
{
    const Bench bench(kLow, true);
    QTRY_VERIFY(bench.search->isVisible() != bench.docks[0]->isVisible());
    const Bench high(kHigh, true);
    QTRY_VERIFY(high.search->isVisible() && high.docks[0]->isVisible());
}

void TestPanelRoom::theCallCanBeReadWithLargeLetters()
{
    const auto usual = QApplication::font();
    const auto restore = qScopeGuard([&] { QApplication::setFont(usual); });
    auto large = usual;
    large.setPointSizeF(large.pointSizeF() * 2);
    QApplication::setFont(large);
    WindowBench bench;
    QVERIFY(bench.openDemo());
    bench.window->resize(900, 600);
    auto *actions = bench.part<WindowActions>();
    const auto *dock = bench.window->findChild<QDockWidget *>(u"evidenceDock"_s);
    actions->showEvidence->trigger();
    QVERIFY(dock->isVisible());
    actions->searchAll->trigger();
    QVERIFY(bench.part<SearchPanel>()->isVisible());
    QVERIFY(!dock->isVisible());
    QVERIFY(!actions->showEvidence->isChecked());
    const auto *view = bench.part<TranscriptView>();
    QTRY_VERIFY(view->viewport()->height() >= view->heightOfLines(4));
    bench.part<SearchPanel>()->close();
    QVERIFY(dock->isVisible());
    QTRY_VERIFY(view->viewport()->height() >= view->heightOfLines(4));
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestPanelRoom)
#include "tst_panelroom.moc"
