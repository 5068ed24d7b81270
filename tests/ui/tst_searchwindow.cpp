// SPDX-License-Identifier: MIT
// The search of all transcripts in the main window, on the demo's calls.
#include "app/archive/Archive.h"
#include "app/archive/stored/StoredCalls.h"
#include "app/library/TranscriptLibrary.h"
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/StartOptions.h"
#include "ui/conversations/ConversationTable.h"
#include "ui/search/HitTable.h"
#include "ui/search/HitTableModel.h"
#include "ui/search/SearchBar.h"
#include "ui/search/SearchEntry.h"
#include "ui/search/SearchPanel.h"
#include "ui/transcript/find/FindController.h"

#include <QApplication>
#include <QLineEdit>
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

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestSearchWindow)
#include "tst_searchwindow.moc"
