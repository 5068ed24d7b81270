// SPDX-License-Identifier: MIT
#include "ui/printing/PrintedCall.h"

#include "app/text/CallEvents.h"
#include "app/text/LocalTime.h"
#include "app/text/OneLine.h"
#include "app/text/TimeStamp.h"
#include "ui/transcript/PhraseMarks.h"

#include <algorithm>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongest = 8192; // characters of a row
constexpr qsizetype kBack = 200; // of a row, in which a space is looked for to part it at

// Where a text that begins at `from` is parted: at a space, if one is near, and never within a
// character.
qsizetype endOfPart(const QString &text, qsizetype from)
{
    if (text.size() - from <= kLongest)
        return text.size();
    qsizetype end = from + kLongest;
    const auto space = text.lastIndexOf(u' ', end);
    if (space > end - kBack)
        return space + 1;
    return text[end].isLowSurrogate() ? end - 1 : end;
}

bool isLong(const Phrase &phrase)
{
    return phrase.text.size() > kLongest;
}

constexpr qsizetype kLongestWhole = 40; // characters of a mark that no line ends in

// A sign stays with its words, or with the first of many.
QString signedText(const QString &sign, const QString &text)
{
    auto words = text;
    if (words.size() <= kLongestWhole)
        words.replace(u' ', QChar::Nbsp);
    return sign + QChar::Nbsp + words;
}

// What is marked of a phrase, in an isolate of its own, so that it turns no text around; empty:
// nothing.
QString marksBehind(const Transcript &told, int phrase)
{
    auto texts = markTexts(told, phrase);
    if (texts.isEmpty())
        return {};
    const auto sentiment = told.phrases[static_cast<size_t>(phrase)].sentiment;
    const bool isSentiment = sentiment == 1 || sentiment == -1;
    if (isSentiment)
        texts.front() = signedText(sentiment < 0 ? u"\u25bc"_s : u"\u25b2"_s, texts.front());
    if (texts.size() > (isSentiment ? 1 : 0))
        texts.back() = signedText(u"\u25c6"_s, texts.back());
    return u" \u2068["_s + texts.join(u" · "_s) + u"]\u2069"_s;
}

TranscriptPtr withMarks(const Reading &reading)
{
    const auto &told = *reading.transcript();
    auto rows = std::make_shared<Transcript>(*reading.rows());
    for (int row = 0; row < reading.rowCount(); ++row) {
        QStringList texts;
        for (int phrase = reading.firstPhrase(row); phrase < reading.endPhrase(row); ++phrase)
            texts += told.phrases[static_cast<size_t>(phrase)].text + marksBehind(told, phrase);
        rows->phrases[static_cast<size_t>(row)].text = texts.join(u' ');
    }
    return rows;
}

TranscriptPtr parted(const TranscriptPtr &rows)
{
    if (std::ranges::none_of(rows->phrases, isLong))
        return rows;
    auto copy = std::make_shared<Transcript>(*rows);
    copy->topics.clear(); // they count by phrase
    copy->phrases.clear();
    for (const auto &phrase : rows->phrases) {
        qsizetype from = 0;
        do {
            const auto end = endOfPart(phrase.text, from);
            auto part = phrase;
            part.text = phrase.text.mid(from, end - from);
            copy->phrases.push_back(std::move(part));
            from = end;
        } while (from < phrase.text.size());
    }
    return copy;
}

QString titleOf(const Conversation &call)
{
    QStringList parts;
    if (call.start.isValid()) {
        const auto start = call.start.toLocalTime();
        parts << shortDate(start.date()) + u' ' + shortTime(start.time());
    }
    if (call.durationMs)
        parts << durationText(*call.durationMs);
    parts << call.queues.mid(0, 1) << call.agents.mid(0, 2);
    parts << call.id;
    return oneLine(parts.join(u" · "_s));
}

} // namespace

PrintedCall printedCall(
    const Conversation &conversation, const Reading &reading, const ReadingOptions &options)
{
    const auto &told = *reading.transcript();
    const bool marked = options.marks && hasMarks(told);
    return {parted(marked ? withMarks(reading) : reading.rows()),
        options.events ? eventsOf(told, conversation.holds) : std::vector<CallEvent>(),
        titleOf(conversation)};
}

} // namespace readback
