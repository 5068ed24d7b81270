// SPDX-License-Identifier: MIT
#include "app/archive/search/SearchFacts.h"

#include "app/archive/search/SpokenIndex.h"
#include "app/archive/sql/Statement.h"
#include "app/archive/sql/TimeKey.h"
#include "app/archive/stored/FileValues.h"
#include "app/text/SpeakerAliases.h"

#include <iterator>
#include <utility>

namespace readback {

bool SearchFacts::tell(SearchHit *hit, qint64 row)
{
    const auto *call = callOf(row);
    const auto *spoken = call ? spokenIn(call->key) : nullptr;
    const auto index = call ? static_cast<size_t>(row - phraseRow(call->key.key, 0)) : 0;
    if (!spoken || index >= spoken->said.size()) {
        if (call && !spoken)
            noteUnreadable(*call);
        return false;
    }
    auto phrase = spoken->said.at(index);
    *hit = call->hit;
    hit->phrase = static_cast<int>(index);
    hit->startMs = phrase.startMs;
    hit->text = std::move(phrase.text);
    const auto voice = call->voices.find(phrase.speaker);
    const auto known = voice == call->voices.end() ? Voice() : voice->second;
    hit->role = spoken->swapped ? exchanged(known.role) : known.role;
    hit->speaker = known.name;
    hit->alias = known.alias;
    return true;
}

void SearchFacts::noteUnreadable(const Call &call)
{
    if (!m_unreadable.contains(call.hit.conversationId))
        m_unreadable.append(call.hit.conversationId);
}

const SpokenCall *SearchFacts::spokenIn(const CallKey &key)
{
    if (m_spokenKey != key.key) {
        m_spoken = loadSpoken(m_database, key.key);
        m_spokenKey = key.key;
    }
    return m_spoken ? &*m_spoken : nullptr;
}

SearchFacts::Call *SearchFacts::callOf(qint64 row)
{
    const auto contains
        = [row](const CallKey &key) { return key.key < row && row <= key.lastRow(); };
    const auto behind = m_calls.lower_bound(row);
    if (behind != m_calls.begin() && contains(std::prev(behind)->second.key))
        return &std::prev(behind)->second;
    Statement statement(m_database,
        "SELECT key, call.phrases, id, start_ms, duration_ms, swapped, spoken.phrases FROM call"
        " LEFT JOIN spoken ON spoken.call = key WHERE key < ? ORDER BY key DESC LIMIT 1");
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
    call.hit.start = storedStart(row.optionalNumber(3));
    call.hit.durationMs = storedDuration(row.optionalNumber(4));
    m_spoken = spokenCall(row.number(5), row.value(6).toByteArray());
    m_spokenKey = key.key;
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
        (statement.number(0) == 0 ? call->hit.agents : call->hit.queues)
            << storedName(statement.text(1));
}

void SearchFacts::loadVoices(Call *call)
{
    Statement statement(m_database,
        "SELECT speaker.position, role, speaker.name, alias.name FROM speaker"
        " LEFT JOIN alias ON alias.id = ? AND alias.speaker = speaker.position WHERE call = ?");
    statement.bind(call->hit.conversationId, call->key.key);
    while (statement.next())
        call->voices[statement.number(0)] = {storedRole(statement.number(1)),
            storedName(statement.text(2)), asAlias(statement.text(3))};
}

} // namespace readback
