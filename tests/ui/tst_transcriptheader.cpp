// SPDX-License-Identifier: MIT
#include "tests/ui/TranscriptPaneTest.h"
#include "ui/transcript/ScoresText.h"
#include "ui/transcript/TranscriptHeader.h"

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// What the pane says of the call above its text, and when it asks for the scores.
class TestTranscriptHeader : public TranscriptPaneTest
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
    void withoutScoresThereIsNoGap();
    void scoresInWords();
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
    const int before = m_pane->header()->sizeHint().height();
    m_source->release(u"scores"_s);
    QTRY_COMPARE(m_pane->header()->scores(), u"Sentiment +34     Agent 45%"_s);
    QVERIFY(m_pane->header()->sizeHint().height() > before);
    QCOMPARE(m_source->requests(), 2);
    m_pane->show(call); // the same again: nothing is asked, nothing is taken away
    QCOMPARE(m_pane->header()->scores(), u"Sentiment +34     Agent 45%"_s);
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
    QTest::qWait(20);
    QCOMPARE(m_pane->header()->scores(), QString()); // never those of the first
}

void TestTranscriptHeader::withoutScoresThereIsNoGap()
{
    const auto without = sampleConversation(1), with = sampleConversation(2);
    ConversationScores scores;
    scores.silenceShare = 12.6;
    m_source->scoresById.insert(with.id, scores);
    m_pane->show(without);
    settle();
    QTest::qWait(20);
    const int low = m_pane->header()->sizeHint().height();
    m_clock.advance(1000);
    m_pane->show(with);
    QCOMPARE(m_pane->header()->sizeHint().height(), low);
    QTRY_COMPARE(m_pane->header()->scores(), u"Silence 13%"_s);
    const int high = m_pane->header()->sizeHint().height();
    QVERIFY(high > low);
    m_clock.advance(1000);
    m_pane->show(without);
    QCOMPARE(m_pane->header()->scores(), QString());
    QCOMPARE(m_pane->header()->sizeHint().height(), high); // does not jump while it may come
    QTRY_COMPARE(m_pane->header()->sizeHint().height(), low);
    // Nor where there is nothing to read.
    const auto silent = sampleConversation(3);
    m_source->transcripts.insert(silent.id, Result<Transcript>(Error::of(ErrorKind::NoTranscript)));
    m_source->scoresById.insert(silent.id, scores);
    m_clock.advance(1000);
    m_pane->show(silent);
    QTRY_COMPARE(m_pane->state(), State::NoTranscript);
    QCOMPARE(m_pane->header()->sizeHint().height(), low);
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
    QCOMPARE(scoresText(scores), u"Sentiment -12, improving     Empathy +42"_s);
    scores.empathy.push_back({u"Max"_s, -3});
    QVERIFY(scoresText(scores).endsWith(u"Empathy Ada +42, Max -3"_s));
    scores.empathy.clear();
    scores.sentiment = 0.2;
    scores.trendClass = SentimentTrend::SlightlyDeclining;
    scores.agentShare = 44.6;
    scores.customerShare = 38;
    scores.silenceShare = 0;
    scores.overtalkShare = 2.4;
    QCOMPARE(scoresText(scores),
        u"Sentiment 0, slightly declining     Agent 45% · Customer 38% · Silence 0% · Overtalk 2%"_s);
}

READBACK_GUI_TEST_MAIN(TestTranscriptHeader)
#include "tst_transcriptheader.moc"
