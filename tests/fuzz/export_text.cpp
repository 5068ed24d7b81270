// SPDX-License-Identifier: MIT
#include "app/exporting/ExportFormat.h"
#include "app/exporting/TextWriter.h"
#include "app/http/Limits.h"
#include "app/text/PlainText.h"
#include "tests/fuzz/support/Fields.h"
#include "tests/fuzz/support/Finding.h"
#include "tests/fuzz/support/FuzzTarget.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

constexpr std::array kFacts{"Conversation", "Start", "Duration", "Direction", "Queue", "Agents",
    "Customer", "Language", "Source", "Application", "Redaction"};

QString name(const QString &text)
{
    return plainName(text, Limits::kNameLength);
}

Speaker speakerOf(const fuzz::Fields &fields)
{
    static const QByteArray kRoles = "ACIQOU"; // as in the enum
    const auto role = std::max<qsizetype>(0, kRoles.indexOf(fields.bytes(0)));
    return {static_cast<SpeakerRole>(role), name(fields.text(1))};
}

// The first line is "id|queue|agent|customer|language|source|start|duration". A speaker is
// "A|name", a phrase "2|milliseconds|text".
TranscriptDocument documentOf(const QByteArray &input)
{
    const auto lines = input.split('\n');
    const fuzz::Fields facts(lines.first());
    Conversation call;
    call.id = u"id"_s + facts.text(0).left(64);
    call.queues = QStringList{name(facts.text(1))};
    call.agents = QStringList{name(facts.text(2))};
    call.customer = name(facts.text(3));
    call.start = QDateTime::fromMSecsSinceEpoch(facts.number(6) % 200'000'000'000'000);
    call.durationMs = std::clamp<qint64>(facts.number(7), 0, 1'000'000'000'000);
    Transcript transcript{call.id, name(facts.text(4)), {{}}, {}, {}, {}};
    for (const auto &line : lines.mid(1)) {
        const fuzz::Fields fields(line);
        if (!fields.bytes(0).isEmpty() && !QChar::isDigit(uchar(fields.bytes(0).front()))) {
            transcript.speakers.push_back(speakerOf(fields));
            continue;
        }
        Phrase phrase;
        phrase.speaker = static_cast<quint16>(
            static_cast<size_t>(qAbs(fields.number(0) % 99)) % transcript.speakers.size());
        phrase.startMs = std::clamp<qint64>(fields.number(1), 0, 99'999'999'999);
        phrase.text = plainText(fields.text(2));
        transcript.phrases.push_back(std::move(phrase));
    }
    return {call, std::make_shared<const Transcript>(std::move(transcript)), facts.text(5)};
}

// A text as one line, by other means than the writer's.
QString words(const QString &text)
{
    static const QRegularExpression breaks(
        u"[\\p{Cc}\\p{Zl}\\p{Zp}]"_s, QRegularExpression::UseUnicodePropertiesOption);
    return QString(text).replace(breaks, u" "_s).simplified();
}

qint64 secondsOf(const QString &stamp)
{
    static const QRegularExpression shape(u"^(?:([1-9][0-9]*):)?([0-5][0-9]):([0-5][0-9])$"_s);
    const auto match = shape.match(stamp);
    FUZZ_REQUIRE(match.hasMatch());
    return match.captured(1).toLongLong() * 3600 + match.captured(2).toLongLong() * 60
        + match.captured(3).toLongLong();
}

void requirePhrase(const QString &line, const Phrase &phrase)
{
    const auto bracket = line.indexOf(u"] "_s);
    const auto colon = line.indexOf(u": "_s, bracket + 2);
    FUZZ_REQUIRE(line.startsWith(u'[') && bracket > 0 && colon > 0);
    FUZZ_REQUIRE(secondsOf(line.mid(1, bracket - 1)) == phrase.startMs / 1000);
    FUZZ_REQUIRE(colon > bracket + 2); // somebody said it
    FUZZ_REQUIRE(!line.mid(bracket + 2, colon - bracket - 2).contains(u':'));
    FUZZ_REQUIRE(words(line.mid(colon + 2)) == words(phrase.text));
}

void requireFacts(const QStringList &lines, const TranscriptDocument &document)
{
    for (size_t i = 0; i < kFacts.size(); ++i) {
        const QString start = u"# "_s + QLatin1String(kFacts.at(i)) + u": "_s;
        FUZZ_REQUIRE(lines.at(static_cast<qsizetype>(i)).startsWith(start));
    }
    const auto customer = words(document.conversation.customer);
    FUZZ_REQUIRE(words(lines.at(6).mid(12)) == (customer.isEmpty() ? u"-"_s : customer));
    FUZZ_REQUIRE(lines.at(std::ssize(kFacts)).isEmpty());
}

} // namespace

// F7: what was written as text can be read back, phrase by phrase.
READBACK_FUZZ_TARGET(export_text)
{
    const auto document = documentOf(input);
    const auto &phrases = document.transcript->phrases;
    const QByteArray bytes = writeText(document);
    const QString text = QString::fromUtf8(bytes);
    FUZZ_REQUIRE(text.toUtf8() == bytes && text.endsWith(u'\n'));
    const QStringList lines = text.chopped(1).split(u'\n');
    const auto facts = std::ssize(kFacts) + 1;
    FUZZ_REQUIRE(lines.size() == facts + std::ssize(phrases) || phrases.empty());
    requireFacts(lines + QStringList{QString()}, document);
    for (size_t i = 0; i < phrases.size(); ++i)
        requirePhrase(lines.at(facts + static_cast<qsizetype>(i)), phrases[i]);

    const auto bare = writeText(document, {.metadata = false});
    FUZZ_REQUIRE(bytes.endsWith("\n\n" + bare));
    auto windows = writeText(document, {.crlf = true});
    FUZZ_REQUIRE(windows.count('\r') == windows.count('\n'));
    FUZZ_REQUIRE(windows.replace("\r\n", "\n") == bytes);
    FUZZ_REQUIRE(isExportOf(document.conversation.id, bytes.left(4096), ExportFormat::Text));
}
