// SPDX-License-Identifier: MIT
// Names that a reader gives to the speakers of a call, by keyboard, on the demo's calls.
#include "app/library/TranscriptLibrary.h"
#include "app/library/triage/CallMarks.h"
#include "app/text/SpeakerAliases.h"
#include "app/text/SpeakerLabel.h"
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/WindowActions.h"
#include "ui/conversations/ConversationTable.h"
#include "ui/marks/SpeakerNamesDialog.h"
#include "ui/transcript/MarkLine.h"
#include "ui/transcript/header/TranscriptHeader.h"
#include "ui/transcript/map/CallMap.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

class TestSpeakerNames : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void aSpeakerIsRenamedByKeyboard();
    void everythingThatIsReadFollows();
    void escapeChangesNothing();
    void emptyIsTheOriginalAgain();
    void namesStayWithTheirVoicesWhenSidesAreSwapped();
    void B08_hostileNamesAreText();
    void theyAreThereInTheNextSession();
    void theDialogGoesWithItsSession();
    void marksThatWereLeftSpeakToNobody();
    void manySpeakersHaveAFieldEach();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    SpeakerNamesDialog *dialog() const
    {
        SpeakerNamesDialog *found = nullptr;
        const bool there = test::waitUntil([&] {
            found = m_bench->part<SpeakerNamesDialog>();
            return found && found->isAncestorOf(QApplication::focusWidget());
        });
        return there ? found : nullptr;
    }
    bool hasGone() const
    {
        return test::waitUntil([&] {
            if (!m_bench->part<SpeakerNamesDialog>())
                m_bench->window->activateWindow();
            return !m_bench->part<SpeakerNamesDialog>() && QApplication::focusWidget();
        });
    }
    // Of the one who speaks first; by keys alone.
    bool rename(const QString &name)
    {
        view()->setFocus();
        view()->showPhrase(0);
        press(Qt::Key_A);
        if (!dialog())
            return false;
        type(name);
        press(Qt::Key_Return);
        return hasGone();
    }
    QStringList labels() const
    {
        const auto call = view()->transcript();
        return call ? speakerLabels(*call, true) : QStringList();
    }
    QString firstLabel() const
    {
        const auto call = view()->transcript();
        return call ? labels().value(call->phrases.front().speaker) : QString();
    }
    TranscriptView *view() const { return m_bench->part<TranscriptView>(); }
    MarkLine *line() const { return m_bench->part<MarkLine>(); }
    WindowActions *actions() const { return m_bench->part<WindowActions>(); }

    std::unique_ptr<WindowBench> m_bench;
    QString m_before; // the label of the one who speaks first
};

void TestSpeakerNames::init()
{
    m_bench = std::make_unique<WindowBench>();
    QVERIFY(m_bench->openDemo());
    m_bench->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bench->window.get()));
    QTRY_VERIFY(view()->transcript() != nullptr);
    m_before = firstLabel();
}

void TestSpeakerNames::aSpeakerIsRenamedByKeyboard()
{
    view()->setFocus();
    view()->showPhrase(0);
    press(Qt::Key_A);
    QVERIFY(dialog());
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    QCOMPARE(field->placeholderText(), m_before);
    QVERIFY(field->text().isEmpty());
    QCOMPARE(dialog()->findChildren<QLineEdit *>().size(), labels().size());
    type(u"Ada Byron"_s);
    press(Qt::Key_Return);
    QVERIFY(hasGone());
    QTRY_COMPARE(firstLabel(), u"Ada Byron"_s);
    QCOMPARE(labels().count(u"Ada Byron"_s), 1);
    QVERIFY(line()->isVisible() && line()->text().contains(u"Renamed: Ada Byron"_s));
    QCOMPARE(actions()->undo->text(), u"&Undo names of speakers"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(firstLabel(), m_before);
    QVERIFY(!line()->isVisible());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(firstLabel(), u"Ada Byron"_s);
}

void TestSpeakerNames::everythingThatIsReadFollows()
{
    QVERIFY(rename(u"Ada"_s));
    QTRY_COMPARE(firstLabel(), u"Ada"_s);
    auto *interface = QAccessible::queryAccessibleInterface(view());
    QVERIFY(interface && interface->textInterface());
    auto *text = interface->textInterface();
    const auto spoken = text->text(0, text->characterCount());
    QVERIFY2(spoken.contains(u"Ada"_s), qPrintable(spoken.left(200)));
    const auto *header = m_bench->part<TranscriptPane>()->header();
    QTRY_VERIFY2(header->scores().contains(u"Ada "_s), qPrintable(header->scores()));
    const auto *map = m_bench->part<CallMap>();
    const auto at = view()->transcript()->phrases.front().startMs;
    QVERIFY2(map->textAt(at).contains(u"Ada"_s), qPrintable(map->textAt(at)));
    view()->selectAll();
    press(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"] Ada: "_s));
    actions()->copyQuote->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"**Ada**"_s));
}

void TestSpeakerNames::escapeChangesNothing()
{
    view()->setFocus();
    press(Qt::Key_A);
    QVERIFY(dialog());
    type(u"Ada"_s);
    press(Qt::Key_Escape);
    QVERIFY(hasGone());
    QCOMPARE(firstLabel(), m_before);
    QVERIFY(!actions()->undo->isEnabled());
    press(Qt::Key_A);
    QVERIFY(dialog());
    type(m_before); // the name that he has
    press(Qt::Key_Return);
    QVERIFY(hasGone());
    QVERIFY(!actions()->undo->isEnabled());
}

void TestSpeakerNames::emptyIsTheOriginalAgain()
{
    QVERIFY(rename(u"Ada"_s));
    QTRY_COMPARE(firstLabel(), u"Ada"_s);
    press(Qt::Key_A);
    QVERIFY(dialog());
    QCOMPARE(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text(), u"Ada"_s);
    press(Qt::Key_Delete); // all of it is selected
    press(Qt::Key_Return);
    QVERIFY(hasGone());
    QTRY_COMPARE(firstLabel(), m_before);
    QVERIFY(!line()->isVisible());
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(firstLabel(), u"Ada"_s);
}

void TestSpeakerNames::namesStayWithTheirVoicesWhenSidesAreSwapped()
{
    QVERIFY(rename(u"Ada"_s));
    QTRY_COMPARE(firstLabel(), u"Ada"_s);
    const auto role = view()->transcript()->speakers.front().role;
    actions()->swapSpeakers->trigger();
    QTRY_VERIFY(view()->transcript() && view()->transcript()->speakers.front().role != role);
    QCOMPARE(firstLabel(), u"Ada"_s);
    QVERIFY(rename(u"Bea"_s));
    QTRY_COMPARE(firstLabel(), u"Bea"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(view()->transcript()->speakers.front().role, role);
    QCOMPARE(firstLabel(), u"Ada"_s);
}

void TestSpeakerNames::B08_hostileNamesAreText()
{
    view()->setFocus();
    view()->showPhrase(0);
    press(Qt::Key_A);
    QVERIFY(dialog());
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    field->insert(u"<b>\u202eA</b> & co\n"_s + QString(5000, u'x'));
    press(Qt::Key_Return);
    QVERIFY(hasGone());
    QTRY_VERIFY(firstLabel().startsWith(u"<b>A</b> & co"_s));
    QVERIFY(firstLabel().size() <= kLongestAlias);
    QCOMPARE(line()->textFormat(), Qt::PlainText);
    QVERIFY(!line()->toolTip().contains(u"<b>"_s));
    press(Qt::Key_A);
    QVERIFY(dialog());
    for (const auto *label : dialog()->findChildren<QLabel *>())
        QVERIFY(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'));
    press(Qt::Key_Escape);
    QVERIFY(hasGone());
}

void TestSpeakerNames::theyAreThereInTheNextSession()
{
    const auto id = m_bench->shownId();
    QVERIFY(rename(u"Ada"_s));
    QTRY_COMPARE(firstLabel(), u"Ada"_s);
    // The demo's archive lasts as long as the window.
    QSignalSpy idle(m_bench->window.get(), &MainWindow::idle);
    m_bench->part<SessionHost>()->openDemo();
    QVERIFY(idle.wait(test::kLongestWaitMs));
    QTRY_VERIFY(m_bench->list()->select(id));
    QTRY_COMPARE(m_bench->shownId(), id);
    QTRY_COMPARE(firstLabel(), u"Ada"_s);
    QVERIFY(!actions()->undo->isEnabled()); // of that session
}

// What is typed there is of a call of that session, and of no other.
void TestSpeakerNames::theDialogGoesWithItsSession()
{
    const auto id = m_bench->shownId();
    view()->setFocus();
    press(Qt::Key_A);
    QVERIFY(dialog());
    type(u"Ada"_s);
    QSignalSpy idle(m_bench->window.get(), &MainWindow::idle);
    m_bench->part<SessionHost>()->openDemo();
    QVERIFY(idle.wait(test::kLongestWaitMs));
    QVERIFY(hasGone());
    QTRY_VERIFY(m_bench->list()->select(id));
    QTRY_COMPARE(m_bench->shownId(), id);
    QCOMPARE(firstLabel(), m_before);
    QVERIFY(!actions()->undo->isEnabled());
}

// A session that renews a sign-in stays for a moment after another has taken its place.
void TestSpeakerNames::marksThatWereLeftSpeakToNobody()
{
    auto *host = m_bench->part<SessionHost>();
    auto &marks = host->session()->marks();
    const auto id = m_bench->shownId();
    emit host->sessionChanged(nullptr);
    marks.setAliases(id, {{0, u"Ada"_s}});
    QVERIFY(host->session()->library().aliases(id).empty());
    emit host->sessionChanged(host->session());
    QCOMPARE(host->session()->library().aliases(id), Aliases({{0, u"Ada"_s}}));
}

void TestSpeakerNames::manySpeakersHaveAFieldEach()
{
    std::vector<Speaker> speakers(5000, {SpeakerRole::Unknown, u"<i>Speaker</i> & co"_s});
    SpeakerNamesDialog names(speakers, 4000);
    const auto fields = names.findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), SpeakerNamesDialog::kMostFields + 1);
    QVERIFY(fields.constLast() == names.focusWidget());
    QVERIFY(names.sizeHint().height() < 700);
    QSignalSpy chosen(&names, &SpeakerNamesDialog::chosen);
    fields.constLast()->setText(u" Ada "_s);
    names.setAttribute(Qt::WA_DeleteOnClose, false);
    names.accept();
    QCOMPARE(chosen.size(), 1);
    const auto told = chosen.front().front().value<std::map<int, QString>>();
    QCOMPARE(told.size(), size_t(SpeakerNamesDialog::kMostFields + 1));
    QCOMPARE(told.at(4000), u"Ada"_s);
    QCOMPARE(told.at(0), QString());
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestSpeakerNames)
#include "tst_speakernames.moc"
