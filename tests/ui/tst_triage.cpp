// SPDX-License-Identifier: MIT
// What people add to calls, by keyboard, on the demo's calls.
#include "app/library/triage/CallMarks.h"
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/ElidedLabel.h"
#include "ui/StatusStrip.h"
#include "ui/WindowActions.h"
#include "ui/conversations/ConversationTable.h"
#include "ui/marks/NoteDialog.h"
#include "ui/marks/TagsDialog.h"
#include "ui/transcript/MarkLine.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

class TestTriage : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void rMarksAsReviewedAndBack();
    void manySelectedCallsAreOneStep();
    void uGoesToTheNextNotReviewed();
    void tagsByKeyboard();
    void aTagOfSomeStaysOfSome();
    void notesOfCallAndPhrase();
    void B08_hostileTextIsText();
    void swapIsUndone();
    void theColumnsCanBeHidden();
    void lettersAreTypedInFields();
    void theMenusOfListAndPaneOfferThem();
    void allOfItIsThereInTheNextSession();
    void saysWhatIsNotKept();

private:
    using Column = ConversationColumn;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    // A dialog of that kind, once it has the focus.
    template <class T>
    T *dialog() const
    {
        T *found = nullptr;
        const bool there = test::waitUntil([&] {
            found = m_bench->part<T>();
            return found && found->isAncestorOf(QApplication::focusWidget());
        });
        return there ? found : nullptr;
    }
    template <class T>
    bool hasGone() const
    {
        return test::waitUntil([&] {
            if (!m_bench->part<T>())
                m_bench->window->activateWindow();
            return !m_bench->part<T>() && QApplication::focusWidget();
        });
    }
    void selectAllRows()
    {
        m_bench->list()->select(m_bench->model()->conversationAt(0).id);
        for (int row = 1; row < m_bench->model()->shownCount(); ++row)
            press(Qt::Key_Down, Qt::ShiftModifier);
    }
    QString currentId() const { return m_bench->list()->currentConversation()->id; }
    int currentRow() const { return m_bench->model()->rowOf(currentId()); }
    QString cell(int row, Column column) const
    {
        return m_bench->model()->index(row, static_cast<int>(column)).data().toString();
    }
    bool isColumnShown(Column column) const
    {
        return !m_bench->list()->table()->isColumnHidden(static_cast<int>(column));
    }
    QString reviewedText() const
    {
        return m_bench->part<StatusStrip>()->findChild<QLabel *>(u"reviewed"_s)->text();
    }
    QString outcome() const
    {
        return m_bench->part<StatusStrip>()->findChild<ElidedLabel *>(u"work"_s)->text();
    }
    WindowActions *actions() const { return m_bench->part<WindowActions>(); }
    MarkLine *line() const { return m_bench->part<MarkLine>(); }
    static QString words(const QLabel &label) { return label.text().replace(QChar::Nbsp, u' '); }
    TranscriptView *view() const { return m_bench->part<TranscriptView>(); }

    std::unique_ptr<WindowBench> m_bench;
};

void TestTriage::init()
{
    m_bench = std::make_unique<WindowBench>();
    QVERIFY(m_bench->openDemo());
    m_bench->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bench->window.get()));
    QTRY_VERIFY(view()->transcript() != nullptr);
    m_bench->list()->table()->setFocus();
}

void TestTriage::rMarksAsReviewedAndBack()
{
    const int row = currentRow();
    QVERIFY(!isColumnShown(Column::Reviewed)); // nothing to show
    QVERIFY(reviewedText().isEmpty());
    press(Qt::Key_R);
    QCOMPARE(cell(row, Column::Reviewed), u"Reviewed"_s);
    QVERIFY(isColumnShown(Column::Reviewed));
    QVERIFY(actions()->reviewed->isChecked());
    QVERIFY(reviewedText().startsWith(u"1 of %1 reviewed"_s.arg(m_bench->model()->listedCount())));
    QVERIFY(line()->isVisible() && words(*line()).contains(u"Reviewed on"_s));
    QCOMPARE(actions()->undo->text(), u"&Undo mark as reviewed"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(cell(row, Column::Reviewed), QString());
    QVERIFY(!isColumnShown(Column::Reviewed));
    QVERIFY(!actions()->reviewed->isChecked());
    QVERIFY(!line()->isVisible());
    QVERIFY2(outcome().contains(u"Undo mark as reviewed"_s), qPrintable(outcome()));
    QCOMPARE(actions()->redo->text(), u"&Redo mark as reviewed"_s);
    view()->setFocus();
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_R);
    QCOMPARE(cell(row, Column::Reviewed), QString());
    QCOMPARE(actions()->undo->text(), u"&Undo mark as not reviewed"_s);
}

void TestTriage::manySelectedCallsAreOneStep()
{
    selectAllRows();
    const int listed = m_bench->model()->listedCount();
    QCOMPARE(m_bench->list()->selectedCount(), listed);
    press(Qt::Key_F);
    for (int row = 0; row < listed; ++row)
        QCOMPARE(cell(row, Column::Star), u"Starred"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    for (int row = 0; row < listed; ++row)
        QCOMPARE(cell(row, Column::Star), QString());
    QVERIFY(!actions()->undo->isEnabled());
    QCOMPARE(m_bench->list()->selectedCount(), listed);
}

void TestTriage::uGoesToTheNextNotReviewed()
{
    auto *model = m_bench->model();
    m_bench->list()->select(model->conversationAt(0).id);
    press(Qt::Key_J);
    press(Qt::Key_R); // the second
    press(Qt::Key_K);
    press(Qt::Key_R); // the first
    press(Qt::Key_U);
    QCOMPARE(currentRow(), 2);
    m_bench->list()->select(model->conversationAt(model->shownCount() - 1).id);
    press(Qt::Key_U); // round the end
    QCOMPARE(currentRow(), 2);
    selectAllRows();
    press(Qt::Key_R);
    press(Qt::Key_U);
    QVERIFY2(outcome().contains(u"Every call that is shown is reviewed"_s), qPrintable(outcome()));
}

void TestTriage::tagsByKeyboard()
{
    press(Qt::Key_L);
    QVERIFY(dialog<TagsDialog>());
    type(u"refund"_s);
    press(Qt::Key_Return);
    type(u"angry & loud"_s); // not taken yet, but meant
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QVERIFY(hasGone<TagsDialog>());
    QCOMPARE(cell(currentRow(), Column::Tags), u"angry & loud, refund"_s);
    QVERIFY(line()->text().contains(u"Tags: angry & loud, refund"_s));
    press(Qt::Key_J);
    press(Qt::Key_L);
    auto *tags = dialog<TagsDialog>();
    QVERIFY(tags);
    QCOMPARE(tags->findChild<QListWidget *>()->count(), 2); // those that are known
    press(Qt::Key_Tab);
    press(Qt::Key_Down);
    press(Qt::Key_Home);
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    QVERIFY(hasGone<TagsDialog>());
    QCOMPARE(cell(currentRow(), Column::Tags), u"angry & loud"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(cell(currentRow(), Column::Tags), QString());
}

void TestTriage::aTagOfSomeStaysOfSome()
{
    auto *model = m_bench->model();
    m_bench->list()->select(model->conversationAt(0).id);
    press(Qt::Key_L);
    QVERIFY(dialog<TagsDialog>());
    type(u"one"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QVERIFY(hasGone<TagsDialog>());
    press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_bench->list()->selectedCount(), 2);
    press(Qt::Key_L);
    auto *tags = dialog<TagsDialog>();
    QVERIFY(tags);
    QCOMPARE(tags->findChild<QListWidget *>()->item(0)->checkState(), Qt::PartiallyChecked);
    type(u"both"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QVERIFY(hasGone<TagsDialog>());
    QCOMPARE(cell(0, Column::Tags), u"both, one"_s);
    QCOMPARE(cell(1, Column::Tags), u"both"_s);
}

void TestTriage::notesOfCallAndPhrase()
{
    press(Qt::Key_M);
    QVERIFY(dialog<NoteDialog>());
    type(u"Call back on Monday"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hasGone<NoteDialog>());
    QCOMPARE(cell(currentRow(), Column::Note), u"Call back on Monday"_s);
    QVERIFY(line()->text().contains(u"Note: Call back on Monday"_s));
    view()->setFocus();
    view()->showPhrase(2);
    const auto before = view()->grab().toImage();
    press(Qt::Key_M, Qt::ShiftModifier);
    QVERIFY(dialog<NoteDialog>());
    type(u"a promise"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hasGone<NoteDialog>());
    QVERIFY(words(*line()).contains(u"1 note on a phrase"_s)
        || words(*line()).contains(u"1 note(s) on phrases"_s));
    QVERIFY(view()->grab().toImage() != before); // a sign in the margin
    press(Qt::Key_M, Qt::ShiftModifier);
    auto *again = dialog<NoteDialog>();
    QVERIFY(again);
    QCOMPARE(again->findChild<QPlainTextEdit *>()->toPlainText(), u"a promise"_s);
    press(Qt::Key_Escape);
    QVERIFY(hasGone<NoteDialog>());
    QCOMPARE(actions()->undo->text(), u"&Undo note on the phrase"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!words(*line()).contains(u"on phrases"_s));
    QVERIFY(line()->text().contains(u"Call back"_s));
    // Another call has none of it.
    press(Qt::Key_J);
    QVERIFY(!line()->text().contains(u"Call back"_s));
    press(Qt::Key_K);
    QVERIFY(line()->text().contains(u"Call back"_s));
}

void TestTriage::B08_hostileTextIsText()
{
    const auto hostile = u"<img src=file:///etc/passwd> &amp; <b>x</b>"_s;
    press(Qt::Key_M);
    QVERIFY(dialog<NoteDialog>());
    type(hostile);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hasGone<NoteDialog>());
    press(Qt::Key_L);
    QVERIFY(dialog<TagsDialog>());
    type(u"<b>bold</b> & co"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QVERIFY(hasGone<TagsDialog>());
    QCOMPARE(line()->textFormat(), Qt::PlainText);
    QVERIFY(line()->text().contains(hostile));
    QVERIFY(!line()->toolTip().contains(u"<img"_s));
    const int row = currentRow();
    QCOMPARE(cell(row, Column::Note), hostile);
    for (const auto column : {Column::Note, Column::Tags}) {
        const auto tip = m_bench->model()
                             ->index(row, static_cast<int>(column))
                             .data(Qt::ToolTipRole)
                             .toString();
        QVERIFY2(!tip.contains(u"<b>"_s) && !tip.contains(u"<img"_s), qPrintable(tip));
    }
    QAction *filter = nullptr;
    for (auto *action : m_bench->window->findChildren<QAction *>()) {
        if (action->data().toString() == u"<b>bold</b> & co"_s)
            filter = action;
    }
    QVERIFY(filter);
    QCOMPARE(filter->text(), u"<b>bold</b> && co"_s); // an "&" is one
    filter->trigger();
    QCOMPARE(m_bench->model()->shownCount(), 1);
}

void TestTriage::swapIsUndone()
{
    const auto first = view()->transcript()->speakers.front().role;
    actions()->swapSpeakers->trigger();
    QTRY_VERIFY(view()->transcript() && view()->transcript()->speakers.front().role != first);
    QTRY_VERIFY(actions()->swapSpeakers->isChecked());
    QCOMPARE(actions()->undo->text(), u"&Undo swap of Agent and Customer"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(view()->transcript()->speakers.front().role, first);
    QVERIFY(!actions()->swapSpeakers->isChecked());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(view()->transcript()->speakers.front().role != first);
}

void TestTriage::theColumnsCanBeHidden()
{
    press(Qt::Key_R);
    press(Qt::Key_F);
    QVERIFY(isColumnShown(Column::Reviewed) && isColumnShown(Column::Star));
    m_bench->list()->table()->findChild<QAction *>(u"columnStar"_s)->trigger();
    QVERIFY(isColumnShown(Column::Reviewed) && !isColumnShown(Column::Star));
    const auto columns = m_bench->list()->saveState();
    ConversationPane other;
    QVERIFY(other.restoreState(columns));
}

void TestTriage::lettersAreTypedInFields()
{
    press(Qt::Key_L, Qt::ControlModifier);
    type(u"rflmu"_s);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    QCOMPARE(field->text(), u"rflmu"_s);
    press(Qt::Key_Z, Qt::ControlModifier); // what was typed, not what was marked
    QCOMPARE(field->text(), QString());
    QVERIFY(!actions()->undo->isEnabled());
}

void TestTriage::theMenusOfListAndPaneOfferThem()
{
    emit m_bench->list()->contextMenuRequested(QPoint(100, 100));
    const auto menus = m_bench->window->findChildren<QMenu *>(Qt::FindDirectChildrenOnly);
    const bool inList = std::ranges::any_of(menus, [this](const QMenu *menu) {
        return menu->actions().contains(actions()->reviewed)
            && menu->actions().contains(actions()->copyId);
    });
    QVERIFY(inList);
    QVERIFY(view()->actions().contains(actions()->phraseNote));
}

void TestTriage::allOfItIsThereInTheNextSession()
{
    const auto id = currentId();
    const auto first = view()->transcript()->speakers.front().role;
    press(Qt::Key_R);
    press(Qt::Key_M);
    QVERIFY(dialog<NoteDialog>());
    type(u"kept"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hasGone<NoteDialog>());
    actions()->swapSpeakers->trigger();
    QTRY_VERIFY(view()->transcript() && view()->transcript()->speakers.front().role != first);
    view()->showPhrase(view()->phrasesInSight().second);
    const int place = view()->phraseAtTop();
    // The demo's archive lasts as long as the window.
    QSignalSpy idle(m_bench->window.get(), &MainWindow::idle);
    m_bench->part<SessionHost>()->openDemo();
    QVERIFY(idle.wait(test::kLongestWaitMs));
    QTRY_VERIFY(m_bench->list()->select(id));
    QTRY_COMPARE(m_bench->shownId(), id);
    QTRY_COMPARE(cell(currentRow(), Column::Reviewed), u"Reviewed"_s);
    QCOMPARE(cell(currentRow(), Column::Note), u"kept"_s);
    QTRY_VERIFY(view()->transcript() && view()->transcript()->speakers.front().role != first);
    QVERIFY(actions()->swapSpeakers->isChecked());
    QCOMPARE(view()->phraseAtTop(), place);
    QVERIFY(!actions()->undo->isEnabled()); // of that session
}

void TestTriage::saysWhatIsNotKept()
{
    press(Qt::Key_R);
    QVERIFY(!reviewedText().contains(u"not kept"_s));
    auto *strip = m_bench->part<StatusStrip>();
    strip->setReviewed(37, 412, true);
    QCOMPARE(reviewedText(), u"37 of 412 reviewed"_s);
    strip->setReviewed(37, 412, false);
    QCOMPARE(reviewedText(), u"37 of 412 reviewed (not kept)"_s);
    strip->setReviewed(0, 412, false);
    QCOMPARE(reviewedText(), u"Marks are not kept"_s);
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestTriage)
#include "tst_triage.moc"
