// SPDX-License-Identifier: MIT
#include "tests/ui/TranscriptPaneTest.h"
#include "tests/ui/TranscriptSamples.h"
#include "ui/transcript/TranscriptView.h"
#include "ui/transcript/header/TranscriptHeader.h"

#include <QLabel>
#include <QScrollBar>

using namespace readback;
using namespace readback::test;

// Where the pane stands in the calls it shows, and calls whose sides were mistaken for each other.
class TestTranscriptPlaces : public TranscriptPaneTest
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { tearDown(); }
    void aCallIsShownAtAPhrase();
    void thePhraseWaitsForTheCall();
    void comingBackIsToTheSamePlace();
    void thePlaceSurvivesAnotherFormAndSize();
    void aSwappedCallSaysSo();
    void aSwappedCallKeepsItsPlace();
    void aSwappedCallKeepsItsSelection_data();
    void aSwappedCallKeepsItsSelection();
    void theScoresFollow();

private:
    void open(int call, int phrase = -1)
    {
        m_clock.advance(1000); // no burst
        m_pane->show(sampleConversation(call), phrase);
        settle();
        QCOMPARE(m_pane->state(), State::Shown);
    }
    TranscriptView *view() const { return m_pane->view(); }
    QLabel *note() const { return m_pane->findChild<QLabel *>(u"swapNote"_s); }
    SpeakerRole roleOf(size_t phrase) const
    {
        const auto &call = *m_pane->transcript();
        return call.speakers[call.phrases[phrase].speaker].role;
    }
};

void TestTranscriptPlaces::init()
{
    setUp();
    for (const int call : {1, 2}) {
        auto transcript = *generatedCall(300, static_cast<quint32>(call));
        transcript.conversationId = sampleConversation(call).id;
        m_source->transcripts.insert(transcript.conversationId, transcript);
    }
    QTest::qWait(1); // the pane has its size
}

void TestTranscriptPlaces::aCallIsShownAtAPhrase()
{
    open(1, 150);
    QCOMPARE(view()->phraseAtCaret(), 150);
    const auto [first, last] = view()->phrasesInSight();
    QVERIFY(first <= 150 && 150 <= last);
    open(1, 20); // the call is there already
    QCOMPARE(view()->phraseAtCaret(), 20);
    open(1);
    QCOMPARE(view()->phraseAtCaret(), 20);
    open(2, 250);
    QCOMPARE(view()->phraseAtCaret(), 250);
}

void TestTranscriptPlaces::thePhraseWaitsForTheCall()
{
    m_source->hold = true;
    m_pane->show(sampleConversation(1));
    m_pane->show(sampleConversation(1), 120);
    m_source->releaseAll();
    settle();
    QCOMPARE(view()->phraseAtCaret(), 120);
}

void TestTranscriptPlaces::comingBackIsToTheSamePlace()
{
    open(1);
    view()->verticalScrollBar()->setValue(5000);
    const auto place = view()->place();
    open(2);
    QCOMPARE(view()->verticalScrollBar()->value(), 0);
    view()->verticalScrollBar()->setValue(900);
    m_pane->clear();
    open(1);
    QCOMPARE(view()->place(), place);
    QCOMPARE(view()->verticalScrollBar()->value(), 5000);
    open(2);
    QCOMPARE(view()->verticalScrollBar()->value(), 900);
    open(1, 3); // whoever names a phrase wants to see that
    QCOMPARE(view()->phraseAtCaret(), 3);
}

void TestTranscriptPlaces::thePlaceSurvivesAnotherFormAndSize()
{
    open(1);
    view()->verticalScrollBar()->setValue(view()->text().layout().top(150));
    open(2);
    view()->setOptions({ReadingForm::Turns});
    QTRY_COMPARE(view()->reading()->form(), ReadingForm::Turns);
    m_pane->resize(420, 500);
    open(1);
    QVERIFY(std::abs(view()->phraseAtTop() - 150) <= 1);
}

void TestTranscriptPlaces::aSwappedCallSaysSo()
{
    open(1);
    QVERIFY(!note()->isVisible());
    const auto before = roleOf(0);
    m_pane->setSwapped(true);
    settle();
    QVERIFY(m_pane->isSwapped());
    QVERIFY(note()->isVisible());
    QVERIFY(roleOf(0) != before);
    open(2);
    QVERIFY(!note()->isVisible() && !m_pane->isSwapped());
    open(1);
    QVERIFY(note()->isVisible());
    m_pane->setSwapped(false);
    settle();
    QCOMPARE(roleOf(0), before);
    QVERIFY(!note()->isVisible());
}

void TestTranscriptPlaces::aSwappedCallKeepsItsPlace()
{
    open(1);
    view()->verticalScrollBar()->setValue(view()->text().layout().top(150));
    m_pane->setSwapped(true);
    settle();
    QCOMPARE(view()->phraseAtTop(), 150);
}

void TestTranscriptPlaces::aSwappedCallKeepsItsSelection_data()
{
    QTest::addColumn<ReadingForm>("form");
    QTest::newRow("phrases") << ReadingForm::Phrases;
    QTest::newRow("turns") << ReadingForm::Turns;
}

void TestTranscriptPlaces::aSwappedCallKeepsItsSelection()
{
    QFETCH(const ReadingForm, form);
    view()->setOptions({form});
    open(1);
    QTRY_COMPARE(view()->reading()->form(), form);
    const TextRange chosen{{3, 2}, {5, 4}};
    view()->select(chosen);
    const auto before = roleOf(0);
    m_pane->setSwapped(true);
    settle();
    QVERIFY(roleOf(0) != before);
    QCOMPARE(view()->selection(), chosen);
    open(2);
    QVERIFY(view()->selection().isEmpty());
}

void TestTranscriptPlaces::theScoresFollow()
{
    ConversationScores scores;
    scores.agentShare = 61;
    scores.customerShare = 22;
    m_source->scoresById.insert(sampleConversation(1).id, scores);
    std::optional<ConversationScores> seen;
    const auto ask = [&] {
        seen.reset();
        m_library->setSwapped(
            sampleConversation(1), !m_library->isSwapped(sampleConversation(1).id));
        const auto call = m_library->scores(sampleConversation(1), Priority::Interactive, this,
            [&seen](const Result<ConversationScores> &result) { seen = result.value(); });
        QTRY_VERIFY(seen);
    };
    ask();
    QCOMPARE(seen->agentShare, std::optional<double>(22));
    ask();
    QCOMPARE(seen->agentShare, std::optional<double>(61));
}

READBACK_GUI_TEST_MAIN(TestTranscriptPlaces)
#include "tst_transcriptplaces.moc"
