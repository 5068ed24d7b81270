// SPDX-License-Identifier: MIT
// Phrase checklists in the main window, by keys alone, on the demo's calls.
#include "app/Session.h"
#include "app/library/triage/Checklists.h"
#include "tests/support/PassageSamples.h"
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/ElidedLabel.h"
#include "ui/StatusStrip.h"
#include "ui/WindowActions.h"
#include "ui/checklist/ChecklistDialog.h"
#include "ui/checklist/ChecklistPanel.h"
#include "ui/checklist/RuleModel.h"
#include "ui/conversations/ConversationTable.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using readback::test::hostileTexts;

namespace readback {

class TestChecklistPanel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void keysMakeAChecklist();
    void aMistakeIsSaidAndNothingIsLost();
    void escapeDiscards();
    void keepsManyLists();
    void tellsEachRuleOfTheCall();
    void enterLeadsToThePhrase();
    void followsTheCallAndTheRules();
    void saysWhyThereIsNoResult();
    void checksTheKeptCallsWithoutANetwork();
    void G06_goesWithItsSessionAndComesBack();
    void B08_whateverIsTypedIsShownAsItIs();
    void theListHasAColumnOfIt();
    void theModelIsSound();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void openDialog()
    {
        m_bench->window->activateWindow();
        QTRY_VERIFY(m_bench->window->isActiveWindow() && QApplication::focusWidget());
        press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(dialog());
        QTRY_VERIFY(
            dialog()->isActiveWindow() && dialog()->isAncestorOf(QApplication::focusWidget()));
    }
    void use(const std::vector<ChecklistRule> &rules)
    {
        lists().replace({{{1, u"Opening"_s, rules}}, 1});
    }
    void showPanel()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(panel());
    }
    QStringList column(int number) const
    {
        QStringList texts;
        for (int row = 0; row < panel()->rules()->topLevelItemCount(); ++row)
            texts << panel()->rules()->topLevelItem(row)->text(number);
        return texts;
    }
    TranscriptView *view() const { return m_bench->part<TranscriptView>(); }
    ChecklistPanel *panel() const { return m_bench->part<ChecklistPanel>(); }
    ChecklistDialog *dialog() const { return m_bench->part<ChecklistDialog>(); }
    Checklists &lists() const { return m_bench->part<SessionHost>()->session()->checklists(); }
    template <class T>
    T *part(const QString &name) const
    {
        return dialog()->findChild<T *>(name);
    }
    void save() const
    {
        dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    }

    std::unique_ptr<WindowBench> m_bench;
};

void TestChecklistPanel::init()
{
    m_bench = std::make_unique<WindowBench>();
    QVERIFY(m_bench->openDemo());
    m_bench->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bench->window.get()));
    QTRY_VERIFY(view()->transcript() != nullptr);
    view()->setFocus();
}

void TestChecklistPanel::keysMakeAChecklist()
{
    openDialog();
    QVERIFY(!dialog()->isModal());
    QCOMPARE(QApplication::focusWidget(), part<QLineEdit>(u"name"_s));
    type(u"Opening"_s);
    auto *table = dialog()->findChild<QTableView *>();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, RuleModel::Words));
    press(Qt::Key_F2);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    type(u"thanks | hello"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), table);
    QVERIFY(dialog()->isVisible()); // Enter ended the editing of a cell
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_F2); // by whom
    QTRY_VERIFY(qobject_cast<QComboBox *>(QApplication::focusWidget()));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), table);
    press(Qt::Key_Right);
    press(Qt::Key_F2); // where
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), table);
    press(Qt::Key_Right);
    press(Qt::Key_F2);
    QTRY_VERIFY(qobject_cast<QSpinBox *>(QApplication::focusWidget()));
    type(u"2"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), table);
    QVERIFY(part<QPushButton>(u"addRule"_s)->focusPolicy() & Qt::TabFocus);
    part<QPushButton>(u"addRule"_s)->click();
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    type(u"lawyer"_s); // and saves while it is being typed
    save();
    QTRY_VERIFY(!dialog());
    QVERIFY(lists().active());
    QCOMPARE(lists().active()->name, u"Opening"_s);
    const std::vector<ChecklistRule> rules{
        {RuleKind::MustSay, u"thanks | hello"_s, RuleVoice::Agent, RulePart::FirstMinutes, 2},
        {RuleKind::MustSay, u"lawyer"_s}};
    QVERIFY(lists().active()->rules == rules);
}

void TestChecklistPanel::aMistakeIsSaidAndNothingIsLost()
{
    openDialog();
    save(); // a rule without words
    QVERIFY(dialog()->isVisible());
    QVERIFY(part<QLabel>(u"message"_s)->text().contains(u"no words"_s));
    part<QLineEdit>(u"name"_s)->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    type(u" "_s);
    save();
    QVERIFY(part<QLabel>(u"message"_s)->text().contains(u"no name"_s));
    QVERIFY(lists().set().lists.empty());
}

void TestChecklistPanel::escapeDiscards()
{
    use({{RuleKind::MustSay, u"thanks"_s}});
    openDialog();
    part<QPushButton>(u"removeList"_s)->click();
    QVERIFY(!part<QPushButton>(u"addRule"_s)->isEnabled());
    QVERIFY(!part<QCheckBox>({})->isEnabled());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QCOMPARE(lists().set().lists.size(), 1u);
    QVERIFY(lists().active());
}

void TestChecklistPanel::keepsManyLists()
{
    use({{RuleKind::MustSay, u"thanks"_s}, {RuleKind::MustSay, u"second"_s}});
    openDialog();
    auto *table = dialog()->findChild<QTableView *>();
    table->setCurrentIndex(table->model()->index(1, 0));
    part<QPushButton>(u"removeRule"_s)->click();
    part<QPushButton>(u"addList"_s)->click();
    type(u"Closing"_s);
    table->model()->setData(table->model()->index(0, RuleModel::Words), u"goodbye"_s);
    part<QCheckBox>({})->click(); // the new one is the one in use
    auto *choice = part<QComboBox>(u"choice"_s);
    QCOMPARE(choice->count(), 2);
    choice->setFocus();
    press(Qt::Key_Up);
    QCOMPARE(part<QLineEdit>(u"name"_s)->text(), u"Opening"_s);
    QVERIFY(!part<QCheckBox>({})->isChecked());
    save();
    QTRY_VERIFY(!dialog());
    QCOMPARE(lists().set().lists.size(), 2u);
    QCOMPARE(lists().active()->name, u"Closing"_s);
    QCOMPARE(lists().active()->rules.front().words, u"goodbye"_s);
    QCOMPARE(lists().set().find(1)->rules.size(), 1u);
    openDialog(); // shows the one in use
    QCOMPARE(part<QLineEdit>(u"name"_s)->text(), u"Closing"_s);
    part<QCheckBox>({})->click();
    save();
    QTRY_VERIFY(!lists().active());
}

void TestChecklistPanel::tellsEachRuleOfTheCall()
{
    use({{RuleKind::MustSay, u"thanks for calling"_s, RuleVoice::Agent},
        {RuleKind::MustSay, u"charged twice"_s, RuleVoice::Agent},
        {RuleKind::MustSay, u"never said here"_s}, {RuleKind::MustNotSay, u"refund"_s},
        {RuleKind::MustNotSay, u"lawyer"_s}});
    showPanel();
    QTRY_COMPARE(panel()->headline(), u"Opening: ✗ 2/5"_s);
    QCOMPARE(column(0), (QStringList{u"✓"_s, u"✗"_s, u"✗"_s, u"✗"_s, u"✓"_s}));
    const auto outcomes = column(2);
    QCOMPARE(outcomes[0], u"found at 00:00"_s);
    QVERIFY(outcomes[1].startsWith(u"said by the wrong side at 00:0"_s));
    QCOMPARE(outcomes[2], u"missing"_s);
    QVERIFY(outcomes[3].contains(u"though it must not be"_s));
    QCOMPARE(outcomes[4], u"not said, as it should be"_s);
}

void TestChecklistPanel::enterLeadsToThePhrase()
{
    use({{RuleKind::MustSay, u"thanks for calling"_s}, {RuleKind::MustSay, u"nowhere"_s},
        {RuleKind::MustSay, u"refund"_s}});
    showPanel();
    QTRY_VERIFY(panel()->headline().contains(u"2/3"_s));
    QCOMPARE(QApplication::focusWidget(), panel()->rules());
    const int wanted = lists().result(m_bench->shownId())->rules[2].phrase;
    QVERIFY(wanted > 0);
    press(Qt::Key_Down);
    press(Qt::Key_Return); // missing: nowhere to go
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(view()->phraseAtCaret(), wanted);
    QCOMPARE(panel()->rules()->indexOfTopLevelItem(panel()->rules()->currentItem()), 2);
    showPanel(); // hidden again
    QCOMPARE(QApplication::focusWidget(), view());
}

void TestChecklistPanel::followsTheCallAndTheRules()
{
    use({{RuleKind::MustSay, u"charged twice"_s}});
    showPanel();
    QTRY_COMPARE(panel()->headline(), u"Opening: ✓ 1/1"_s);
    use({{RuleKind::MustNotSay, u"charged twice"_s}, {RuleKind::MustSay, u"thanks"_s}});
    QTRY_COMPARE(panel()->headline(), u"Opening: ✗ 1/2"_s);
    const auto id = m_bench->shownId();
    for (int row = 0; row < m_bench->model()->shownCount(); ++row) {
        const auto other = m_bench->model()->conversationAt(row).id;
        if (other != id && m_bench->show(other))
            break;
    }
    QVERIFY(m_bench->shownId() != id);
    QTRY_VERIFY(lists().result(m_bench->shownId()));
    QTRY_VERIFY(panel()->headline() != u"Opening: ✗ 1/2"_s);
    // The sides are exchanged: it is another call to the rules.
    use({{RuleKind::MustSay, u"charged twice"_s, RuleVoice::Customer}});
    QVERIFY(m_bench->list()->select(id));
    QTRY_COMPARE(panel()->headline(), u"Opening: ✓ 1/1"_s);
    m_bench->part<TranscriptPane>()->setSwapped(true);
    QTRY_COMPARE(panel()->headline(), u"Opening: ✗ 0/1"_s);
}

void TestChecklistPanel::saysWhyThereIsNoResult()
{
    showPanel();
    QVERIFY(panel()->headline().contains(u"no checklist"_s));
    auto *edit = panel()->findChild<QPushButton *>(u"editButton"_s);
    QCOMPARE(QApplication::focusWidget(), edit);
    press(Qt::Key_Space);
    QVERIFY(dialog());
    m_bench->part<TranscriptPane>()->clear();
    use({{RuleKind::MustSay, u"x"_s}});
    QVERIFY(panel()->headline().contains(u"No call is open"_s));
    QCOMPARE(column(0), QStringList{u"·"_s});
}

void TestChecklistPanel::checksTheKeptCallsWithoutANetwork()
{
    const auto *actions = m_bench->part<WindowActions>();
    QVERIFY(!actions->checkKept->isEnabled());
    use({{RuleKind::MustSay, u"thanks"_s}});
    QVERIFY(actions->checkKept->isEnabled());
    QSignalSpy checked(&lists(), &Checklists::checked);
    actions->checkKept->trigger();
    QTRY_COMPARE(checked.size(), 1);
    QVERIFY(checked[0][1].toString().isEmpty());
    QStringList texts;
    for (const auto *label : m_bench->part<StatusStrip>()->findChildren<ElidedLabel *>())
        texts << label->text();
    QVERIFY2(texts.join(u'|').contains(u"kept call"_s), qPrintable(texts.join(u'|')));
}

void TestChecklistPanel::G06_goesWithItsSessionAndComesBack()
{
    QSignalSpy changed(&lists(), &Checklists::setChanged);
    use({{RuleKind::MustSay, u"thanks"_s}});
    QTRY_VERIFY(changed.size() >= 2); // here, and in the archive
    showPanel();
    openDialog();
    m_bench->part<SessionHost>()->close();
    QTRY_VERIFY(!dialog());
    const auto *actions = m_bench->part<WindowActions>();
    QVERIFY(!actions->editChecklists->isEnabled() && !actions->checkKept->isEnabled());
    QVERIFY(panel()->headline().contains(u"no checklist"_s));
    m_bench->part<SessionHost>()->openDemo();
    QTRY_VERIFY(panel()->headline().startsWith(u"Opening"_s));
    QVERIFY(actions->editChecklists->isEnabled() && actions->checkKept->isEnabled());
}

void TestChecklistPanel::B08_whateverIsTypedIsShownAsItIs()
{
    std::vector<ChecklistRule> rules;
    for (const auto &text : hostileTexts())
        rules.push_back({RuleKind::MustSay, text});
    lists().replace({{{1, hostileTexts().front(), rules}}, 1});
    showPanel();
    QTRY_VERIFY(panel()->headline().startsWith(hostileTexts().front()));
    QCOMPARE(panel()->findChild<QLabel *>(u"checklistHeadline"_s)->textFormat(), Qt::PlainText);
    for (int row = 0; row < panel()->rules()->topLevelItemCount(); ++row) {
        const auto *item = panel()->rules()->topLevelItem(row);
        QVERIFY(!item->text(1).contains(u'\n'));
        QVERIFY(!item->toolTip(1).contains(u"<script"_s) && !item->toolTip(1).contains(u"<a "_s)
            && !item->toolTip(1).contains(u"<style"_s));
    }
    openDialog();
    QVERIFY(!dialog()->grab().isNull());
}

void TestChecklistPanel::theListHasAColumnOfIt()
{
    auto *model = m_bench->model();
    const int check = static_cast<int>(ConversationColumn::Checklist);
    auto *header = m_bench->part<ConversationTable>()->horizontalHeader();
    QVERIFY(header->isSectionHidden(check)); // nobody needs an empty one
    m_bench->window->resize(1900, 900);
    use({{RuleKind::MustSay, u"charged twice"_s}, {RuleKind::MustSay, u"never said here"_s}});
    QVERIFY(!header->isSectionHidden(check));
    const auto id = m_bench->shownId();
    const auto textOf = [&](int row) { return model->index(row, check).data().toString(); };
    QTRY_COMPARE(textOf(model->rowOf(id)), u"✗ 1/2"_s);
    const auto tip = model->index(model->rowOf(id), check).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(u"never said here"_s) && tip.contains(u"missing"_s), qPrintable(tip));
    QVERIFY(textOf(model->shownCount() - 1).isEmpty()); // nobody knows
    // Those that are known come last, and first the other way round.
    model->sort(check, Qt::DescendingOrder);
    QVERIFY(!textOf(0).isEmpty());
    QVERIFY(textOf(model->shownCount() - 1).isEmpty());
    model->sort(check, Qt::AscendingOrder);
    QVERIFY(textOf(0).isEmpty());
    use({{RuleKind::MustSay, u"charged twice"_s}});
    QTRY_COMPARE(textOf(model->rowOf(id)), u"✓ 1/1"_s);
    auto none = lists().set();
    none.active = 0;
    lists().replace(none);
    QVERIFY(header->isSectionHidden(check));
    QVERIFY(textOf(model->rowOf(id)).isEmpty());
}

void TestChecklistPanel::theModelIsSound()
{
    RuleModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(model.addRule());
    QVERIFY(model.setData(model.index(0, RuleModel::Words), u"a\nb"_s));
    QCOMPARE(model.index(0, RuleModel::Words).data().toString(), u"a b"_s);
    model.setData(model.index(0, RuleModel::Kind), 1);
    model.setData(model.index(0, RuleModel::Voice), 99); // there is none
    QCOMPARE(model.rules()[0].kind, RuleKind::MustNotSay);
    QCOMPARE(model.rules()[0].voice, RuleVoice::Anybody);
    QVERIFY(!(model.flags(model.index(0, RuleModel::Amount)) & Qt::ItemIsEditable));
    model.setData(model.index(0, RuleModel::Part), 4);
    QVERIFY(model.flags(model.index(0, RuleModel::Amount)) & Qt::ItemIsEditable);
    while (model.addRule()) { }
    QCOMPARE(model.rules().size(), Checklist::kMostRules);
    model.removeRule(3);
    model.setRules({});
}

} // namespace readback

using readback::TestChecklistPanel;
READBACK_GUI_TEST_MAIN(TestChecklistPanel)
#include "tst_checklistpanel.moc"
