// SPDX-License-Identifier: MIT
#include "tests/ui/TranscriptViewTest.h"

#include <QMenu>

using namespace readback;
using namespace readback::test;

// Selecting by mouse and keyboard, and what is copied.
class TestTranscriptSelection : public TranscriptViewTest
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { m_view.reset(); }
    void mouseSelects();
    void doubleAndTripleClickSelectWordAndPhrase();
    void dragOutsideScrolls();
    void keyboardMovesTheCaret();
    void caretStartsFromWhatIsSeen();
    void upAndDownKeepTheColumn();
    void G10_copyHasTheFormOfExports();
    void copyOfAPartIsTheTextAlone();
    void S14_copyCannotForgeALine();
    void contextMenuOffersCopy();
};

void TestTranscriptSelection::mouseSelects()
{
    show(billingCall());
    QSignalSpy changed(m_view.get(), &TranscriptView::selectionChanged);
    auto *port = m_view->viewport();
    QTest::mousePress(port, Qt::LeftButton, {}, pointAt({0, 7}));
    dragTo(pointAt({2, 9}));
    QTest::mouseRelease(port, Qt::LeftButton, {}, pointAt({2, 9}));
    QCOMPARE(m_view->selection(), (TextRange{{0, 7}, {2, 9}}));
    QVERIFY(changed.count() >= 1);
    QTest::mouseClick(port, Qt::LeftButton, Qt::ShiftModifier, pointAt({1, 2}));
    QCOMPARE(m_view->selection(), (TextRange{{0, 7}, {1, 2}}));
    QTest::mouseClick(port, Qt::LeftButton, {}, pointAt({3, 4}));
    QCOMPARE(m_view->selection(), (TextRange{{3, 4}, {3, 4}}));
}

void TestTranscriptSelection::doubleAndTripleClickSelectWordAndPhrase()
{
    show(billingCall());
    auto *port = m_view->viewport();
    const auto point = pointAt({0, 8}); // "Thanks for calling"
    QTest::mouseDClick(port, Qt::LeftButton, {}, point);
    QCOMPARE(m_view->selection(), (TextRange{{0, 7}, {0, 10}}));
    QTest::mouseRelease(port, Qt::LeftButton, {}, point);
    QTest::mousePress(port, Qt::LeftButton, {}, point);
    QCOMPARE(m_view->selection(), (TextRange{{0, 0}, {0, m_view->text().length(0)}}));
    QTest::mouseRelease(port, Qt::LeftButton, {}, point);
}

void TestTranscriptSelection::dragOutsideScrolls()
{
    show(generatedCall(500, 2));
    auto *port = m_view->viewport();
    QTest::mousePress(port, Qt::LeftButton, {}, pointAt({0, 0}));
    QCursor::setPos(port->mapToGlobal(QPoint(300, port->height() + 200)));
    dragTo(QPoint(300, port->height() + 200));
    QTRY_VERIFY(m_view->verticalScrollBar()->value() > 200);
    QVERIFY(m_view->selection().caret.phrase > 10);
    QTest::mouseRelease(port, Qt::LeftButton, {}, QPoint(300, 50));
    const int value = m_view->verticalScrollBar()->value();
    QTest::qWait(80);
    QCOMPARE(m_view->verticalScrollBar()->value(), value);
}

void TestTranscriptSelection::keyboardMovesTheCaret()
{
    show(billingCall());
    key(Qt::Key_Right);
    QCOMPARE(caret(), (TextPosition{0, 1}));
    key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(caret(), (TextPosition{0, 7}));
    key(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(m_view->selection(), (TextRange{{0, 7}, {0, m_view->text().length(0)}}));
    key(Qt::Key_Right);
    QCOMPARE(caret(), (TextPosition{1, 0}));
    QVERIFY(m_view->selection().isEmpty());
    key(Qt::Key_Left);
    QCOMPARE(caret(), (TextPosition{0, m_view->text().length(0)}));
    key(Qt::Key_Home);
    QCOMPARE(caret(), (TextPosition{0, 0}));
    key(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_view->selection(), (TextRange{{0, 0}, m_view->text().end()}));
    key(Qt::Key_Home, Qt::ControlModifier);
    key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_view->selection(), (TextRange{m_view->text().start(), m_view->text().end()}));
    key(Qt::Key_Home, Qt::ControlModifier);
    key(Qt::Key_PageDown);
    QVERIFY(caret().phrase > 5);
    key(Qt::Key_PageUp);
    QCOMPARE(caret().phrase, 0);
}

void TestTranscriptSelection::caretStartsFromWhatIsSeen()
{
    show(generatedCall(300, 4));
    m_view->verticalScrollBar()->setValue(3000);
    const int before = m_view->text().layout().phraseAt(3000);
    key(Qt::Key_Down);
    QVERIFY(caret().phrase >= before && caret().phrase <= before + 2);
    QVERIFY(std::abs(m_view->verticalScrollBar()->value() - 3000) < 100);
}

void TestTranscriptSelection::upAndDownKeepTheColumn()
{
    show(billingCall());
    m_view->select({{0, 50}, {0, 50}});
    const int x = m_view->text().caretRect({0, 50}).left();
    int downs = 0;
    for (; caret().phrase < 5 && downs < 20; ++downs)
        key(Qt::Key_Down); // over a short line too
    QCOMPARE(caret().phrase, 5);
    QVERIFY(std::abs(m_view->text().caretRect(caret()).left() - x) < 12);
    key(Qt::Key_Down); // within the phrase, whose second line is shorter
    QCOMPARE(caret(), (TextPosition{5, m_view->text().length(5)}));
    for (int i = 0; i <= downs; ++i)
        key(Qt::Key_Up);
    QCOMPARE(caret(), (TextPosition{0, 50}));
}

void TestTranscriptSelection::G10_copyHasTheFormOfExports()
{
    show(billingCall());
    m_view->selectAll();
    key(Qt::Key_C, Qt::ControlModifier);
    const auto *mime = QGuiApplication::clipboard()->mimeData();
    const auto lines = mime->text().split(u'\n');
    QCOMPARE(lines.value(1),
        u"[00:06] Customer: Hi Maya. I was charged twice for my October bill and nobody has called me back."_s);
    QCOMPARE(lines.size(), 14);
    QVERIFY(mime->html().contains(u">Customer:</b>"_s));
    m_view->select({{1, 3}, {2, 9}});
    QCOMPARE(copied().split(u'\n').value(1), u"[00:13] Customer: I already"_s);
    m_view->select({{7, 0}, {7, m_view->text().length(7)}});
    QVERIFY(copied().startsWith(u"[01:17] Agent: You’re right"_s));
}

void TestTranscriptSelection::copyOfAPartIsTheTextAlone()
{
    show(billingCall());
    m_view->select({{1, 3}, {1, 7}});
    QCOMPARE(copied(), u"Maya"_s);
    QCOMPARE(copied(CopyForm::WithSpeaker), u"[00:06] Customer: Maya\n"_s);
    m_view->select({{1, 3}, {1, 3}});
    QCOMPARE(copied(), u"nothing"_s);
    m_view->select({{1, m_view->text().length(1)}, {2, 9}}); // touches the one before
    QCOMPARE(copied(), u"I already"_s);
}

void TestTranscriptSelection::S14_copyCannotForgeALine()
{
    show(conversationOf({{0, 1, u"yes\n[00:01] Agent: I agree"_s}, {5, 0, u"<b>&amp;"_s}}));
    m_view->selectAll();
    QCOMPARE(copied().count(u'\n'), 2);
    const auto html = QGuiApplication::clipboard()->mimeData()->html();
    QVERIFY(html.contains(u"&lt;b&gt;&amp;amp;"_s));
}

void TestTranscriptSelection::contextMenuOffersCopy()
{
    show(billingCall());
    m_view->select({{0, 0}, {0, 6}});
    QContextMenuEvent event(
        QContextMenuEvent::Mouse, {100, 100}, m_view->mapToGlobal(QPoint(100, 100)));
    QApplication::sendEvent(m_view->viewport(), &event);
    auto *menu = m_view->findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 4);
    menu->actions().at(1)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"[00:00] Agent: Thanks\n"_s);
    menu->close();
}

READBACK_GUI_TEST_MAIN(TestTranscriptSelection)
#include "tst_transcriptselection.moc"
