// SPDX-License-Identifier: MIT
#include "tests/contract/ContractClient.h"
#include "tests/support/TestMain.h"

#include <QSet>

#include <algorithm>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// What the platform tells of one call beyond its words (platform-api 3 and 4), against the demo's
// hand-written calls.
class TestCallFacts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aTransferChangesTheName();
    void aConferenceNamesNobody();
    void aMailboxIsNoAgent();
    void topicsAreOnTheirPhrases();
    void silencesAreTold();
    void overtalkIsTold();
    void holdsComeFromTheList();
    void scoresOfOneCall();
    void scoresOfNone();

private:
    ContractClient client(ApiDialect dialect = ApiDialect::Platform) const
    {
        return ContractClient(m_demo->server, dialect, m_demo->server.clientSecret());
    }
    void read(const QString &key)
    {
        auto reader = client();
        const auto transcript = reader.transcriptOf(key);
        m_read = transcript ? *transcript : Transcript();
        QVERIFY2(transcript.ok(), qPrintable(key));
    }
    // Who says the first phrase with these words.
    Speaker speakerOf(QStringView words) const
    {
        const auto phrase = std::ranges::find_if(
            m_read.phrases, [words](const Phrase &each) { return each.text.contains(words); });
        return phrase == m_read.phrases.end() ? Speaker{SpeakerRole::Other, u"nobody"_s}
                                              : m_read.speakers.at(phrase->speaker);
    }
    std::vector<CallEvent> events(CallEventKind kind) const
    {
        auto found = m_read.events;
        std::erase_if(found, [kind](const CallEvent &event) { return event.kind != kind; });
        return found;
    }

    std::unique_ptr<DemoFixture> m_demo;
    Transcript m_read;
};

void TestCallFacts::initTestCase()
{
    m_demo = std::make_unique<DemoFixture>();
    QVERIFY(m_demo->isReady());
}

void TestCallFacts::aTransferChangesTheName()
{
    read(u"smart-meter-transfer"_s);
    QStringList names;
    for (const Speaker &one : m_read.speakers)
        if (one.role == SpeakerRole::Agent)
            names << one.name;
    QCOMPARE(names, (QStringList{u"Maya Okafor"_s, u"Lucía Ferrer"_s}));
}

// While both are on the line the channel does not tell which of them speaks.
void TestCallFacts::aConferenceNamesNobody()
{
    read(u"three-way"_s);
    QCOMPARE(speakerOf(u"the next free agent").role, SpeakerRole::Ivr);
    QCOMPARE(speakerOf(u"this is Jonas"), (Speaker{SpeakerRole::Agent, u"Jonas Weber"_s}));
    QCOMPARE(speakerOf(u"Yellow is ours"), (Speaker{SpeakerRole::Agent, {}}));
    QCOMPARE(speakerOf(u"Brandt here").role, SpeakerRole::Customer);
}

void TestCallFacts::aMailboxIsNoAgent()
{
    read(u"voicemail"_s);
    QCOMPARE(speakerOf(u"leave a message").role, SpeakerRole::Voicemail);
    QCOMPARE(speakerOf(u"Anneke Vos").role, SpeakerRole::Customer);
    QCOMPARE(speakerOf(u"Welcome to Northwind").role, SpeakerRole::Ivr);
    QVERIFY(std::ranges::none_of(
        m_read.speakers, [](const Speaker &one) { return one.role == SpeakerRole::Agent; }));
}

void TestCallFacts::topicsAreOnTheirPhrases()
{
    read(u"billed-twice"_s);
    QVERIFY(!m_read.topics.empty());
    const auto &first = m_read.topics.front();
    QCOMPARE(first.name, u"Billing issue"_s);
    QVERIFY(m_read.phrases.at(first.phrase).text.contains(u"charged twice"_s));
    for (const TopicMark &topic : m_read.topics)
        QVERIFY(topic.phrase < m_read.phrases.size() && !topic.name.isEmpty());
}

void TestCallFacts::silencesAreTold()
{
    read(u"long-silence"_s);
    const auto silences = events(CallEventKind::Silence);
    QVERIFY(!silences.empty());
    for (const CallEvent &silence : silences)
        QVERIFY(silence.endMs - silence.startMs >= 8'000);
}

void TestCallFacts::overtalkIsTold()
{
    read(u"three-way"_s);
    const auto overtalks = events(CallEventKind::Overtalk);
    QCOMPARE(overtalks.size(), 1U);
    QCOMPARE(overtalks.front().startMs, 132'000);
    QCOMPARE(overtalks.front().endMs, 135'000);
}

// The list's row carries them, and so does a single conversation.
void TestCallFacts::holdsComeFromTheList()
{
    auto reader = client();
    std::vector<Conversation> found;
    const auto now = QDateTime::currentDateTimeUtc();
    QVERIFY(reader.list({TimeRange::lastHours(24, now), {}, {}}, found).ok());
    const auto row = std::ranges::find(found, callIdOf(u"three-way"_s), &Conversation::id);
    QVERIFY(row != found.end() && !row->holds.empty());
    const auto transcript = reader.transcript(*row);
    QVERIFY(transcript.ok());
    m_read = *transcript;
    const auto holds = events(CallEventKind::Hold);
    QCOMPARE(holds.size(), row->holds.size());
    QCOMPARE(holds.front().startMs, row->holds.front().startMs);
    const auto listed = m_read;
    read(u"three-way"_s);
    QCOMPARE(m_read, listed);
}

void TestCallFacts::scoresOfOneCall()
{
    auto reader = client();
    const auto scores = reader.scoresOf(u"billed-twice"_s);
    QVERIFY(scores.ok());
    QVERIFY(scores->sentiment && *scores->sentiment > 1 && *scores->sentiment <= 100);
    QCOMPARE(scores->trendClass, SentimentTrend::Improving);
    QVERIFY(scores->agentShare && scores->customerShare && scores->silenceShare);
    const double sum = *scores->agentShare + *scores->customerShare + *scores->silenceShare;
    QVERIFY2(sum > 90 && sum < 110, qPrintable(QString::number(sum)));
    QCOMPARE(scores->empathy.size(), 1U);
    QCOMPARE(scores->empathy.front().agent, u"Maya Okafor"_s);
}

void TestCallFacts::scoresOfNone()
{
    auto reader = client();
    const auto none = reader.scoresOf(u"never-transcribed"_s);
    QVERIFY(!none.ok());
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
    QVERIFY(reader.scoresOf(u"billed-twice"_s).ok()); // still asked for
    // The tutorial's API has no such thing.
    const auto tutorial = client(ApiDialect::Tutorial).scoresOf(u"billed-twice"_s);
    QCOMPARE(tutorial.error().kind, ErrorKind::NotFound);
}

READBACK_TEST_MAIN(TestCallFacts)
#include "tst_callfacts.moc"
