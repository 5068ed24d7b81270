// SPDX-License-Identifier: MIT
#include "tests/ui/TranscriptPaneTest.h"
#include "ui/transcript/header/FactLine.h"
#include "ui/transcript/header/ScoresText.h"
#include "ui/transcript/header/TranscriptHeader.h"
#include "ui/transcript/map/CallMap.h"
#include "ui/transcript/map/CallOverview.h"

using namespace readback;
using namespace Qt::StringLiterals;

// What the pane says of the call above its text, and when it asks for the scores.
class TestTranscriptHeader : public test::TranscriptPaneTest
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void headerSaysWhoAndWhen();
    void headerIsCutNotGrown();
    void headerSaysNumbersAndWrapUp();
    void scoresComeAfterTheTranscript();
    void scoresGoWithTheRow();
    void nothingJumpsFromCallToCall();
    void whatTheServerDoesNotTellIsMeasured();
    void slowScoresAreNotWaitedFor();
    void scoresInWords();
    void eachNumberHasItsDefinition();
    void empathyIsToldOfEachAgent();
    void scoresAreAskedForOnce();
};

void TestTranscriptHeader::headerSaysWhoAndWhen()
{
    Conversation call;
    call.id = u"c"_s;
    call.start = m_clock.now().addSecs(-3600);
    call.durationMs = 738'000;
    call.direction = Direction::Inbound;
    call.agents = {u"Maya Okafor"_s};
    call.queues = {u"Billing"_s};
    call.customer = u"+1 555 0142"_s;
    m_pane->show(call);
    QCOMPARE(m_pane->header()->title(), u"Maya Okafor · Billing"_s);
    const QString line = m_pane->header()->line();
    QVERIFY2(line.startsWith(u"Today "_s), qPrintable(line));
    QVERIFY(line.contains(u"12:18"_s));
    QVERIFY(line.endsWith(u"inbound · +1 555 0142"_s));
    Conversation bare;
    bare.id = u"only-an-id"_s;
    m_pane->show(bare);
    QCOMPARE(m_pane->header()->title(), u"only-an-id"_s);
    QCOMPARE(m_pane->header()->line(), QString());
}

void TestTranscriptHeader::headerIsCutNotGrown()
{
    auto call = sampleConversation(1);
    call.agents = {QString(4000, u'W')};
    m_pane->show(call);
    QVERIFY(m_pane->header()->minimumSizeHint().width() < 200);
    m_pane->resize(300, 400);
    QVERIFY(m_pane->width() <= 320);
    m_pane->grab();
}

void TestTranscriptHeader::headerSaysNumbersAndWrapUp()
{
    Conversation call = sampleConversation(1);
    call.customer = u"+15550142"_s;
    call.ourNumber = u"+15550199"_s;
    call.direction = Direction::Inbound;
    call.wrapUps = {u"Refund"_s, u"<b>Callback</b>"_s};
    m_pane->show(call);
    QVERIFY2(m_pane->header()->line().endsWith(
                 u"inbound · +15550142 to +15550199     Wrap-up: Refund, <b>Callback</b>"_s),
        qPrintable(m_pane->header()->line()));
    call.direction = Direction::Outbound;
    m_pane->show(call);
    QVERIFY(m_pane->header()->line().contains(u"outbound · +15550199 to +15550142"_s));
    call.customer.clear();
    m_pane->show(call);
    QVERIFY(!m_pane->header()->line().contains(u"+15550199"_s));
}

void TestTranscriptHeader::scoresComeAfterTheTranscript()
{
    const auto call = sampleConversation(1);
    ConversationScores scores;
    scores.sentiment = 34.4;
    scores.agentShare = 45;
    m_source->scoresById.insert(call.id, scores);
    m_source->hold = true;
    m_pane->show(call);
    QCOMPARE(m_source->held(), QStringList{call.id}); // the transcript alone
    m_source->release(call.id);
    settle();
    QCOMPARE(m_source->held(), QStringList{u"scores"_s});
    QCOMPARE(m_source->lastPriority(), Priority::Interactive);
    QCOMPARE(m_pane->header()->scores(), QString()); // numbers do not change under the eye
    m_source->release(u"scores"_s);
    QTRY_VERIFY(m_pane->header()->scores().startsWith(u"Agent 45%     Customer "_s));
    QVERIFY(m_pane->header()->scores().contains(u"     Sentiment +34     "_s));
    QCOMPARE(m_source->requests(), 2);
    const auto shown = m_pane->header()->scores();
    m_pane->show(call); // the same again: nothing is asked, nothing is taken away
    QCOMPARE(m_pane->header()->scores(), shown);
    QCOMPARE(m_source->requests(), 2);
}

void TestTranscriptHeader::scoresGoWithTheRow()
{
    const auto first = sampleConversation(1), second = sampleConversation(2);
    ConversationScores scores;
    scores.sentiment = -7;
    m_source->scoresById.insert(first.id, scores);
    m_source->hold = true;
    m_pane->show(first);
    m_source->release(first.id);
    settle();
    m_clock.advance(1000);
    const int cancelled = m_source->cancelled();
    m_pane->show(second);
    QCOMPARE(m_source->cancelled(), cancelled + 1);
    m_source->releaseAll();
    settle();
    QTRY_VERIFY(m_source->held().contains(u"scores"_s));
    m_source->releaseAll();
    QTRY_VERIFY(!m_pane->header()->scores().isEmpty());
    QVERIFY(!m_pane->header()->scores().contains(u"-7"_s)); // never those of the first
}

void TestTranscriptHeader::nothingJumpsFromCallToCall()
{
    const auto plain = sampleConversation(1), rich = sampleConversation(2);
    ConversationScores scores;
    scores.silenceShare = 12.6;
    m_source->scoresById.insert(rich.id, scores);
    auto transcript = sampleTranscript(rich.id);
    transcript.topics = {{0, u"Refund"_s}};
    m_source->transcripts.insert(rich.id, Result<Transcript>(transcript));
    QList<int> heights;
    for (const auto &call : {plain, rich, sampleConversation(3), rich, plain}) {
        m_clock.advance(1000);
        m_pane->show(call);
        heights += m_pane->overview()->sizeHint().height();
        settle();
        heights += m_pane->overview()->sizeHint().height();
        QTest::qWait(20);
        heights += m_pane->overview()->sizeHint().height();
    }
    QCOMPARE(heights, QList<int>(15, heights.front()));
}

void TestTranscriptHeader::whatTheServerDoesNotTellIsMeasured()
{
    const auto call = sampleConversation(1);
    Transcript t;
    t.conversationId = call.id;
    t.speakers = {{SpeakerRole::Agent, {}}, {SpeakerRole::Customer, {}}};
    for (int i = 0; i < 2; ++i) {
        Phrase p;
        p.startMs = i * *call.durationMs / 2;
        p.endMs = p.startMs + *call.durationMs / 4;
        p.speaker = static_cast<quint16>(i);
        p.text = u"words"_s;
        t.phrases.push_back(p);
    }
    m_source->transcripts.insert(call.id, Result<Transcript>(t));
    m_pane->show(call);
    QTRY_COMPARE(m_pane->header()->scores(),
        u"Agent 25%     Customer 25%     Silence 25%     Overtalk 0%"_s);
    const auto *line = m_pane->header()->scoreLine();
    QVERIFY(line->toolTipAt({20, 5}).contains(u"computed here"_s));
    QVERIFY(
        m_pane->overview()->map()->accessibleDescription().contains(u"; Agent 25%, Customer"_s));
}

void TestTranscriptHeader::slowScoresAreNotWaitedFor()
{
    const auto call = sampleConversation(1);
    ConversationScores scores;
    scores.agentShare = 99;
    m_source->scoresById.insert(call.id, scores);
    m_source->hold = true;
    m_pane->show(call);
    m_source->release(call.id);
    settle();
    m_clock.advance(699);
    QCOMPARE(m_pane->header()->scores(), QString());
    m_clock.advance(1);
    QTRY_VERIFY(m_pane->header()->scores().contains(u"Customer"_s));
    QVERIFY(!m_pane->header()->scores().contains(u"99"_s));
    m_source->release(u"scores"_s);
    QTRY_VERIFY(m_pane->header()->scores().contains(u"Agent 99%"_s));
}

void TestTranscriptHeader::scoresInWords()
{
    ConversationScores scores;
    QCOMPARE(scoresText(scores), QString());
    scores.trendClass = SentimentTrend::Improving;
    QCOMPARE(scoresText(scores), QString());
    scores.sentiment = -12.3;
    QCOMPARE(scoresText(scores), u"Sentiment -12, improving"_s);
    scores.empathy = {{u"Ada"_s, 41.5}};
    QCOMPARE(scoresText(scores), u"Sentiment -12, improving, Empathy +42"_s);
    scores.empathy.push_back({u"Max"_s, -3});
    QVERIFY(scoresText(scores).endsWith(u"Empathy Ada +42, Max -3"_s));
    scores.empathy.clear();
    scores.sentiment = 0.2;
    scores.trendClass = SentimentTrend::SlightlyDeclining;
    scores.agentShare = 44.6;
    scores.customerShare = 38;
    scores.silenceShare = 0;
    scores.overtalkShare = 2.4;
    scores.ivrShare = 0.2; // not worth a word
    scores.acdShare = 7;
    QCOMPARE(scoresText(scores),
        u"Agent 45%, Customer 38%, Silence 0%, Sentiment 0, slightly declining, Overtalk 2%, "
        u"Queue 7%"_s);
}

void TestTranscriptHeader::eachNumberHasItsDefinition()
{
    ConversationScores scores;
    scores.sentiment = -40;
    scores.trend = 12;
    scores.agentShare = scores.customerShare = scores.silenceShare = scores.overtalkShare
        = scores.ivrShare = scores.acdShare = scores.otherShare = 10;
    scores.overtalks = 3;
    scores.empathy = {{u"Maya"_s, 12}};
    const auto parts = scoreParts(scores);
    QCOMPARE(parts.size(), size_t(9));
    for (const auto &part : parts)
        QVERIFY2(part.toolTip.size() > 30, qPrintable(part.text));
    QVERIFY(parts[4].toolTip.contains(u"3 "_s));
    QCOMPARE(parts[3].sign, HeaderPart::Sign::Down);
    QVERIFY(parts[3].toolTip.contains(u"+12"_s));
    const auto call = sampleConversation(1);
    m_pane->show(call);
    for (const auto *line : {m_pane->header()->titleLine(), m_pane->header()->factLine()})
        QVERIFY(!line->toolTipAt({10, 5}).isEmpty());
    QVERIFY(m_pane->header()->factLine()->toolTipAt({690, 5}).isEmpty());
}

void TestTranscriptHeader::empathyIsToldOfEachAgent()
{
    ConversationScores scores;
    scores.empathy = {{u"Maya"_s, 63.2}};
    QCOMPARE(scoresText(scores), u"Empathy +63"_s);
    scores.empathy.push_back({u"Jonas"_s, -5});
    QCOMPARE(scoresText(scores), u"Empathy Maya +63, Jonas -5"_s);
}

void TestTranscriptHeader::scoresAreAskedForOnce()
{
    const auto first = sampleConversation(1), second = sampleConversation(2);
    for (const auto &call : {first, second}) {
        ConversationScores scores;
        scores.agentShare = call.id == first.id ? 11 : 22;
        m_source->scoresById.insert(call.id, scores);
        m_clock.advance(1000);
        m_pane->show(call);
        QTRY_VERIFY(m_pane->header()->scores().startsWith(
            call.id == first.id ? u"Agent 11%"_s : u"Agent 22%"_s));
    }
    const int requests = m_source->requests();
    m_clock.advance(1000);
    m_pane->show(first);
    settle();
    QVERIFY(m_pane->header()->scores().startsWith(u"Agent 11%"_s)); // with the text
    QCOMPARE(m_source->requests(), requests);
    m_pane->setLibrary(m_library.get()); // another server may tell something else
    m_clock.advance(1000);
    m_pane->show(second);
    settle();
    QTRY_COMPARE(m_source->requests(), requests + 1);
}

READBACK_GUI_TEST_MAIN(TestTranscriptHeader)
#include "tst_transcriptheader.moc"
