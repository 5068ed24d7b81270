// SPDX-License-Identifier: MIT
#include "app/genesys/JsonReader.h"
#include "app/genesys/SourceErrors.h"
#include "app/genesys/tutorial/ListDecoder.h"
#include "app/genesys/tutorial/ListQuery.h"
#include "app/genesys/tutorial/SpeechDecoder.h"
#include "tests/support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace readback;
using namespace Qt::StringLiterals;

namespace {

Result<Speech> speechOf(const QByteArray &body)
{
    JsonReader reader(body);
    return decodeJson<Speech>(
        reader, [](const JsonValue &root) { return decodeSpeech(root, u"c1"_s); });
}

Result<std::vector<Conversation>> listOf(const QByteArray &body)
{
    JsonReader reader(body);
    return decodeJson<std::vector<Conversation>>(reader, decodeTutorialList);
}

QByteArray segments(const QByteArray &list)
{
    return R"({"transcript": {"text": "all of it", "segments": [)" + list + "]}}";
}

QDateTime noon()
{
    return QDateTime(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc());
}

} // namespace

class TutorialDecodingTest : public QObject
{
    Q_OBJECT
private slots:
    void speech();
    void B04_tolerated_data();
    void B04_tolerated();
    void B05_seconds_data();
    void B05_seconds();
    void B05_sortedByStart();
    void B11_speakers();
    void B11_moreSpeakersThanACallCanHave();
    void textOnly();
    void status_data();
    void status();
    void notReadyWithinTheHour_data();
    void notReadyWithinTheHour();
    void list();
    void daysCovered_data();
    void daysCovered();
    void queryBody();
};

void TutorialDecodingTest::speech()
{
    const auto result = speechOf(segments(R"(
        {"speaker": "Agent", "text": "Hello.", "start": 0.5, "end": 2},
        {"speaker": "Customer", "text": "Hi.", "start": 2.25, "end": 3.001})"));
    QVERIFY(result.ok());
    const Transcript &transcript = result->transcript;
    QCOMPARE(transcript.conversationId, u"c1"_s);
    QCOMPARE(transcript.speakers,
        (std::vector<Speaker>{{SpeakerRole::Agent, {}}, {SpeakerRole::Customer, {}}}));
    QCOMPARE(transcript.phrases.size(), size_t(2));
    QCOMPARE(transcript.phrases.at(0).startMs, 500);
    QCOMPARE(transcript.phrases.at(0).endMs, 2000);
    QCOMPARE(transcript.phrases.at(1).text, u"Hi."_s);
    QCOMPARE(transcript.phrases.at(1).endMs, 3001);
    QCOMPARE(transcript.phrases.at(1).speaker, quint16(1));
}

void TutorialDecodingTest::B04_tolerated_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("phrases");
    const auto row
        = [](const char *body, int phrases) { QTest::newRow(body) << QByteArray(body) << phrases; };
    row("{}", 0);
    row(R"({"transcript": null, "status": 7})", 0);
    row(R"({"transcript": {}})", 0);
    row(R"({"transcript": {"segments": [], "text": ""}})", 0);
    row(R"({"transcript": {"segments": null, "text": " \n"}})", 0);
    row(R"({"transcript": {"segments": null, "text": 7}})", 0);
    row(R"({"transcript": {"segments": [{"text": "x"}], "text": 7}, "new": {}})", 1);
    row(R"({"transcript": {"segments": [{"text": "x", "speaker": 7, "start": "1", "end": []}]}})",
        1);
    row(R"({"transcript": {"segments": [{"text": ""}, {"text": "\u0000"}]}})", 0);
}

void TutorialDecodingTest::B04_tolerated()
{
    QFETCH(QByteArray, body);
    const auto result = speechOf(body);
    QVERIFY(result.ok());
    QTEST(static_cast<int>(result->transcript.phrases.size()), "phrases");
}

void TutorialDecodingTest::B05_seconds_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<qint64>("start");
    QTest::addColumn<qint64>("end");
    const auto row = [](const char *fields, qint64 start, qint64 end) {
        QTest::newRow(fields) << QByteArray(fields) << start << end;
    };
    row(R"("speaker": "")", 0, 0);
    row(R"("start": 12)", 12'000, 12'000);
    row(R"("start": 12.9996, "end": 13)", 12'999, 13'000);
    row(R"("start": 1.001, "end": 2.002)", 1001, 2002);
    row(R"("start": 0.1, "end": 0.3)", 100, 300);
    row(R"("start": 3601.5, "end": 3600)", 3'601'500, 3'601'500);
    row(R"("start": -4, "end": -1)", 0, 0);
    row(R"("start": 1e308, "end": 1e308)", 99'999'999'999, 99'999'999'999);
    row(R"("start": null, "end": 2)", 0, 2000);
}

void TutorialDecodingTest::B05_seconds()
{
    QFETCH(QByteArray, fields);
    const auto result = speechOf(segments("{\"text\": \"x\", " + fields + "}"));
    QVERIFY(result.ok());
    QTEST(result->transcript.phrases.front().startMs, "start");
    QTEST(result->transcript.phrases.front().endMs, "end");
}

void TutorialDecodingTest::B05_sortedByStart()
{
    const auto result = speechOf(segments(
        R"({"text": "c", "start": 3}, {"text": "a1", "start": 1}, {"text": "a2", "start": 1}, {"text": "z"})"));
    QStringList texts;
    for (const Phrase &phrase : result->transcript.phrases)
        texts << phrase.text;
    QCOMPARE(texts, QStringList({u"z"_s, u"a1"_s, u"a2"_s, u"c"_s}));
}

void TutorialDecodingTest::B11_speakers()
{
    const auto result = speechOf(
        segments(R"({"text": "1", "speaker": "AGENT"}, {"text": "2", "speaker": "agent "},
        {"text": "3", "speaker": "Speaker 1"}, {"text": "4", "speaker": "Speaker 2"}, {"text": "5"},
        {"text": "6", "speaker": "Unknown"}, {"text": "7", "speaker": "IVR"}, {"text": "8", "speaker": "\u202eeve"})"));
    QVERIFY(result.ok());
    const auto &transcript = result->transcript;
    QCOMPARE(transcript.speakers,
        (std::vector<Speaker>{{SpeakerRole::Agent, {}}, {SpeakerRole::Unknown, u"Speaker 1"_s},
            {SpeakerRole::Unknown, u"Speaker 2"_s}, {SpeakerRole::Unknown, {}},
            {SpeakerRole::Ivr, {}}, {SpeakerRole::Unknown, u"eve"_s}}));
    QList<int> indices;
    for (const Phrase &phrase : transcript.phrases)
        indices << phrase.speaker;
    QCOMPARE(indices, QList<int>({0, 0, 1, 2, 3, 3, 4, 5}));
}

void TutorialDecodingTest::B11_moreSpeakersThanACallCanHave()
{
    QByteArray list;
    for (int i = 0; i < 70'000; ++i)
        list += R"({"text":"x","speaker":"S)" + QByteArray::number(i) + "\"},";
    list.chop(1);
    const auto result = speechOf(segments(list));
    QVERIFY(result.ok());
    const auto &transcript = result->transcript;
    QCOMPARE(transcript.phrases.size(), size_t(70'000));
    for (const Phrase &phrase : transcript.phrases)
        QVERIFY(phrase.speaker < transcript.speakers.size());
}

void TutorialDecodingTest::textOnly()
{
    const auto result = speechOf(R"({"transcript": {"text": "Hello.\nHi.", "segments": []}})");
    QVERIFY(result.ok());
    Phrase whole;
    whole.text = u"Hello.\nHi."_s;
    QCOMPARE(result->transcript.phrases, std::vector{whole});
    QCOMPARE(result->transcript.speakers, std::vector{Speaker()});
}

void TutorialDecodingTest::status_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *text, SpeechStatus expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << static_cast<int>(expected);
    };
    for (const char *text : {"processing", "PROCESSING", "in_progress", "inProgress", "Pending",
             "queued", "NOT_READY", "not available yet", "transcribing", "incomplete"})
        row(text, SpeechStatus::InProgress);
    for (const char *text :
        {"failed", "processing_failed", "none", "disabled", "NO_TRANSCRIPT", "not available",
            "unavailable", "skipped", "too_short", "completed", "processed", "ready", "done"})
        row(text, SpeechStatus::None);
    for (const char *text : {"", "blue", "42"})
        row(text, SpeechStatus::Unclear);
}

void TutorialDecodingTest::status()
{
    QFETCH(QString, text);
    const auto result = speechOf("{\"status\": \"" + text.toLatin1() + "\"}");
    QVERIFY(result.ok());
    QTEST(static_cast<int>(result->status), "expected");
}

void TutorialDecodingTest::notReadyWithinTheHour_data()
{
    QTest::addColumn<QDateTime>("start");
    QTest::addColumn<qint64>("durationMs"); // -1: not told
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("ended 59 min ago")
        << noon().addSecs(-60 * 60) << qint64(60'000) << ErrorKind::NotReady;
    QTest::newRow("ended 60 min ago")
        << noon().addSecs(-61 * 60) << qint64(60'000) << ErrorKind::NoTranscript;
    QTest::newRow("runs") << noon().addSecs(-7200) << qint64(-1) << ErrorKind::NotReady;
    QTest::newRow("never ended") << noon().addDays(-2) << qint64(-1) << ErrorKind::NoTranscript;
    QTest::newRow("nothing known") << QDateTime() << qint64(-1) << ErrorKind::NotReady;
}

void TutorialDecodingTest::notReadyWithinTheHour()
{
    QFETCH(QDateTime, start);
    QFETCH(qint64, durationMs);
    Conversation conversation;
    conversation.start = start;
    if (durationMs >= 0)
        conversation.durationMs = durationMs;
    QTEST(noTranscriptFor(conversation, noon()).kind, "kind");
}

void TutorialDecodingTest::list()
{
    for (const char *body : {"{}", R"({"conversations": null})", R"({"conversations": []})"})
        QVERIFY(listOf(body).ok() && listOf(body)->empty());
    const auto result = listOf(R"({"conversations": [
        {"id": "a", "startTime": "2026-01-15T10:00:00.000Z", "endTime": "2026-01-15T10:01:00Z"},
        {"id": "b", "startTime": "2026-01-15T10:00:00Z", "endTime": null}, {"id": "../c", "startTime": 7, "x": 1},
        {"id": "d", "startTime": "2026-01-15T10:00:00Z", "endTime": "2026-01-15T09:00:00Z"}]})");
    QVERIFY(result.ok());
    QCOMPARE(result->size(), size_t(4));
    QCOMPARE(result->at(0).start, noon().addSecs(-7200));
    QCOMPARE(result->at(0).durationMs.value(), 60'000);
    QVERIFY(!result->at(1).durationMs && !result->at(3).durationMs);
    QVERIFY(!result->at(2).start.isValid());
    QCOMPARE(result->at(2).id, u"../c"_s);
}

void TutorialDecodingTest::daysCovered_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<int>("days");
    QTest::newRow("hour") << qint64(3600) << 1;
    QTest::newRow("day") << qint64(86'400) << 1;
    QTest::newRow("day, asked a moment ago") << qint64(86'402) << 1;
    QTest::newRow("day and a minute") << qint64(86'460) << 2;
    QTest::newRow("week") << qint64(7 * 86'400) << 7;
    QTest::newRow("month") << qint64(30 * 86'400) << 30;
    QTest::newRow("nothing") << qint64(0) << 1;
    QTest::newRow("future") << qint64(-99) << 1;
    QTest::newRow("age") << qint64(1'000'000) * 86'400 << 3650;
}

void TutorialDecodingTest::daysCovered()
{
    QFETCH(qint64, seconds);
    QTEST(daysCovering({noon().addSecs(-seconds), noon()}, noon()), "days");
}

void TutorialDecodingTest::queryBody()
{
    TutorialListQuery query;
    query.days = 7;
    const QJsonObject expected{{u"dateRangeType"_s, u"relative"_s}, {u"interval"_s, u"P7D"_s},
        {u"view"_s, u"realtime"_s},
        {u"filters"_s, QJsonObject{{u"types"_s, QJsonArray{u"voice"_s}}}},
        {u"groupBy"_s, QJsonArray()},
        {u"select"_s, QJsonArray{u"id"_s, u"startTime"_s, u"endTime"_s}}, {u"limit"_s, 100}};
    QCOMPARE(QJsonDocument::fromJson(query.body()).object(), expected);
    query.days = 31;
    query.after = "next \"page\"";
    const QJsonObject later = QJsonDocument::fromJson(query.body()).object();
    QCOMPARE(later.value("view"_L1).toString(), u"historical"_s);
    QCOMPARE(later.value("after"_L1).toString(), u"next \"page\""_s);
    query.days = 30;
    QCOMPARE(
        QJsonDocument::fromJson(query.body()).object().value("view"_L1).toString(), u"realtime"_s);
    const auto request = query.request(QUrl(u"https://mypurecloud.com"_s), Priority::List);
    QCOMPARE(request.url,
        QUrl(u"https://mypurecloud.com/api/v2/analytics/conversations/voice/details/query"_s));
    QCOMPARE(request.verb, QByteArray("POST"));
}

READBACK_TEST_MAIN(TutorialDecodingTest)
#include "tst_tutorialdecoding.moc"
