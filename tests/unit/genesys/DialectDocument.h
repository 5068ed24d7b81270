// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/WireTime.h"
#include "tests/unit/genesys/PlatformSamples.h"

#include <functional>
#include <vector>

namespace readback::test {

// What a decoder makes of a place that is missing, null or of another type than it should be.
enum class Rule {
    Needed, // it is an error, which names the place
    NeededId, // likewise, and so is a text that is no usable id
    Element, // likewise, and the error may name what it lacks; it can be left out
    Typed, // it may be missing; another type is an error that names it
    Optional, // another type is as good as missing
    Counted, // nothing is refused, but an element of another type counts as one
};

struct FieldRule
{
    const char *place; // "phrases[].text", or one of them by its index, before the pattern
    Rule rule;
    const char *types; // of "snbao", those it may have; none: it is not read
};

// What came of a document, so that two can be compared and every text be looked at.
struct Reading
{
    QStringList ids; // verbatim
    QStringList names; // one line, no bidi controls
    QStringList texts; // may have newlines
    QList<qint64> offsets; // milliseconds
    QList<double> numbers; // scores and shares, -100 to 100
    QStringList others;

    bool operator==(const Reading &) const = default;
};

// A kind of document that a dialect reads: a good one, and what is to be thought of each field.
struct DialectDocument
{
    const char *name;
    QByteArray sample;
    std::vector<FieldRule> rules;
    QStringList shown; // places whose words reach the eye as they are
    QStringList content; // of the sample: no error may tell it
    std::function<Result<Reading>(const QByteArray &)> read;
};

template <class T, class Decode, class Read>
Result<Reading> readingOf(const QByteArray &body, Decode decode, Read read)
{
    const Result<T> value = decoded<T>(body, decode);
    if (!value.ok())
        return value.error();
    Reading reading;
    read(*value, reading);
    return reading;
}

inline void addConversation(const Conversation &conversation, Reading &reading)
{
    reading.ids << conversation.id << conversation.communications;
    reading.names << conversation.customer << conversation.ourNumber << conversation.agents
                  << conversation.queues << conversation.wrapUps;
    for (const TimeSpan &hold : conversation.holds)
        reading.offsets << hold.startMs << hold.endMs - hold.startMs;
    reading.others << isoText(conversation.start)
                   << QString::number(static_cast<int>(conversation.direction))
                   << QString::number(conversation.recorded)
                   << QString::number(conversation.durationMs.value_or(-1));
}

inline void addPhrases(const std::vector<Phrase> &phrases, Reading &reading)
{
    for (const Phrase &phrase : phrases) {
        reading.texts << phrase.text;
        reading.offsets << phrase.startMs << phrase.endMs - phrase.startMs;
        reading.others << QString::number(phrase.speaker) << QString::number(phrase.sentiment)
                       << QString::number(static_cast<double>(phrase.confidence));
    }
}

} // namespace readback::test
