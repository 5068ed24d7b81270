// SPDX-License-Identifier: MIT
// Where things stand in the editor of checklists, and in the panel of the call's results.
#include "app/Session.h"
#include "app/library/triage/Checklists.h"
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/WindowActions.h"
#include "ui/checklist/ChecklistDialog.h"
#include "ui/checklist/ChecklistPanel.h"
#include "ui/checklist/RuleModel.h"
#include "ui/checklist/RuleWidths.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

#include <numeric>

using namespace Qt::StringLiterals;

namespace readback {

class TestChecklistLook : public QObject
{
    Q_OBJECT
private slots:
    void theWordsHaveRoom();
    void itNeverScrollsSideways_data();
    void itNeverScrollsSideways();
    void aRuleIsEditedInAPlaceThatIsWideEnough();
    void theWidthsFillTheRoom();
    void whatCameOfARuleStandsBesideItsSign();

private:
    static bool hasRoomFor(const QTableView &table, const QString &words)
    {
        return table.columnWidth(RuleModel::Words) >= table.fontMetrics().horizontalAdvance(words);
    }
};

void TestChecklistLook::theWordsHaveRoom()
{
    ChecklistDialog dialog({}, {}, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto *table = dialog.findChild<QTableView *>();
    QVERIFY(hasRoomFor(*table, u"anything else I can do for you today"_s));
    QCOMPARE(table->horizontalHeader()->length(), table->viewport()->width());
}

void TestChecklistLook::itNeverScrollsSideways_data()
{
    QTest::addColumn<double>("letters");
    QTest::addColumn<QSize>("size");
    for (const double letters : {1.0, 1.5, 2.0}) {
        for (const QSize size : {QSize(400, 400), QSize(784, 560), QSize(884, 560)})
            QTest::addRow("%d %%, %d wide", int(letters * 100), size.width()) << letters << size;
    }
}

// And what there is to choose from can be read, no word of it is cut, in any window that is not
// a good deal smaller than it may be.
void TestChecklistLook::itNeverScrollsSideways()
{
    QFETCH(const double, letters);
    QFETCH(const QSize, size);
    const auto usual = QApplication::font();
    auto large = usual;
    large.setPointSizeF(large.pointSizeF() * letters);
    QApplication::setFont(large);
    const auto restore = qScopeGuard([&] { QApplication::setFont(usual); });
    const QString words = u"thank you for calling | good morning | good afternoon"_s;
    ChecklistDialog dialog(
        {{{1, u"Opening"_s, {{RuleKind::MustNotSay, words}, {RuleKind::MustSay, u"hello"_s}}}}, 1},
        {}, nullptr);
    dialog.resize(size);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto *table = dialog.findChild<QTableView *>();
    QCOMPARE(table->horizontalHeader()->length(), table->viewport()->width());
    QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    QVERIFY(hasRoomFor(*table, u"thank you for"_s));
    for (int column = RuleModel::Kind; size.width() > 400 && column < RuleModel::Amount; ++column) {
        for (const auto &choice : RuleModel::choices(column)) {
            for (const auto &word : choice.split(u' '))
                QVERIFY2(table->columnWidth(column) >= table->fontMetrics().horizontalAdvance(word),
                    qPrintable(word));
        }
    }
    const auto whole = table->fontMetrics().boundingRect(
        QRect(0, 0, table->columnWidth(RuleModel::Words) - 6, 10'000), Qt::TextWordWrap, words);
    QVERIFY(table->rowHeight(0) >= whole.height());
    QVERIFY(table->rowHeight(1) <= table->rowHeight(0));
}

void TestChecklistLook::aRuleIsEditedInAPlaceThatIsWideEnough()
{
    const auto usual = QApplication::font();
    auto large = usual;
    large.setPointSizeF(large.pointSizeF() * 2);
    QApplication::setFont(large);
    const auto restore = qScopeGuard([&] { QApplication::setFont(usual); });
    ChecklistDialog dialog(
        {{{1, u"Opening"_s, {{RuleKind::MustNotSay, u"hello"_s}}}}, 1}, {}, nullptr);
    dialog.resize(784, 560);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *table = dialog.findChild<QTableView *>();
    for (const int column : {RuleModel::Kind, RuleModel::Voice, RuleModel::Part}) {
        table->edit(table->model()->index(0, column));
        const auto *box = table->viewport()->findChild<QComboBox *>();
        QVERIFY(box);
        QVERIFY(box->width() >= box->sizeHint().width());
        QVERIFY(table->viewport()->rect().contains(box->geometry()));
        QTest::keyClick(table->viewport()->findChild<QComboBox *>(), Qt::Key_Escape);
        QTRY_VERIFY(!table->viewport()->findChild<QComboBox *>());
    }
}

void TestChecklistLook::theWidthsFillTheRoom()
{
    const RuleWidths least{100, 60, 60, 60, 40};
    const RuleWidths most{150, 120, 100, 180, 50};
    for (int room = 0; room < 1000; ++room) {
        const auto widths = ruleWidths(least, most, room);
        QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0), room);
        for (size_t i = 0; i < widths.size(); ++i) {
            QVERIFY(widths[i] >= (room < 320 ? 0 : least[i]));
            QVERIFY(room < 100 || i != RuleModel::Words || widths[i] >= 100);
            QVERIFY(i == RuleModel::Words || widths[i] <= most[i]);
            QVERIFY(room < 600 || i == RuleModel::Words || widths[i] == most[i]);
        }
    }
}

void TestChecklistLook::whatCameOfARuleStandsBesideItsSign()
{
    WindowBench bench;
    QVERIFY(bench.openDemo());
    bench.part<SessionHost>()->session()->checklists().replace(
        {{{1, u"Opening"_s, {{RuleKind::MustSay, u"thanks"_s}}}}, 1});
    bench.part<WindowActions>()->showChecklist->trigger();
    const auto *panel = bench.part<ChecklistPanel>();
    const auto *header = panel->rules()->header();
    QTRY_VERIFY(header->sectionSize(1) > header->sectionSize(2));
    QVERIFY(panel->height() < bench.window->height() / 4); // the call keeps its room
    QVERIFY(header->sectionViewportPosition(2) < header->sectionViewportPosition(1));
    const auto *headline = panel->findChild<QLabel *>(u"checklistHeadline"_s);
    const auto *edit = panel->findChild<QPushButton *>(u"editButton"_s);
    QVERIFY(edit->x() - headline->geometry().right() > 4);
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestChecklistLook)
#include "tst_checklistlook.moc"
