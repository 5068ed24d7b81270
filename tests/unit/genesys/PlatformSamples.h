// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/JsonReader.h"
#include "app/genesys/platform/listing/ConversationDecoder.h"
#include "app/genesys/platform/transcript/TranscriptDecoder.h"
#include "tests/support/TestMain.h"

#include <QTest>

namespace readback::test {

using namespace Qt::StringLiterals;

inline QByteArray sampleConversation()
{
    return R"({
      "conversationId": "c1", "conversationStart": "2026-01-01T10:00:00.000Z",
      "conversationEnd": "2026-01-01T10:12:18.500Z", "originatingDirection": "inbound",
      "participants": [
        {"purpose": "customer", "participantName": "Wireless Caller", "sessions": [
          {"sessionId": "s-chat", "mediaType": "chat", "recording": true},
          {"sessionId": "s-customer", "mediaType": "voice", "recording": true,
           "ani": "tel:+15550142", "dnis": "tel:+15550199",
           "segments": [{"segmentType": "interact", "segmentStart": "2026-01-01T10:00:00.000Z"}]}]},
        {"purpose": "acd", "sessions": [
          {"sessionId": "s-acd", "mediaType": "voice", "segments": [
            {"segmentType": "interact", "segmentStart": "2026-01-01T10:00:05.000Z", "queueId": "q-1"}]}]},
        {"purpose": "agent", "userId": "u-late", "participantName": "Late", "sessions": [
          {"sessionId": "s-late", "mediaType": "voice", "recording": true, "segments": [
            {"segmentType": "alert", "segmentStart": "2026-01-01T10:05:00.000Z", "queueId": "q-2"},
            {"segmentType": "interact", "segmentStart": "2026-01-01T10:05:04.000Z", "queueId": "q-2"}]}]},
        {"purpose": "agent", "userId": "u-rang", "sessions": [
          {"sessionId": "s-rang", "mediaType": "voice", "segments": [
            {"segmentType": "alert", "segmentStart": "2026-01-01T10:00:08.000Z", "queueId": "q-1"}]}]},
        {"purpose": "agent", "userId": "u-first", "sessions": [
          {"sessionId": "s-first", "mediaType": "voice", "recording": true, "segments": [
            {"segmentType": "interact", "segmentStart": "2026-01-01T10:00:12.000Z", "queueId": "q-1"},
            {"segmentType": "hold", "segmentStart": "2026-01-01T10:01:00.000Z",
             "segmentEnd": "2026-01-01T10:01:30.000Z"},
            {"segmentType": "wrapup", "segmentStart": "2026-01-01T10:05:00.000Z", "wrapUpCode": "w-1"}]}]}
      ]})";
}

// platform-api 4, the made-up sample with the fields that are read.
inline QByteArray sampleDocument()
{
    return R"({
      "conversationId": "c1", "communicationId": "s-customer", "mediaType": "call",
      "conversationStartTime": 1767261600000, "startTime": 1767261601000,
      "duration": {"milliseconds": 61000},
      "participants": [
        {"participantPurpose": "customer", "startTimeMs": 1767261600000, "endTimeMs": 1767261662000},
        {"participantPurpose": "ivr", "startTimeMs": 1767261600200, "endTimeMs": 1767261606000},
        {"participantPurpose": "acd", "startTimeMs": 1767261606000, "endTimeMs": 1767261612000},
        {"participantPurpose": "agent", "userId": "u-1", "startTimeMs": 1767261612000, "endTimeMs": 1767261662000}],
      "transcripts": [{
        "transcriptId": "t", "language": "en-US", "programId": "", "startTime": 1767261601000,
        "phrases": [
          {"phraseIndex": 0, "participantPurpose": "internal", "text": "for english press one",
           "startTimeMs": 1767261601000, "duration": {"milliseconds": 1500}},
          {"phraseIndex": 1, "participantPurpose": "internal", "text": "thanks for calling",
           "decoratedText": "Thanks for calling.", "confidence": 0.91, "stability": 1,
           "startTimeMs": 1767261613000, "duration": {"milliseconds": 2400},
           "words": [{"word": "thanks", "confidence": 0.97, "startTimeMs": 1767261613000}], "alternatives": []},
          {"phraseIndex": 2, "participantPurpose": "external", "text": "my invoice is wrong",
           "decoratedText": "My invoice is wrong.", "confidence": 0.84,
           "startTimeMs": 1767261616000, "duration": {"milliseconds": 3100}}],
        "analytics": {"sentiment": [{"phraseIndex": 2, "sentiment": -1}],
          "topics": [
            {"participant": "external", "topicId": "t-1", "topicName": "Billing issue", "topicPhrase": "wrong invoice",
             "transcriptPhrase": "my invoice is wrong", "confidence": 88, "startTimeMs": 1767261616000,
             "duration": {"milliseconds": 1500}, "type": "topic"},
            {"participant": "internal", "topicName": "Greeting", "transcriptPhrase": "thanks for calling"}],
          "acoustic": [
            {"eventType": "silence", "startTimeMs": 1767261640000, "offsetMs": 40000, "durationMs": 6000, "participant": "none"},
            {"eventType": "overtalk", "offsetMs": 50000, "duration": {"milliseconds": 1200}}]}}]
    })";
}

// platform-api 3, made up.
inline QByteArray sampleScores()
{
    return R"({
      "conversation": {"id": "c1", "selfUri": "/api/v2/conversations/c1"},
      "sentimentScore": -0.42, "sentimentTrend": 0.13, "sentimentTrendClass": "SlightlyImproving",
      "empathyScores": [{"userId": "u-1", "score": 0.5}, {"userId": "u-2", "score": -25}],
      "participantMetrics": {"agentDurationPercentage": 0.4, "customerDurationPercentage": 0.35,
        "silenceDurationPercentage": 0.125, "ivrDurationPercentage": 0.05, "acdDurationPercentage": 0.05,
        "otherDurationPercentage": 0, "overtalkDurationPercentage": 0.025, "overtalkCount": 3}
    })";
}

template <class T, class Decode>
Result<T> decoded(const QByteArray &body, Decode decode)
{
    JsonReader reader(body);
    return decodeJson<T>(reader, decode);
}

inline Result<PlatformConversation> conversationOf(const QByteArray &body)
{
    return decoded<PlatformConversation>(body, decodeConversation);
}

inline Result<TranscriptPart> partOf(const QByteArray &body)
{
    return decoded<TranscriptPart>(
        body, [](const JsonValue &root) { return decodeTranscriptDocument(root, {}); });
}

// A document with these phrases and nobody on the call.
inline QByteArray documentWith(const QByteArray &phrases)
{
    return R"({"conversationStartTime": 1767261600000, "transcripts": [{"phrases": [)" + phrases
        + "]}]}";
}

} // namespace readback::test
