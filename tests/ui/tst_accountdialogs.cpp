// SPDX-License-Identifier: MIT
// Dialogs about the calls of one account, when the window turns to another account.
#include "tests/support/TestMain.h"
#include "tests/ui/KeepingTest.h"
#include "ui/WindowActions.h"
#include "ui/conversations/NarrowDialog.h"
#include "ui/conversations/PeriodButton.h"
#include "ui/conversations/PeriodDialog.h"
#include "ui/marks/NoteDialog.h"
#include "ui/marks/SpeakerNamesDialog.h"
#include "ui/marks/TagsDialog.h"
#include "ui/printing/PrintPreview.h"
#include "ui/settings/SignInDialog.h"

#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
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

private:
    void openDemo();
    NoteDialog *askNote(QAction *WindowActions::*which);
    void openProfileAgain();
    // As a link from outside does while a dialog is open.
    void openAgain()
    {
        StartOptions options;
        options.demo = true;
        m_bench->window->start(options);
    }
    const CallMarks &marks() const { return m_bench->part<SessionHost>()->session()->marks(); }
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

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestAccountDialogs)
#include "tst_accountdialogs.moc"
