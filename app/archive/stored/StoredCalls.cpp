// SPDX-License-Identifier: MIT
#include "app/archive/stored/StoredCalls.h"

#include "app/archive/search/SplitScripts.h"
#include "app/archive/sql/Statement.h"
#include "app/archive/sql/TimeKey.h"
#include "app/archive/stored/CallKey.h"
#include "app/archive/stored/StoredMarks.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace readback {

namespace {

// As in Schema.cpp.
enum ParticipantKind { Agent, Queue, WrapUp, Communication };
enum Side { AgentSide, CustomerSide, OtherSide };
constexpr int kHold = 100;

Side sideOf(SpeakerRole role)
{
    switch (role) {
    case SpeakerRole::Agent:
        return AgentSide;
    case SpeakerRole::Customer:
        return CustomerSide;
    default:
        return OtherSide;
    }
}

void storeNames(Database &database, qint64 call, ParticipantKind kind, const QStringList &names)
{
    for (qsizetype position = 0; position < names.size(); ++position)
        Statement(database, "INSERT INTO participant VALUES (?, ?, ?, ?)")
            .bind(call, int(kind), position, names[position])
            .run();
}

QStringList loadNames(Database &database, qint64 call, ParticipantKind kind)
{
    QStringList names;
    Statement statement(
        database, "SELECT name FROM participant WHERE call = ? AND kind = ? ORDER BY position");
    statement.bind(call, int(kind));
    while (statement.next())
        names.append(statement.text(0));
    return names;
}

void storeEvent(Database &database, qint64 call, int position, int kind, qint64 from, qint64 to)
{
    Statement(database, "INSERT INTO event VALUES (?, ?, ?, ?, ?)")
        .bind(call, position, kind, from, to)
        .run();
}

void storeConversation(Database &database, qint64 key, const Conversation &conversation,
    const Transcript &transcript, const QDateTime &now)
{
    const auto start = conversation.start.isValid()
        ? std::optional(conversation.start.toMSecsSinceEpoch())
        : std::nullopt;
    Statement(database,
        "INSERT INTO call (key, id, start_ms, duration_ms, direction, customer, our_number,"
        " language, phrases, stored_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(key, conversation.id, start, conversation.durationMs, int(conversation.direction),
            conversation.customer, conversation.ourNumber, transcript.language,
            qint64(transcript.phrases.size()), now.toMSecsSinceEpoch())
        .run();
    storeNames(database, key, Agent, conversation.agents);
    storeNames(database, key, Queue, conversation.queues);
    storeNames(database, key, WrapUp, conversation.wrapUps);
    storeNames(database, key, Communication, conversation.communications);
    int position = 0;
    for (const auto &hold : conversation.holds)
        storeEvent(database, key, position++, kHold, hold.startMs, hold.endMs);
    for (const auto &event : transcript.events)
        storeEvent(database, key, position++, int(event.kind), event.startMs, event.endMs);
}

void storeSpeakers(Database &database, qint64 key, const Transcript &transcript)
{
    for (size_t position = 0; position < transcript.speakers.size(); ++position) {
        const auto &speaker = transcript.speakers[position];
        Statement(database, "INSERT INTO speaker VALUES (?, ?, ?, ?)")
            .bind(key, qint64(position), int(speaker.role), speaker.name)
            .run();
    }
    for (const auto &topic : transcript.topics)
        Statement(database, "INSERT OR IGNORE INTO topic VALUES (?, ?, ?)")
            .bind(key, topic.phrase, topic.name)
            .run();
}

// A whole number takes two bytes where the same as a fraction takes eight, in every phrase.
constexpr double kConfidenceParts = 10'000;

float loadedConfidence(double stored)
{
    const bool whole = stored == std::floor(stored);
    return static_cast<float>(whole ? stored / kConfidenceParts : stored);
}

double storedConfidence(float confidence)
{
    const double parts = std::round(double(confidence) * kConfidenceParts);
    return loadedConfidence(parts) == confidence ? parts : double(confidence);
}

void indexPhrase(Database &database, qint64 row, Side side, const QString &text)
{
    static constexpr const char *kInsert[]
        = {"INSERT INTO spoken_index (rowid, agent) VALUES (?, ?)",
            "INSERT INTO spoken_index (rowid, customer) VALUES (?, ?)",
            "INSERT INTO spoken_index (rowid, other) VALUES (?, ?)"};
    Statement(database, kInsert[side]).bind(row, text).run();
}

void storePhrases(Database &database, qint64 key, const Transcript &transcript)
{
    Statement insert(database, "INSERT INTO phrase VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    qint64 row = phraseRow(key, 0);
    for (const auto &phrase : transcript.phrases) {
        const auto side = sideOf(transcript.speakers.at(phrase.speaker).role);
        const auto sentiment = phrase.sentiment == Phrase::kNoSentiment
            ? std::nullopt
            : std::optional(int(phrase.sentiment));
        const auto confidence = phrase.confidence < 0
            ? std::nullopt
            : std::optional(storedConfidence(phrase.confidence));
        const auto text = withScriptMarks(phrase.text);
        insert
            .bind(row, phrase.startMs, phrase.endMs - phrase.startMs, int(phrase.speaker),
                int(side), sentiment, confidence, text)
            .run();
        indexPhrase(database, row, side, text);
        ++row;
    }
}

// An index without a copy of the text must be told what it is to forget.
void removePhrases(Database &database, const CallKey &call)
{
    Statement(database,
        "INSERT INTO spoken_index (spoken_index, rowid, agent, customer, other)"
        " SELECT 'delete', id, agent, customer, other FROM spoken WHERE id > ? AND id <= ?")
        .bind(call.key, call.lastRow())
        .run();
    Statement(database, "DELETE FROM phrase WHERE id > ? AND id <= ?")
        .bind(call.key, call.lastRow())
        .run();
}

void loadEvents(
    Database &database, qint64 key, std::vector<TimeSpan> *holds, std::vector<CallEvent> *events)
{
    Statement statement(
        database, "SELECT kind, start_ms, end_ms FROM event WHERE call = ? ORDER BY position");
    statement.bind(key);
    while (statement.next()) {
        const auto kind = statement.number(0);
        if (kind == kHold && holds)
            holds->push_back({statement.number(1), statement.number(2)});
        else if (kind != kHold && events)
            events->push_back(
                {static_cast<CallEventKind>(kind), statement.number(1), statement.number(2)});
    }
}

std::vector<Speaker> loadSpeakers(Database &database, qint64 key)
{
    std::vector<Speaker> speakers;
    Statement statement(
        database, "SELECT role, name FROM speaker WHERE call = ? ORDER BY position");
    statement.bind(key);
    while (statement.next())
        speakers.push_back({static_cast<SpeakerRole>(statement.number(0)), statement.text(1)});
    return speakers;
}

std::vector<Phrase> loadPhrases(Database &database, const CallKey &call, size_t speakers)
{
    std::vector<Phrase> phrases;
    phrases.reserve(static_cast<size_t>(call.phrases));
    Statement statement(database,
        "SELECT start_ms, length_ms, speaker, sentiment, confidence, text FROM phrase"
        " WHERE id > ? AND id <= ? ORDER BY id");
    statement.bind(call.key, call.lastRow());
    while (statement.next()) {
        const auto speaker = static_cast<size_t>(statement.number(2));
        if (speaker >= speakers)
            continue; // the file is not ours alone to write
        Phrase phrase;
        phrase.startMs = statement.number(0);
        phrase.endMs = phrase.startMs + statement.number(1);
        phrase.speaker = static_cast<quint16>(speaker);
        phrase.sentiment
            = statement.isNull(3) ? Phrase::kNoSentiment : static_cast<qint8>(statement.number(3));
        phrase.confidence = statement.isNull(4) ? -1 : loadedConfidence(statement.real(4));
        phrase.text = withoutScriptMarks(statement.text(5));
        phrases.push_back(std::move(phrase));
    }
    return phrases;
}

std::vector<TopicMark> loadTopics(Database &database, const CallKey &call)
{
    std::vector<TopicMark> topics;
    Statement statement(
        database, "SELECT phrase, name FROM topic WHERE call = ? ORDER BY phrase, name");
    statement.bind(call.key);
    while (statement.next()) {
        if (statement.number(0) < call.phrases)
            topics.push_back({static_cast<quint32>(statement.number(0)), statement.text(1)});
    }
    return topics;
}

} // namespace

qint64 storeCall(Database &database, const Conversation &conversation, const Transcript &transcript,
    const QDateTime &now)
{
    removeCall(database, conversation.id);
    const auto key = freeKey(database,
        conversation.start.isValid() ? conversation.start.toMSecsSinceEpoch() : 0,
        qint64(transcript.phrases.size()));
    storeConversation(database, key, conversation, transcript, now);
    storeSpeakers(database, key, transcript);
    storePhrases(database, key, transcript);
    applySwap(database, conversation.id);
    return key;
}

void storeCalls(Database &database, std::vector<CallToStore> calls, const QDateTime &now)
{
    std::stable_sort(calls.begin(), calls.end(), [](const CallToStore &a, const CallToStore &b) {
        return a.conversation->start < b.conversation->start;
    });
    for (const auto &call : calls)
        storeCall(database, *call.conversation, *call.transcript, now);
}

void removeCall(Database &database, const QString &id)
{
    const auto call = findCall(database, id);
    if (!call)
        return;
    removePhrases(database, *call);
    for (const char *remove :
        {"DELETE FROM participant WHERE call = ?", "DELETE FROM speaker WHERE call = ?",
            "DELETE FROM topic WHERE call = ?", "DELETE FROM event WHERE call = ?",
            "DELETE FROM scores WHERE call = ?", "DELETE FROM call WHERE key = ?"})
        Statement(database, remove).bind(call->key).run();
}

std::optional<Conversation> loadConversation(Database &database, const QString &id)
{
    Statement statement(database,
        "SELECT key, start_ms, duration_ms, direction, customer, our_number FROM call WHERE id = "
        "?");
    statement.bind(id);
    if (!statement.next())
        return {};
    Conversation call;
    call.id = id;
    const auto key = statement.number(0);
    if (const auto start = statement.optionalNumber(1))
        call.start = QDateTime::fromMSecsSinceEpoch(*start, QTimeZone::utc()).toUTC();
    call.durationMs = statement.optionalNumber(2);
    call.direction = static_cast<Direction>(statement.number(3));
    call.customer = statement.text(4);
    call.ourNumber = statement.text(5);
    call.agents = loadNames(database, key, Agent);
    call.queues = loadNames(database, key, Queue);
    call.wrapUps = loadNames(database, key, WrapUp);
    call.communications = loadNames(database, key, Communication);
    loadEvents(database, key, &call.holds, nullptr);
    call.transcript = TranscriptState::Ready;
    return call;
}

std::optional<Transcript> loadTranscript(Database &database, const QString &id)
{
    const auto call = findCall(database, id);
    if (!call)
        return {};
    Transcript transcript;
    transcript.conversationId = id;
    Statement language(database, "SELECT language FROM call WHERE key = ?");
    if (language.bind(call->key).next())
        transcript.language = language.text(0);
    transcript.speakers = loadSpeakers(database, call->key);
    transcript.phrases = loadPhrases(database, *call, transcript.speakers.size());
    transcript.topics = loadTopics(database, *call);
    loadEvents(database, call->key, nullptr, &transcript.events);
    return transcript;
}

} // namespace readback
