// SPDX-License-Identifier: MIT
#include "app/genesys/platform/CommunicationChooser.h"
#include "tests/unit/genesys/PlatformSamples.h"

#include <QElapsedTimer>
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
    QElapsedTimer clock;
    clock.start();
    const auto result = conversationOf(
        R"({"conversationId":"c1","participants":[)" + participants.join(',') + "]}");
    QVERIFY(result.ok());
    QCOMPARE(result->agents.size(), size_t(256));
    QCOMPARE(result->agents.back().userId, u"u255"_s);
    QCOMPARE(result->queueIds.size(), 256);
    QVERIFY(clock.elapsed() < 10'000);
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
