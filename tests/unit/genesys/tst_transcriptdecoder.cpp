// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/TranscriptAssembler.h"
#include "tests/unit/genesys/PlatformSamples.h"

using namespace readback;
using namespace readback::test;

namespace {

constexpr qint64 kZero = 1'767'261'600'000; // the sample's conversationStartTime

Phrase phraseAt(qint64 startMs, const QString &text, quint16 speaker = 0)
{
    Phrase phrase;
    phrase.startMs = phrase.endMs = startMs;
    phrase.text = text;
    phrase.speaker = speaker;
    return phrase;
}

} // namespace

// What a document of phrases is read as, and how several become one transcript.
class TranscriptDecoderTest : public QObject
{
    Q_OBJECT
private slots:
    void B04_tolerated_data();
    void B04_tolerated();
    void document();
    void B05_times_data();
    void B05_times();
    void B05_startOfTheCall();
    void B06_textIsNormalised();
    void sentiments();
    void tooManyPhrases();
    void assemblesParts();
    void B12_repeatedPhrasesOnce();
};

void TranscriptDecoderTest::B04_tolerated_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("phrases");
    const auto row = [](const char *tag, const QByteArray &body, int phrases) {
        QTest::newRow(tag) << body << phrases;
    };
    row("no transcript", R"({"transcripts": []})", 0);
    row("no phrases", R"({"transcripts": [{"language": "en-US"}]})", 0);
    row("null phrases", R"({"transcripts": [{"phrases": null}]})", 0);
    row("analytics as an array", R"({"transcripts": [{"phrases": [], "analytics": [{}]}]})", 0);
    row("decorated text only", documentWith(R"({"startTimeMs": 1, "decoratedText": "x"})"), 1);
    row("text of the wrong type beside a decorated one",
        documentWith(R"({"startTimeMs": 1, "decoratedText": "x", "text": 7})"), 1);
    row("decorated text of the wrong type",
        documentWith(R"({"startTimeMs": 1, "decoratedText": 7, "text": "x"})"), 1);
    row("nothing was said",
        documentWith(R"({"startTimeMs": 1, "text": ""}, {"startTimeMs": 1, "text": "\u0000"})"), 0);
    row("unknown keys and odd optional ones",
        documentWith(
            R"({"startTimeMs": 1, "text": "x", "confidence": "high", "duration": [], "phraseIndex": {},
            "words": 7, "alternatives": null, "offset": {"x": 1}, "type": "body", "new": [[]]})"),
        1);
    row("two transcripts", R"({"transcripts": [{"phrases": [{"startTimeMs": 1, "text": "a"}]},
        {"phrases": [{"startTimeMs": 1, "text": "b"}]}]})",
        2);
}

void TranscriptDecoderTest::B04_tolerated()
{
    QFETCH(QByteArray, body);
    QFETCH(int, phrases);
    const auto result = partOf(body);
    QVERIFY2(result.ok(), qPrintable(result.ok() ? QString() : result.error().what));
    QCOMPARE(static_cast<int>(result->phrases.size()), phrases);
}

void TranscriptDecoderTest::document()
{
    const auto result = partOf(sampleDocument());
    QVERIFY(result.ok());
    QCOMPARE(result->language, u"en-US"_s);
    QCOMPARE(result->voices,
        (std::vector<Voice>{
            {SpeakerRole::Ivr, {}}, {SpeakerRole::Agent, u"u-1"_s}, {SpeakerRole::Customer, {}}}));
    Phrase menu = phraseAt(1000, u"for english press one"_s, 0);
    menu.endMs = 2500;
    Phrase agent = phraseAt(13'000, u"Thanks for calling."_s, 1);
    agent.endMs = 15'400;
    agent.confidence = 0.91F;
    Phrase customer = phraseAt(16'000, u"My invoice is wrong."_s, 2);
    customer.endMs = 19'100;
    customer.confidence = 0.84F;
    customer.sentiment = -1;
    QCOMPARE(result->phrases, (std::vector<Phrase>{menu, agent, customer}));
    QCOMPARE(result->topics, (std::vector<TopicMark>{{2, u"Billing issue"_s}, {1, u"Greeting"_s}}));
    QCOMPARE(result->events,
        (std::vector<CallEvent>{
            {CallEventKind::Silence, 40'000, 46'000}, {CallEventKind::Overtalk, 50'000, 51'200}}));
}

void TranscriptDecoderTest::B05_times_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<qint64>("start");
    QTest::addColumn<qint64>("end");
    const auto row = [](const char *fields, qint64 start, qint64 end) {
        QTest::newRow(fields) << QByteArray(fields) << start << end;
    };
    const qint64 last = 99'999'999'999;
    row(R"("startTimeMs": 1767261605000, "duration": {"milliseconds": 500})", 5000, 5500);
    row(R"("startTimeMs": 5000, "duration": {"milliseconds": 500})", 5000, 5500);
    row(R"("startTimeMs": 5000, "duration": {"totalMilliseconds": 500})", 5000, 5500);
    row(R"("startTimeMs": 5000, "duration": 500)", 5000, 5500);
    row(R"("startTimeMs": 5000, "durationMs": 500)", 5000, 5500);
    row(R"("startTimeMs": 5000.4, "duration": {"milliseconds": 499.6})", 5000, 5500);
    row(R"("startTimeMs": 5000)", 5000, 5000);
    row(R"("startTimeMs": 5000, "duration": {"milliseconds": -500})", 5000, 5000);
    row(R"("startTimeMs": 5000, "duration": {"milliseconds": "long"})", 5000, 5000);
    row(R"("startTimeMs": 5000, "duration": {"milliseconds": 1e308})", 5000, last);
    row(R"("startTimeMs": -5000)", 0, 0);
    row(R"("startTimeMs": -1e308)", 0, 0);
    row(R"("startTimeMs": 1e308)", last, last);
    row(R"("startTimeMs": 253402300800000)", last, last); // the year 10000
    row(R"("startTimeMs": 1767261599000)", 0, 0); // before the call began
    row(R"("startTimeMs": 18446744073709551615)", last, last);
    row(R"("startTimeMs": 99999999999)", last, last);
}

void TranscriptDecoderTest::B05_times()
{
    QFETCH(QByteArray, fields);
    QFETCH(qint64, start);
    QFETCH(qint64, end);
    const auto result = partOf(documentWith("{\"text\": \"x\", " + fields + "}"));
    QVERIFY(result.ok());
    QCOMPARE(result->phrases.front().startMs, start);
    QCOMPARE(result->phrases.front().endMs, end);
}

void TranscriptDecoderTest::B05_startOfTheCall()
{
    const auto startWith = [](const QByteArray &fields, std::optional<qint64> known) {
        JsonReader reader(
            "{" + fields + R"("transcripts": [{"startTime": 1767261603000, "phrases": [
                {"startTimeMs": 1767261605000, "text": "x"}, {"startTimeMs": 1767261606000, "text": "y"}]}]})");
        const auto part = decodeJson<TranscriptPart>(reader,
            [known](const JsonValue &root) { return decodeTranscriptDocument(root, known); });
        return part->phrases.back().startMs;
    };
    QCOMPARE(
        startWith(R"("conversationStartTime": 1767261601000, "startTime": 1767261602000,)", kZero),
        5000);
    QCOMPARE(startWith(R"("startTime": 1767261602000,)", kZero), 6000);
    QCOMPARE(startWith(R"("startTime": 1767261602000,)", {}), 4000);
    QCOMPARE(startWith(R"("conversationStartTime": "soon", "startTime": 0,)", {}), 3000);
    QCOMPARE(partOf(R"({"transcripts": [{"phrases": [{"startTimeMs": 1767261605000, "text": "x"},
        {"startTimeMs": 1767261606000, "text": "y"}]}]})")
                 ->phrases.back()
                 .startMs,
        1000);
}

void TranscriptDecoderTest::B06_textIsNormalised()
{
    const auto part
        = partOf(documentWith(R"({"startTimeMs": 1, "text": "a\u0000\u0007\ud800\u2028b\r\nc"})"));
    QVERIFY(part.ok());
    QCOMPARE(part->phrases.front().text, u"a\ufffd\nb\nc"_s);
}

void TranscriptDecoderTest::sentiments()
{
    const auto part = partOf(R"({"transcripts": [{"phrases": [
          {"startTimeMs": 1, "text": "a"}, {"startTimeMs": 2, "text": "b"}, {"startTimeMs": 3, "text": "c"},
          {"startTimeMs": 4, "text": "d"}, {"startTimeMs": 5, "text": "e", "phraseIndex": 40}],
        "analytics": {"sentiment": [{"phraseIndex": 0, "sentiment": 1}, {"phraseIndex": 1, "sentiment": 5},
          {"phraseIndex": 2, "sentiment": "bad"}, {"sentiment": -1}, {"phraseIndex": 40, "sentiment": -0.9}, 7]}}]})");
    QVERIFY(part.ok());
    QList<int> found;
    for (const Phrase &phrase : part->phrases)
        found << phrase.sentiment;
    const int none = Phrase::kNoSentiment;
    QCOMPARE(found, QList<int>({1, none, none, none, -1}));
}

void TranscriptDecoderTest::tooManyPhrases()
{
    const QByteArray phrase = R"({"startTimeMs":1,"text":"x"},)";
    QByteArray phrases = phrase.repeated(200'001);
    phrases.chop(1);
    const auto part = partOf(documentWith(phrases));
    QVERIFY(!part.ok());
    QCOMPARE(part.error().kind, ErrorKind::TooLarge);
}

void TranscriptDecoderTest::assemblesParts()
{
    const Voice menu{SpeakerRole::Ivr, {}}, maya{SpeakerRole::Agent, u"u1"_s},
        jonas{SpeakerRole::Agent, u"u2"_s}, customer{SpeakerRole::Customer, {}};
    TranscriptPart first{
        {}, {menu, maya, customer}, {phraseAt(9000, u"late"_s, 1), phraseAt(10, u"hi"_s, 2)}};
    TranscriptPart second{
        u"en-GB"_s, {customer, jonas}, {phraseAt(50, u"consult"_s, 1), phraseAt(10, u"hi"_s, 0)}};
    QCOMPARE(userIdsOf({first, second}), QStringList({u"u1"_s, u"u2"_s}));
    const auto transcript = assembleTranscript(
        u"c1"_s, {first, second}, {{u"u1"_s, u"Maya Okafor"_s}, {u"u2"_s, u"0f0e0d0c"_s}});
    QCOMPARE(transcript.conversationId, u"c1"_s);
    QCOMPARE(transcript.language, u"en-GB"_s);
    QCOMPARE(transcript.speakers,
        (std::vector<Speaker>{{SpeakerRole::Customer, {}}, {SpeakerRole::Agent, u"0f0e0d0c"_s},
            {SpeakerRole::Agent, u"Maya Okafor"_s}}));
    QCOMPARE(transcript.phrases,
        (std::vector<Phrase>{phraseAt(10, u"hi"_s, 0), phraseAt(50, u"consult"_s, 1),
            phraseAt(9000, u"late"_s, 2)}));
    QCOMPARE(assembleTranscript(u"c1"_s, {}, {}).phrases.size(), size_t(0));
}

void TranscriptDecoderTest::B12_repeatedPhrasesOnce()
{
    const Voice agent{SpeakerRole::Agent, {}}, customer{SpeakerRole::Customer, {}};
    const TranscriptPart part{{}, {agent, customer},
        {phraseAt(10, u"yes"_s, 0), phraseAt(10, u"yes"_s, 1), phraseAt(10, u"no"_s, 0),
            phraseAt(20, u"yes"_s, 0)}};
    QCOMPARE(assembleTranscript(u"c"_s, {part, part, part}, {}).phrases, part.phrases);
    TranscriptPart crowd{{}, {agent}, {}};
    for (int i = 0; i < 100'000; ++i)
        crowd.phrases.push_back(phraseAt(10, QString::number(i)));
    QCOMPARE(assembleTranscript(u"c"_s, {crowd, crowd}, {}).phrases.size(), size_t(100'000));
}

READBACK_TEST_MAIN(TranscriptDecoderTest)
#include "tst_transcriptdecoder.moc"
