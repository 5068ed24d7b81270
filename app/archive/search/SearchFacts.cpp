// SPDX-License-Identifier: MIT
#include "app/archive/search/SearchFacts.h"

#include "app/archive/sql/Statement.h"
#include "app/text/SpeakerAliases.h"

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
    told.alias = known.alias;
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
    Statement statement(m_database,
        "SELECT key, phrases, id, start_ms, duration_ms FROM call WHERE key < ?"
        " ORDER BY key DESC LIMIT 1");
    statement.bind(row);
    if (!statement.next())
        return nullptr;
    const CallKey key{statement.number(0), statement.number(1)};
    return contains(key) ? &m_calls.emplace(key.key, load(key, statement)).first->second : nullptr;
}

SearchFacts::Call SearchFacts::load(const CallKey &key, const Statement &row)
{
    Call call{key, {}, {}};
    call.hit.conversationId = row.text(2);
    if (const auto start = row.optionalNumber(3))
        call.hit.start = QDateTime::fromMSecsSinceEpoch(*start, QTimeZone::utc()).toUTC();
    call.hit.durationMs = row.optionalNumber(4);
    loadNames(&call);
    loadVoices(&call);
    return call;
}

void SearchFacts::loadNames(Call *call)
{
    Statement statement(m_database,
        "SELECT kind, name FROM participant WHERE call = ? AND kind IN (0, 1)"
        " ORDER BY kind, position");
    statement.bind(call->key.key);
    while (statement.next())
        (statement.number(0) == 0 ? call->hit.agents : call->hit.queues) << statement.text(1);
}

void SearchFacts::loadVoices(Call *call)
{
    Statement statement(m_database,
        "SELECT speaker.position, role, speaker.name, alias.name FROM speaker"
        " LEFT JOIN alias ON alias.id = ? AND alias.speaker = speaker.position WHERE call = ?");
    statement.bind(call->hit.conversationId, call->key.key);
    while (statement.next())
        call->voices[statement.number(0)] = {static_cast<SpeakerRole>(statement.number(1)),
            statement.text(2), asAlias(statement.text(3))};
}

} // namespace readback
