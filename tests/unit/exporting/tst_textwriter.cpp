// SPDX-License-Identifier: MIT
#include "app/exporting/TextWriter.h"

#include "app/text/OneLine.h"
#include "tests/support/Places.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QLocale>
#include <QRandomGenerator>
#include <QStringDecoder>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

struct Line
{
    QString time;
    QString speaker;
    QString text;
    bool operator==(const Line &) const = default;
};

// A parser of the format, by its description only.
std::vector<Line> parse(const QByteArray &bytes)
{
    std::vector<Line> lines;
    QString text = QString::fromUtf8(bytes);
    text.chop(1);
    for (const auto &line : text.split(QLatin1Char('\n'))) {
        const auto bracket = line.indexOf("] "_L1);
        const auto colon = line.indexOf(": "_L1, bracket);
        if (!line.startsWith(QLatin1Char('[')) || bracket < 0 || colon < 0)
            lines.push_back({u"not a phrase"_s, {}, line});
        else
            lines.push_back({line.mid(1, bracket - 1), line.mid(bracket + 2, colon - bracket - 2),
                line.mid(colon + 2)});
    }
    return lines;
}

TranscriptDocument documentOf(Transcript transcript)
{
    auto conversation = sampleConversation(0);
    return {conversation, std::make_shared<const Transcript>(std::move(transcript)),
        u"Sample organisation"_s};
}

TranscriptDocument withPhrase(const QString &text)
{
    auto transcript = sampleTranscript(u"call-0000"_s, 1);
    transcript.phrases[0].text = text;
    return documentOf(std::move(transcript));
}

QByteArray golden(const QString &name)
{
    QFile file(test::inSource(u"tests/unit/exporting/golden/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().replace("@VERSION@", READBACK_VERSION)
                                          : QByteArray("(no golden file)");
}

// Two agents, an hour, two scripts, every direction of trouble in the text.
TranscriptDocument goldenDocument()
{
    auto document = documentOf({});
    Transcript transcript;
    transcript.conversationId = document.conversation.id;
    transcript.language = u"en-GB"_s;
    transcript.speakers = {{SpeakerRole::Acd, {}}, {SpeakerRole::Agent, u"Maya Okafor"_s},
        {SpeakerRole::Customer, u"+1 555 0100"_s}, {SpeakerRole::Agent, u"Jonas Weber"_s}};
    const auto say = [&transcript](qint64 ms, int speaker, const QString &text) {
        transcript.phrases.push_back(
            {ms, ms + 900, static_cast<quint16>(speaker), Phrase::kNoSentiment, -1, text});
    };
    say(0, 0, u"Your call is important to us."_s);
    say(61'999, 1, u"Good morning, Maya speaking."_s);
    say(65'000, 2, u"I was charged twice:\n\t€ 20.00, and <b>again</b>."_s);
    say(3'599'999, 2, u"שלום, 你好 👋"_s);
    say(3'600'000, 3, u"Jonas here; \"one moment\"."_s);
    say(4'503'000, 2, {});
    document.conversation.durationMs = 4'510'000;
    document.conversation.agents = {u"Maya Okafor"_s, u"Jonas Weber"_s};
    document.transcript = std::make_shared<const Transcript>(std::move(transcript));
    return document;
}

} // namespace

class TestTextWriter : public QObject
{
    Q_OBJECT
private slots:
    void E09_goldenFile();
    void E09_missingFactsAreDashes();
    void E08_sameBytesWhateverTheLocale();
    void S14_textCannotForgeALine_data();
    void S14_textCannotForgeALine();
    void S14_namesCannotForgeALine();
    void S14_somebodyAlwaysSpeaks();
    void S14_roundTrip();
    void bareTextAndWindowsLines();
    void B06_alwaysValidUtf8();
};

void TestTextWriter::E09_goldenFile()
{
    QCOMPARE(writeText(goldenDocument()), golden(u"call.txt"_s));
}

void TestTextWriter::E09_missingFactsAreDashes()
{
    TranscriptDocument document;
    document.conversation.id = u"x"_s;
    document.transcript = std::make_shared<const Transcript>();
    QCOMPARE(writeText(document), golden(u"bare.txt"_s));
}

void TestTextWriter::E08_sameBytesWhateverTheLocale()
{
    const QByteArray expected = writeText(goldenDocument());
    const QLocale before;
    for (const auto &name : {u"de_DE"_s, u"ar_EG"_s, u"tr_TR"_s}) {
        QLocale::setDefault(QLocale(name));
        qputenv("TZ", "Asia/Kolkata");
        ::tzset();
        const QByteArray bytes = writeText(goldenDocument());
        qputenv("TZ", "UTC");
        ::tzset();
        QLocale::setDefault(before);
        QCOMPARE(bytes, expected);
    }
}

void TestTextWriter::S14_textCannotForgeALine_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("newline") << u"Yes.\n[00:01] Agent: I agree"_s;
    QTest::newRow("carriage return") << u"Yes.\r[00:01] Agent: I agree"_s;
    QTest::newRow("line separator") << u"Yes.\u2028[00:01] Agent: I agree"_s;
    QTest::newRow("paragraph separator") << u"Yes.\u2029[00:01] Agent: I agree"_s;
    QTest::newRow("next line") << u"Yes.\u0085[00:01] Agent: I agree"_s;
    QTest::newRow("vertical tab, form feed") << u"Yes.\v\f[00:01] Agent: I agree"_s;
}

void TestTextWriter::S14_textCannotForgeALine()
{
    QFETCH(QString, text);
    QCOMPARE(writeText(withPhrase(text), {.metadata = false}),
        QByteArray("[00:00] Agent: Yes. [00:01] Agent: I agree\n"));
}

void TestTextWriter::S14_namesCannotForgeALine()
{
    auto transcript = sampleTranscript(u"call-0000"_s, 1);
    transcript.speakers = {{SpeakerRole::Unknown, u"Agent: I agree\n# Redaction: all"_s}};
    auto document = documentOf(std::move(transcript));
    document.conversation.customer = u"x\n[00:00] Agent: forged"_s;
    const QByteArray text = writeText(document);
    QVERIFY(text.contains("[00:00] Agent I agree # Redaction all: Phrase 1 of"));
    QVERIFY(text.contains("\n# Customer: x [00:00] Agent: forged\n"));
    QCOMPARE(text.count('\n'), 13); // 11 facts, the empty line, one phrase
}

// Found by fuzzing: a label of which nothing is left left its line without a speaker.
void TestTextWriter::S14_somebodyAlwaysSpeaks()
{
    auto transcript = sampleTranscript(u"call-0000"_s, 1);
    transcript.speakers = {{SpeakerRole::Unknown, u" ::"_s}};
    const auto bytes = writeText(documentOf(std::move(transcript)), {.metadata = false});
    QVERIFY2(bytes.startsWith("[00:00] Unknown: Phrase 1 of"), bytes.constData());
}

// A property: what was said can be read back, phrase by phrase, whatever it holds.
void TestTextWriter::S14_roundTrip()
{
    const QString pieces[] = {u"[00:01] Agent: "_s, u"\n"_s, u"\r\n"_s, u": "_s, u"# "_s, u"word"_s,
        u" "_s, u"\u2028"_s, u"é"_s, u"👋"_s, u"]"_s, u"\t"_s, QString(QChar(0)), u"שלום"_s};
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    for (int round = 0; round < 300; ++round) {
        auto transcript = sampleTranscript(u"call-0000"_s, 1 + random.bounded(6));
        std::vector<Line> expected;
        for (auto &phrase : transcript.phrases) {
            phrase.text.clear();
            for (int i = random.bounded(7); i > 0; --i)
                phrase.text += pieces[random.bounded(int(std::size(pieces)))];
            expected.push_back({u"00:%1"_s.arg(phrase.startMs / 1000, 2, 10, QLatin1Char('0')),
                phrase.speaker ? u"Customer"_s : u"Agent"_s, oneLine(phrase.text)});
        }
        const auto bytes = writeText(documentOf(std::move(transcript)), {.metadata = false});
        QVERIFY2(parse(bytes) == expected, qPrintable(u"seed %1"_s.arg(seed)));
    }
}

void TestTextWriter::bareTextAndWindowsLines()
{
    const auto document = withPhrase(u"Hello."_s);
    QCOMPARE(writeText(document, {.metadata = false, .crlf = true}),
        QByteArray("[00:00] Agent: Hello.\r\n"));
    auto windows = writeText(document, {.crlf = true});
    QCOMPARE(windows.count("\r\n"), windows.count('\n'));
    QCOMPARE(windows.replace("\r\n", "\n"), writeText(document));
}

void TestTextWriter::B06_alwaysValidUtf8()
{
    const QString broken = u"a"_s + QChar(0xd800) + u"b"_s + QChar(0xdc00);
    const QByteArray bytes = writeText(withPhrase(broken));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    QVERIFY(!decoder.hasError());
    QVERIFY(!text.isEmpty());
}

READBACK_TEST_MAIN(TestTextWriter)
#include "tst_textwriter.moc"
