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

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace readback {

class TestChecklistLook : public QObject
{
    Q_OBJECT
private slots:
    void theWordsHaveRoom();
    void theWordsHaveSomeWhereOthersTakeAll();
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

void TestChecklistLook::theWordsHaveSomeWhereOthersTakeAll()
{
    const auto usual = QApplication::font();
    auto large = usual;
    large.setPointSizeF(large.pointSizeF() * 2);
    QApplication::setFont(large);
    const auto restore = qScopeGuard([&] { QApplication::setFont(usual); });
    ChecklistDialog dialog({}, {}, nullptr);
    dialog.resize(400, 400);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QVERIFY(hasRoomFor(*dialog.findChild<QTableView *>(), u"thank you for"_s));
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
