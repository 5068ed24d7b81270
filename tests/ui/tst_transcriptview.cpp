// SPDX-License-Identifier: MIT
#include "tests/ui/TranscriptViewTest.h"

using namespace readback;
using namespace readback::test;

// What is painted, and where the view stands.
class TestTranscriptView : public TranscriptViewTest
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { m_view.reset(); }
    void G14_paintsOddCallsAtOddSizes();
    void focusByKeyIsARingAroundTheText();
    void B08_markupIsLiteral();
    void B10_showAllShowsTheRest();
    void widthAndZoomKeepThePlace();
    void zoomKeysAndWheel();
    void fontChangeIsMeasuredAnew();
    void rightToLeftPhrases();
    void endStaysTheEnd();
    void anotherCallStartsAtItsBeginning();
    void pictures();
};

void TestTranscriptView::G14_paintsOddCallsAtOddSizes()
{
    const auto call = conversationOf({{0, 0, {}}, {1, 1, u"\u0301\u0301\n\t \U0001f600"_s},
        {100, 0, QString(70'000, u'x')}, {200, 1, u"שלום עולם, abc 12"_s}});
    for (const auto &size : {QSize(0, 0), QSize(1, 300), QSize(60, 60), QSize(400, 300)}) {
        m_view->resize(size);
        m_view->setTranscript(call, m_view->measure()(call));
        m_view->selectAll();
        QVERIFY(!m_view->grab().isNull() || size.isEmpty());
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
        m_view->grab();
    }
    m_view->setTranscript(conversationOf({}));
    m_view->grab();
    m_view->clear();
    QVERIFY(!m_view->transcript());
}

void TestTranscriptView::focusByKeyIsARingAroundTheText()
{
    show(billingCall());
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    const auto pictureOf = [this](Qt::FocusReason reason) {
        m_view->clearFocus();
        m_view->setFocus(reason);
        return m_view->viewport()->grab().toImage();
    };
    const auto clicked = pictureOf(Qt::MouseFocusReason);
    const auto tabbed = pictureOf(Qt::TabFocusReason);
    QVERIFY(clicked != tabbed);
    const auto inside = clicked.rect().adjusted(2, 2, -2, -2);
    QCOMPARE(tabbed.copy(inside), clicked.copy(inside));
}

void TestTranscriptView::B08_markupIsLiteral()
{
    const QString hostile = u"<img src='file:///etc/passwd'><b>bold</b> &amp; <a href='x'>y</a>"_s;
    show(conversationOf({{0, 0, hostile}}));
    QCOMPARE(m_view->text().shownText(0), hostile);
    QCOMPARE(m_view->text().row(0).text.text(), hostile);
    QCOMPARE(m_view->text().length(0), static_cast<int>(hostile.size()));
}

void TestTranscriptView::B10_showAllShowsTheRest()
{
    const auto call = conversationOf({{0, 0, u"word "_s.repeated(40'000)}, {9, 1, u"What?"_s}});
    show(call);
    QCOMPARE(m_view->text().length(0), kShownAtFirst);
    const int before = m_view->verticalScrollBar()->maximum();
    m_view->verticalScrollBar()->setValue(before);
    m_view->repaint();
    const auto link = m_view->text().showAllRect(0);
    QVERIFY(!link.isEmpty());
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, link.center() - m_view->scrolledTo());
    QTRY_COMPARE(m_view->text().length(0), 200'000);
    QVERIFY(m_view->verticalScrollBar()->maximum() > 2 * before);
}

void TestTranscriptView::widthAndZoomKeepThePlace()
{
    show(generatedCall(400, 6));
    m_view->verticalScrollBar()->setValue(m_view->text().layout().top(200));
    for (const int width : {500, 420, 900, 820}) {
        m_view->resize(width, 640);
        m_view->repaint();
        const int y = m_view->scrolledTo().y();
        QCOMPARE(m_view->text().layout().phraseAt(y), 200);
    }
    const auto style = m_view->text().layout().style();
    m_view->setZoom(2);
    QTRY_VERIFY(m_view->text().layout().style() != style);
    m_view->repaint();
    QCOMPARE(m_view->text().layout().phraseAt(m_view->scrolledTo().y()), 200);
}

void TestTranscriptView::zoomKeysAndWheel()
{
    show(billingCall());
    QSignalSpy zoomed(m_view.get(), &TranscriptView::zoomChanged);
    key(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(m_view->zoom() > 1.05);
    key(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), 1.0);
    QWheelEvent wheel({5, 5}, m_view->viewport()->mapToGlobal(QPointF(5, 5)), {}, {0, 240},
        Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view->viewport(), &wheel);
    QVERIFY(m_view->zoom() > 1.2);
    key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), 1.0);
    QCOMPARE(zoomed.count(), 5);
    for (int i = 0; i < 50; ++i)
        m_view->zoomIn();
    QCOMPARE(m_view->zoom(), 4.0);
}

void TestTranscriptView::fontChangeIsMeasuredAnew()
{
    show(billingCall());
    const int height = m_view->text().layout().height();
    m_view->select({{2, 1}, {3, 4}});
    auto font = m_view->font();
    font.setPointSizeF(font.pointSizeF() * 2);
    m_view->setFont(font);
    QTRY_VERIFY(m_view->text().layout().height() > height * 3 / 2);
    QCOMPARE(m_view->selection(), (TextRange{{2, 1}, {3, 4}}));
}

void TestTranscriptView::rightToLeftPhrases()
{
    show(conversationOf({{0, 0, u"שלום, איך אפשר לעזור?"_s}, {4, 1, u"Hello."_s}}));
    auto &text = m_view->text();
    QVERIFY(text.row(0).rightToLeft && !text.row(1).rightToLeft);
    const auto rect = text.layout().textRect(0);
    // The first letter stands at the right, beside the label.
    const int x = text.caretRect({0, 0}).left();
    QVERIFY(std::abs(rect.right() - text.layout().firstIndent(0) - x) < 4);
    QVERIFY(text.caretRect({0, 5}).left() < x);
    key(Qt::Key_Left);
    QCOMPARE(caret(), (TextPosition{0, 1}));
    m_view->setLayoutDirection(Qt::RightToLeft);
    QVERIFY(text.layout().timeRect(0).left() > text.layout().textRect(0).right());
    m_view->repaint();
}

void TestTranscriptView::endStaysTheEnd()
{
    std::vector<Said> said;
    for (int i = 0; i < 200; ++i)
        said.push_back({i * 4, static_cast<quint16>(i % 2), QString(700, u'w')});
    show(conversationOf(said));
    auto *bar = m_view->verticalScrollBar();
    bar->setValue(bar->maximum());
    m_view->repaint();
    QCOMPARE(bar->value(), bar->maximum());
    const auto &layout = m_view->text().layout();
    QCOMPARE(bar->maximum(), layout.height() - m_view->viewport()->height());
}

void TestTranscriptView::anotherCallStartsAtItsBeginning()
{
    show(generatedCall(400, 8));
    m_view->verticalScrollBar()->setValue(5000);
    m_view->selectAll();
    const auto other = generatedCall(300, 9);
    m_view->setTranscript(other); // measured by the view itself
    QTRY_COMPARE(m_view->transcript(), other);
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    QVERIFY(m_view->selection().isEmpty());
}

// For eyes: READBACK_PICTURES names a folder.
void TestTranscriptView::pictures()
{
    const QString folder = qEnvironmentVariable("READBACK_PICTURES");
    for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        applyTheme(theme);
        m_view = std::make_unique<TranscriptView>();
        show(billingCall());
        m_view->select({{2, 10}, {3, 20}});
        const auto picture = m_view->grab().toImage();
        QCOMPARE(picture.pixelColor(10, 300), m_view->palette().color(QPalette::Base));
        if (!folder.isEmpty())
            picture.save(folder + (theme == ThemeChoice::Light ? u"/light.png"_s : u"/dark.png"_s));
    }
    show(conversationOf({{0, 0, u"שלום, איך אפשר לעזור? Readback 12:30 (abc)."_s},
        {4, 1, u"مرحبا، أريد الغاء اشتراكي من فضلك"_s}, {8, 1, u"こんにちは世界。"_s},
        {40, 0, QString(300, u'w')}, {50, 1, u"tab\there\nnew line"_s}, {60, 0, {}}}));
    m_view->select({{0, 3}, {1, 5}});
    if (!folder.isEmpty())
        m_view->grab().save(folder + u"/odd.png"_s);
}

READBACK_GUI_TEST_MAIN(TestTranscriptView)
#include "tst_transcriptview.moc"
