// SPDX-License-Identifier: MIT
// The search of all transcripts in the main window, on the demo's calls.
#include "app/archive/Archive.h"
#include "app/archive/stored/StoredCalls.h"
#include "app/library/TranscriptLibrary.h"
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/StartOptions.h"
#include "ui/WindowActions.h"
#include "ui/conversations/ConversationTable.h"
#include "ui/search/HitTable.h"
#include "ui/search/HitTableModel.h"
#include "ui/search/SearchBar.h"
#include "ui/search/SearchEntry.h"
#include "ui/search/SearchNotice.h"
#include "ui/search/SearchPanel.h"
#include "ui/transcript/find/FindController.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QTest>

using namespace Qt::StringLiterals;

namespace readback {

class TestSearchWindow : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void opensByKeyAndByTheEntry();
    void aHitOpensInItsCall();
    void keysLeadFromCallToCall();
    void theProgramCanBeStartedWithASearch();
    void closingTheSessionEmptiesIt();
    void aSearchThatWasEarlyShowsWhatComes();
    void itIsAsItWasLeft();
    void aStateOfNoUseChangesNothing();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    // Keeps the calls that are listed, as reading them does.
    void keepCalls();
    void searchFor(const QString &text);
    SearchPanel *panel() const { return m_bench->part<SearchPanel>(); }
    const HitTableModel *hits() const
    {
        return static_cast<const HitTableModel *>(panel()->table()->model());
    }
    TranscriptPane *pane() const { return m_bench->part<TranscriptPane>(); }

    std::unique_ptr<WindowBench> m_bench;
};

void TestSearchWindow::init()
{
    m_bench = std::make_unique<WindowBench>();
    QVERIFY(m_bench->openDemo());
    m_bench->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bench->window.get()));
    keepCalls();
}

void TestSearchWindow::keepCalls()
{
    auto *session = m_bench->part<SessionHost>()->session();
    int waiting = 0;
    std::vector<CallHandle> calls;
    for (int row = 0; row < m_bench->model()->shownCount(); ++row) {
        const auto call = m_bench->model()->conversationAt(row);
        ++waiting;
        calls.push_back(session->library().transcript(call, Priority::Bulk, {}, this,
            [&, session, call](const Result<TranscriptPtr> &transcript) {
                if (!transcript) {
                    --waiting;
                    return;
                }
                calls.push_back(session->archive()->write<qint64>(
                    this,
                    [call, transcript = *transcript](Database &database) {
                        return storeCall(
                            database, call, *transcript, QDateTime::currentDateTimeUtc());
                    },
                    [&waiting](const Result<qint64> &) { --waiting; }));
            }));
    }
    QTRY_VERIFY(waiting <= 0);
}

void TestSearchWindow::searchFor(const QString &text)
{
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(panel() && panel()->isVisible());
    panel()->bar()->setText(text);
    QTRY_VERIFY(hits()->count() > 0);
}

void TestSearchWindow::opensByKeyAndByTheEntry()
{
    QVERIFY(!panel()); // nobody has asked for it
    m_bench->list()->table()->setFocus();
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(panel()->isVisible());
    QVERIFY(panel()->bar()->field()->hasFocus());
    QTRY_VERIFY(!m_bench->part<SearchEntry>()->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(!panel()->isVisible());
    QVERIFY(m_bench->list()->table()->hasFocus());
    QTRY_VERIFY(m_bench->part<SearchEntry>()->isVisible());
    QTest::mouseClick(m_bench->part<SearchEntry>(), Qt::LeftButton);
    QVERIFY(panel()->bar()->field()->hasFocus());
    press(Qt::Key_F6);
    QVERIFY(m_bench->list()->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(panel()->isAncestorOf(QApplication::focusWidget()));
}

void TestSearchWindow::aHitOpensInItsCall()
{
    searchFor(u"refund"_s);
    const int row = hits()->count() - 1;
    const auto hit = hits()->hitAt(row);
    panel()->table()->setFocus();
    panel()->table()->setCurrentRow(row);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_bench->shownId(), hit.conversationId);
    const auto [first, last] = pane()->view()->phrasesInSight();
    QVERIFY(first <= hit.phrase && hit.phrase <= last);
    QVERIFY(panel()->table()->hasFocus());
    QVERIFY(!pane()->find()->isOpen());
}

void TestSearchWindow::keysLeadFromCallToCall()
{
    searchFor(u"refund"_s);
    press(Qt::Key_Escape);
    pane()->view()->setFocus();
    for (int row = 0; row < std::min(6, hits()->count()); ++row) {
        press(Qt::Key_F4);
        QCOMPARE(panel()->table()->currentRow(), row);
        QTRY_COMPARE(m_bench->shownId(), hits()->hitAt(row).conversationId);
    }
    const int last = panel()->table()->currentRow();
    press(Qt::Key_F4, Qt::ShiftModifier);
    QCOMPARE(panel()->table()->currentRow(), std::max(0, last - 1));
    QVERIFY(!panel()->isVisible());
}

void TestSearchWindow::theProgramCanBeStartedWithASearch()
{
    const auto answer = parseCommandLine({u"readback"_s, u"--search"_s, u"refund"_s});
    QVERIFY(answer.options);
    QCOMPARE(answer.options->search, u"refund"_s);
    QSignalSpy idle(m_bench->window.get(), &MainWindow::idle);
    auto options = *answer.options;
    options.demo = true;
    m_bench->window->start(options);
    QTRY_VERIFY(panel() && panel()->isVisible());
    QCOMPARE(panel()->bar()->text(), u"refund"_s);
    QTRY_VERIFY(idle.size() > 0);
}

void TestSearchWindow::closingTheSessionEmptiesIt()
{
    searchFor(u"refund"_s);
    m_bench->part<SessionHost>()->close();
    QTRY_COMPARE(hits()->count(), 0);
    press(Qt::Key_F4);
    QVERIFY(panel()->isVisible());
}

// The picture of the documentation: nothing is kept yet when the search begins.
void TestSearchWindow::aSearchThatWasEarlyShowsWhatComes()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->open();
    int hitsWhenIdle = -1;
    connect(m_bench->window.get(), &MainWindow::idle, this, [&] {
        if (hitsWhenIdle < 0)
            hitsWhenIdle = hits()->count();
    });
    StartOptions options;
    options.demo = true;
    options.search = u"refund"_s;
    m_bench->window->start(options);
    QTRY_VERIFY(hitsWhenIdle >= 0);
    QVERIFY(hitsWhenIdle > 0);
    QTRY_COMPARE(panel()->notice()->reason(), SearchNotice::Reason::None);
}

void TestSearchWindow::itIsAsItWasLeft()
{
    searchFor(u"refund"_s);
    auto *split = m_bench->window->findChild<QSplitter *>(u"searchSplitter"_s);
    split->setSizes({300, split->height() - 300});
    const int height = panel()->height();
    auto *header = panel()->table()->horizontalHeader();
    const int agent = header->sectionSize(int(HitColumn::Agent)) + 40;
    header->resizeSection(int(HitColumn::Agent), agent);
    header->setSortIndicator(int(HitColumn::After), Qt::DescendingOrder);
    panel()->bar()->setOrder(SearchOrder::BestFirst);
    m_bench->window->close();

    m_bench->open();
    QTRY_VERIFY(panel() && panel()->isVisible());
    QTRY_COMPARE(panel()->height(), height);
    header = panel()->table()->horizontalHeader();
    QCOMPARE(header->sectionSize(int(HitColumn::Agent)), agent);
    QCOMPARE(header->sortIndicatorSection(), int(HitColumn::After));
    QCOMPARE(hits()->sortColumn(), std::optional(HitColumn::After));
    QCOMPARE(panel()->bar()->order(), SearchOrder::BestFirst);
    panel()->close();
    m_bench->window->close();

    m_bench->open();
    QVERIFY(!panel()); // it is made when it is needed
    m_bench->window->close(); // and what it was like is still known
    m_bench->open();
    m_bench->part<WindowActions>()->searchAll->trigger();
    QTRY_VERIFY(panel() && panel()->isVisible());
    QTRY_COMPARE(panel()->height(), height);
}

void TestSearchWindow::aStateOfNoUseChangesNothing()
{
    searchFor(u"refund"_s);
    auto *table = panel()->table();
    const auto good = table->saveState();
    const auto before = panel()->saveState();
    for (qsizetype length = 0; length < good.size(); ++length)
        QVERIFY(!table->restoreState(good.left(length)));
    auto wide = good;
    wide.replace(wide.size() - 4, 4, "\x7f\xff\xff\xff");
    QVERIFY(table->restoreState(wide)); // mended
    QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
    panel()->restoreState("nonsense");
    QVERIFY(table->restoreState(good));
    QCOMPARE(panel()->saveState(), before);
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestSearchWindow)
#include "tst_searchwindow.moc"
