// SPDX-License-Identifier: MIT
#include "tests/ui/TranscriptViewTest.h"

using namespace readback;
using namespace readback::test;

// Being led to a phrase, what is in sight, and what a search found.
class TestTranscriptHighlights : public TranscriptViewTest
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { m_view.reset(); }
    void aPhraseIsShownInTheUpperThird();
    void thePointerGoesWithTheNextKeyOrClick();
    void aPhraseWaitsForItsTranscript();
    void whatIsInSightIsTold();
    void hitsArePaintedWhereTheyAre();
    void hitsGoWithTheirCall();

private:
    bool painted(const TextPosition &position, const QColor &ground)
    {
        const auto rect = m_view->text().characterRect(position).translated(-m_view->scrolledTo());
        const auto picture = m_view->viewport()->grab(rect).toImage();
        for (int y = 1; y < picture.height() - 1; ++y)
            if (picture.pixelColor(picture.width() / 2, y).rgb() == ground.rgb())
                return true;
        return false;
    }
    TranscriptColours colours() const { return TranscriptColours::of(m_view->palette()); }
};

void TestTranscriptHighlights::aPhraseIsShownInTheUpperThird()
{
    show(generatedCall(400, 6));
    for (const int phrase : {200, 399, 30, 0}) {
        m_view->showPhrase(phrase);
        const int y = m_view->text().caretRect({phrase, 0}).top() - m_view->scrolledTo().y();
        QVERIFY(y >= 0 && y < m_view->viewport()->height());
        if (phrase == 200 || phrase == 30)
            QCOMPARE(y, m_view->viewport()->height() / 3);
        QVERIFY(painted({phrase, 0}, colours().pointed.ground));
        QCOMPARE(m_view->phraseAtCaret(), phrase);
    }
    m_view->showPhrase(100'000); // bounded
    QCOMPARE(m_view->phraseAtCaret(), 399);
}

void TestTranscriptHighlights::thePointerGoesWithTheNextKeyOrClick()
{
    show(billingCall());
    m_view->showPhrase(2);
    key(Qt::Key_Right);
    QVERIFY(!painted({2, 0}, colours().pointed.ground));
    m_view->showPhrase(2);
    QVERIFY(painted({2, 0}, colours().pointed.ground));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, pointAt({0, 3}));
    QVERIFY(!painted({2, 0}, colours().pointed.ground));
}

void TestTranscriptHighlights::aPhraseWaitsForItsTranscript()
{
    show(billingCall());
    const auto other = generatedCall(300, 9);
    m_view->setTranscript(other); // measured by the view itself
    m_view->showPhrase(150);
    QTRY_COMPARE(m_view->transcript(), other);
    QCOMPARE(m_view->phraseAtCaret(), 150);
    QVERIFY(painted({150, 0}, colours().pointed.ground));
}

void TestTranscriptHighlights::whatIsInSightIsTold()
{
    QSignalSpy changed(m_view.get(), &TranscriptView::transcriptChanged);
    QCOMPARE(m_view->phrasesInSight(), std::pair(-1, -1));
    show(generatedCall(400, 6));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_view->phraseAtTop(), 0);
    QSignalSpy scrolled(m_view.get(), &TranscriptView::scrolled);
    m_view->verticalScrollBar()->setValue(m_view->text().layout().top(200));
    QCOMPARE(scrolled.count(), 1);
    const auto [first, last] = m_view->phrasesInSight();
    QCOMPARE(first, 200);
    QVERIFY(last > 202 && last < 240);
    QVERIFY(m_view->text().layout().top(last)
        <= m_view->scrolledTo().y() + m_view->viewport()->height());
    m_view->clear();
    QCOMPARE(changed.count(), 2);
    QCOMPARE(m_view->phraseAtTop(), -1);
}

void TestTranscriptHighlights::hitsArePaintedWhereTheyAre()
{
    show(billingCall());
    m_view->setHits({{{1, 3}, {1, 7}}, {{2, 10}, {2, 16}}}, 1);
    QVERIFY(painted({1, 4}, colours().hit.ground));
    QVERIFY(!painted({1, 9}, colours().hit.ground));
    QVERIFY(painted({2, 12}, colours().currentHit.ground));
    m_view->setHits({}, -1);
    QVERIFY(!painted({1, 4}, colours().hit.ground));
}

void TestTranscriptHighlights::hitsGoWithTheirCall()
{
    show(billingCall());
    m_view->setHits({{{0, 3}, {0, 7}}}, 0);
    show(generatedCall(20, 3));
    QVERIFY(!painted({0, 4}, colours().currentHit.ground));
    m_view->setZoom(1.5);
}

READBACK_GUI_TEST_MAIN(TestTranscriptHighlights)
#include "tst_transcripthighlights.moc"
