// SPDX-License-Identifier: MIT
#include "tests/ui/FindTest.h"

using namespace readback;
using namespace readback::test;

// What finding does in the text.
class TestFinding : public FindTest
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { m_window.reset(); }
    void countsAsOneTypes();
    void stepsRoundAndRound();
    void followsFromWhereTheReaderIs();
    void theHitHasLinesAroundIt();
    void choices();
    void oneVoiceAtATime();
    void aMistakeInAnExpressionIsExplained();
    void escapeGivesThePlaceBack();
    void escapeStaysWhereTheReaderWent();
    void stayingSelectsTheHit();
    void theNextCallKeepsTheSearch();
    void stepsFromAClick();
    void stepsBeforeTheHitsAreThere();
    void takesTheSelectedWords();
    void tellsTheMap();
    void closedItIsGone();
};

void TestFinding::countsAsOneTypes()
{
    showCall(billingCall());
    m_find->open();
    QVERIFY(m_bar->isVisible());
    QVERIFY(field()->hasFocus());
    QCOMPARE(count(), QString());
    type(u"refund"_s);
    QCOMPARE(m_find->hits().size(), size_t(5));
    QCOMPARE(count(), u"1 of 5"_s);
    QCOMPARE(hitText(0), u"refund"_s);
    QTest::keyClicks(field(), u"x"_s);
    settle();
    QCOMPARE(count(), u"No hits"_s);
    QVERIFY(!button(u"Next hit"_s)->isEnabled());
    key(Qt::Key_Backspace);
    QCOMPARE(count(), u"1 of 5"_s);
    field()->clear();
    settle();
    QCOMPARE(count(), QString());
    QVERIFY(m_find->hits().empty());
}

void TestFinding::stepsRoundAndRound()
{
    showCall(billingCall());
    type(u"refund"_s);
    key(Qt::Key_Return);
    QCOMPARE(count(), u"2 of 5"_s);
    key(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(count(), u"1 of 5"_s);
    key(Qt::Key_Enter, Qt::ShiftModifier | Qt::KeypadModifier);
    QCOMPARE(count(), u"↻ 5 of 5"_s);
    button(u"Next hit"_s)->click();
    QCOMPARE(count(), u"↻ 1 of 5"_s);
    m_find->next();
    QCOMPARE(count(), u"2 of 5"_s);
    m_find->previous();
    QCOMPARE(count(), u"1 of 5"_s);
}

void TestFinding::followsFromWhereTheReaderIs()
{
    showCall(generatedCall(400, 3));
    scrollTo(m_view->verticalScrollBar()->maximum() / 2);
    const int top = m_view->phraseAtTop();
    type(u"refund"_s);
    const auto first = m_find->hits()[static_cast<size_t>(m_find->currentHit())].from();
    QVERIFY(m_find->currentHit() > 0);
    QVERIFY(first.phrase >= top);
    QVERIFY(m_find->hits()[static_cast<size_t>(m_find->currentHit() - 1)].from().phrase <= top);
    QVERIFY(currentIsInSight());
    // More letters go on from there, not from where fewer have led.
    const int led = m_find->currentHit();
    field()->clear();
    type(u"re"_s);
    type(u"refund"_s);
    QCOMPARE(m_find->currentHit(), led);
}

void TestFinding::theHitHasLinesAroundIt()
{
    showCall(generatedCall(300, 4));
    type(u"payment"_s);
    const auto hits = static_cast<int>(m_find->hits().size());
    QVERIFY(hits > 20);
    for (int i = 0; i < hits + 3; ++i) {
        key(Qt::Key_Return);
        const bool atEdge = scrolled() == 0 || scrolled() == m_view->verticalScrollBar()->maximum();
        QVERIFY2(currentIsInSight() || atEdge, qPrintable(count()));
        QVERIFY(m_view->viewport()->rect().contains(currentRect()));
    }
}

void TestFinding::choices()
{
    showCall(conversationOf({{0, 0, u"Lucía, lucia, LUCIAS, 20.50"_s}}));
    type(u"lucia"_s);
    QCOMPARE(m_find->hits().size(), size_t(3));
    toggle(u"Match case and accents"_s);
    QCOMPARE(m_find->hits().size(), size_t(1));
    toggle(u"Match case and accents"_s);
    toggle(u"Whole words"_s);
    QCOMPARE(m_find->hits().size(), size_t(2));
    toggle(u"Whole words"_s);
    toggle(u"Regular expression"_s);
    type(u"\\d+\\.\\d+"_s);
    QCOMPARE(hitText(0), u"20.50"_s);
}

void TestFinding::oneVoiceAtATime()
{
    showCall(billingCall());
    type(u"refund"_s);
    toggle(u"Only the agent"_s);
    QCOMPARE(count(), u"1 of 2"_s);
    toggle(u"Only the customer"_s);
    QVERIFY(!button(u"Only the agent"_s)->isChecked());
    QCOMPARE(m_find->hits().size(), size_t(3));
    toggle(u"Only the customer"_s);
    QCOMPARE(m_find->hits().size(), size_t(5));
}

void TestFinding::aMistakeInAnExpressionIsExplained()
{
    showCall(billingCall());
    m_find->open();
    toggle(u"Regular expression"_s);
    type(u"refund("_s);
    auto *message = m_bar->findChild<QLabel *>(u"findMessage"_s);
    QVERIFY(message->isVisible());
    QVERIFY2(m_bar->message().startsWith(u"The expression is not complete: "_s),
        qPrintable(m_bar->message()));
    QCOMPARE(field()->accessibleDescription(), m_bar->message());
    QCOMPARE(count(), u"No hits"_s);
    type(u"a)b"_s);
    QVERIFY2(m_bar->message().startsWith(u"Mistake in the expression at character "_s),
        qPrintable(m_bar->message()));
    type(u"refund(s|ed)?"_s);
    QVERIFY(!message->isVisible());
    QCOMPARE(count(), u"1 of 5"_s);
}

void TestFinding::escapeGivesThePlaceBack()
{
    showCall(generatedCall(400, 3));
    scrollTo(3000);
    type(u"october"_s);
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    for (int i = 0; i < 30; ++i)
        key(Qt::Key_Return);
    QVERIFY(scrolled() != 3000);
    m_find->close();
    QVERIFY(!m_bar->isVisible());
    QVERIFY(m_view->hasFocus());
    QCOMPARE(scrolled(), 3000);
    // Also where the text was widened or zoomed in between.
    type(u"october"_s);
    for (int i = 0; i < 30; ++i)
        key(Qt::Key_Return);
    const int phrase = m_view->phraseAtTop();
    m_window->resize(700, 500);
    m_view->repaint();
    m_find->close();
    QVERIFY(m_view->phraseAtTop() != phrase);
    m_window->resize(820, 500);
    m_view->repaint();
    QVERIFY(std::abs(scrolled() - 3000) < 60);
}

void TestFinding::escapeStaysWhereTheReaderWent()
{
    showCall(generatedCall(400, 3));
    type(u"october"_s);
    scrollTo(5000);
    m_find->close();
    QCOMPARE(scrolled(), 5000);
    // A click is going on, too.
    scrollTo(0);
    type(u"october"_s);
    for (int i = 0; i < 30; ++i)
        key(Qt::Key_Return);
    const int there = scrolled();
    QVERIFY(there > 0);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->viewport()->rect().center());
    m_find->close();
    QCOMPARE(scrolled(), there);
}

void TestFinding::stayingSelectsTheHit()
{
    showCall(billingCall());
    type(u"refund"_s);
    key(Qt::Key_Return);
    const auto hit = m_find->hits()[1];
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!m_bar->isVisible());
    QCOMPARE(m_view->selection(), hit);
    QVERIFY(m_view->hasFocus());
}

void TestFinding::theNextCallKeepsTheSearch()
{
    showCall(generatedCall(400, 3));
    type(u"october"_s);
    for (int i = 0; i < 30; ++i)
        key(Qt::Key_Return);
    const auto before = m_find->hits().size();
    showCall(generatedCall(300, 7));
    settle();
    QVERIFY(m_bar->isVisible());
    QCOMPARE(scrolled(), 0);
    QVERIFY(!m_find->hits().empty() && m_find->hits().size() != before);
    QCOMPARE(m_find->currentHit(), -1);
    QVERIFY(count().startsWith(u"%1 hit"_s.arg(m_find->hits().size())));
    m_find->next();
    QCOMPARE(m_find->currentHit(), 0);
    for (int i = 0; i < 30; ++i)
        m_find->next();
    m_find->close();
    QCOMPARE(scrolled(), 0);
    // One without such words.
    showCall(billingCall());
    m_find->open();
    type(u"zebra"_s);
    QCOMPARE(count(), u"No hits"_s);
    m_view->clear();
    QVERIFY(m_find->hits().empty());
    m_find->next();
    m_find->close();
}

void TestFinding::stepsFromAClick()
{
    showCall(billingCall());
    type(u"refund"_s);
    const auto third = m_find->hits()[2];
    m_view->select(
        {{third.from().phrase, third.to().offset}, {third.from().phrase, third.to().offset}});
    m_find->next();
    QCOMPARE(m_find->currentHit(), 3);
    m_view->select({third.from(), third.from()});
    m_find->previous();
    QCOMPARE(m_find->currentHit(), 1);
}

void TestFinding::stepsBeforeTheHitsAreThere()
{
    showCall(generatedCall(2000, 5));
    m_find->open();
    field()->setText(u"account"_s);
    QVERIFY(m_find->isSearching());
    m_find->next();
    m_find->next();
    settle();
    QCOMPARE(m_find->currentHit(), 2);
    // With the bar closed the last search opens it again.
    m_find->close();
    m_find->next();
    settle();
    QVERIFY(m_bar->isVisible());
    QCOMPARE(m_find->currentHit(), 0);
}

void TestFinding::takesTheSelectedWords()
{
    showCall(billingCall());
    const auto select = [this](int row, const QString &words) {
        const auto &text = m_view->reading()->rows()->phrases[static_cast<size_t>(row)].text;
        const auto at = static_cast<int>(text.indexOf(words));
        m_view->select({{row, at}, {row, at + static_cast<int>(words.size())}});
    };
    select(6, u"refund"_s);
    m_find->open();
    settle();
    QCOMPARE(field()->text(), u"refund"_s);
    QCOMPARE(count(), u"3 of 5"_s);
    m_find->close();
    select(0, u"Maya"_s);
    m_find->findSelection();
    settle();
    QCOMPARE(count(), u"2 of 2"_s);
    // Several rows are no words to search for.
    m_view->select({{0, 2}, {2, 5}});
    m_find->open();
    QCOMPARE(field()->text(), u"Maya"_s);
}

void TestFinding::tellsTheMap()
{
    const QSignalSpy told(m_find, &FindController::hitsChanged);
    showCall(billingCall());
    type(u"refund"_s);
    QCOMPARE(m_find->hitTimes(), (std::vector<qint64>{13'000, 58'000, 72'000, 77'000, 98'000}));
    QCOMPARE(m_find->currentTime(), 13'000);
    const auto before = told.size();
    m_find->next();
    QCOMPARE(told.size(), before + 1);
    QCOMPARE(m_find->currentTime(), 58'000);
    type(u"I"_s); // several in a phrase
    QVERIFY(m_find->hitTimes().size() < m_find->hits().size());
    QVERIFY(std::ranges::is_sorted(m_find->hitTimes()));
    m_find->close();
    QVERIFY(m_find->hitTimes().empty());
    QVERIFY(!m_find->currentTime());
}

void TestFinding::closedItIsGone()
{
    showCall(billingCall());
    type(u"refund"_s);
    const auto found = m_view->grab().toImage();
    m_find->close();
    m_view->clearFocus();
    showCall(billingCall());
    QVERIFY(m_find->hits().empty());
    QVERIFY(!m_find->isSearching());
    QVERIFY(m_view->grab().toImage() != found);
}

READBACK_GUI_TEST_MAIN(TestFinding)
#include "tst_finding.moc"
