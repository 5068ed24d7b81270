// SPDX-License-Identifier: MIT
#include "tests/support/TestMain.h"
#include "tests/ui/ConversationSamples.h"
#include "ui/Theme.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationSelection.h"
#include "ui/conversations/ConversationTable.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/conversations/FilterBar.h"
#include "ui/conversations/ProblemBar.h"

#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;
using Reason = EmptyNotice::Reason;

namespace {

void clickRow(ConversationPane &pane, int row, Qt::KeyboardModifiers modifiers = {})
{
    const auto rect = pane.table()->visualRect(pane.model()->index(row, 2));
    QTest::mouseClick(pane.table()->viewport(), Qt::LeftButton, modifiers, rect.center());
}

QStringList idsOf(const std::vector<Conversation> &conversations)
{
    QStringList ids;
    for (const auto &c : conversations)
        ids += c.id;
    return ids;
}

QString currentId(const ConversationPane &pane)
{
    const auto current = pane.currentConversation();
    return current ? current->id : QString();
}

bool isInView(const ConversationPane &pane, const QString &id)
{
    const auto rect = pane.table()->visualRect(pane.model()->index(pane.model()->rowOf(id), 0));
    return rect.isValid() && rect.top() >= 0 && rect.bottom() <= pane.table()->viewport()->height();
}

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

class TestConversationPane : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        applyTheme(ThemeChoice::Light);
    }

    void init()
    {
        pane = std::make_unique<ConversationPane>();
        pane->model()->setNow(sampleNow);
        pane->resize(570, 700);
        pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(pane.get()));
        model = pane->model();
        current.emplace(pane.get(), &ConversationPane::currentChanged);
    }

    void cleanup()
    {
        current.reset();
        pane.reset();
    }

    void aClickTellsTheConversation()
    {
        model->addConversations(sampleCalls(0, 100));
        QSignalSpy count(pane.get(), &ConversationPane::selectionChanged);
        clickRow(*pane, 3);
        QCOMPARE(current->size(), 1);
        QCOMPARE((*current)[0][0].value<Conversation>(), sampleCall(3));
        QCOMPARE(count.size(), 1);
        QCOMPARE(currentId(*pane), sampleUuid(3));
        clickRow(*pane, 3);
        QCOMPARE(current->size(), 1);
        QTest::keyClick(pane->table(), Qt::Key_Down);
        QCOMPARE(currentId(*pane), sampleUuid(4));
    }

    void nothingIsChosenByFocusAlone()
    {
        model->addConversations(sampleCalls(0, 10));
        pane->focusList();
        QCoreApplication::processEvents();
        QCOMPARE(current->size(), 0);
        QVERIFY(!pane->currentConversation());
    }

    void selectedOnesComeInTheOrderShown()
    {
        model->addConversations(sampleCalls(0, 100));
        clickRow(*pane, 9);
        clickRow(*pane, 2, Qt::ControlModifier);
        clickRow(*pane, 5, Qt::ControlModifier);
        QCOMPARE(idsOf(pane->selectedConversations()),
            (QStringList{sampleUuid(2), sampleUuid(5), sampleUuid(9)}));
        QCOMPARE(pane->selectedCount(), 3);
        pane->table()->selectAll();
        QCOMPARE(pane->selectedCount(), 100);
    }

    void G03_selectionFollowsTheIdThroughSort()
    {
        model->addConversations(sampleCalls(0, 500));
        clickRow(*pane, 2);
        clickRow(*pane, 4, Qt::ControlModifier);
        current->clear();
        for (int column = 0; column < kConversationColumns; ++column) {
            pane->table()->horizontalHeader()->setSortIndicator(column, Qt::AscendingOrder);
            auto ids = idsOf(pane->selectedConversations());
            ids.sort();
            auto expected = QStringList{sampleUuid(2), sampleUuid(4)};
            expected.sort();
            QCOMPARE(ids, expected);
            QCOMPARE(currentId(*pane), sampleUuid(4));
            QVERIFY(isInView(*pane, sampleUuid(4)));
        }
        QCOMPARE(current->size(), 0);
    }

    void G03_selectionComesBackAfterAFilter()
    {
        model->addConversations(sampleCalls(0, 500));
        clickRow(*pane, 0); // Maya Okafor
        clickRow(*pane, 1, Qt::ControlModifier);
        current->clear();
        model->setFilter(u"maya"_s);
        QCOMPARE(idsOf(pane->selectedConversations()), QStringList{sampleUuid(0)});
        QCOMPARE(currentId(*pane), sampleUuid(1)); // hidden, still the one that is read
        QVERIFY(!pane->table()->currentIndex().isValid());
        model->setFilter(u"no such agent"_s);
        QCOMPARE(pane->selectedCount(), 0);
        model->setFilter(QString());
        QCOMPARE(idsOf(pane->selectedConversations()), (QStringList{sampleUuid(0), sampleUuid(1)}));
        QCOMPARE(pane->table()->currentIndex().row(), 1);
        QCOMPARE(current->size(), 0);
    }

    void G03_whatIsSelectedWhileFilteredCounts()
    {
        model->addConversations(sampleCalls(0, 100));
        clickRow(*pane, 1);
        model->setFilter(u"maya"_s);
        clickRow(*pane, 0);
        model->setFilter(QString());
        QCOMPARE(idsOf(pane->selectedConversations()), QStringList{sampleUuid(0)});
        QCOMPARE(current->size(), 2);
    }

    void G03_selectionComesBackAfterARefresh()
    {
        model->addConversations(sampleCalls(0, 500));
        pane->select(sampleUuid(300));
        clickRow(*pane, model->rowOf(sampleUuid(300)) - 2, Qt::ControlModifier);
        clickRow(*pane, model->rowOf(sampleUuid(300)) - 1, Qt::ControlModifier);
        clickRow(*pane, model->rowOf(sampleUuid(300)) - 1, Qt::ControlModifier);
        const auto wanted = idsOf(pane->selectedConversations());
        QCOMPARE(wanted.size(), 2);
        const auto chosen = currentId(*pane);
        current->clear();
        model->clear();
        QCOMPARE(pane->selectedCount(), 0);
        for (quint32 page = 0; page < 5; ++page)
            model->addConversations(sampleCalls(page * 100, 100));
        QCOMPARE(idsOf(pane->selectedConversations()), wanted);
        QCOMPARE(currentId(*pane), chosen);
        QCOMPARE(current->size(), 0);
        pane->forgetSelection();
        model->clear();
        model->addConversations(sampleCalls(0, 500));
        QCOMPARE(pane->selectedCount(), 0);
        QVERIFY(!pane->currentConversation());
    }

    void theCurrentRowStaysInView()
    {
        model->addConversations(sampleCalls(1000, 1000));
        QVERIFY(pane->select(sampleUuid(1501)));
        QVERIFY(isInView(*pane, sampleUuid(1501)));
        const auto rectOf = [this](quint32 n) {
            return pane->table()->visualRect(model->index(model->rowOf(sampleUuid(n)), 0));
        };
        const auto before = rectOf(1501);
        model->addConversations(sampleCalls(0, 300)); // newer: above what is in view
        QCOMPARE(rectOf(1501), before);
        model->setFilter(sampleCall(1501).agents.front());
        QVERIFY(isInView(*pane, sampleUuid(1501)));
        model->setFilter(QString());
        QVERIFY(isInView(*pane, sampleUuid(1501)));
        pane->table()->scrollToTop();
        clickRow(*pane, 1);
        const auto top = currentId(*pane);
        pane->table()->scrollToTop();
        model->addConversations({[&] {
            auto c = sampleCall(4000);
            c.start = sampleNow().addDays(2);
            return c;
        }()});
        QVERIFY(isInView(*pane, top));
    }

    void selectKnowsWhatIsShown()
    {
        model->addConversations(sampleCalls(0, 100));
        QVERIFY(pane->select(sampleUuid(70)));
        QCOMPARE(current->size(), 1);
        QVERIFY(isInView(*pane, sampleUuid(70)));
        QVERIFY(!pane->select(u"nobody"_s));
        model->setFilter(u"maya"_s);
        QVERIFY(!pane->select(sampleUuid(1)));
        QCOMPARE(currentId(*pane), sampleUuid(70));
    }

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

    std::unique_ptr<ConversationPane> pane;
    ConversationTableModel *model = nullptr;
    std::optional<QSignalSpy> current;
};

READBACK_GUI_TEST_MAIN(TestConversationPane)
#include "tst_conversationpane.moc"
