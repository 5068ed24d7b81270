// SPDX-License-Identifier: MIT
#include "app/text/CallColumns.h"

#include "app/text/CallMeasures.h"
#include "app/text/CallPlaces.h"
#include "app/text/CallStrip.h"
#include "app/text/CallSummary.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>

#include <algorithm>
#include <limits>

using namespace readback;
using namespace Qt::StringLiterals;

// A call seen from far away: columns, strip, shares, and what is where.
class TestCallColumns : public QObject
{
    Q_OBJECT
private slots:
    void columnsSayWhoSpeaks();
    void momentsAreSeenToo();
    void eventsAndMoodsHaveTheirBits();
    void B05_oddTimesDoNoHarm();
    void scaleIsItsOwnInverse();
    void lengthCoversEverything();
    void aPlaceIsThePhraseThatIsSpoken();
    void sharesAreTheTimeSpoken();
    void whatIsToldIsNotMeasured();
    void withoutLengthsThereAreNoShares();
    void topicsKeepTheirPhrases();
    void aStripIsSmall();
};

namespace {

constexpr qint64 kFar = std::numeric_limits<qint64>::max();

Phrase phrase(qint64 from, qint64 to, quint16 speaker, qint8 sentiment = Phrase::kNoSentiment)
{
    Phrase p;
    p.startMs = from;
    p.endMs = to;
    p.speaker = speaker;
    p.sentiment = sentiment;
    return p;
}

Transcript call(std::vector<Phrase> phrases)
{
    Transcript t;
    t.conversationId = u"c"_s;
    t.speakers
        = {{SpeakerRole::Agent, {}}, {SpeakerRole::Customer, {}}, {SpeakerRole::Ivr, u"Menu"_s}};
    t.phrases = std::move(phrases);
    return t;
}

std::vector<int> columnsWith(const std::vector<quint16> &columns, quint16 bit)
{
    std::vector<int> found;
    for (size_t i = 0; i < columns.size(); ++i)
        if (columns[i] & bit)
            found.push_back(static_cast<int>(i));
    return found;
}

using Found = std::vector<int>;

} // namespace

void TestCallColumns::columnsSayWhoSpeaks()
{
    const auto t = call({phrase(0, 3000, 0), phrase(2000, 5000, 1), phrase(9000, 10'000, 2)});
    const auto columns = callColumns(t, {}, {10'000, 10});
    QCOMPARE(columnsWith(columns, kAgentBit), Found({0, 1, 2}));
    QCOMPARE(columnsWith(columns, kCustomerBit), Found({2, 3, 4}));
    QCOMPARE(columnsWith(columns, kOtherBit), Found({9}));
    QCOMPARE(columnsWith(columns, kAgentBeginsBit), Found({0}));
    QCOMPARE(columnsWith(columns, kCustomerBeginsBit), Found({2}));
    QCOMPARE(columnsWith(columns, kOtherBeginsBit), Found({9}));
}

void TestCallColumns::momentsAreSeenToo()
{
    const auto t = call({phrase(5000, 5000, 0), phrase(5001, 5010, 1)});
    const auto columns = callColumns(t, {}, {100'000, 100});
    QCOMPARE(columnsWith(columns, kAgentBit), Found({5}));
    QCOMPARE(columnsWith(columns, kCustomerBit), Found({5}));
}

void TestCallColumns::eventsAndMoodsHaveTheirBits()
{
    const auto t
        = call({phrase(0, 2000, 1, -1), phrase(2000, 4000, 1, 1), phrase(4000, 6000, 1, 0)});
    const std::vector<CallEvent> events{{CallEventKind::Silence, 6000, 7000},
        {CallEventKind::Hold, 7000, 8000}, {CallEventKind::Overtalk, 8000, 9000},
        {CallEventKind::Other, 9000, 10'000}};
    const auto columns = callColumns(t, events, {10'000, 10});
    QCOMPARE(columnsWith(columns, kNegativeBit), Found({1}));
    QCOMPARE(columnsWith(columns, kPositiveBit), Found({3}));
    QCOMPARE(columnsWith(columns, kSilenceBit), Found({6}));
    QCOMPARE(columnsWith(columns, kHoldBit), Found({7}));
    QCOMPARE(columnsWith(columns, kOvertalkBit), Found({8}));
    QCOMPARE(columns[9], quint16(0));
}

void TestCallColumns::B05_oddTimesDoNoHarm()
{
    QRandomGenerator random(7);
    const std::vector<qint64> times{0, 1, -1, -5000, 3000, 3000, kFar, -kFar, kFar / 2, 1'000'000};
    const auto any = [&] { return times[static_cast<size_t>(random.bounded(10))]; };
    for (int round = 0; round < 300; ++round) {
        Transcript t = call({});
        for (int i = random.bounded(30); i > 0; --i)
            t.phrases.push_back(phrase(any(), any(), static_cast<quint16>(random.bounded(3)), -1));
        const std::vector<CallEvent> events{{CallEventKind::Silence, any(), any()}};
        const CallScale scale{callLength(t, events, any()), 1 + random.bounded(200)};
        QVERIFY(scale.lengthMs >= 1);
        QCOMPARE(callColumns(t, events, scale).size(), static_cast<size_t>(scale.columns));
        const auto shares = measuresOf(t, events, scale.lengthMs);
        QVERIFY(shares.agentShare.value_or(0) >= 0 && shares.agentShare.value_or(0) <= 100);
        const int at = phraseAt(t, any());
        QVERIFY(at >= -1 && at < static_cast<int>(t.phrases.size()));
        speakersAt(t, any());
    }
    const auto zeros = call({phrase(0, 0, 0), phrase(0, 0, 1)});
    QCOMPARE(
        columnsWith(callColumns(zeros, {}, {callLength(zeros, {}, 0), 4}), kAgentBit), Found({0}));
    QCOMPARE(callLength(call({}), {}, 0), qint64(1));
}

void TestCallColumns::scaleIsItsOwnInverse()
{
    const CallScale scale{738'000, 811};
    for (int column = 0; column < scale.columns; ++column)
        QVERIFY(std::abs(scale.columnOf(scale.msAt(column)) - column) <= 1);
    QCOMPARE(scale.columnOf(-5), 0);
    QCOMPARE(scale.columnOf(kFar), 810);
    QCOMPARE(scale.msAt(-3), qint64(0));
    QCOMPARE(scale.msAt(5000), qint64(738'000));
}

void TestCallColumns::lengthCoversEverything()
{
    const auto t = call({phrase(0, 9000, 0), phrase(1000, 2000, 1)});
    QCOMPARE(callLength(t, {}, 0), qint64(9000));
    QCOMPARE(callLength(t, {}, 20'000), qint64(20'000));
    QCOMPARE(callLength(t, {{CallEventKind::Hold, 9000, 30'000}}, 20'000), qint64(30'000));
}

void TestCallColumns::aPlaceIsThePhraseThatIsSpoken()
{
    const auto t = call({phrase(1000, 3000, 0), phrase(2000, 5000, 1), phrase(8000, 9000, 0)});
    QCOMPARE(phraseAt(t, 0), 0);
    QCOMPARE(phraseAt(t, 1500), 0);
    QCOMPARE(phraseAt(t, 2000), 1);
    QCOMPARE(phraseAt(t, 7000), 1); // spoken last
    QCOMPARE(phraseAt(t, 99'000), 2);
    QCOMPARE(phraseAt(call({}), 5), -1);
    QCOMPARE(speakersAt(t, 2500), Found({0, 1}));
    QCOMPARE(speakersAt(t, 4000), Found({1}));
    QCOMPARE(speakersAt(t, 7000), Found());
}

void TestCallColumns::sharesAreTheTimeSpoken()
{
    // Two agent phrases over one another count once.
    auto t = call({phrase(0, 4000, 0), phrase(2000, 5000, 0), phrase(4000, 6000, 1),
        phrase(9500, 10'000, 2)});
    const std::vector<CallEvent> events{{CallEventKind::Overtalk, 4000, 5000},
        {CallEventKind::Silence, 6000, 9500}, {CallEventKind::Hold, 10'000, 20'000}};
    const auto shares = measuresOf(t, events, 20'000);
    QCOMPARE(shares.agentShare, std::optional(25.0));
    QCOMPARE(shares.customerShare, std::optional(10.0));
    QCOMPARE(shares.ivrShare, std::optional(2.5));
    QCOMPARE(shares.silenceShare, std::optional(17.5));
    QCOMPARE(shares.overtalkShare, std::optional(5.0));
    QCOMPARE(shares.overtalks, std::optional(1));
    QVERIFY(!shares.sentiment);
}

void TestCallColumns::whatIsToldIsNotMeasured()
{
    ConversationScores told, measured;
    told.agentShare = 50;
    told.sentiment = 3;
    measured.agentShare = 40;
    measured.customerShare = 30;
    measured.overtalkShare = 2;
    measured.overtalks = 4;
    const auto all = completed(told, measured);
    QCOMPARE(all.agentShare, std::optional(50.0));
    QCOMPARE(all.customerShare, std::optional(30.0));
    QCOMPARE(all.overtalks, std::optional(4));
    QCOMPARE(all.sentiment, std::optional(3.0));
}

void TestCallColumns::withoutLengthsThereAreNoShares()
{
    const auto t = call({phrase(1000, 1000, 0), phrase(2000, 2000, 1)});
    QCOMPARE(measuresOf(t, {}, 10'000), ConversationScores());
}

void TestCallColumns::topicsKeepTheirPhrases()
{
    auto t = call({phrase(0, 1000, 0), phrase(1000, 2000, 1), phrase(2000, 3000, 0)});
    t.topics = {{0, u"Billing"_s}, {1, u"Refund"_s}, {2, u"Billing"_s}};
    Conversation conversation;
    conversation.durationMs = 5000;
    const auto summary = summaryOf(t, conversation);
    QCOMPARE(summary.lengthMs, qint64(5000));
    QCOMPARE(summary.topics.size(), size_t(2));
    QCOMPARE(summary.topics[0], (CallTopic{u"Billing"_s, {0, 2}}));
    QCOMPARE(summary.topics[1], (CallTopic{u"Refund"_s, {1}}));
    QCOMPARE(summary.measured.agentShare, std::optional(40.0));
}

void TestCallColumns::aStripIsSmall()
{
    const auto t = call({phrase(0, 50'000, 0), phrase(60'000, 120'000, 1, -1)});
    Conversation conversation;
    const auto strip = stripOf(t, conversation);
    QCOMPARE(strip.columns.size(), qsizetype(CallStrip::kColumns));
    QCOMPARE(strip.at(0), quint8(kAgentBit));
    QCOMPARE(strip.at(55), quint8(kSilenceBit));
    QCOMPARE(strip.at(90), quint8(kCustomerBit | kNegativeBit));
    QVERIFY(stripOf(call({}), conversation).isEmpty());
}

READBACK_TEST_MAIN(TestCallColumns)
#include "tst_callcolumns.moc"
