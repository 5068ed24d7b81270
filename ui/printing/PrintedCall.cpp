// SPDX-License-Identifier: MIT
#include "ui/printing/PrintedCall.h"

#include "app/text/LocalTime.h"
#include "app/text/OneLine.h"
#include "app/text/TimeStamp.h"

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

PrintedCall printedCall(const Conversation &conversation, const Reading &reading)
{
    return {parted(reading.rows()), conversation.holds, titleOf(conversation)};
}

} // namespace readback
