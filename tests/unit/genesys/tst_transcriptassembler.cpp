// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/TranscriptAssembler.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace readback;
using namespace Qt::StringLiterals;

namespace {

const Voice kMaya{SpeakerRole::Agent, u"u1"_s}, kJonas{SpeakerRole::Agent, u"u2"_s},
    kSomebody{SpeakerRole::Agent, {}}, kCustomer{SpeakerRole::Customer, {}};
const QHash<QString, QString> kNames{{u"u1"_s, u"Maya Okafor"_s}, {u"u2"_s, u"Jonas Weber"_s}};

Phrase said(qint64 startMs, qint64 endMs, const QString &text, quint16 speaker = 0)
{
    Phrase phrase;
    phrase.startMs = startMs;
    phrase.endMs = endMs;
    phrase.text = text;
    phrase.speaker = speaker;
    return phrase;
}

Transcript assembled(std::vector<TranscriptPart> parts, const std::vector<TimeSpan> &holds = {})
{
    return assembleTranscript(u"c1"_s, std::move(parts), kNames, holds);
}

QStringList textsOf(const Transcript &transcript)
{
    QStringList texts;
    for (const Phrase &phrase : transcript.phrases)
        texts << phrase.text;
    return texts;
}

} // namespace

// How the documents of several recordings and legs become one transcript.
class TranscriptAssemblerTest : public QObject
{
    Q_OBJECT
private slots:
    void B12_twoRecordingsOfOneSession();
    void B12_twoLegsHeardTheSame_data();
    void B12_twoLegsHeardTheSame();
    void B12_sameWordsAgainAreSaidAgain();
    void aConsultLegIsMergedByTime();
    void theRepetitionAddsWhatItKnows();
    void topicsFollowTheirPhrases();
    void holdsAreEvents();
    void eventsOfTwoLegsOnce();
    void silenceWhileAnotherLegSpeaksIsNone();
};

void TranscriptAssemblerTest::B12_twoRecordingsOfOneSession()
{
    TranscriptPart part{u"en-US"_s, {kMaya, kCustomer},
        {said(1000, 3000, u"Hello."_s, 0), said(3500, 5000, u"Hi."_s, 1)}, {{1, u"Greeting"_s}},
        {{CallEventKind::Silence, 6000, 16'000}}};
    const auto once = assembled({part});
    QCOMPARE(assembled({part, part}), once);
    QCOMPARE(assembled({part, part, part}), once);
    QCOMPARE(once.phrases.size(), 2U);
    QCOMPARE(once.topics.size(), 1U);
    QCOMPARE(once.events.size(), 1U);
    QCOMPARE(once.language, u"en-US"_s);
}

void TranscriptAssemblerTest::B12_twoLegsHeardTheSame_data()
{
    QTest::addColumn<qint64>("start");
    QTest::addColumn<qint64>("end");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("same");
    // Beside "My invoice is wrong." from 10 s to 13 s.
    const auto row = [](const char *tag, qint64 start, qint64 end, const char *text, bool same) {
        QTest::newRow(tag) << start << end << QString::fromUtf8(text) << same;
    };
    row("to the millisecond", 10'000, 13'000, "My invoice is wrong.", true);
    row("a little later", 10'240, 13'240, "My invoice is wrong.", true);
    row("a little earlier", 9'800, 12'800, "My invoice is wrong.", true);
    row("without capitals and stops", 10'240, 13'240, "my invoice is wrong", true);
    row("shorter, in the middle", 11'000, 12'000, "My invoice is wrong.", true);
    row("at once, without an end", 10'000, 10'000, "my invoice is wrong", true);
    row("other words", 10'000, 13'000, "Your invoice is wrong.", false);
    row("hardly together", 12'000, 15'000, "My invoice is wrong.", false);
    row("one after the other", 13'000, 16'000, "My invoice is wrong.", false);
}

void TranscriptAssemblerTest::B12_twoLegsHeardTheSame()
{
    QFETCH(qint64, start);
    QFETCH(qint64, end);
    QFETCH(QString, text);
    QFETCH(bool, same);
    const TranscriptPart first{{}, {kCustomer}, {said(10'000, 13'000, u"My invoice is wrong."_s)}};
    const TranscriptPart second{{}, {kCustomer}, {said(start, end, text)}};
    QCOMPARE(assembled({first, second}).phrases.size(), same ? 1U : 2U);
    const TranscriptPart agent{{}, {kMaya}, {said(start, end, text)}};
    QCOMPARE(assembled({first, agent}).phrases.size(), 2U); // the other side said it, too
}

void TranscriptAssemblerTest::B12_sameWordsAgainAreSaidAgain()
{
    const TranscriptPart part{{}, {kCustomer},
        {said(1000, 1600, u"No."_s), said(1500, 2100, u"No."_s), said(2100, 2600, u"No."_s)}};
    QCOMPARE(textsOf(assembled({part, part})), QStringList({u"No."_s, u"No."_s, u"No."_s}));
}

void TranscriptAssemblerTest::aConsultLegIsMergedByTime()
{
    const TranscriptPart call{{}, {kMaya, kCustomer},
        {said(1000, 3000, u"Hello."_s, 0), said(60'000, 61'000, u"Thanks for waiting."_s, 0)}};
    const TranscriptPart consult{{}, {kMaya, kJonas},
        {said(20'000, 21'000, u"Can you take this?"_s, 0), said(21'500, 22'000, u"I can."_s, 1)}};
    const auto transcript = assembled({call, consult});
    QCOMPARE(textsOf(transcript),
        QStringList({u"Hello."_s, u"Can you take this?"_s, u"I can."_s, u"Thanks for waiting."_s}));
    QCOMPARE(transcript.speakers,
        (std::vector<Speaker>{
            {SpeakerRole::Agent, u"Maya Okafor"_s}, {SpeakerRole::Agent, u"Jonas Weber"_s}}));
    QCOMPARE(transcript.phrases.back().speaker, 0);
}

void TranscriptAssemblerTest::theRepetitionAddsWhatItKnows()
{
    TranscriptPart first{{}, {kCustomer}, {said(1000, 3000, u"It is wrong."_s)}};
    TranscriptPart second = first;
    second.phrases.front().sentiment = -1;
    second.topics = {{0, u"Billing"_s}};
    const auto transcript = assembled({first, second});
    QCOMPARE(transcript.phrases.size(), 1U);
    QCOMPARE(transcript.phrases.front().sentiment, qint8(-1));
    QCOMPARE(transcript.topics, (std::vector<TopicMark>{{0, u"Billing"_s}}));
    second.phrases.front().sentiment = 1;
    first.phrases.front().sentiment = 0;
    QCOMPARE(assembled({first, second}).phrases.front().sentiment, qint8(0)); // the best part's
}

void TranscriptAssemblerTest::topicsFollowTheirPhrases()
{
    const TranscriptPart first{{}, {kCustomer},
        {said(9000, 9500, u"late"_s), said(1000, 1500, u"early"_s)},
        {{0, u"B"_s}, {0, u"A"_s}, {1, u"C"_s}, {0, u"B"_s}}};
    const TranscriptPart second{{}, {kSomebody}, {said(5000, 5500, u"between"_s)}, {{0, u"D"_s}}};
    QCOMPARE(assembled({first, second}).topics,
        (std::vector<TopicMark>{{0, u"C"_s}, {1, u"D"_s}, {2, u"A"_s}, {2, u"B"_s}}));
}

void TranscriptAssemblerTest::holdsAreEvents()
{
    const TranscriptPart part{{}, {kCustomer}, {said(1000, 2000, u"Hello."_s)}, {},
        {{CallEventKind::Silence, 50'000, 60'000}, {CallEventKind::Hold, 21'000, 26'000}}};
    const auto events
        = assembled({part}, {{20'000, 25'000}, {70'000, 80'000}, {-5, -1}, {9, 9}}).events;
    QCOMPARE(events,
        (std::vector<CallEvent>{{CallEventKind::Hold, 20'000, 26'000},
            {CallEventKind::Silence, 50'000, 60'000}, {CallEventKind::Hold, 70'000, 80'000}}));
    QCOMPARE(assembled({}, {{1, 2}}).events.size(), 1U);
}

void TranscriptAssemblerTest::eventsOfTwoLegsOnce()
{
    TranscriptPart first{{}, {kCustomer}, {said(1000, 2000, u"Hello."_s)}, {},
        {{CallEventKind::Other, 9000, 9500}, {CallEventKind::Silence, 4000, 8000}}};
    TranscriptPart second = first;
    second.events.push_back({CallEventKind::Overtalk, 100, 300});
    QCOMPARE(assembled({first, second}).events,
        (std::vector<CallEvent>{{CallEventKind::Overtalk, 100, 300},
            {CallEventKind::Silence, 4000, 8000}, {CallEventKind::Other, 9000, 9500}}));
}

void TranscriptAssemblerTest::silenceWhileAnotherLegSpeaksIsNone()
{
    const TranscriptPart call{{}, {kCustomer},
        {said(1000, 2000, u"Hello."_s), said(40'000, 41'000, u"Still there?"_s)}, {},
        {{CallEventKind::Silence, 2000, 40'000}}};
    const TranscriptPart consult{{}, {kMaya}, {said(20'000, 21'000, u"Can you take this?"_s)}, {},
        {{CallEventKind::Silence, 30'000, 40'200}}};
    QCOMPARE(assembled({call}).events.size(), 1U);
    QCOMPARE(assembled({call, consult}).events,
        (std::vector<CallEvent>{{CallEventKind::Silence, 30'000, 40'200}}));
    const TranscriptPart long_{{}, {kMaya}, {said(1500, 45'000, u"..."_s)}};
    QCOMPARE(assembled({call, long_}).events.size(), 0U);
}

READBACK_TEST_MAIN(TranscriptAssemblerTest)
#include "tst_transcriptassembler.moc"
