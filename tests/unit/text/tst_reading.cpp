// SPDX-License-Identifier: MIT
#include "app/text/Reading.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace readback;
using namespace Qt::StringLiterals;

class ReadingTest : public QObject
{
    Q_OBJECT
private slots:
    void phrasesStayAsTheyAre();
    void phrasesOfOneVoiceMakeATurn();
    void whatEndsATurn_data();
    void whatEndsATurn();
    void aLongPhraseIsNeverSplit();
    void placesAreFoundBothWays();
    void placesOutsideAreBounded();
    void anEmptyCallHasNoRows();
    void B05_oddTimesAreHarmless();
};

namespace {

Phrase said(quint16 speaker, qint64 startMs, qint64 endMs, const QString &text)
{
    Phrase phrase;
    phrase.speaker = speaker;
    phrase.startMs = startMs;
    phrase.endMs = endMs;
    phrase.text = text;
    return phrase;
}

TranscriptPtr callOf(std::vector<Phrase> phrases)
{
    auto call = std::make_shared<Transcript>();
    call->conversationId = u"c1"_s;
    call->speakers = {{SpeakerRole::Agent, {}}, {SpeakerRole::Customer, {}}};
    call->phrases = std::move(phrases);
    return call;
}

QString words(int count)
{
    return QString(u"word "_s).repeated(count).trimmed();
}

QStringList textsOf(const Reading &reading)
{
    QStringList texts;
    for (const Phrase &row : reading.rows()->phrases)
        texts += row.text;
    return texts;
}

const std::vector<Phrase> kCall{said(0, 0, 1000, u"Hello."_s),
    said(0, 1500, 3000, u"How can I help?"_s), said(1, 3500, 5000, u"My bill."_s),
    said(0, 5200, 6000, u"I see."_s)};

} // namespace

void ReadingTest::phrasesStayAsTheyAre()
{
    const auto call = callOf(kCall);
    const Reading reading(call, ReadingForm::Phrases);
    QCOMPARE(reading.rows(), call);
    QCOMPARE(reading.rowOf(2), 2);
    QCOMPARE(reading.endPhrase(2), 3);
    QCOMPARE(reading.toRow({1, 4}), (RowPlace{1, 4}));
}

void ReadingTest::phrasesOfOneVoiceMakeATurn()
{
    const auto call = callOf(kCall);
    const Reading reading(call, ReadingForm::Turns);
    QCOMPARE(
        textsOf(reading), (QStringList{u"Hello. How can I help?"_s, u"My bill."_s, u"I see."_s}));
    QCOMPARE(reading.rows()->phrases[0].startMs, 0);
    QCOMPARE(reading.rows()->phrases[0].endMs, 3000);
    QCOMPARE(reading.rowOf(1), 0);
    QCOMPARE(reading.rowOf(3), 2);
    QCOMPARE(reading.firstPhrase(1), 2);
    QCOMPARE(*reading.transcript(), *callOf(kCall)); // raw boundaries are kept
}

void ReadingTest::whatEndsATurn_data()
{
    QTest::addColumn<std::vector<Phrase>>("phrases");
    QTest::addColumn<int>("rows");
    using Phrases = std::vector<Phrase>;
    const auto a = u"one"_s;
    QTest::newRow("a gap just short enough")
        << Phrases{said(0, 0, 1000, a), said(0, 3499, 4000, a)} << 1;
    QTest::newRow("a gap of 2.5 s") << Phrases{said(0, 0, 1000, a), said(0, 3500, 4000, a)} << 2;
    QTest::newRow("20 s") << Phrases{said(0, 0, 10'000, a), said(0, 10'000, 20'000, a)} << 1;
    QTest::newRow("more than 20 s")
        << Phrases{said(0, 0, 10'000, a), said(0, 10'000, 20'001, a)} << 2;
    QTest::newRow("80 words") << Phrases{said(0, 0, 1, words(40)), said(0, 1, 2, words(40))} << 1;
    QTest::newRow("81 words") << Phrases{said(0, 0, 1, words(40)), said(0, 1, 2, words(41))} << 2;
    QTest::newRow("another voice") << Phrases{said(0, 0, 1, a), said(1, 1, 2, a)} << 2;
}

void ReadingTest::whatEndsATurn()
{
    QFETCH(std::vector<Phrase>, phrases);
    QFETCH(int, rows);
    QCOMPARE(Reading(callOf(phrases), ReadingForm::Turns).rowCount(), rows);
}

void ReadingTest::aLongPhraseIsNeverSplit()
{
    const auto call = callOf({said(0, 0, 90'000, words(500)), said(0, 90'000, 91'000, u"So."_s)});
    QCOMPARE(Reading(call, ReadingForm::Turns).rowCount(), 2);
}

void ReadingTest::placesAreFoundBothWays()
{
    QRandomGenerator random(7);
    std::vector<Phrase> phrases;
    for (int i = 0; i < 300; ++i)
        phrases.push_back(said(static_cast<quint16>(random.bounded(4) == 0), i * 1000,
            i * 1000 + 900, QString(random.bounded(4) ? random.bounded(12) : 0, u'x')));
    const Reading reading(callOf(phrases), ReadingForm::Turns);
    QVERIFY(reading.rowCount() < 300);
    for (int phrase = 0; phrase < 300; ++phrase) {
        for (int offset = 0; offset <= phrases[static_cast<size_t>(phrase)].text.size(); ++offset) {
            const auto row = reading.toRow({phrase, offset});
            QVERIFY(
                row.offset <= reading.rows()->phrases[static_cast<size_t>(row.row)].text.size());
            QCOMPARE(reading.toPhrase(row), (PhrasePlace{phrase, offset}));
        }
    }
}

void ReadingTest::placesOutsideAreBounded()
{
    const Reading reading(callOf(kCall), ReadingForm::Turns);
    QCOMPARE(reading.toRow({99, 99}), (RowPlace{2, 6}));
    QCOMPARE(reading.toRow({-1, -1}), (RowPlace{0, 0}));
    QCOMPARE(reading.toPhrase({99, 99}), (PhrasePlace{3, 6}));
    QCOMPARE(reading.toPhrase({-1, -1}), (PhrasePlace{0, 0}));
}

void ReadingTest::anEmptyCallHasNoRows()
{
    const Reading reading(callOf({}), ReadingForm::Turns);
    QCOMPARE(reading.rowCount(), 0);
    QCOMPARE(reading.toRow({3, 3}), RowPlace{});
    QCOMPARE(reading.toPhrase({3, 3}), PhrasePlace{});
}

void ReadingTest::B05_oddTimesAreHarmless()
{
    const qint64 huge = qint64{1} << 52;
    const auto call = callOf({said(0, 0, 0, u"a"_s), said(0, 0, huge, u"b"_s),
        said(0, 0, 1, u"c"_s), said(0, huge, huge, u"d"_s), said(1, huge, huge, u"e"_s)});
    const Reading reading(call, ReadingForm::Turns);
    QCOMPARE(textsOf(reading).join(u'|'), u"a|b|c|d|e"_s);
}

READBACK_TEST_MAIN(ReadingTest)
#include "tst_reading.moc"
