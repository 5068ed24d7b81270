// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/AnalyticsDecoder.h"

#include "app/genesys/WireTime.h"
#include "app/genesys/platform/listing/Purpose.h"
#include "app/http/Limits.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace readback {

namespace {

using Offset = std::function<qint64(double)>;

struct EventWord
{
    const char *word;
    CallEventKind kind;
};

// The set of event types is not published: the first of these that a type holds decides.
constexpr std::array kEventWords{
    EventWord{"silence", CallEventKind::Silence},
    EventWord{"overtalk", CallEventKind::Overtalk},
    EventWord{"crosstalk", CallEventKind::Overtalk},
    EventWord{"hold", CallEventKind::Hold},
};

CallEventKind kindOf(const QString &type)
{
    QString word = type.toLower();
    word.removeIf([](QChar c) { return !c.isLetter(); });
    const auto row = std::ranges::find_if(
        kEventWords, [&word](const EventWord &e) { return word.contains(QLatin1String(e.word)); });
    return row == kEventWords.end() ? CallEventKind::Other : row->kind;
}

void readSentiments(const JsonValue &analytics, QHash<qint64, qint8> &sentiments)
{
    const auto list = analytics.field("sentiment");
    for (const auto &entry : list.items()) {
        const auto index = entry.field("phraseIndex").number();
        const auto value = entry.field("sentiment").number();
        if (index && value && std::abs(*value) <= 1)
            sentiments.insert(wholeMs(*index), static_cast<qint8>(std::lround(*value)));
    }
}

void readTopic(const JsonValue &entry, const Offset &offsetOf, Analytics &analytics)
{
    SpottedTopic topic;
    topic.name = entry.field("topicName").name();
    if (topic.name.isEmpty() || std::ssize(analytics.topics) >= Limits::kPhrases)
        return;
    topic.said = entry.field("transcriptPhrase").text().value_or(QString());
    topic.side = sideForPurpose(entry.field("participant").rawOr({}));
    if (const auto start = entry.field("startTimeMs").number())
        topic.startMs = offsetOf(*start);
    analytics.topics.push_back(std::move(topic));
}

// An event without a time is none; one without a length is a moment.
void readEvent(const JsonValue &entry, const Offset &offsetOf, Analytics &analytics)
{
    const auto start = entry.field("startTimeMs").number();
    const auto offset = entry.field("offsetMs").number();
    if ((!start && !offset) || std::ssize(analytics.events) >= Limits::kPhrases)
        return;
    CallEvent event;
    event.kind = kindOf(entry.field("eventType").name());
    event.startMs = start ? offsetOf(*start) : clampedOffset(wholeMs(*offset));
    event.endMs = clampedOffset(event.startMs + std::max<qint64>(0, spanMs(entry)));
    analytics.events.push_back(event);
}

void readTopicsAndEvents(const JsonValue &value, const Offset &offsetOf, Analytics &analytics)
{
    const auto topics = value.field("topics");
    for (const auto &entry : topics.items())
        readTopic(entry, offsetOf, analytics);
    const auto acoustic = value.field("acoustic");
    for (const auto &entry : acoustic.items())
        readEvent(entry, offsetOf, analytics);
}

} // namespace

// Some servers put the object into an array.
QHash<qint64, qint8> decodeSentiments(const JsonValue &analytics)
{
    QHash<qint64, qint8> sentiments;
    readSentiments(analytics, sentiments);
    for (const auto &each : analytics.items())
        readSentiments(each, sentiments);
    return sentiments;
}

Analytics decodeAnalytics(const JsonValue &value, const Offset &offsetOf)
{
    Analytics analytics;
    readTopicsAndEvents(value, offsetOf, analytics);
    for (const auto &each : value.items())
        readTopicsAndEvents(each, offsetOf, analytics);
    return analytics;
}

} // namespace readback
