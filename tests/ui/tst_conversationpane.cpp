// SPDX-License-Identifier: MIT
#include "tests/ui/ConversationPaneTest.h"
#include "ui/conversations/FilterBar.h"
#include "ui/conversations/ProblemBar.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace readback;
using namespace readback::test;
using Reason = EmptyNotice::Reason;

namespace {

Reason reasonOf(const ConversationPane &pane)
{
    const auto *notice = pane.findChild<EmptyNotice *>();
    return notice->isVisibleTo(&pane) ? notice->reason() : Reason::None;
}

QPushButton *button(const QWidget &parent, const QString &text)
{
    for (auto *each : parent.findChildren<QPushButton *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

} // namespace

// Filter, notices, problems, columns and looks of the list of calls.
class TestConversationPane : public ConversationPaneTest
{
    Q_OBJECT
private slots:
    void initTestCase() { setUpOnce(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void theFilterBarFilters()
    {
        model->addConversations(sampleCalls(0, 700));
        auto *bar = pane->findChild<FilterBar *>();
        pane->focusFilter();
        QTest::keyClicks(bar->findChild<QLineEdit *>(), u"maya"_s);
        const int maya = model->shownCount();
        QVERIFY(maya > 0 && maya < 200);
        const auto boxes = bar->findChildren<QComboBox *>();
        auto *queue = boxes[0];
        QCOMPARE(queue->count(), 5);
        queue->setCurrentIndex(queue->findData(u"Sales"_s));
        QVERIFY(model->shownCount() < maya);
        boxes[1]->setCurrentIndex(2);
        QCOMPARE(model->filter(), (ConversationFilter{u"maya"_s, u"Sales"_s, 30'000}));
        model->clear();
        model->addConversations(sampleCalls(1, 1));
        QCOMPARE(queue->currentData().toString(), u"Sales"_s);
        pane->clearFilter();
        QCOMPARE(model->filter(), ConversationFilter());
        QCOMPARE(model->shownCount(), 1);
    }

    void emptyListsSayWhy()
    {
        QCOMPARE(reasonOf(*pane), Reason::NothingListed);
        pane->setBusy(true);
        QCOMPARE(reasonOf(*pane), Reason::None);
        QTRY_COMPARE(reasonOf(*pane), Reason::Loading);
        pane->setBusy(false);
        QCOMPARE(reasonOf(*pane), Reason::NoCalls);
        pane->setBusy(true);
        model->addConversations(sampleCalls(0, 10));
        QCOMPARE(reasonOf(*pane), Reason::None);
        pane->setBusy(false);
        pane->findChild<QLineEdit *>()->setText(u"no such thing"_s);
        QCOMPARE(reasonOf(*pane), Reason::AllHidden);
        QTest::mouseClick(button(*pane, u"Clear the filter"_s), Qt::LeftButton);
        QCOMPARE(reasonOf(*pane), Reason::None);
        QCOMPARE(model->shownCount(), 10);
        model->clear();
        pane->setBusy(true);
        pane->showProblem(Error::of(ErrorKind::Network));
        pane->setBusy(false);
        QCOMPARE(reasonOf(*pane), Reason::Failed); // nobody knows whether there are calls
        pane->clearProblem();
        QCOMPARE(reasonOf(*pane), Reason::NothingListed);
    }

    void G07_aProblemNeverTakesTheFocus()
    {
        auto *edit = pane->findChild<QLineEdit *>();
        auto *bar = pane->findChild<ProblemBar *>();
        pane->activateWindow();
        pane->focusFilter();
        QTest::keyClicks(edit, u"bil"_s);
        QVERIFY(!bar->isVisible());
        pane->showProblem(Error::of(ErrorKind::Auth));
        QVERIFY(bar->isVisible() && edit->hasFocus());
        QTest::keyClicks(edit, u"l"_s);
        QCOMPARE(edit->text(), u"bill"_s);
        QVERIFY(bar->findChild<QLabel *>()->text().contains(nextActionFor(ErrorKind::Auth)));
        QSignalSpy retry(pane.get(), &ConversationPane::retryRequested);
        QSignalSpy settings(pane.get(), &ConversationPane::settingsRequested);
        QTest::mouseClick(button(*bar, u"Retry"_s), Qt::LeftButton);
        QTest::mouseClick(button(*bar, u"Settings…"_s), Qt::LeftButton);
        QCOMPARE(retry.size(), 1);
        QCOMPARE(settings.size(), 1);
        QVERIFY(edit->hasFocus());
        pane->showProblem(Error::of(ErrorKind::Server));
        QVERIFY(!button(*bar, u"Settings…"_s)->isVisible());
        pane->clearProblem();
        QVERIFY(!bar->isVisible());
    }

    void B08_aProblemIsPlainText()
    {
        Error error = Error::of(ErrorKind::Server, u"<img src=x><b>boo</b>"_s);
        pane->showProblem(error);
        const auto *label = pane->findChild<ProblemBar *>()->findChild<QLabel *>();
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(label->text().startsWith(error.what));
    }

    void columnsAreRemembered()
    {
        auto *table = pane->table();
        pane->resize(1200, 700);
        table->setColumnWidth(2, 222);
        table->horizontalHeader()->setSortIndicator(3, Qt::AscendingOrder);
        const auto state = pane->saveState();
        ConversationPane other;
        other.resize(1200, 700);
        other.show();
        QVERIFY(other.restoreState(state));
        QCOMPARE(other.table()->columnWidth(2), 222);
        QCOMPARE(other.model()->sortColumn(), ConversationColumn::Queue);
        QCOMPARE(other.model()->sortOrder(), Qt::AscendingOrder);
        QVERIFY(!other.restoreState("nonsense"));
        QVERIFY(!other.restoreState({}));
        QVERIFY(!other.restoreState(state.left(20)));
        QCOMPARE(other.table()->columnWidth(2), 222);
    }

    void lengthsStandAtTheRight()
    {
        model->addConversations(sampleCalls(0, 3));
        const auto image = pane->table()->viewport()->grab().toImage();
        const auto cell = pane->table()->visualRect(model->index(0, 1));
        const auto ground = image.pixelColor(cell.topLeft() + QPoint(2, 2));
        const auto inkAt = [&](int x) {
            for (int y = cell.top(); y <= cell.bottom(); ++y) {
                if (image.pixelColor(x, y) != ground)
                    return true;
            }
            return false;
        };
        int left = cell.left();
        while (left < cell.right() && !inkAt(left))
            ++left;
        int right = cell.right();
        while (right > cell.left() && !inkAt(right))
            --right;
        QVERIFY(left < right);
        QVERIFY(cell.right() - right < left - cell.left());
    }

    void looks_data()
    {
        QTest::addColumn<ThemeChoice>("theme");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }
    void looks()
    {
        QFETCH(ThemeChoice, theme);
        applyTheme(theme);
        auto calls = sampleCalls(0, 60);
        calls[8].customer = u"<b>Bold & Söhne</b> <img src=x>"_s;
        model->addConversations(calls);
        clickRow(*pane, 1);
        save(u"list"_s);
        pane->showProblem(Error::of(ErrorKind::Auth));
        pane->findChild<QLineEdit *>()->setText(u"no such thing"_s);
        save(u"hidden"_s);
        const auto image = pane->grab().toImage();
        const bool dark = theme == ThemeChoice::Dark;
        QCOMPARE(image.pixelColor(285, 650).lightness() < 128, dark);
        applyTheme(ThemeChoice::Light);
    }

private:
    // Pictures to look at, where somebody asks for them.
    void save(const QString &name) const
    {
        QCoreApplication::processEvents(); // a new palette arrives as events
        const auto folder = qEnvironmentVariable("READBACK_TEST_PICTURES");
        if (folder.isEmpty())
            return;
        QVERIFY(pane->grab().save(QDir(folder).filePath(
            u"conversations-%1-%2.png"_s.arg(name, QLatin1String(QTest::currentDataTag())))));
    }
};

READBACK_GUI_TEST_MAIN(TestConversationPane)
#include "tst_conversationpane.moc"
