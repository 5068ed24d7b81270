// SPDX-License-Identifier: MIT
#include "app/genesys/platform/CommunicationChooser.h"
#include "app/genesys/platform/ConversationDecoder.h"
#include "app/genesys/platform/DetailsQuery.h"
#include "app/genesys/platform/Purpose.h"
#include "app/genesys/platform/SpeakerWindows.h"
#include "app/genesys/platform/TranscriptAssembler.h"
#include "app/genesys/platform/TranscriptDecoder.h"
#include "tests/support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace readback;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kZero = 1'767'261'600'000; // the sample's conversationStartTime

QByteArray sampleConversation()
{
    return R"({
      "conversationId": "c1", "conversationStart": "2026-01-01T10:00:00.000Z",
      "conversationEnd": "2026-01-01T10:12:18.500Z", "originatingDirection": "inbound",
      "participants": [
        {"purpose": "customer", "participantName": "Wireless Caller", "sessions": [
          {"sessionId": "s-chat", "mediaType": "chat", "recording": true},
          {"sessionId": "s-customer", "mediaType": "voice", "recording": true,
           "ani": "tel:+15550142", "dnis": "tel:+15550199",
           "segments": [{"segmentType": "interact", "segmentStart": "2026-01-01T10:00:00.000Z"}]}]},
        {"purpose": "acd", "sessions": [
          {"sessionId": "s-acd", "mediaType": "voice", "segments": [
            {"segmentType": "interact", "segmentStart": "2026-01-01T10:00:05.000Z", "queueId": "q-1"}]}]},
        {"purpose": "agent", "userId": "u-late", "participantName": "Late", "sessions": [
          {"sessionId": "s-late", "mediaType": "voice", "recording": true, "segments": [
            {"segmentType": "alert", "segmentStart": "2026-01-01T10:05:00.000Z", "queueId": "q-2"},
            {"segmentType": "interact", "segmentStart": "2026-01-01T10:05:04.000Z", "queueId": "q-2"}]}]},
        {"purpose": "agent", "userId": "u-rang", "sessions": [
          {"sessionId": "s-rang", "mediaType": "voice", "segments": [
            {"segmentType": "alert", "segmentStart": "2026-01-01T10:00:08.000Z", "queueId": "q-1"}]}]},
        {"purpose": "agent", "userId": "u-first", "sessions": [
          {"sessionId": "s-first", "mediaType": "voice", "recording": true, "segments": [
            {"segmentType": "interact", "segmentStart": "2026-01-01T10:00:12.000Z", "queueId": "q-1"}]}]}
      ]})";
}

// platform-api 4, the made-up sample with the fields that are read.
QByteArray sampleDocument()
{
    return R"({
      "conversationId": "c1", "communicationId": "s-customer", "mediaType": "call",
      "conversationStartTime": 1767261600000, "startTime": 1767261601000,
      "duration": {"milliseconds": 61000},
      "participants": [
        {"participantPurpose": "customer", "startTimeMs": 1767261600000, "endTimeMs": 1767261662000},
        {"participantPurpose": "ivr", "startTimeMs": 1767261600200, "endTimeMs": 1767261606000},
        {"participantPurpose": "acd", "startTimeMs": 1767261606000, "endTimeMs": 1767261612000},
        {"participantPurpose": "agent", "userId": "u-1", "startTimeMs": 1767261612000, "endTimeMs": 1767261662000}],
      "transcripts": [{
        "transcriptId": "t", "language": "en-US", "programId": "", "startTime": 1767261601000,
        "phrases": [
          {"phraseIndex": 0, "participantPurpose": "internal", "text": "for english press one",
           "startTimeMs": 1767261601000, "duration": {"milliseconds": 1500}},
          {"phraseIndex": 1, "participantPurpose": "internal", "text": "thanks for calling",
           "decoratedText": "Thanks for calling.", "confidence": 0.91, "stability": 1,
           "startTimeMs": 1767261613000, "duration": {"milliseconds": 2400},
           "words": [{"word": "thanks", "confidence": 0.97, "startTimeMs": 1767261613000}], "alternatives": []},
          {"phraseIndex": 2, "participantPurpose": "external", "text": "my invoice is wrong",
           "decoratedText": "My invoice is wrong.", "confidence": 0.84,
           "startTimeMs": 1767261616000, "duration": {"milliseconds": 3100}}],
        "analytics": {"sentiment": [{"phraseIndex": 2, "sentiment": -1}], "topics": [], "acoustic": []}}]
    })";
}

template <class T, class Decode>
Result<T> decoded(const QByteArray &body, Decode decode)
{
    JsonReader reader(body);
    return decodeJson<T>(reader, decode);
}

Result<PlatformConversation> conversationOf(const QByteArray &body)
{
    return decoded<PlatformConversation>(body, decodeConversation);
}

Result<TranscriptPart> partOf(const QByteArray &body)
{
    return decoded<TranscriptPart>(
        body, [](const JsonValue &root) { return decodeTranscriptDocument(root, {}); });
}

// A document with these phrases and nobody on the call.
QByteArray documentWith(const QByteArray &phrases)
{
    return R"({"conversationStartTime": 1767261600000, "transcripts": [{"phrases": [)" + phrases
        + "]}]}";
}

Phrase phraseAt(qint64 startMs, const QString &text, quint16 speaker = 0)
{
    Phrase phrase;
    phrase.startMs = phrase.endMs = startMs;
    phrase.text = text;
    phrase.speaker = speaker;
    return phrase;
}

// Every place of a JSON value, as a path of keys and indices.
using Path = QList<QVariant>;

void collectPaths(const QJsonValue &value, const Path &path, QList<Path> &paths)
{
    if (!path.isEmpty())
        paths << path;
    if (value.isObject())
        for (const QString &key : value.toObject().keys())
            collectPaths(value.toObject().value(key), path + Path{key}, paths);
    for (qsizetype i = 0; value.isArray() && i < value.toArray().size(); ++i)
        collectPaths(value.toArray().at(i), path + Path{i}, paths);
}

QJsonValue replaced(const QJsonValue &in, const Path &path, const QJsonValue &by)
{
    if (path.isEmpty())
        return by;
    if (in.isObject()) {
        QJsonObject object = in.toObject();
        const QString key = path.first().toString();
        const auto inner = replaced(object.value(key), path.mid(1), by);
        if (inner.isUndefined())
            object.remove(key);
        else
            object.insert(key, inner);
        return object;
    }
    QJsonArray array = in.toArray();
    const auto index = path.first().toLongLong();
    const auto inner = replaced(array.at(index), path.mid(1), by);
    if (inner.isUndefined())
        array.removeAt(index);
    else
        array.replace(index, inner);
    return array;
}

QString textOf(const Path &path)
{
    QString text;
    for (const QVariant &step : path)
        text += step.typeId() == QMetaType::QString
            ? (text.isEmpty() ? QString() : u"."_s) + step.toString()
            : u'[' + step.toString() + u']';
    return text;
}

// Puts each odd value in each place and nothing at all; hands over the place and the document.
template <class Check>
void forEachBrokenPlace(const QByteArray &sample, const Check &check)
{
    const QJsonObject good = QJsonDocument::fromJson(sample).object();
    QVERIFY(!good.isEmpty());
    QList<Path> paths;
    collectPaths(good, {}, paths);
    const QList<QJsonValue> odd{QJsonValue::Null, 7, -1.5, 1e308, u"text"_s, true, QJsonArray(),
        QJsonArray{1, u"x"_s}, QJsonObject(), QJsonObject{{u"a"_s, 1}}, QJsonValue::Undefined};
    for (const Path &path : paths)
        for (const QJsonValue &value : odd)
            check(textOf(path), QJsonDocument(replaced(good, path, value).toObject()).toJson());
}

} // namespace

class PlatformDecodingTest : public QObject
{
    Q_OBJECT
private slots:
    void conversation();
    void outboundCustomerIsWhoWasCalled();
    void conversationWithNothingButItsId();
    void runningConversation();
    void pageWithoutConversations();
    void B03_brokenConversations();
    void B03_brokenDocuments();
    void B03_neededFieldsAreNamed_data();
    void B03_neededFieldsAreNamed();
    void B04_tolerated_data();
    void B04_tolerated();
    void communications();
    void document();
    void B05_times_data();
    void B05_times();
    void B05_startOfTheCall();
    void B11_purposesAreTotal_data();
    void B11_purposesAreTotal();
    void B11_whoSpoke_data();
    void B11_whoSpoke();
    void B11_manyParticipants();
    void B06_textIsNormalised();
    void sentiments();
    void tooManyPhrases();
    void assemblesParts();
    void B12_repeatedPhrasesOnce();
    void intervals();
    void queryBody();
};

void PlatformDecodingTest::conversation()
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

void PlatformDecodingTest::outboundCustomerIsWhoWasCalled()
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

void PlatformDecodingTest::conversationWithNothingButItsId()
{
    const auto result = conversationOf(R"({"conversationId": "c9"})");
    QVERIFY(result.ok());
    QVERIFY(!result->conversation.start.isValid() && !result->conversation.durationMs);
    QVERIFY(!result->conversation.recorded);
    QVERIFY(result->conversation.communications.isEmpty());
}

void PlatformDecodingTest::runningConversation()
{
    const auto result = conversationOf(
        R"({"conversationId": "c9", "conversationStart": "2026-01-01T10:00:00Z", "conversationEnd": null})");
    QVERIFY(result.ok());
    QVERIFY(!result->conversation.durationMs);
}

void PlatformDecodingTest::pageWithoutConversations()
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

void PlatformDecodingTest::B03_brokenConversations()
{
    forEachBrokenPlace(sampleConversation(), [](const QString &place, const QByteArray &body) {
        const auto result = conversationOf(body);
        if (result.ok())
            QVERIFY(!result->conversation.id.isEmpty());
        else
            QVERIFY2(
                result.error().kind == ErrorKind::Protocol && result.error().what.contains(place),
                qPrintable(place));
    });
}

void PlatformDecodingTest::B03_brokenDocuments()
{
    forEachBrokenPlace(sampleDocument(), [](const QString &place, const QByteArray &body) {
        const auto result = partOf(body);
        if (!result.ok()) {
            QVERIFY2(result.error().what.contains(place.section(u'.', 0, 0)), qPrintable(place));
            return;
        }
        for (const Phrase &phrase : result->phrases) {
            QVERIFY(phrase.speaker < result->voices.size());
            QVERIFY(phrase.startMs >= 0 && phrase.endMs >= phrase.startMs);
            QVERIFY(!phrase.text.isEmpty());
        }
    });
}

void PlatformDecodingTest::B03_neededFieldsAreNamed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *body, const QString &path) {
        QTest::newRow(body) << QByteArray(body) << path;
    };
    row("[]", u"$"_s);
    row("7", u"$"_s);
    row("{}", u"transcripts"_s);
    row(R"({"transcripts": {}})", u"transcripts"_s);
    row(R"({"transcripts": [7]})", u"transcripts[0]"_s);
    row(R"({"transcripts": [{"phrases": "x"}]})", u"transcripts[0].phrases"_s);
    row(R"({"transcripts": [{}, {"phrases": [{"text": "x"}]}]})",
        u"transcripts[1].phrases[0].startTimeMs"_s);
    row(R"({"transcripts": [{"phrases": [{"text": "x", "startTimeMs": "1"}]}]})",
        u"transcripts[0].phrases[0].startTimeMs"_s);
    row(R"({"transcripts": [{"phrases": [{"text": "x", "startTimeMs": null}]}]})",
        u"transcripts[0].phrases[0].startTimeMs"_s);
    row(R"({"transcripts": [{"phrases": [{"text": 7, "startTimeMs": 1}]}]})",
        u"transcripts[0].phrases[0].text"_s);
    row(R"({"transcripts": [{"phrases": [{"startTimeMs": 1}]}]})",
        u"transcripts[0].phrases[0].text"_s);
}

void PlatformDecodingTest::B03_neededFieldsAreNamed()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, path);
    const auto result = partOf(body);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, ErrorKind::Protocol);
    QVERIFY2(result.error().what.contains(u'“' + path + u'”'), qPrintable(result.error().what));
}

void PlatformDecodingTest::B04_tolerated_data()
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

void PlatformDecodingTest::B04_tolerated()
{
    QFETCH(QByteArray, body);
    QFETCH(int, phrases);
    const auto result = partOf(body);
    QVERIFY2(result.ok(), qPrintable(result.ok() ? QString() : result.error().what));
    QCOMPARE(static_cast<int>(result->phrases.size()), phrases);
}

void PlatformDecodingTest::communications()
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

void PlatformDecodingTest::document()
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
}

void PlatformDecodingTest::B05_times_data()
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

void PlatformDecodingTest::B05_times()
{
    QFETCH(QByteArray, fields);
    QFETCH(qint64, start);
    QFETCH(qint64, end);
    const auto result = partOf(documentWith("{\"text\": \"x\", " + fields + "}"));
    QVERIFY(result.ok());
    QCOMPARE(result->phrases.front().startMs, start);
    QCOMPARE(result->phrases.front().endMs, end);
}

void PlatformDecodingTest::B05_startOfTheCall()
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

void PlatformDecodingTest::B11_purposesAreTotal_data()
{
    QTest::addColumn<QByteArray>("purpose");
    QTest::addColumn<SpeakerRole>("role");
    QTest::addColumn<Side>("side");
    const auto row = [](const char *purpose, SpeakerRole role, Side side) {
        QTest::addRow("'%s'", purpose) << QByteArray(purpose) << role << side;
    };
    row("agent", SpeakerRole::Agent, Side::Internal);
    row("User", SpeakerRole::Agent, Side::Internal);
    row("INTERNAL", SpeakerRole::Agent, Side::Internal);
    row("external", SpeakerRole::Customer, Side::External);
    row("customer", SpeakerRole::Customer, Side::External);
    row("ivr", SpeakerRole::Ivr, Side::Internal);
    row("botflow", SpeakerRole::Ivr, Side::Internal);
    row("acd", SpeakerRole::Acd, Side::Internal);
    row("voicemail", SpeakerRole::Other, Side::Internal);
    for (const char *purpose : {"api", "campaign", "dialer", "group", "inbound", "manual",
             "outbound", "station", "workflow", "barista", "agent\n"})
        row(purpose, SpeakerRole::Other, Side::Unknown);
    row("", SpeakerRole::Unknown, Side::Unknown);
}

void PlatformDecodingTest::B11_purposesAreTotal()
{
    QFETCH(QByteArray, purpose);
    QFETCH(SpeakerRole, role);
    QFETCH(Side, side);
    QCOMPARE(roleForPurpose(purpose.toStdString()), role);
    QCOMPARE(sideForPurpose(purpose.toStdString()), side);
}

void PlatformDecodingTest::B11_whoSpoke_data()
{
    QTest::addColumn<QByteArray>("purpose");
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<SpeakerRole>("role");
    QTest::addColumn<QString>("user");
    const auto row = [](const char *tag, const char *purpose, qint64 ms, SpeakerRole role,
                         const QString &user) {
        QTest::newRow(tag) << QByteArray(purpose) << ms << role << user;
    };
    row("menu", "internal", 3000, SpeakerRole::Ivr, {});
    row("queue", "internal", 15'000, SpeakerRole::Acd, {});
    row("menu and queue at once: the later", "internal", 10'500, SpeakerRole::Acd, {});
    row("first agent", "internal", 25'000, SpeakerRole::Agent, u"a"_s);
    row("agent before queue", "internal", 20'500, SpeakerRole::Agent, u"a"_s);
    row("hand-over: nobody can tell", "internal", 61'000, SpeakerRole::Agent, {});
    row("second agent", "internal", 70'000, SpeakerRole::Agent, u"b"_s);
    row("just after the end", "internal", 91'000, SpeakerRole::Agent, u"b"_s);
    row("long after the end", "internal", 200'000, SpeakerRole::Agent, {});
    row("customer", "external", 25'000, SpeakerRole::Customer, {});
    row("customer of that name", "customer", 25'000, SpeakerRole::Customer, {});
    row("agent of that name", "agent", 25'000, SpeakerRole::Agent, u"a"_s);
    row("agent while only the menu is on", "agent", 3000, SpeakerRole::Agent, {});
    row("menu of that name", "ivr", 25'000, SpeakerRole::Ivr, {});
    row("unknown purpose", "barista", 25'000, SpeakerRole::Other, {});
    row("no purpose", "", 25'000, SpeakerRole::Unknown, {});
}

void PlatformDecodingTest::B11_whoSpoke()
{
    SpeakerWindows windows;
    windows.add({{SpeakerRole::Customer, {}}, Side::External, 0, 100'000});
    windows.add({{SpeakerRole::Ivr, {}}, Side::Internal, 0, 11'000});
    windows.add({{SpeakerRole::Acd, {}}, Side::Internal, 10'000, 21'000});
    windows.add({{SpeakerRole::Agent, u"a"_s}, Side::Internal, 20'000, 62'000});
    windows.add({{SpeakerRole::Agent, u"b"_s}, Side::Internal, 60'000, 90'000});
    QFETCH(QByteArray, purpose);
    QFETCH(qint64, ms);
    const Voice voice = windows.voiceAt(purpose.toStdString(), ms);
    QTEST(voice.role, "role");
    QTEST(voice.userId, "user");
    QCOMPARE(SpeakerWindows().voiceAt("internal", ms), (Voice{SpeakerRole::Agent, {}}));
}

void PlatformDecodingTest::B11_manyParticipants()
{
    QJsonArray participants, phrases;
    for (int i = 0; i < 5000; ++i) {
        participants << QJsonObject{{u"participantPurpose"_s, u"agent"_s},
            {u"userId"_s, QString::number(i)}, {u"startTimeMs"_s, i * 1000},
            {u"endTimeMs"_s, (i + 1) * 1000}};
        phrases << QJsonObject{{u"participantPurpose"_s, u"internal"_s}, {u"text"_s, u"x"_s},
            {u"startTimeMs"_s, i * 1000}};
    }
    const QJsonObject root{{u"participants"_s, participants},
        {u"transcripts"_s, QJsonArray{QJsonObject{{u"phrases"_s, phrases}}}}};
    const auto part = partOf(QJsonDocument(root).toJson());
    QVERIFY(part.ok());
    QCOMPARE(part->phrases.size(), size_t(5000));
    QVERIFY(part->voices.size() > 12 && part->voices.size() <= 257);
    QCOMPARE(part->voices.at(12).userId, u"12"_s);
}

void PlatformDecodingTest::B06_textIsNormalised()
{
    const auto part
        = partOf(documentWith(R"({"startTimeMs": 1, "text": "a\u0000\u0007\ud800\u2028b\r\nc"})"));
    QVERIFY(part.ok());
    QCOMPARE(part->phrases.front().text, u"a\ufffd\nb\nc"_s);
}

void PlatformDecodingTest::sentiments()
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

void PlatformDecodingTest::tooManyPhrases()
{
    const QByteArray phrase = R"({"startTimeMs":1,"text":"x"},)";
    QByteArray phrases = phrase.repeated(200'001);
    phrases.chop(1);
    const auto part = partOf(documentWith(phrases));
    QVERIFY(!part.ok());
    QCOMPARE(part.error().kind, ErrorKind::TooLarge);
}

void PlatformDecodingTest::assemblesParts()
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

void PlatformDecodingTest::B12_repeatedPhrasesOnce()
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

void PlatformDecodingTest::intervals()
{
    const QDateTime now(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc());
    QCOMPARE(
        intervalsOf(TimeRange::lastHours(1, now), now), std::vector{TimeRange::lastHours(1, now)});
    QVERIFY(intervalsOf({now, now}, now).empty());
    QVERIFY(intervalsOf({now, now.addDays(1)}, now).empty());
    QCOMPARE(intervalsOf({now.addDays(-1), now.addDays(1)}, now).front().to, now);
    for (const int days : {1, 6, 7, 8, 30, 400}) {
        const TimeRange range{now.addDays(-days), now};
        const auto intervals = intervalsOf(range, now);
        QCOMPARE(intervals.front().to, range.to);
        QCOMPARE(intervals.back().from, range.from);
        for (size_t i = 0; i < intervals.size(); ++i) {
            QVERIFY(intervals.at(i).isValid());
            QVERIFY(intervals.at(i).from.daysTo(intervals.at(i).to) <= 7);
            if (i > 0)
                QCOMPARE(intervals.at(i).to, intervals.at(i - 1).from);
            if (i > 0)
                QCOMPARE(intervals.at(i).to.time(), QTime(0, 0));
        }
        QVERIFY(static_cast<int>(intervals.size()) <= days / 7 + 2);
    }
    const TimeRange week{now.addDays(-7), now};
    const auto halves = halvesOf(week);
    QCOMPARE(halves.size(), size_t(2));
    QCOMPARE(halves.at(0).from, halves.at(1).to);
    QCOMPARE(halves.at(0).to, week.to);
    QCOMPARE(halvesOf({now.addSecs(-3600), now}).size(), size_t(1));
    QCOMPARE(halvesOf({now.addSecs(-13 * 3600), now}).size(), size_t(2));
}

void PlatformDecodingTest::queryBody()
{
    const QDateTime now(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc());
    const auto request = detailsQuery(QUrl(u"https://api.mypurecloud.de"_s),
        TimeRange::lastHours(1, now), 100, 3, Priority::List);
    QCOMPARE(request.verb, QByteArray("POST"));
    QCOMPARE(request.url,
        QUrl(u"https://api.mypurecloud.de/api/v2/analytics/conversations/details/query"_s));
    QCOMPARE(request.contentType, QByteArray("application/json"));
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    QCOMPARE(body.value("interval"_L1).toString(),
        u"2026-01-15T11:00:00.000Z/2026-01-15T12:00:00.000Z"_s);
    QCOMPARE(body.value("paging"_L1).toObject(),
        QJsonObject({{u"pageSize"_s, 100}, {u"pageNumber"_s, 3}}));
    const auto filter = body.value("segmentFilters"_L1).toArray().at(0).toObject();
    QCOMPARE(filter.value("predicates"_L1).toArray().at(0).toObject().value("value"_L1).toString(),
        u"voice"_s);
}

READBACK_TEST_MAIN(PlatformDecodingTest)
#include "tst_platformdecoding.moc"
