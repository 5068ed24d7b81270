// SPDX-License-Identifier: MIT
#include "app/archive/SearchFacts.h"

#include "app/archive/Statement.h"

#include <QTimeZone>

#include <iterator>

namespace readback {

namespace {

// As it is read: sides were exchanged in the phrases where a person said so.
SpeakerRole roleOf(SpeakerRole role, qint64 side)
{
    if (side == 0)
        return SpeakerRole::Agent;
    if (side == 1)
        return SpeakerRole::Customer;
    return role;
}

} // namespace

bool SearchFacts::tell(SearchHit *hit, qint64 row, qint64 speaker, qint64 side)
{
    const auto *call = callOf(row);
    if (!call)
        return false;
    auto told = call->hit;
    told.phrase = static_cast<int>(row - call->key.key - 1);
    told.startMs = hit->startMs;
    told.text = hit->text;
    const auto voice = call->voices.find(speaker);
    const auto known = voice == call->voices.end() ? Voice() : voice->second;
    told.role = roleOf(known.role, side);
    told.speaker = known.name;
    *hit = std::move(told);
    return true;
}

SearchFacts::Call *SearchFacts::callOf(qint64 row)
{
    const auto contains
        = [row](const CallKey &key) { return key.key < row && row <= key.lastRow(); };
    const auto behind = m_calls.lower_bound(row);
    if (behind != m_calls.begin() && contains(std::prev(behind)->second.key))
        return &std::prev(behind)->second;
    const auto key = callOfRow(m_database, row);
    if (!key || !contains(*key))
        return nullptr;
    return &m_calls.emplace(key->key, load(*key)).first->second;
}

SearchFacts::Call SearchFacts::load(const CallKey &key)
{
    Call call{key, {}, {}};
    Statement statement(m_database, "SELECT id, start_ms, duration_ms FROM call WHERE key = ?");
    statement.bind(key.key);
    if (statement.next()) {
        call.hit.conversationId = statement.text(0);
        if (const auto start = statement.optionalNumber(1))
            call.hit.start = QDateTime::fromMSecsSinceEpoch(*start, QTimeZone::utc()).toUTC();
        call.hit.durationMs = statement.optionalNumber(2);
    }
    call.hit.agents = names(key.key, 0);
    call.hit.queues = names(key.key, 1);
    loadVoices(&call);
    return call;
}

QStringList SearchFacts::names(qint64 call, int kind)
{
    QStringList names;
    Statement statement(
        m_database, "SELECT name FROM participant WHERE call = ? AND kind = ? ORDER BY position");
    statement.bind(call, kind);
    while (statement.next())
        names << statement.text(0);
    return names;
}

void SearchFacts::loadVoices(Call *call)
{
    Statement statement(m_database,
        "SELECT speaker.position, role, coalesce(alias.name, speaker.name) FROM speaker"
        " LEFT JOIN alias ON alias.id = ? AND alias.speaker = speaker.position WHERE call = ?");
    statement.bind(call->hit.conversationId, call->key.key);
    while (statement.next())
        call->voices[statement.number(0)]
            = {static_cast<SpeakerRole>(statement.number(1)), statement.text(2)};
}

} // namespace readback
