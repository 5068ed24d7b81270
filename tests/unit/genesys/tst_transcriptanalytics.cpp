// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/SpokenWords.h"
#include "tests/support/BestOf.h"
#include "tests/support/CpuTimer.h"
#include "tests/unit/genesys/PlatformSamples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace readback;
using namespace readback::test;

namespace {

// Two agents' phrases and two of the customer's, offsets 1 s to 9 s; `analytics` beside them.
QByteArray documentAnalysed(const QByteArray &analytics)
{
    return R"({"conversationStartTime": 1767261600000, "transcripts": [{"phrases": [
        {"participantPurpose": "internal", "startTimeMs": 1000, "duration": {"milliseconds": 2000},
         "text": "thanks for calling how can i help", "decoratedText": "Thanks for calling. How can I help?"},
        {"participantPurpose": "external", "startTimeMs": 2500, "duration": {"milliseconds": 2000},
         "text": "my bill is twenty dollars too high", "decoratedText": "My bill is $20 too high."},
        {"participantPurpose": "external", "startTimeMs": 5000, "text": ""},
        {"participantPurpose": "internal", "startTimeMs": 6000, "duration": {"milliseconds": 1000},
         "text": "your bill", "decoratedText": "Your bill?"},
        {"participantPurpose": "external", "startTimeMs": 9000, "duration": {"milliseconds": 1000},
         "text": "yes my bill", "decoratedText": "Yes, my bill."}], "analytics": )"
        + analytics + "}]}";
}

QByteArray topicsOf(const QByteArray &topics)
{
    return documentAnalysed(R"({"topics": [)" + topics + "]}");
}

QByteArray eventsOf(const QByteArray &events)
{
    return documentAnalysed(R"({"acoustic": [)" + events + "]}");
}

} // namespace

// What the server's analysis adds to the phrases: topics and what is heard beside speech.
class TranscriptAnalyticsTest : public QObject
{
    Q_OBJECT
private slots:
    void topicGoesByTimeAndSide_data();
    void topicGoesByTimeAndSide();
    void topicsOfSeveralTranscripts();
    void B03_oddTopicsAreLeftOut();
    void B09_manyTopics();
    void events_data();
    void events();
    void B03_oddEventsAreLeftOut();
    void analyticsInAnArray();
    void eventsDoNotSayWhenTheCallBegan();
    void wordsAsTheySound();
};

void TranscriptAnalyticsTest::topicGoesByTimeAndSide_data()
{
    QTest::addColumn<QByteArray>("topic");
    QTest::addColumn<int>("phrase"); // -1: none
    const auto row = [](const char *tag, const char *fields, int phrase) {
        QTest::newRow(tag) << R"({"topicName": "Billing", )" + QByteArray(fields) + "}" << phrase;
    };
    row("within", R"("participant": "external", "startTimeMs": 2600)", 1);
    row("a moment since 1970", R"("participant": "external", "startTimeMs": 1767261602600)", 1);
    row("at its first millisecond", R"("participant": "internal", "startTimeMs": 1000)", 0);
    row("both speak: by side", R"("participant": "internal", "startTimeMs": 2600)", 0);
    row("both speak, no side: the later", R"("startTimeMs": 2600)", 1);
    row("a side of another word", R"("participant": "both", "startTimeMs": 2600)", 1);
    row("just behind the end", R"("participant": "external", "startTimeMs": 4500)", -1);
    row("behind the end, but the words are there",
        R"("participant": "external", "startTimeMs": 4500, "transcriptPhrase": "my bill")", 1);
    row("nothing was said then; the nearest that says it",
        R"("participant": "external", "startTimeMs": 8000, "transcriptPhrase": "my bill")", 3);
    row("the other side says it", R"("participant": "internal", "transcriptPhrase": "your bill")",
        2);
    row("only the other side says it",
        R"("participant": "internal", "transcriptPhrase": "yes my bill")", -1);
    row("no time", R"("participant": "external", "transcriptPhrase": "too high")", 1);
    row("as it was heard, not as it is written",
        R"("participant": "external", "transcriptPhrase": "twenty dollars")", 1);
    row("case and punctuation do not count", R"("transcriptPhrase": "HOW can I -- help?!")", 0);
    row("words, not letters", R"("transcriptPhrase": "or call")", -1);
    row("not across two phrases", R"("transcriptPhrase": "help my bill")", -1);
    row("the trained phrase is not what was said", R"("topicPhrase": "my bill")", -1);
    row("neither time nor words", R"("participant": "external")", -1);
}

void TranscriptAnalyticsTest::topicGoesByTimeAndSide()
{
    QFETCH(QByteArray, topic);
    QFETCH(int, phrase);
    const auto part = partOf(topicsOf(topic));
    QVERIFY(part.ok());
    QCOMPARE(part->phrases.size(), 4U); // the silent one does not count
    if (phrase < 0)
        QCOMPARE(part->topics, std::vector<TopicMark>());
    else
        QCOMPARE(
            part->topics, (std::vector<TopicMark>{{static_cast<quint32>(phrase), u"Billing"_s}}));
}

void TranscriptAnalyticsTest::topicsOfSeveralTranscripts()
{
    const QByteArray one = R"({"phrases": [{"participantPurpose": "external", "startTimeMs": 1000,
        "duration": 500, "text": "a"}], "analytics": {"topics": [{"topicName": "T",
        "participant": "external", "startTimeMs": 1100}]}})";
    const auto part = partOf(R"({"transcripts": [)" + one + "," + one + "]}");
    QVERIFY(part.ok());
    QCOMPARE(part->topics, (std::vector<TopicMark>{{0, u"T"_s}, {1, u"T"_s}}));
}

void TranscriptAnalyticsTest::B03_oddTopicsAreLeftOut()
{
    const auto part = partOf(topicsOf(R"(7, null, [], {}, "topic",
        {"topicName": 7, "startTimeMs": 1000}, {"topicName": "", "startTimeMs": 1000},
        {"topicName": "  \u202e ", "startTimeMs": 1000},
        {"topicName": "x", "startTimeMs": "soon", "transcriptPhrase": 7},
        {"topicName": "<b>\u202eBill\ning</b>", "participant": [], "startTimeMs": 1000, "transcriptPhrase": {}})"));
    QVERIFY(part.ok());
    QCOMPARE(part->topics, (std::vector<TopicMark>{{0, u"<b>Bill ing</b>"_s}}));
}

// Each of them wants the whole text searched, or all phrases that began before it.
void TranscriptAnalyticsTest::B09_manyTopics()
{
    QJsonArray phrases, topics;
    for (int i = 0; i < 20'000; ++i) {
        phrases << QJsonObject{{u"participantPurpose"_s, u"internal"_s}, {u"startTimeMs"_s, 1000},
            {u"text"_s, u"well then well then well then %1"_s.arg(i)}};
        topics << QJsonObject{{u"topicName"_s, u"T"_s}, {u"participant"_s, u"external"_s},
            {u"startTimeMs"_s, 2000}, {u"transcriptPhrase"_s, u"well then %1 x"_s.arg(i)}};
    }
    const QJsonObject transcript{
        {u"phrases"_s, phrases}, {u"analytics"_s, QJsonObject{{u"topics"_s, topics}}}};
    const auto body
        = QJsonDocument(QJsonObject{{u"transcripts"_s, QJsonArray{transcript}}}).toJson();
    BestOf rounds(3'000); // a hundred searches, not twenty thousand
    while (rounds.goOn()) {
        const CpuTimer timer;
        const auto part = partOf(body);
        rounds.took(timer.ms());
        QVERIFY(part.ok());
        QVERIFY(part->topics.empty());
    }
    QVERIFY2(rounds.isMet(), rounds.told());
}

void TranscriptAnalyticsTest::events_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("start");
    QTest::addColumn<qint64>("end");
    const auto row
        = [](const char *tag, const char *fields, CallEventKind kind, qint64 start, qint64 end) {
              QTest::newRow(tag) << "{" + QByteArray(fields) + "}" << static_cast<int>(kind)
                                 << start << end;
          };
    const auto silence = CallEventKind::Silence;
    row("silence", R"("eventType": "silence", "startTimeMs": 1767261640000, "offsetMs": 1,
        "durationMs": 6000, "participant": "none")",
        silence, 40'000, 46'000);
    row("an offset as the start",
        R"("eventType": "Silence", "startTimeMs": 40000, "durationMs": 1)", silence, 40'000,
        40'001);
    row("the offset only", R"("eventType": "SILENCE_DETECTED", "offsetMs": 40000, "durationMs": 1)",
        silence, 40'000, 40'001);
    row("a duration as phrases have it",
        R"("eventType": "silence", "startTimeMs": 40000, "duration": {"milliseconds": 500})",
        silence, 40'000, 40'500);
    row("a moment", R"("eventType": "silence", "startTimeMs": 40000)", silence, 40'000, 40'000);
    row("a length below nothing",
        R"("eventType": "silence", "startTimeMs": 40000, "durationMs": -5)", silence, 40'000,
        40'000);
    row("overtalk", R"("eventType": "overTalk", "startTimeMs": 1, "durationMs": 2)",
        CallEventKind::Overtalk, 1, 3);
    row("crosstalk", R"("eventType": "cross-talk", "startTimeMs": 1, "durationMs": 2)",
        CallEventKind::Overtalk, 1, 3);
    row("hold", R"("eventType": "HOLD_MUSIC", "startTimeMs": 1, "durationMs": 2)",
        CallEventKind::Hold, 1, 3);
    row("unheard of", R"("eventType": "barking", "startTimeMs": 1, "durationMs": 2)",
        CallEventKind::Other, 1, 3);
    row("no type", R"("startTimeMs": 1, "durationMs": 2)", CallEventKind::Other, 1, 3);
    row("a type that is no text", R"("eventType": 7, "startTimeMs": 1)", CallEventKind::Other, 1,
        1);
}

void TranscriptAnalyticsTest::events()
{
    QFETCH(QByteArray, event);
    QFETCH(int, kind);
    QFETCH(qint64, start);
    QFETCH(qint64, end);
    const auto part = partOf(eventsOf(event));
    QVERIFY(part.ok());
    QCOMPARE(
        part->events, (std::vector<CallEvent>{{static_cast<CallEventKind>(kind), start, end}}));
}

void TranscriptAnalyticsTest::B03_oddEventsAreLeftOut()
{
    const auto part = partOf(eventsOf(R"(7, null, "silence", [], {}, {"eventType": "silence"},
        {"eventType": "silence", "startTimeMs": "soon", "durationMs": 7},
        {"eventType": "silence", "startTimeMs": 1e308, "durationMs": 1e308})"));
    QVERIFY(part.ok());
    const qint64 last = 99'999'999'999;
    QCOMPARE(part->events, (std::vector<CallEvent>{{CallEventKind::Silence, last, last}}));
}

void TranscriptAnalyticsTest::analyticsInAnArray()
{
    const QByteArray object = R"({"sentiment": [{"phraseIndex": 1, "sentiment": -1}],
        "topics": [{"topicName": "T", "startTimeMs": 6100}],
        "acoustic": [{"eventType": "silence", "startTimeMs": 7000, "durationMs": 2000}]})";
    const auto plain = partOf(documentAnalysed(object));
    QVERIFY(plain.ok());
    QCOMPARE(plain->phrases.at(1).sentiment, qint8(-1));
    QCOMPARE(plain->topics, (std::vector<TopicMark>{{2, u"T"_s}}));
    QCOMPARE(plain->events.size(), 1U);
    QCOMPARE(*partOf(documentAnalysed("[7, " + object + ", null]")), *plain);
}

void TranscriptAnalyticsTest::eventsDoNotSayWhenTheCallBegan()
{
    const auto part = partOf(R"({"transcripts": [{"analytics": {"acoustic": [
        {"eventType": "silence", "startTimeMs": 1767261600000, "durationMs": 9000}]},
        "phrases": [{"startTimeMs": 1767261605000, "text": "x"}]}]})");
    QVERIFY(part.ok());
    QCOMPARE(part->phrases.front().startMs, 0);
    QCOMPARE(part->events, (std::vector<CallEvent>{{CallEventKind::Silence, 0, 9000}}));
}

void TranscriptAnalyticsTest::wordsAsTheySound()
{
    QCOMPARE(spokenWords(u"Don\u2019t: WAIT!"_s), u"dont wait"_s);
    QCOMPARE(spokenWords(u"don't   wait"_s), u"dont wait"_s);
    QCOMPARE(spokenWords(u"  \u2026 - "_s), QString());
    QCOMPARE(spokenWords(u"50 %, Größe 7"_s), u"50 größe 7"_s);
    QCOMPARE(spokenWords(u"مرحبا، كيف؟"_s), u"مرحبا كيف"_s);
}

READBACK_TEST_MAIN(TranscriptAnalyticsTest)
#include "tst_transcriptanalytics.moc"
