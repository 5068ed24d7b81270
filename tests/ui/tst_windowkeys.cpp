// SPDX-License-Identifier: MIT
// What the main window does by key and for the clipboard, on the demo's calls.
#include "app/text/CallLink.h"
#include "app/text/Landmarks.h"
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/ElidedLabel.h"
#include "ui/StatusStrip.h"
#include "ui/WindowActions.h"
#include "ui/conversations/ConversationTable.h"
#include "ui/printing/PrintPreview.h"
#include "ui/shortcuts/ShortcutSheet.h"
#include "ui/transcript/header/FactLine.h"
#include "ui/transcript/map/CallMap.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>
#include <QTest>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace readback {

class TestWindowKeys : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void theListHasTheKeyboardAtAStart();
    void jAndKStepThroughTheCalls();
    void lettersStayInAFieldThatIsTypedIn();
    void jumpsGoRoundAndSayWhere();
    void aJumpThatFindsNothingSaysSo();
    void f6GoesRoundTheWindow();
    void tabReachesListAndTextAndComesBack();
    void theQuoteHasSpeakerTimeAndLink();
    void theLinkLeadsToThePhraseAtTheCaret();
    void plainAndRichCopies();
    void theDemoHasNoPageInGenesysCloud();
    void theMenuOfThePaneOffersThem();
    void f1ShowsTheShortcuts();
    void printsWhatIsRead();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    TranscriptView *view() const { return m_bench->part<TranscriptView>(); }
    WindowActions *actions() const { return m_bench->part<WindowActions>(); }
    std::vector<int> landmarks(LandmarkKind kind) const
    {
        const auto *pane = m_bench->part<TranscriptPane>();
        return landmarksOf(*view()->transcript(), kind, pane->conversation().holds);
    }
    // Selects the first listed call with at least two of that kind.
    bool openCallWith(LandmarkKind kind);
    QString status() const;
    QString clipboard() const { return QGuiApplication::clipboard()->text(); }

    std::unique_ptr<WindowBench> m_bench;
};

void TestWindowKeys::init()
{
    m_bench = std::make_unique<WindowBench>();
    QVERIFY(m_bench->openDemo());
    m_bench->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bench->window.get()));
    QTRY_VERIFY(view()->transcript() != nullptr);
    m_bench->list()->table()->setFocus();
}

bool TestWindowKeys::openCallWith(LandmarkKind kind)
{
    for (int row = 0; row < m_bench->model()->shownCount(); ++row) {
        const auto id = m_bench->model()->conversationAt(row).id;
        if (m_bench->show(id) && landmarks(kind).size() >= 2)
            return true;
    }
    return false;
}

QString TestWindowKeys::status() const
{
    return m_bench->part<StatusStrip>()->findChild<ElidedLabel *>(u"work"_s)->text();
}

void TestWindowKeys::theListHasTheKeyboardAtAStart()
{
    WindowBench fresh;
    QVERIFY(fresh.openDemo());
    fresh.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(fresh.window.get()));
    QCOMPARE(QApplication::focusWidget(), fresh.part<ConversationTable>());
}

void TestWindowKeys::jAndKStepThroughTheCalls()
{
    const auto rowNow
        = [this] { return m_bench->model()->rowOf(m_bench->list()->currentConversation()->id); };
    const int row = rowNow();
    press(Qt::Key_J);
    QCOMPARE(rowNow(), row + 1);
    view()->setFocus();
    press(Qt::Key_J);
    press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(rowNow(), row + 3);
    press(Qt::Key_K);
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(rowNow(), row + 1);
}

void TestWindowKeys::lettersStayInAFieldThatIsTypedIn()
{
    const auto before = m_bench->list()->currentConversation()->id;
    press(Qt::Key_L, Qt::ControlModifier);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    for (const auto key : {Qt::Key_J, Qt::Key_S, Qt::Key_N, Qt::Key_Question})
        press(key);
    QCOMPARE(field->text(), u"jsn?"_s);
    QVERIFY(!m_bench->part<ShortcutSheet>());
    field->clear();
    QCOMPARE(m_bench->list()->currentConversation()->id, before);
}

void TestWindowKeys::jumpsGoRoundAndSayWhere()
{
    const std::tuple<LandmarkKind, Qt::Key, QString> kinds[]{
        {LandmarkKind::Turn, Qt::Key_N, u"Turn"_s},
        {LandmarkKind::Silence, Qt::Key_S, u"Silence"_s},
        {LandmarkKind::Negative, Qt::Key_D, u"Negative phrase"_s},
        {LandmarkKind::Topic, Qt::Key_T, u"Topic"_s}};
    for (const auto &[kind, key, name] : kinds) {
        QVERIFY2(openCallWith(kind), qPrintable(name));
        const auto places = landmarks(kind);
        const auto back = key == Qt::Key_N ? Qt::Key_P : key;
        const auto shift = key == Qt::Key_N ? Qt::NoModifier : Qt::ShiftModifier;
        view()->showPhrase(places.front());
        press(key);
        QCOMPARE(view()->phraseAtCaret(), places[1]);
        const auto count = QString::number(places.size());
        QVERIFY2(status().contains(name + u" 2 of "_s + count), qPrintable(status()));
        press(back, shift);
        QCOMPARE(view()->phraseAtCaret(), places[0]);
        press(back, shift);
        QCOMPARE(view()->phraseAtCaret(), places.back());
        QVERIFY2(status().contains(u", from the end again"_s), qPrintable(status()));
        press(key);
        QCOMPARE(view()->phraseAtCaret(), places[0]);
        QVERIFY2(status().contains(u", from the beginning again"_s), qPrintable(status()));
    }
}

void TestWindowKeys::aJumpThatFindsNothingSaysSo()
{
    auto call = std::make_shared<Transcript>(*view()->transcript());
    call->topics.clear();
    for (auto &phrase : call->phrases)
        phrase.sentiment = 0;
    view()->setTranscript(call);
    QTRY_COMPARE(view()->transcript(), TranscriptPtr(call));
    const auto caret = view()->phraseAtCaret();
    press(Qt::Key_D);
    QVERIFY2(status().contains(u"No phrase of this call"_s), qPrintable(status()));
    press(Qt::Key_T);
    QVERIFY2(status().contains(u"No topic was found"_s), qPrintable(status()));
    QCOMPARE(view()->phraseAtCaret(), caret);
    m_bench->part<TranscriptPane>()->clear();
    press(Qt::Key_N);
    QVERIFY2(status().contains(u"No call is open"_s), qPrintable(status()));
}

void TestWindowKeys::f6GoesRoundTheWindow()
{
    auto *table = m_bench->list()->table();
    press(Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), view());
    press(Qt::Key_F6);
    QVERIFY(m_bench->part<QToolBar>()->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), table);
    press(Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(m_bench->part<QToolBar>()->isAncestorOf(QApplication::focusWidget()));
    // Each part gets the focus back where it was.
    press(Qt::Key_L, Qt::ControlModifier);
    auto *field = QApplication::focusWidget();
    press(Qt::Key_F6);
    press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), field);
}

void TestWindowKeys::tabReachesListAndTextAndComesBack()
{
    const auto *table = m_bench->list()->table();
    QSet<const QWidget *> seen;
    for (int i = 0; i < 60 && !seen.contains(table); ++i) {
        press(Qt::Key_Tab);
        seen << QApplication::focusWidget();
    }
    QVERIFY(seen.contains(view()));
    QVERIFY(seen.contains(table));
    QVERIFY(seen.contains(m_bench->list()->findChild<QLineEdit *>()));
    QVERIFY(seen.contains(m_bench->part<CallMap>()));
    for (const auto *line : m_bench->window->findChildren<FactLine *>())
        QVERIFY(seen.contains(line));
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(QApplication::focusWidget() != table);
}

void TestWindowKeys::theQuoteHasSpeakerTimeAndLink()
{
    view()->showPhrase(0);
    actions()->copyQuote->trigger();
    const auto id = m_bench->shownId();
    QVERIFY2(clipboard().startsWith(u"> **"_s), qPrintable(clipboard()));
    QVERIFY(
        clipboard().contains(u"(<readback://conversation/"_s + id + u"?host=demo&phrase=0>)"_s));
    QVERIFY(clipboard().contains(u"conversation "_s));
}

void TestWindowKeys::theLinkLeadsToThePhraseAtTheCaret()
{
    view()->showPhrase(3);
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    const auto link = parseCallLink(clipboard());
    QVERIFY2(link.ok(), qPrintable(clipboard()));
    QCOMPARE(link.value(), (CallLink{u"demo"_s, m_bench->shownId(), 3}));
    QVERIFY(status().contains(u"The link is on the clipboard"_s));
}

void TestWindowKeys::plainAndRichCopies()
{
    QVERIFY(!actions()->copyPlain->isEnabled());
    view()->select({{0, 0}, {1, 3}});
    actions()->copyPlain->trigger();
    const auto *mime = QGuiApplication::clipboard()->mimeData();
    QVERIFY(mime->hasText() && !mime->hasHtml());
    QVERIFY(clipboard().startsWith(u'['));
    actions()->copyWithSpeaker->trigger();
    mime = QGuiApplication::clipboard()->mimeData();
    QVERIFY(mime->html().contains(u"<b style=\"color:#"_s));
    QVERIFY(!mime->html().contains(u"<script"_s));
}

void TestWindowKeys::theDemoHasNoPageInGenesysCloud()
{
    QVERIFY(!actions()->copyWebAddress->isEnabled());
    QVERIFY(actions()->copyWebAddress->toolTip().contains(u"server of its own"_s));
}

void TestWindowKeys::theMenuOfThePaneOffersThem()
{
    QContextMenuEvent event(
        QContextMenuEvent::Mouse, {200, 60}, view()->mapToGlobal(QPoint(200, 60)));
    QApplication::sendEvent(view()->viewport(), &event);
    const auto *menu = view()->findChild<QMenu *>();
    QVERIFY(menu);
    for (const auto *action : {actions()->copyPlain, actions()->copyQuote, actions()->copyLink,
             actions()->copyWebAddress})
        QVERIFY2(
            menu->actions().contains(const_cast<QAction *>(action)), qPrintable(action->text()));
}

void TestWindowKeys::f1ShowsTheShortcuts()
{
    press(Qt::Key_F1);
    QTRY_VERIFY(m_bench->part<ShortcutSheet>());
    delete m_bench->part<ShortcutSheet>();
    press(Qt::Key_Question);
    QTRY_VERIFY(m_bench->part<ShortcutSheet>());
}

void TestWindowKeys::printsWhatIsRead()
{
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *preview = m_bench->part<PrintPreview>();
    QVERIFY(preview);
    QTRY_VERIFY(preview->pageCount() > 0);
    preview->close();
    actions()->print->trigger();
    auto *dialog = m_bench->part<QPrintDialog>();
    QVERIFY(dialog);
    QVERIFY(actions()->print->isEnabled());
    const auto path = m_bench->folder.filePath(u"call.pdf"_s);
    dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
    dialog->printer()->setOutputFileName(path);
    dialog->setResult(QDialog::Accepted);
    emit dialog->accepted();
    QTRY_VERIFY(status().contains(u"The call is printed."_s));
    QVERIFY(QFileInfo(path).size() > 1000);
    delete dialog;
    // Without a call there is nothing to print.
    m_bench->part<TranscriptPane>()->clear();
    QVERIFY(!actions()->print->isEnabled() && !actions()->printPreview->isEnabled());
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestWindowKeys)
#include "tst_windowkeys.moc"
