// SPDX-License-Identifier: MIT
#include "app/archive/stored/StoredCalls.h"

#include "app/archive/sql/Statement.h"
#include "app/archive/stored/CallKey.h"
#include "app/archive/stored/FileValues.h"
#include "app/archive/stored/ParticipantKind.h"
#include "app/archive/stored/StoredMarks.h"
#include "app/archive/stored/StoredPhrases.h"

#include <algorithm>

namespace readback {

namespace {

using Kind = ParticipantKind;

// As in Schema.cpp.
constexpr int kHold = 100;

void storeNames(Database &database, qint64 call, Kind kind, const QStringList &names)
{
    for (qsizetype position = 0; position < names.size(); ++position)
        Statement(database, "INSERT INTO participant VALUES (?, ?, ?, ?)")
            .bind(call, int(kind), position, names[position])
            .run();
}

QStringList loadNames(Database &database, qint64 call, Kind kind)
{
    QStringList names;
    Statement statement(
        database, "SELECT name FROM participant WHERE call = ? AND kind = ? ORDER BY position");
    statement.bind(call, int(kind));
    while (statement.next())
        names.append(storedName(statement.text(0)));
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
    storeNames(database, key, Kind::Agent, conversation.agents);
    storeNames(database, key, Kind::Queue, conversation.queues);
    storeNames(database, key, Kind::WrapUp, conversation.wrapUps);
    storeNames(database, key, Kind::Communication, conversation.communications);
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

void loadEvents(
    Database &database, qint64 key, std::vector<TimeSpan> *holds, std::vector<CallEvent> *events)
{
    Statement statement(
        database, "SELECT kind, start_ms, end_ms FROM event WHERE call = ? ORDER BY position");
    statement.bind(key);
    while (statement.next()) {
        const auto kind = statement.number(0);
        const auto span = storedSpan(statement.number(1), statement.number(2));
        const bool follows = !holds || holds->empty() || span.startMs > holds->back().endMs;
        if (kind == kHold && holds && follows && span.endMs > span.startMs)
            holds->push_back(span);
        else if (kind != kHold && events)
            events->push_back({storedEventKind(kind), span.startMs, span.endMs});
    }
    if (events)
        std::ranges::stable_sort(*events, {}, &CallEvent::startMs);
}

std::vector<Speaker> loadSpeakers(Database &database, qint64 key)
{
    std::vector<Speaker> speakers;
    Statement statement(
        database, "SELECT role, name FROM speaker WHERE call = ? ORDER BY position");
    statement.bind(key);
    while (statement.next())
        speakers.push_back({storedRole(statement.number(0)), storedName(statement.text(1))});
    return speakers;
}

std::vector<TopicMark> loadTopics(Database &database, qint64 key, size_t phrases)
{
    std::vector<TopicMark> topics;
    Statement statement(
        database, "SELECT phrase, name FROM topic WHERE call = ? ORDER BY phrase, name");
    statement.bind(key);
    while (statement.next()) {
        const auto phrase = static_cast<quint64>(statement.number(0));
        const auto name = storedName(statement.text(1));
        if (phrase >= phrases || name.isEmpty())
            continue;
        const TopicMark topic{static_cast<quint32>(phrase), name};
        if (topics.empty() || topics.back() != topic)
            topics.push_back(topic);
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
    removePhrases(database, call->key);
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
    call.start = storedStart(statement.optionalNumber(1));
    if (call.start.isValid())
        call.durationMs = storedDuration(statement.optionalNumber(2));
    call.direction = storedDirection(statement.number(3));
    call.customer = storedName(statement.text(4));
    call.ourNumber = storedName(statement.text(5));
    call.agents = loadNames(database, key, Kind::Agent);
    call.queues = loadNames(database, key, Kind::Queue);
    call.wrapUps = loadNames(database, key, Kind::WrapUp);
    call.communications = loadNames(database, key, Kind::Communication);
    loadEvents(database, key, &call.holds, nullptr);
    call.transcript = TranscriptState::Ready;
    return call;
}

std::optional<Transcript> loadTranscript(
    Database &database, const QString &id, PhraseReader readPhrases)
{
    const auto call = findCall(database, id);
    if (!call)
        return {};
    Transcript transcript;
    transcript.conversationId = id;
    Statement language(database, "SELECT language FROM call WHERE key = ?");
    if (language.bind(call->key).next())
        transcript.language = storedName(language.text(0));
    transcript.speakers = loadSpeakers(database, call->key);
    transcript.phrases = readPhrases(database, call->key, transcript.speakers.size());
    std::ranges::stable_sort(transcript.phrases, {}, &Phrase::startMs); // in order, if all is well
    transcript.topics = loadTopics(database, call->key, transcript.phrases.size());
    loadEvents(database, call->key, nullptr, &transcript.events);
    return transcript;
}

} // namespace readback
