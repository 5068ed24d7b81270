// SPDX-License-Identifier: MIT
// From hit to hit, page to page, and into a file.
#include "tests/ui/SearchPanelTest.h"

using namespace Qt::StringLiterals;
using namespace readback;
using namespace readback::test;

class TestSearchHits : public SearchPanelTest
{
    Q_OBJECT

private slots:
    void initTestCase() { loadPlurals(); }
    void init() { open(); }
    void cleanup() { close(); }
    void enterOpensTheHit();
    void enterInTheFieldLeadsOn();
    void stepsGoOnWithThePanelClosed();
    void stepsFetchWhatIsMissing();
    void scrollingFetchesMore();
    void sortingSortsAllOfIt();
    void ranksOnDemand();
    void exportsAllHits();
    void anExportCanFail();
    void aDayNarrowsTheSearch();
    void thePlaceInTheCallIsShown();
    void theWordsHaveRoomWithLargeLetters_data();
    void theWordsHaveRoomWithLargeLetters();
};

void TestSearchHits::enterOpensTheHit()
{
    QSignalSpy opened(controller, &SearchController::hitOpened);
    search(u"refund"_s);
    press(Qt::Key_Down);
    QVERIFY(table()->hasFocus());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<SearchHit>(), model()->hitAt(1));
    QCOMPARE(opened[0][1].toString(), u"refund"_s);
    QVERIFY(table()->hasFocus());
    const auto at = table()->visualRect(model()->index(3, 2)).center();
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened[1][0].value<SearchHit>(), model()->hitAt(3));
}

void TestSearchHits::enterInTheFieldLeadsOn()
{
    QSignalSpy opened(controller, &SearchController::hitOpened);
    finder->hold = true;
    panel()->bar()->setText(u"refund"_s);
    press(Qt::Key_Return); // before there is anything
    QCOMPARE(opened.size(), 0);
    finder->hold = false;
    finder->answer();
    pass();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(table()->currentRow(), 0);
    press(Qt::Key_Return);
    QCOMPARE(table()->currentRow(), 1);
    QVERIFY(panel()->bar()->field()->hasFocus());
}

void TestSearchHits::stepsGoOnWithThePanelClosed()
{
    QSignalSpy opened(controller, &SearchController::hitOpened);
    QSignalSpy told(controller, &SearchController::told);
    controller->step(1);
    QCOMPARE(told.back()[0].toString(), u"There is no hit to go to."_s);
    search(u"refund"_s);
    panel()->close();
    controller->step(1);
    controller->step(1);
    QCOMPARE(opened.back()[0].value<SearchHit>(), model()->hitAt(1));
    QCOMPARE(told.back()[0].toString(), u"Hit 2 of 500"_s);
    controller->step(-1);
    controller->step(-1);
    QCOMPARE(told.back()[0].toString(), u"This is the first hit."_s);
    QCOMPARE(table()->currentRow(), 0);
}

void TestSearchHits::stepsFetchWhatIsMissing()
{
    QSignalSpy opened(controller, &SearchController::hitOpened);
    QSignalSpy told(controller, &SearchController::told);
    search(u"refund"_s);
    panel()->close();
    table()->setCurrentRow(SearchRun::kFirstPage - 1);
    controller->step(1);
    pass();
    QCOMPARE(table()->currentRow(), SearchRun::kFirstPage);
    QCOMPARE(opened.size(), 1);
    table()->setCurrentRow(499);
    controller->step(1);
    pass();
    QCOMPARE(told.back()[0].toString(), u"This is the last hit."_s);
    QCOMPARE(opened.size(), 1);
}

void TestSearchHits::scrollingFetchesMore()
{
    search(u"refund"_s);
    QCOMPARE(finder->requests.size(), 1U);
    auto *bar = table()->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    QCOMPARE(finder->requests.size(), 1U);
    const int place = bar->maximum() - bar->pageStep();
    bar->setValue(place); // not the end yet
    pass();
    QCOMPARE(model()->count(), 500);
    QCOMPARE(bar->value(), place);
    bar->setValue(bar->maximum());
    pass();
    QCOMPARE(finder->requests.size(), 2U); // that was all
}

void TestSearchHits::sortingSortsAllOfIt()
{
    search(u"refund"_s);
    table()->horizontalHeader()->setSortIndicator(
        static_cast<int>(HitColumn::Date), Qt::AscendingOrder);
    pass();
    QCOMPARE(model()->count(), 500);
    QCOMPARE(model()->hitAt(0),
        finder->hits.back().conversationId == u"call-499"_s ? model()->hitsAsShown().front()
                                                            : SearchHit());
    QCOMPARE(model()->hitAt(0).conversationId, u"call-499"_s);
    // The next search is sorted likewise.
    search(u"please"_s);
    QCOMPARE(model()->hitAt(0).conversationId, u"call-499"_s);
}

void TestSearchHits::ranksOnDemand()
{
    search(u"refund"_s);
    auto *order = window->findChild<QComboBox *>(u"searchOrder"_s);
    order->setFocus();
    press(Qt::Key_Down);
    pass();
    QCOMPARE(finder->requests.back().order, SearchOrder::BestFirst);
    QCOMPARE(finder->requests.back().text, u"refund"_s);
    QVERIFY(!model()->sortColumn());
}

void TestSearchHits::exportsAllHits()
{
    QVERIFY(!button(u"exportHits"_s)->isEnabled());
    QSignalSpy told(controller, &SearchController::told);
    search(u"refund"_s);
    const auto path = folder->filePath(u"hits.csv"_s);
    dialogs.paths << path;
    button(u"exportHits"_s)->click();
    const auto isSaved = [&] {
        pass(1);
        return !told.isEmpty() && told.back()[0].toString().startsWith(u"Saved 500 hits"_s);
    };
    QTRY_VERIFY(isSaved());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 501); // also those that nobody has scrolled to
    QVERIFY(lines[1].startsWith("call-0,"));
    QVERIFY(lines[500].startsWith("call-499,"));
    QCOMPARE(dialogs.savePlaces.size(), 1U);
    QVERIFY(dialogs.savePlaces.front().fileName.startsWith(u"hits_2026-01-15"_s));
    QCOMPARE(settings->values().exportFolder, folder->path());
}

void TestSearchHits::anExportCanFail()
{
    QSignalSpy told(controller, &SearchController::told);
    search(u"refund"_s);
    dialogs.paths << folder->filePath(u"no/such/folder/hits.csv"_s);
    button(u"exportHits"_s)->click();
    const auto hasFailed = [&] {
        pass(1);
        return dialogs.errors.size() == 1;
    };
    QTRY_VERIFY(hasFailed());
    QCOMPARE(told.back()[0].toString(), u"The hits are not saved."_s);
    // Nobody chose a place: nothing happens.
    told.clear();
    button(u"exportHits"_s)->click();
    QTest::qWait(0);
    pass(100);
    QCOMPARE(told.size(), 0);
}

void TestSearchHits::aDayNarrowsTheSearch()
{
    search(u"refund"_s);
    auto *days = panel()->days();
    QVERIFY(days->isVisible());
    QCOMPARE(days->bars().size(), 1U);
    QTest::mouseClick(days, Qt::LeftButton, {}, QPoint(2, 10));
    QCOMPARE(panel()->bar()->text(), u"refund date:2026-01-14"_s);
    QCOMPARE(finder->requests.back().text, u"refund date:2026-01-14"_s);
    search(u"refund"_s);
    days->setFocus();
    press(Qt::Key_Left);
    QVERIFY2(days->accessibleName().contains(u"500 hits"_s), qPrintable(days->accessibleName()));
    press(Qt::Key_Return);
    QCOMPARE(panel()->bar()->text(), u"refund date:2026-01-14"_s);
}

void TestSearchHits::thePlaceInTheCallIsShown()
{
    search(u"refund"_s);
    const auto *places = panel()->places();
    QVERIFY(places->isVisible());
    QVERIFY(places->places().most > 0);
    QCOMPARE(places->places().current, -1.0);
    table()->setCurrentRow(120); // after 120 of 600 s
    QCOMPARE(places->places().current, 0.2);
    QVERIFY2(places->accessibleName().contains(u"20 %"_s), qPrintable(places->accessibleName()));
}

void TestSearchHits::theWordsHaveRoomWithLargeLetters_data()
{
    QTest::addColumn<double>("letters");
    for (const double letters : {1.0, 1.5, 2.0})
        QTest::addRow("%d %%", int(letters * 100)) << letters;
}

// In a window of 900 pixels; and who said it can be told.
void TestSearchHits::theWordsHaveRoomWithLargeLetters()
{
    QFETCH(const double, letters);
    search(u"refund"_s);
    auto font = table()->font();
    font.setPointSizeF(font.pointSizeF() * letters);
    table()->setFont(font);
    table()->resize(900, 200);
    const auto width = [this](HitColumn column) {
        const int section = static_cast<int>(column);
        return table()->isColumnHidden(section) ? 0 : table()->columnWidth(section);
    };
    const int words = table()->fontMetrics().averageCharWidth() * 28;
    QVERIFY2(
        width(HitColumn::Before) >= words, qPrintable(QString::number(width(HitColumn::Before))));
    QVERIFY(width(HitColumn::After) >= words);
    QVERIFY(width(HitColumn::Speaker) > table()->fontMetrics().horizontalAdvance(u'A'));
}

READBACK_GUI_TEST_MAIN(TestSearchHits)
#include "tst_searchhits.moc"
