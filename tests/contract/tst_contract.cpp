// SPDX-License-Identifier: MIT
#include "tests/contract/ContractClient.h"
#include "tests/support/TestMain.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(readback::ApiDialect)

namespace {

// What both dialects can say: the tutorial's has no names, moods, confidences, topics, events or
// language, and tells neither agents nor machines apart.
SpeakerRole commonRole(SpeakerRole role)
{
    const bool machine = role == SpeakerRole::Acd || role == SpeakerRole::Voicemail;
    return machine ? SpeakerRole::Ivr : role;
}

Transcript commonFacts(Transcript transcript)
{
    std::vector<Speaker> merged;
    for (auto &phrase : transcript.phrases) {
        const Speaker plain{commonRole(transcript.speakers.at(phrase.speaker).role), {}};
        auto at = std::find(merged.begin(), merged.end(), plain);
        if (at == merged.end())
            at = merged.insert(merged.end(), plain);
        phrase.speaker = static_cast<quint16>(at - merged.begin());
        phrase.sentiment = Phrase::kNoSentiment;
        phrase.confidence = -1;
    }
    transcript.speakers = merged;
    transcript.language.clear();
    transcript.topics.clear();
    transcript.events.clear();
    return transcript;
}

// Of a transcript that failed: its error, for the message of a test.
template <class T>
QByteArray whyNot(const Result<T> &result)
{
    return result ? QByteArray() : describe(result.error()).toUtf8();
}

} // namespace

// B13: one list of scenarios that every dialect must pass against the same server.
class TestContract : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void signsIn_data() { dialects(); }
    void signsIn();
    void aWrongSecretIsAuth_data() { dialects(); }
    void aWrongSecretIsAuth();
    void listsEveryCallOnce_data() { dialects(); }
    void listsEveryCallOnce();
    void listsOnlyTheRange_data() { dialects(); }
    void listsOnlyTheRange();
    void anEmptyRangeIsAnAnswer_data() { dialects(); }
    void anEmptyRangeIsAnAnswer();
    void readsATranscript_data() { dialects(); }
    void readsATranscript();
    void readsBothCommunications_data() { dialects(); }
    void readsBothCommunications();
    void readsRightToLeft_data() { dialects(); }
    void readsRightToLeft();
    void processingIsNotReady_data() { dialects(); }
    void processingIsNotReady();
    void neverTranscribedIsNoTranscript_data() { dialects(); }
    void neverTranscribedIsNoTranscript();
    void listedCallsAreReadable_data() { dialects(); }
    void listedCallsAreReadable();
    void B13_bothDialectsGiveEqualTranscripts_data();
    void B13_bothDialectsGiveEqualTranscripts();
    void thePlatformTellsNames();
    void thePlatformNarrowsByQueueAndAgent();
    void thePlatformSaysWhoDoesNotExist();

private:
    static void dialects();
    ContractClient client(ApiDialect dialect) const;
    static TimeRange lastHours(int hours);

    std::unique_ptr<DemoFixture> m_demo;
};

void TestContract::initTestCase()
{
    m_demo = std::make_unique<DemoFixture>();
    QVERIFY(m_demo->isReady());
}

void TestContract::dialects()
{
    QTest::addColumn<ApiDialect>("dialect");
    QTest::newRow("platform") << ApiDialect::Platform;
    QTest::newRow("tutorial") << ApiDialect::Tutorial;
}

ContractClient TestContract::client(ApiDialect dialect) const
{
    return ContractClient(m_demo->server, dialect, m_demo->server.clientSecret());
}

TimeRange TestContract::lastHours(int hours)
{
    return TimeRange::lastHours(hours, QDateTime::currentDateTimeUtc());
}

void TestContract::signsIn()
{
    QFETCH(ApiDialect, dialect);
    auto reader = client(dialect);
    const auto name = reader.signIn();
    QVERIFY2(name.ok(), whyNot(name).constData());
    QCOMPARE(*name, dialect == ApiDialect::Platform ? u"Northwind Energy"_s : QString());
}

void TestContract::aWrongSecretIsAuth()
{
    QFETCH(ApiDialect, dialect);
    ContractClient stranger(m_demo->server, dialect, u"something-else"_s);
    const auto signedIn = stranger.signIn();
    QVERIFY(!signedIn.ok());
    QCOMPARE(signedIn.error().kind, ErrorKind::Auth);
    QVERIFY(!describe(signedIn.error()).contains(u"something-else"));
    std::vector<Conversation> found;
    const auto listed = stranger.list({lastHours(24), {}, {}}, found);
    QVERIFY(!listed.ok());
    QCOMPARE(listed.error().kind, ErrorKind::Auth);
    QVERIFY(found.empty());
}

void TestContract::listsEveryCallOnce()
{
    QFETCH(ApiDialect, dialect);
    auto reader = client(dialect);
    std::vector<Conversation> found;
    const auto summary = reader.list({lastHours(24 * 29), {}, {}}, found);
    QVERIFY2(summary.ok(), whyNot(summary).constData());
    QCOMPARE(summary->conversations, static_cast<int>(found.size()));
    QVERIFY(reader.pages > 1);
    QVERIFY(found.size() > 220);
    QSet<QString> ids;
    for (const auto &call : found) {
        QVERIFY(!ids.contains(call.id));
        QVERIFY(call.start.isValid());
        ids.insert(call.id);
    }
    QVERIFY(ids.contains(callIdOf(u"billed-twice"_s)));
    QVERIFY(ids.contains(callIdOf(u"on-the-line"_s)));
}

void TestContract::listsOnlyTheRange()
{
    QFETCH(ApiDialect, dialect);
    auto reader = client(dialect);
    const auto range = lastHours(1);
    std::vector<Conversation> found;
    QVERIFY(reader.list({range, {}, {}}, found).ok());
    QVERIFY(found.size() >= 5);
    for (const auto &call : found)
        QVERIFY(range.contains(call.start));
    const auto billing = std::find_if(found.begin(), found.end(),
        [](const Conversation &call) { return call.id == callIdOf(u"billed-twice"_s); });
    QVERIFY(billing != found.end());
    QCOMPARE(billing->durationMs, std::optional<qint64>(738'000));
    const auto live = std::find_if(found.begin(), found.end(),
        [](const Conversation &call) { return call.id == callIdOf(u"on-the-line"_s); });
    QVERIFY(live != found.end());
    QCOMPARE(live->durationMs, std::nullopt);
}

void TestContract::anEmptyRangeIsAnAnswer()
{
    QFETCH(ApiDialect, dialect);
    auto reader = client(dialect);
    const auto longAgo = QDateTime::currentDateTimeUtc().addDays(-60);
    std::vector<Conversation> found;
    const auto summary = reader.list({{longAgo, longAgo.addDays(1)}, {}, {}}, found);
    QVERIFY2(summary.ok(), whyNot(summary).constData());
    QCOMPARE(summary->conversations, 0);
    QVERIFY(found.empty());
}

void TestContract::readsATranscript()
{
    QFETCH(ApiDialect, dialect);
    auto reader = client(dialect);
    const auto read = reader.transcriptOf(u"billed-twice"_s);
    QVERIFY2(read.ok(), whyNot(read).constData());
    QCOMPARE(read->conversationId, callIdOf(u"billed-twice"_s));
    QVERIFY2(read->phrases.size() > 80 && read->phrases.size() < 110, "said once, recorded twice");
    const auto &second = read->phrases[1];
    QCOMPARE(second.startMs, 6'000);
    QCOMPARE(second.text,
        u"Hi Maya. I was charged twice for my October bill and nobody has called me back."_s);
    QCOMPARE(read->speakers.at(second.speaker).role, SpeakerRole::Customer);
    QCOMPARE(read->speakers.at(read->phrases[0].speaker).role, SpeakerRole::Agent);
}

void TestContract::readsBothCommunications()
{
    QFETCH(ApiDialect, dialect);
    auto reader = client(dialect);
    const auto read = reader.transcriptOf(u"network-consult"_s);
    QVERIFY2(read.ok(), whyNot(read).constData());
    const auto says = [&read](QStringView text) {
        return std::count_if(read->phrases.begin(), read->phrases.end(),
            [text](const Phrase &phrase) { return phrase.text.contains(text); });
    };
    QCOMPARE(says(u"Hollis Bakery"), 1);
    QCOMPARE(says(u"Metro Grid, dispatch"), 1);
    QVERIFY(std::is_sorted(read->phrases.begin(), read->phrases.end(),
        [](const Phrase &a, const Phrase &b) { return a.startMs < b.startMs; }));
}

void TestContract::readsRightToLeft()
{
    QFETCH(ApiDialect, dialect);
    auto reader = client(dialect);
    const auto read = reader.transcriptOf(u"meter-reading-ar"_s);
    QVERIFY2(read.ok(), whyNot(read).constData());
    QVERIFY(read->phrases[1].text.isRightToLeft());
    QCOMPARE(read->language, dialect == ApiDialect::Platform ? u"ar-AE"_s : QString());
}

void TestContract::processingIsNotReady()
{
    QFETCH(ApiDialect, dialect);
    auto reader = client(dialect);
    const auto read = reader.transcriptOf(u"still-processing"_s);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, ErrorKind::NotReady);
}

void TestContract::neverTranscribedIsNoTranscript()
{
    QFETCH(ApiDialect, dialect);
    auto reader = client(dialect);
    const auto read = reader.transcriptOf(u"never-transcribed"_s);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, ErrorKind::NoTranscript);
}

void TestContract::listedCallsAreReadable()
{
    QFETCH(ApiDialect, dialect);
    auto reader = client(dialect);
    std::vector<Conversation> found;
    QVERIFY(reader.list({lastHours(24), {}, {}}, found).ok());
    int ready = 0;
    for (const auto &call : found) {
        const auto read = reader.transcript(call);
        const auto kind = read ? ErrorKind::NotReady : read.error().kind;
        QVERIFY2(kind == ErrorKind::NotReady || kind == ErrorKind::NoTranscript,
            whyNot(read).constData());
        ready += read.ok();
    }
    QVERIFY2(ready >= 15, QByteArray::number(ready).constData());
}

void TestContract::B13_bothDialectsGiveEqualTranscripts_data()
{
    QTest::addColumn<QString>("key");
    for (const auto &key : {u"billed-twice"_s, u"charging-cable"_s, u"outage"_s, u"cancellation"_s,
             u"smart-meter-transfer"_s, u"network-consult"_s, u"long-silence"_s, u"moving-out-de"_s,
             u"meter-reading-ar"_s, u"solar-inverter"_s, u"wrong-number"_s, u"voicemail"_s,
             u"three-way"_s, u"voltage-complaint"_s})
        QTest::newRow(qPrintable(key)) << key;
}

void TestContract::B13_bothDialectsGiveEqualTranscripts()
{
    QFETCH(QString, key);
    auto platform = client(ApiDialect::Platform);
    auto tutorial = client(ApiDialect::Tutorial);
    const auto one = platform.transcriptOf(key);
    const auto other = tutorial.transcriptOf(key);
    QVERIFY2(one.ok(), whyNot(one).constData());
    QVERIFY2(other.ok(), whyNot(other).constData());
    const auto a = commonFacts(*one);
    const auto b = commonFacts(*other);
    QCOMPARE(a.phrases.size(), b.phrases.size());
    for (size_t i = 0; i < a.phrases.size(); ++i)
        QVERIFY2(a.phrases[i] == b.phrases[i], qPrintable(u"phrase %1"_s.arg(i)));
    QVERIFY(a == b);
}

void TestContract::thePlatformTellsNames()
{
    auto reader = client(ApiDialect::Platform);
    const auto call = reader.conversation(callIdOf(u"smart-meter-transfer"_s));
    QVERIFY2(call.ok(), whyNot(call).constData());
    QCOMPARE(call->agents, (QStringList{u"Maya Okafor"_s, u"Lucía Ferrer"_s}));
    QCOMPARE(call->queues, QStringList{u"Tech support"_s});
    QCOMPARE(call->direction, Direction::Inbound);
    QVERIFY(!call->customer.isEmpty());
    const auto read = reader.transcript(*call);
    QVERIFY2(read.ok(), whyNot(read).constData());
    QSet<QString> names;
    QSet<int> moods;
    for (const auto &phrase : read->phrases) {
        names.insert(read->speakers.at(phrase.speaker).name);
        moods.insert(phrase.sentiment);
        QVERIFY(phrase.confidence > 0 && phrase.confidence <= 1);
    }
    QVERIFY(names.contains(u"Maya Okafor"_s) && names.contains(u"Lucía Ferrer"_s));
    QCOMPARE(moods, (QSet<int>{-1, 0, 1, Phrase::kNoSentiment}));
    // Somebody who has left the company still has a name.
    const auto left = reader.conversation(callIdOf(u"cancellation"_s));
    QVERIFY2(left.ok(), whyNot(left).constData());
    QCOMPARE(left->agents, QStringList{u"Tomás Silva"_s});
}

void TestContract::thePlatformNarrowsByQueueAndAgent()
{
    auto reader = client(ApiDialect::Platform);
    std::vector<Conversation> found;
    QVERIFY(reader.list({lastHours(24 * 7), u"tech"_s, u"luc"_s}, found).ok());
    QVERIFY(!found.empty());
    for (const auto &call : found) {
        QCOMPARE(call.queues, QStringList{u"Tech support"_s});
        QVERIFY(call.agents.contains(u"Lucía Ferrer"_s));
    }
}

void TestContract::thePlatformSaysWhoDoesNotExist()
{
    auto reader = client(ApiDialect::Platform);
    const auto nobody = reader.conversation(callIdOf(u"nobody"_s));
    QVERIFY(!nobody.ok());
    QCOMPARE(nobody.error().kind, ErrorKind::NotFound);
}

READBACK_TEST_MAIN(TestContract)
#include "tst_contract.moc"
