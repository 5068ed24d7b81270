// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/CommunicationChooser.h"
#include "tests/support/BestOf.h"
#include "tests/support/CpuTimer.h"
#include "tests/unit/genesys/PlatformSamples.h"

#include <QTimeZone>

using namespace readback;
using namespace readback::test;

// What a list and its conversations are read as.
class ConversationDecoderTest : public QObject
{
    Q_OBJECT
private slots:
    void conversation();
    void outboundCustomerIsWhoWasCalled();
    void conversationWithNothingButItsId();
    void runningConversation();
    void pageWithoutConversations();
    void wrapUps();
    void holds_data();
    void holds();
    void pageOfAJob();
    void jobStates();
    void communications();
    void B_namesAreBounded();
};

void ConversationDecoderTest::conversation()
{
    const auto result = conversationOf(sampleConversation());
    QVERIFY(result.ok());
    const Conversation &conversation = result->conversation;
    QCOMPARE(conversation.id, u"c1"_s);
    QCOMPARE(conversation.start, QDateTime(QDate(2026, 1, 1), QTime(10, 0), QTimeZone::utc()));
    QCOMPARE(conversation.durationMs.value(), 738'500);
    QCOMPARE(conversation.direction, Direction::Inbound);
    QCOMPARE(conversation.customer, u"+15550142"_s);
    QCOMPARE(conversation.ourNumber, u"+15550199"_s);
    QCOMPARE(conversation.holds, (std::vector<TimeSpan>{{60'000, 90'000}}));
    QCOMPARE(result->wrapUpCodes, QStringList{u"w-1"_s});
    QCOMPARE(
        conversation.communications, QStringList({u"s-customer"_s, u"s-late"_s, u"s-first"_s}));
    QVERIFY(conversation.recorded);
    QCOMPARE(result->agents, (std::vector<AgentRef>{{u"u-first"_s, {}}, {u"u-late"_s, u"Late"_s}}));
    QCOMPARE(result->queueIds, QStringList({u"q-1"_s, u"q-2"_s}));
}

void ConversationDecoderTest::outboundCustomerIsWhoWasCalled()
{
    auto body = sampleConversation();
    body.replace("\"inbound\"", "\"OUTBOUND\"");
    QCOMPARE(conversationOf(body)->conversation.customer, u"+15550199"_s);
    QCOMPARE(conversationOf(body)->conversation.ourNumber, u"+15550142"_s);
    QCOMPARE(conversationOf(body)->conversation.direction, Direction::Outbound);
    body.replace("tel:+15550199", "sip:+15550177@10.0.0.1:5060;transport=tls");
    QCOMPARE(conversationOf(body)->conversation.customer, u"+15550177"_s);
    body.replace("sip:+15550177@10.0.0.1:5060;transport=tls", "");
    QCOMPARE(conversationOf(body)->conversation.customer, u"Wireless Caller"_s);
}

// Every name is compared with all before it: without a bound, 8 MiB of them took minutes.
void ConversationDecoderTest::B_namesAreBounded()
{
    QByteArrayList participants;
    for (int i = 0; i < 100'000; ++i) {
        const auto number = QByteArray::number(i);
        participants << R"({"purpose":"agent","userId":"u)" + number
                + R"(","sessions":[{"mediaType":"voice","segments":[{"queueId":"q)" + number
                + R"("}]}]})";
    }
    const QByteArray body
        = R"({"conversationId":"c1","participants":[)" + participants.join(',') + "]}";
    BestOf rounds(3'000);
    while (rounds.goOn()) {
        const CpuTimer timer;
        const auto result = conversationOf(body);
        rounds.took(timer.ms());
        QVERIFY(result.ok());
        QCOMPARE(result->agents.size(), size_t(256));
        QCOMPARE(result->agents.back().userId, u"u255"_s);
        QCOMPARE(result->queueIds.size(), 256);
    }
    QVERIFY2(rounds.isMet(), rounds.told());
}

void ConversationDecoderTest::conversationWithNothingButItsId()
{
    const auto result = conversationOf(R"({"conversationId": "c9"})");
    QVERIFY(result.ok());
    QVERIFY(!result->conversation.start.isValid() && !result->conversation.durationMs);
    QVERIFY(!result->conversation.recorded);
    QVERIFY(result->conversation.communications.isEmpty());
}

void ConversationDecoderTest::runningConversation()
{
    const auto result = conversationOf(
        R"({"conversationId": "c9", "conversationStart": "2026-01-01T10:00:00Z", "conversationEnd": null})");
    QVERIFY(result.ok());
    QVERIFY(!result->conversation.durationMs);
}

void ConversationDecoderTest::pageWithoutConversations()
{
    for (const char *body :
        {"{}", R"({"conversations": []})", R"({"conversations": null, "totalHits": 0})"}) {
        const auto page = decoded<DetailsPage>(body, decodeDetailsPage);
        QVERIFY(page.ok());
        QVERIFY(page->conversations.empty());
    }
    const auto wrong = decoded<DetailsPage>(R"({"conversations": {}})", decodeDetailsPage);
    QVERIFY(wrong.error().what.contains(u"“conversations”"_s));
    const auto noId = decoded<DetailsPage>(
        R"({"conversations": [{"conversationId": "a"}, {"conversationStart": "x"}]})",
        decodeDetailsPage);
    QVERIFY(noId.error().what.contains(u"“conversations[1].conversationId”"_s));
}

// A call of ten minutes whose agent's and customer's legs have these segments.
static QByteArray callWithSegments(const QByteArray &ofAgent, const QByteArray &ofCustomer = {})
{
    return R"({"conversationId":"c1","conversationStart":"2026-01-01T10:00:00Z",
        "conversationEnd":"2026-01-01T10:10:00Z","participants":[
        {"purpose":"customer","sessions":[{"mediaType":"voice","segments":[)"
        + ofCustomer + R"(]}]},{"purpose":"agent","sessions":[{"mediaType":"voice","segments":[)"
        + ofAgent + "]}]}]}";
}

// platform-api 2.2, 2.4: codes are on segments, now and then nowhere, and not always UUIDs.
void ConversationDecoderTest::wrapUps()
{
    QVERIFY(conversationOf(callWithSegments("{}"))->wrapUpCodes.isEmpty());
    const auto result = conversationOf(callWithSegments(
        R"({"segmentStart":"2026-01-01T10:09:00Z","wrapUpCode":"ININ-WRAP-UP-TIMEOUT"},)"
        R"({"segmentStart":"2026-01-01T10:05:00Z","wrapUpCode":"w-1"},)"
        R"({"segmentStart":"2026-01-01T10:06:00Z","wrapUpCode":"w-1"},)"
        R"({"segmentStart":"2026-01-01T10:07:00Z","wrapUpCode":""})"));
    QCOMPARE(result->wrapUpCodes, QStringList({u"w-1"_s, u"ININ-WRAP-UP-TIMEOUT"_s}));
    QVERIFY(result->conversation.wrapUps.isEmpty()); // they have no names yet
}

void ConversationDecoderTest::holds_data()
{
    using Spans = std::vector<TimeSpan>;
    QTest::addColumn<QByteArray>("agent");
    QTest::addColumn<QByteArray>("customer");
    QTest::addColumn<Spans>("holds");
    const auto hold = [](const QByteArray &from, const QByteArray &to) {
        return R"({"segmentType":"HOLD","segmentStart":"2026-01-01T10:)" + from
            + R"(Z","segmentEnd":"2026-01-01T10:)" + to + R"(Z"})";
    };
    const QByteArray open = R"({"segmentType":"hold","segmentStart":"2026-01-01T10:09:00Z"})";
    const QByteArray endless = R"({"segmentType":"hold","segmentEnd":"2026-01-01T10:09:00Z"})";
    QTest::newRow("none") << QByteArray() << QByteArray() << Spans();
    QTest::newRow("in order") << hold("05:00", "05:10") + "," + hold("01:00", "02:00")
                              << QByteArray() << Spans{{60'000, 120'000}, {300'000, 310'000}};
    QTest::newRow("both legs tell it")
        << hold("01:00", "02:00") << hold("01:00.500", "02:01") << Spans{{60'000, 121'000}};
    QTest::newRow("until the end") << open << QByteArray() << Spans{{540'000, 600'000}};
    QTest::newRow("no start") << endless << QByteArray() << Spans();
    QTest::newRow("backwards") << hold("02:00", "01:00") << QByteArray() << Spans();
    QTest::newRow("before the call") << QByteArray(
        R"({"segmentType":"hold","segmentStart":"2026-01-01T09:00:00Z","segmentEnd":"2026-01-01T10:00:05Z"})")
                                     << QByteArray() << Spans{{0, 5'000}};
}

void ConversationDecoderTest::holds()
{
    QFETCH(QByteArray, agent);
    QFETCH(QByteArray, customer);
    QFETCH(std::vector<TimeSpan>, holds);
    QCOMPARE(conversationOf(callWithSegments(agent, customer))->conversation.holds, holds);
}

void ConversationDecoderTest::pageOfAJob()
{
    const auto page = decoded<DetailsPage>(
        R"({"conversations": [{"conversationId": "a"}], "cursor": "next+1=",
            "dataAvailabilityDate": "2026-01-01T00:00:00Z"})",
        decodeDetailsPage);
    QCOMPARE(page->cursor, u"next+1="_s);
    QCOMPARE(page->conversations.size(), size_t(1));
    QVERIFY(decoded<DetailsPage>("{}", decodeDetailsPage)->cursor.isEmpty()); // the last page
}

void ConversationDecoderTest::jobStates()
{
    const auto read
        = [](const char *body) { return *decoded<DetailsJobState>(body, decodeJobState); };
    QCOMPARE(read(R"({"jobId": "j"})").jobId, u"j"_s);
    QCOMPARE(read(R"({"state": "QUEUED"})").state, u"QUEUED"_s);
    QCOMPARE(read(R"({"dataAvailabilityDate": "2026-01-01T10:00:00Z"})").dataAvailability,
        QDateTime(QDate(2026, 1, 1), QTime(10, 0), QTimeZone::utc()));
    QVERIFY(!read(R"({"dataAvailabilityDate": "soon"})").dataAvailability.isValid());
}

void ConversationDecoderTest::communications()
{
    const auto choose
        = [](std::vector<VoiceLeg> legs) { return chooseCommunications(std::move(legs)); };
    QCOMPARE(choose({}), (CommunicationChoice{{}, false}));
    QCOMPARE(choose({{u"acd"_s, SpeakerRole::Acd, true}, {u"agent"_s, SpeakerRole::Agent, true},
                 {u"c2"_s, SpeakerRole::Customer, {}}, {u"c1"_s, SpeakerRole::Customer, true},
                 {u"c1"_s, SpeakerRole::Customer, true}}),
        (CommunicationChoice{{u"c1"_s, u"agent"_s, u"acd"_s}, true}));
    QCOMPARE(choose({{u"ivr"_s, SpeakerRole::Ivr, {}}, {u"agent"_s, SpeakerRole::Agent, false},
                 {u"c"_s, SpeakerRole::Customer, {}}}),
        (CommunicationChoice{{u"c"_s, u"ivr"_s}, false}));
    QCOMPARE(choose({{u"c"_s, SpeakerRole::Customer, false}}), (CommunicationChoice{{}, false}));
    std::vector<VoiceLeg> many;
    for (int i = 0; i < 5000; ++i)
        many.push_back({QString::number(i), SpeakerRole::Customer, true});
    QCOMPARE(choose(many).communications.size(), 32);
}

READBACK_TEST_MAIN(ConversationDecoderTest)
#include "tst_conversationdecoder.moc"
