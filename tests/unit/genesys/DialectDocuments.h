// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/WireTime.h"
#include "app/genesys/platform/names/NameDirectory.h"
#include "app/genesys/platform/transcript/ScoresDecoder.h"
#include "app/genesys/tutorial/ListDecoder.h"
#include "app/genesys/tutorial/SpeechDecoder.h"
#include "tests/unit/genesys/DialectDocument.h"

#include <algorithm>
#include <vector>

namespace readback::test {

inline DialectDocument platformList()
{
    return {"platform list",
        R"({"totalHits": 1, "cursor": "c", "conversations": [)" + sampleConversation() + "]}",
        {
            {"totalHits", Rule::Optional, "n"},
            {"cursor", Rule::Optional, "s"},
            {"conversations", Rule::Typed, "a"},
            {"conversations[]", Rule::Element, "o"},
            {"conversations[].conversationId", Rule::NeededId, "s"},
            {"conversations[].conversationStart", Rule::Optional, "s"},
            {"conversations[].conversationEnd", Rule::Optional, "s"},
            {"conversations[].originatingDirection", Rule::Optional, "s"},
            {"conversations[].participants", Rule::Typed, "a"},
            {"conversations[].participants[]", Rule::Element, "o"},
            {"conversations[].participants[].purpose", Rule::Optional, "s"},
            {"conversations[].participants[].participantName", Rule::Optional, "s"},
            {"conversations[].participants[].userId", Rule::Optional, "s"},
            {"conversations[].participants[].sessions", Rule::Typed, "a"},
            {"conversations[].participants[].sessions[]", Rule::Optional, "o"},
            {"conversations[].participants[].sessions[].sessionId", Rule::Optional, "s"},
            {"conversations[].participants[].sessions[].mediaType", Rule::Optional, "s"},
            {"conversations[].participants[].sessions[].recording", Rule::Optional, "b"},
            {"conversations[].participants[].sessions[].ani", Rule::Optional, "s"},
            {"conversations[].participants[].sessions[].dnis", Rule::Optional, "s"},
            {"conversations[].participants[].sessions[].segments", Rule::Optional, "a"},
            {"conversations[].participants[].sessions[].segments[]", Rule::Counted, "o"},
            {"conversations[].participants[].sessions[].segments[].segmentType", Rule::Optional,
                "s"},
            {"conversations[].participants[].sessions[].segments[].segmentStart", Rule::Optional,
                "s"},
            {"conversations[].participants[].sessions[].segments[].segmentEnd", Rule::Optional,
                "s"},
            {"conversations[].participants[].sessions[].segments[].queueId", Rule::Optional, "s"},
            {"conversations[].participants[].sessions[].segments[].wrapUpCode", Rule::Optional,
                "s"},
        },
        {u"conversations[0].participants[0].sessions[1].ani"_s,
            u"conversations[0].participants[0].sessions[1].dnis"_s,
            u"conversations[0].participants[2].participantName"_s},
        {u"Wireless"_s, u"5550142"_s, u"s-customer"_s}, [](const QByteArray &body) {
            return readingOf<DetailsPage>(
                body, decodeDetailsPage, [](const DetailsPage &page, Reading &reading) {
                    reading.others << QString::number(page.totalHits) << page.cursor;
                    for (const auto &row : page.conversations) {
                        addConversation(row.conversation, reading);
                        reading.ids << row.queueIds << row.wrapUpCodes;
                        for (const AgentRef &agent : row.agents) {
                            reading.ids << agent.userId;
                            reading.names << agent.name;
                        }
                    }
                });
        }};
}

inline DialectDocument platformTranscript()
{
    return {"platform transcript", sampleDocument(),
        {
            {"conversationId", Rule::Optional, ""},
            {"communicationId", Rule::Optional, ""},
            {"mediaType", Rule::Optional, ""},
            {"duration", Rule::Optional, ""},
            {"duration.milliseconds", Rule::Optional, ""},
            {"conversationStartTime", Rule::Optional, "n"},
            {"startTime", Rule::Optional, "n"},
            {"participants", Rule::Optional, "a"},
            {"participants[]", Rule::Counted, "o"},
            {"participants[].participantPurpose", Rule::Optional, "s"},
            {"participants[].userId", Rule::Optional, "s"},
            {"participants[].startTimeMs", Rule::Optional, "n"},
            {"participants[].endTimeMs", Rule::Optional, "n"},
            {"transcripts", Rule::Needed, "a"},
            {"transcripts[]", Rule::Element, "o"},
            {"transcripts[].transcriptId", Rule::Optional, ""},
            {"transcripts[].programId", Rule::Optional, ""},
            {"transcripts[].language", Rule::Optional, "s"},
            {"transcripts[].startTime", Rule::Optional, "n"},
            {"transcripts[].phrases", Rule::Typed, "a"},
            {"transcripts[].phrases[]", Rule::Element, "o"},
            {"transcripts[].phrases[].phraseIndex", Rule::Optional, "n"},
            {"transcripts[].phrases[].participantPurpose", Rule::Optional, "s"},
            {"transcripts[0].phrases[0].text", Rule::Needed, "s"}, // the others are decorated
            {"transcripts[].phrases[].text", Rule::Optional, "s"},
            {"transcripts[].phrases[].decoratedText", Rule::Optional, "s"},
            {"transcripts[].phrases[].confidence", Rule::Optional, "n"},
            {"transcripts[].phrases[].stability", Rule::Optional, ""},
            {"transcripts[].phrases[].startTimeMs", Rule::Needed, "n"},
            {"transcripts[].phrases[].duration", Rule::Optional, "no"},
            {"transcripts[].phrases[].duration.milliseconds", Rule::Optional, "n"},
            {"transcripts[].phrases[].words", Rule::Optional, ""},
            {"transcripts[].phrases[].words[]", Rule::Optional, ""},
            {"transcripts[].phrases[].words[].word", Rule::Optional, ""},
            {"transcripts[].phrases[].words[].confidence", Rule::Optional, ""},
            {"transcripts[].phrases[].words[].startTimeMs", Rule::Optional, ""},
            {"transcripts[].phrases[].alternatives", Rule::Optional, ""},
            {"transcripts[].analytics", Rule::Optional, "o"},
            {"transcripts[].analytics.sentiment", Rule::Optional, "a"},
            {"transcripts[].analytics.sentiment[]", Rule::Optional, "o"},
            {"transcripts[].analytics.sentiment[].phraseIndex", Rule::Optional, "n"},
            {"transcripts[].analytics.sentiment[].sentiment", Rule::Optional, "n"},
            {"transcripts[].analytics.topics", Rule::Optional, "a"},
            {"transcripts[].analytics.topics[]", Rule::Optional, "o"},
            {"transcripts[].analytics.topics[].participant", Rule::Optional, "s"},
            {"transcripts[].analytics.topics[].topicId", Rule::Optional, ""},
            {"transcripts[].analytics.topics[].topicName", Rule::Optional, "s"},
            {"transcripts[].analytics.topics[].topicPhrase", Rule::Optional, ""},
            {"transcripts[].analytics.topics[].transcriptPhrase", Rule::Optional, "s"},
            {"transcripts[].analytics.topics[].confidence", Rule::Optional, ""},
            {"transcripts[].analytics.topics[].startTimeMs", Rule::Optional, "n"},
            {"transcripts[].analytics.topics[].duration", Rule::Optional, ""},
            {"transcripts[].analytics.topics[].duration.milliseconds", Rule::Optional, ""},
            {"transcripts[].analytics.topics[].type", Rule::Optional, ""},
            {"transcripts[].analytics.acoustic", Rule::Optional, "a"},
            {"transcripts[].analytics.acoustic[]", Rule::Optional, "o"},
            {"transcripts[].analytics.acoustic[].eventType", Rule::Optional, "s"},
            {"transcripts[].analytics.acoustic[].startTimeMs", Rule::Optional, "n"},
            {"transcripts[].analytics.acoustic[].offsetMs", Rule::Optional, "n"},
            {"transcripts[].analytics.acoustic[].durationMs", Rule::Optional, "n"},
            {"transcripts[].analytics.acoustic[].duration", Rule::Optional, "no"},
            {"transcripts[].analytics.acoustic[].duration.milliseconds", Rule::Optional, "n"},
            {"transcripts[].analytics.acoustic[].participant", Rule::Optional, ""},
        },
        {u"transcripts[0].phrases[0].text"_s, u"transcripts[0].phrases[1].decoratedText"_s,
            u"transcripts[0].language"_s, u"transcripts[0].analytics.topics[0].topicName"_s},
        {u"english press"_s, u"thanks for calling"_s, u"nvoice is wrong"_s, u"illing iss"_s},
        [](const QByteArray &body) {
            const auto decode
                = [](const JsonValue &root) { return decodeTranscriptDocument(root, {}); };
            return readingOf<TranscriptPart>(
                body, decode, [](const TranscriptPart &part, Reading &reading) {
                    reading.names << part.language;
                    for (const Voice &voice : part.voices) {
                        reading.ids << voice.userId;
                        reading.others << QString::number(static_cast<int>(voice.role));
                    }
                    addPhrases(part.phrases, reading);
                    for (const TopicMark &topic : part.topics) {
                        reading.names << topic.name;
                        reading.others << part.phrases.at(topic.phrase).text;
                    }
                    for (const CallEvent &event : part.events) {
                        reading.offsets << event.startMs << event.endMs - event.startMs;
                        reading.others << QString::number(static_cast<int>(event.kind));
                    }
                });
        }};
}

inline void addScores(const ConversationScores &scores, Reading &reading)
{
    for (const auto &score : {scores.sentiment, scores.trend, scores.agentShare,
             scores.customerShare, scores.silenceShare, scores.ivrShare, scores.acdShare,
             scores.otherShare, scores.overtalkShare}) {
        reading.others << QString::number(score.value_or(-1000));
        reading.numbers << score.value_or(0);
    }
    reading.others << QString::number(static_cast<int>(scores.trendClass))
                   << QString::number(scores.overtalks.value_or(-1));
    for (const EmpathyScore &empathy : scores.empathy) {
        reading.ids << empathy.agent;
        reading.numbers << empathy.score;
    }
}

inline DialectDocument platformScores()
{
    return {"platform scores", sampleScores(),
        {
            {"conversation", Rule::Optional, ""},
            {"conversation.id", Rule::Optional, ""},
            {"conversation.selfUri", Rule::Optional, ""},
            {"sentimentScore", Rule::Optional, "n"},
            {"sentimentTrend", Rule::Optional, "n"},
            {"sentimentTrendClass", Rule::Optional, "s"},
            {"empathyScores", Rule::Optional, "a"},
            {"empathyScores[]", Rule::Optional, "o"},
            {"empathyScores[].userId", Rule::Optional, "s"},
            {"empathyScores[].score", Rule::Optional, "n"},
            {"participantMetrics", Rule::Optional, "o"},
            {"participantMetrics.agentDurationPercentage", Rule::Optional, "n"},
            {"participantMetrics.customerDurationPercentage", Rule::Optional, "n"},
            {"participantMetrics.silenceDurationPercentage", Rule::Optional, "n"},
            {"participantMetrics.ivrDurationPercentage", Rule::Optional, "n"},
            {"participantMetrics.acdDurationPercentage", Rule::Optional, "n"},
            {"participantMetrics.otherDurationPercentage", Rule::Optional, "n"},
            {"participantMetrics.overtalkDurationPercentage", Rule::Optional, "n"},
            {"participantMetrics.overtalkCount", Rule::Optional, "n"},
        },
        {}, {u"SlightlyImproving"_s, u"u-1"_s}, [](const QByteArray &body) {
            return readingOf<ConversationScores>(body, decodeScores, addScores);
        }};
}

inline DialectDocument platformDirectory()
{
    return {"platform directory",
        R"({"total": 1, "pageCount": 1, "entities": [
            {"id": "q-1", "name": "Billing office", "enableTranscription": false}]})",
        {
            {"total", Rule::Optional, "n"},
            {"pageCount", Rule::Optional, ""},
            {"entities", Rule::Typed, "a"},
            {"entities[]", Rule::Optional, "o"},
            {"entities[].id", Rule::Optional, "s"},
            {"entities[].name", Rule::Optional, "s"},
            {"entities[].enableTranscription", Rule::Optional, "b"},
        },
        {u"entities[0].name"_s}, {u"Billing office"_s}, [](const QByteArray &body) {
            return readingOf<DirectoryPage>(
                body, decodeDirectoryPage, [](const DirectoryPage &page, Reading &reading) {
                    reading.others << QString::number(page.total);
                    for (auto it = page.entries.cbegin(); it != page.entries.cend(); ++it) {
                        reading.ids << it.key();
                        reading.names << it->name;
                        reading.others << QString::number(it->transcribes.value_or(true));
                    }
                });
        }};
}

inline DialectDocument platformJob()
{
    return {"platform job", R"({"jobId": "job-1", "state": "FULFILLED", "errorMessage": "",
            "dataAvailabilityDate": "2026-01-15T06:00:00.000Z"})",
        {
            {"jobId", Rule::Optional, "s"},
            {"state", Rule::Optional, "s"},
            {"errorMessage", Rule::Optional, ""},
            {"dataAvailabilityDate", Rule::Optional, "s"},
        },
        {}, {u"job-1"_s}, [](const QByteArray &body) {
            return readingOf<DetailsJobState>(
                body, decodeJobState, [](const DetailsJobState &job, Reading &reading) {
                    reading.ids << job.jobId;
                    reading.others << job.state << isoText(job.dataAvailability);
                });
        }};
}

inline DialectDocument tutorialList()
{
    return {"tutorial list", R"({"conversations": [
          {"id": "call-one", "startTime": "2026-01-15T10:00:00.000Z", "endTime": "2026-01-15T10:01:00Z"},
          {"id": "call-two", "startTime": "2026-01-15T10:00:00Z", "x": [{}]}]})",
        {
            {"conversations", Rule::Typed, "a"},
            {"conversations[]", Rule::Element, "o"},
            {"conversations[].id", Rule::NeededId, "s"},
            {"conversations[].startTime", Rule::Optional, "s"},
            {"conversations[].endTime", Rule::Optional, "s"},
            {"conversations[].x", Rule::Optional, ""},
            {"conversations[].x[]", Rule::Optional, ""},
        },
        {}, {u"call-one"_s, u"call-two"_s}, [](const QByteArray &body) {
            using Rows = std::vector<Conversation>;
            return readingOf<Rows>(
                body, decodeTutorialList, [](const Rows &rows, Reading &reading) {
                    for (const Conversation &conversation : rows)
                        addConversation(conversation, reading);
                });
        }};
}

inline DialectDocument tutorialSpeech()
{
    return {"tutorial speech", R"({"status": "completed", "transcript": {
          "text": "the whole of it", "confidence": 0.9, "segments": [
            {"speaker": "Agent", "text": "how can I help", "start": 0.5, "end": 2},
            {"speaker": "Maya", "text": "my bill is wrong", "start": 2.25, "end": 3.001}]}})",
        {
            {"status", Rule::Optional, "s"},
            {"transcript", Rule::Typed, "o"},
            {"transcript.text", Rule::Optional, "s"},
            {"transcript.confidence", Rule::Optional, ""},
            {"transcript.segments", Rule::Typed, "a"},
            {"transcript.segments[]", Rule::Element, "o"},
            {"transcript.segments[].speaker", Rule::Optional, "s"},
            {"transcript.segments[].text", Rule::Needed, "s"},
            {"transcript.segments[].start", Rule::Optional, "n"},
            {"transcript.segments[].end", Rule::Optional, "n"},
        },
        {u"transcript.segments[0].text"_s, u"transcript.segments[1].speaker"_s},
        {u"whole of it"_s, u"can I help"_s, u"bill is wrong"_s}, [](const QByteArray &body) {
            const auto decode = [](const JsonValue &root) { return decodeSpeech(root, u"c1"_s); };
            return readingOf<Speech>(body, decode, [](const Speech &speech, Reading &reading) {
                reading.others << QString::number(static_cast<int>(speech.status));
                for (const Speaker &speaker : speech.transcript.speakers) {
                    reading.names << speaker.name;
                    reading.others << QString::number(static_cast<int>(speaker.role));
                }
                addPhrases(speech.transcript.phrases, reading);
            });
        }};
}

inline bool isClean(QChar c, bool inName)
{
    if (c == u'\n')
        return !inName;
    const auto u = c.unicode();
    const bool bidi = (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200e
        || u == 0x200f || u == 0x061c;
    return c.category() != QChar::Other_Control && u != 0xfeff && u != 0x2028 && u != 0x2029
        && !(inName && bidi);
}

// What the rest of the program must never be handed; empty: all is well.
inline QString flawOf(const Reading &reading)
{
    const auto allClean = [](const QStringList &texts, bool names) {
        return std::ranges::all_of(texts, [names](const QString &text) {
            return text.isValidUtf16()
                && std::ranges::all_of(text, [names](QChar c) { return isClean(c, names); });
        });
    };
    const auto isShort = [](const QString &name) { return name.size() <= 256; };
    if (!allClean(reading.names, true) || !std::ranges::all_of(reading.names, isShort))
        return u"a name"_s;
    if (!allClean(reading.texts, false) || reading.texts.contains(QString()))
        return u"a text"_s;
    const auto isUsable = [](const QString &id) { return id.isValidUtf16(); };
    if (!std::ranges::all_of(reading.ids, isUsable))
        return u"an id"_s;
    const auto isOffset = [](qint64 ms) { return ms >= 0 && ms < kFirstEpochMs; };
    if (!std::ranges::all_of(reading.offsets, isOffset))
        return u"a time"_s;
    const auto isScore = [](double score) { return score >= -100 && score <= 100; };
    return std::ranges::all_of(reading.numbers, isScore) ? QString() : u"a score"_s;
}

inline std::vector<DialectDocument> dialectDocuments()
{
    return {platformList(), platformTranscript(), platformScores(), platformDirectory(),
        platformJob(), tutorialList(), tutorialSpeech()};
}

} // namespace readback::test
