// SPDX-License-Identifier: MIT
// Dialogs about the calls of one account, when the window turns to another account.
#include "app/library/triage/Checklists.h"
#include "tests/support/TestMain.h"
#include "tests/ui/KeepingTest.h"
#include "ui/WindowActions.h"
#include "ui/checklist/ChecklistDialog.h"
#include "ui/checklist/RuleModel.h"
#include "ui/conversations/NarrowDialog.h"
#include "ui/conversations/PeriodButton.h"
#include "ui/conversations/PeriodDialog.h"
#include "ui/marks/NoteDialog.h"
#include "ui/marks/SpeakerNamesDialog.h"
#include "ui/marks/TagsDialog.h"
#include "ui/printing/PrintPreview.h"
#include "ui/settings/SignInDialog.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace readback {

using namespace Qt::StringLiterals;

class TestAccountDialogs : public KeepingTest
{
    Q_OBJECT
private slots:
    void cleanup() { closeAll(); }

    void theNarrowingGoesWithItsAccount();
    void thePreviewGoesWithItsAccount();
    void namesAndTagsGoWithTheirAccount_data();
    void namesAndTagsGoWithTheirAccount();
    void thePeriodGoesWithItsAccount();
    void theSignInGoesWithItsAccount();
    void aHalfWrittenNoteIsKept_data();
    void aHalfWrittenNoteIsKept();
    void aNoteThatWasEmptiedStaysAsItWas();
    void aHalfEditedChecklistIsKept();
    void aChecklistThatCannotBeKeptStaysAsItWas();
    void aChecklistComesToBeKnownWhileAnotherIsMade();

private:
    void openDemo();
    NoteDialog *askNote(QAction *WindowActions::*which);
    ChecklistDialog *editChecklists();
    static QLineEdit *beginToEdit(const ChecklistDialog &dialog, int row);
    void openProfileAgain();
    // As a link from outside does while a dialog is open.
    void openAgain()
    {
        StartOptions options;
        options.demo = true;
        m_bench->window->start(options);
    }
    Session &session() const { return *m_bench->part<SessionHost>()->session(); }
    const CallMarks &marks() const { return session().marks(); }
    Checklists &checklists() const { return session().checklists(); }
};

void TestAccountDialogs::openDemo()
{
    m_bench = std::make_unique<WindowBench>();
    QVERIFY(m_bench->openDemo());
    QTRY_VERIFY(!m_bench->shownId().isEmpty());
}

void TestAccountDialogs::theNarrowingGoesWithItsAccount()
{
    openDemo();
    m_bench->list()->askNarrowing();
    const QPointer<NarrowDialog> dialog = m_bench->part<NarrowDialog>();
    QVERIFY(dialog && dialog->isVisible());
    QSignalSpy chosen(dialog, &NarrowDialog::chosen);
    openAgain();
    QVERIFY(!dialog || !dialog->isVisible());
    QCOMPARE(chosen.size(), 0);
}

void TestAccountDialogs::thePreviewGoesWithItsAccount()
{
    openDemo();
    m_bench->part<WindowActions>()->printPreview->trigger();
    const QPointer<PrintPreview> dialog = m_bench->part<PrintPreview>();
    QVERIFY(dialog && dialog->isVisible());
    openAgain();
    QVERIFY(!dialog || !dialog->isVisible());
}

void TestAccountDialogs::namesAndTagsGoWithTheirAccount_data()
{
    QTest::addColumn<bool>("names");
    QTest::newRow("names") << true;
    QTest::newRow("tags") << false;
}

void TestAccountDialogs::namesAndTagsGoWithTheirAccount()
{
    QFETCH(const bool, names);
    openDemo();
    const auto *actions = m_bench->part<WindowActions>();
    (names ? actions->nameSpeakers : actions->tags)->trigger();
    const QPointer<QDialog> dialog = names
        ? static_cast<QDialog *>(m_bench->part<SpeakerNamesDialog>())
        : m_bench->part<TagsDialog>();
    QVERIFY(dialog && dialog->isVisible());
    QSignalSpy accepted(dialog, &QDialog::accepted);
    std::optional<bool> closedInTime; // the session may stay for a moment, and close nothing
    connect(m_bench->part<SessionHost>(), &SessionHost::aboutToClose, this,
        [&] { closedInTime = !dialog || !dialog->isVisible(); });
    openAgain();
    disconnect(m_bench->part<SessionHost>(), &SessionHost::aboutToClose, this, nullptr);
    QVERIFY(closedInTime.has_value() && *closedInTime);
    QCOMPARE(accepted.size(), 0);
}

void TestAccountDialogs::thePeriodGoesWithItsAccount()
{
    openDemo();
    const auto *button = m_bench->part<WindowActions>()->period;
    button->menu()->actions().constLast()->trigger();
    const QPointer<PeriodDialog> dialog = m_bench->part<PeriodDialog>();
    QVERIFY(dialog && dialog->isVisible());
    QSignalSpy chosen(dialog, &PeriodDialog::chosen);
    openAgain();
    QVERIFY(!dialog || !dialog->isVisible());
    QCOMPARE(chosen.size(), 0);
}

// Nobody is signed in: there is no session that could end.
void TestAccountDialogs::theSignInGoesWithItsAccount()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->settings->change([](SettingsData &data) {
        data.profiles = {{u"p1"_s, u"Nord"_s, ApiDialect::Platform, {}, u"http://127.0.0.1:1"_s,
            u"CANARY-client"_s, SignInKind::User}};
    });
    m_bench->openWith([](const QUrl &) { return true; });
    m_bench->window->start({});
    QTRY_VERIFY(says(u"You are not signed in"_s));
    m_bench->action(u"Sign in…"_s)->trigger();
    const QPointer<SignInDialog> dialog = m_bench->part<SignInDialog>();
    QVERIFY(dialog && dialog->isVisible());
    openAgain();
    QVERIFY(!dialog || !dialog->isVisible());
}

NoteDialog *TestAccountDialogs::askNote(QAction *WindowActions::*which)
{
    for (int row = 0; row < m_bench->model()->shownCount() && m_bench->shownId().isEmpty(); ++row)
        m_bench->show(m_bench->model()->conversationAt(row).id);
    (m_bench->part<WindowActions>()->*which)->trigger();
    return m_bench->part<NoteDialog>();
}

void TestAccountDialogs::openProfileAgain()
{
    m_bench->window->start({});
    QTRY_VERIFY(m_bench->part<SessionHost>()->session() && !m_bench->part<SessionHost>()->isDemo());
}

void TestAccountDialogs::aHalfWrittenNoteIsKept_data()
{
    QTest::addColumn<bool>("onThePhrase");
    QTest::newRow("on the call") << false;
    QTest::newRow("on the phrase") << true;
}

// It is kept with its call: the other account has nothing of it.
void TestAccountDialogs::aHalfWrittenNoteIsKept()
{
    QFETCH(const bool, onThePhrase);
    QVERIFY(openProfile());
    const QPointer<NoteDialog> dialog
        = askNote(onThePhrase ? &WindowActions::phraseNote : &WindowActions::note);
    QVERIFY(dialog && dialog->isVisible());
    const auto id = m_bench->shownId();
    dialog->findChild<QPlainTextEdit *>()->insertPlainText(u"Call back on Mon"_s);
    openAgain();
    QVERIFY(!dialog || !dialog->isVisible());
    QVERIFY(marks().ids().isEmpty());
    openProfileAgain();
    const auto kept = [&] {
        const auto &mark = marks().of(id);
        if (!onThePhrase)
            return mark.note;
        return mark.phraseNotes.empty() ? QString() : mark.phraseNotes.begin()->second;
    };
    QTRY_COMPARE(kept(), u"Call back on Mon"_s);
}

void TestAccountDialogs::aNoteThatWasEmptiedStaysAsItWas()
{
    QVERIFY(openProfile());
    askNote(&WindowActions::note)->reject();
    const auto id = m_bench->list()->currentConversation()->id;
    m_bench->part<SessionHost>()->session()->marks().setNote(id, u"Old"_s);
    m_bench->part<WindowActions>()->note->trigger();
    QPointer<NoteDialog> dialog;
    for (auto *each : m_bench->window->findChildren<NoteDialog *>()) {
        if (each->isVisible())
            dialog = each;
    }
    QVERIFY(dialog);
    dialog->findChild<QPlainTextEdit *>()->clear();
    openAgain();
    QVERIFY(!dialog || !dialog->isVisible());
    openProfileAgain();
    QTRY_COMPARE(marks().of(id).note, u"Old"_s);
}

ChecklistDialog *TestAccountDialogs::editChecklists()
{
    m_bench->part<WindowActions>()->editChecklists->trigger();
    return m_bench->part<ChecklistDialog>();
}

// The words of a rule; what is typed there is still in its cell.
QLineEdit *TestAccountDialogs::beginToEdit(const ChecklistDialog &dialog, int row)
{
    auto *table = dialog.findChild<QTableView *>();
    const auto words = table->model()->index(row, RuleModel::Words);
    table->setCurrentIndex(words);
    table->edit(words);
    return qobject_cast<QLineEdit *>(table->indexWidget(words));
}

// With its own account: the other one has nothing of it. The rule that was only begun is no rule.
void TestAccountDialogs::aHalfEditedChecklistIsKept()
{
    QVERIFY(openProfile());
    const QPointer<ChecklistDialog> dialog = editChecklists();
    QVERIFY(dialog && dialog->isVisible());
    auto *cell = beginToEdit(*dialog, 0);
    QVERIFY(cell);
    cell->setText(u"good morning"_s);
    dialog->findChild<QPushButton *>(u"addRule"_s)->click();
    cell = beginToEdit(*dialog, 1);
    QVERIFY(cell);
    cell->setText(u"thank you"_s);
    openAgain();
    QVERIFY(!dialog || !dialog->isVisible());
    QVERIFY(checklists().set().lists.empty());
    openProfileAgain();
    QTRY_COMPARE(checklists().set().lists.size(), size_t(1));
    const auto &rules = checklists().set().lists.front().rules;
    QCOMPARE(rules.size(), size_t(2));
    QCOMPARE(rules[0].words, u"good morning"_s);
    QCOMPARE(rules[1].words, u"thank you"_s);
    QVERIFY(checklists().active());
}

void TestAccountDialogs::aChecklistThatCannotBeKeptStaysAsItWas()
{
    QVERIFY(openProfile());
    const ChecklistSet before{{{1, u"Opening"_s, {{RuleKind::MustSay, u"good morning"_s}}}}, 1};
    checklists().replace(before);
    const QPointer<ChecklistDialog> dialog = editChecklists();
    auto *cell = beginToEdit(*dialog, 0);
    QVERIFY(cell);
    cell->clear();
    openAgain();
    QVERIFY(!dialog || !dialog->isVisible());
    openProfileAgain();
    QTRY_VERIFY(checklists().active());
    QVERIFY(checklists().set() == before);
}

// What is kept may be read late: while the archive is looked through, say.
void TestAccountDialogs::aChecklistComesToBeKnownWhileAnotherIsMade()
{
    QVERIFY(openProfile());
    const QPointer<ChecklistDialog> dialog = editChecklists();
    checklists().replace({{{1, u"Opening"_s, {{RuleKind::MustSay, u"good morning"_s}}}}, 1});
    auto *cell = beginToEdit(*dialog, 0);
    QVERIFY(cell);
    cell->setText(u"thank you"_s);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    QVERIFY(!dialog || !dialog->isVisible());
    const auto &lists = checklists().set().lists;
    QCOMPARE(lists.size(), size_t(2));
    QCOMPARE(lists[0].rules.front().words, u"thank you"_s); // New checklist
    QCOMPARE(lists[1].rules.front().words, u"good morning"_s);
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestAccountDialogs)
#include "tst_accountdialogs.moc"
