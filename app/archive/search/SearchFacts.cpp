// SPDX-License-Identifier: MIT
#include "app/archive/search/SearchFacts.h"

#include "app/archive/search/SpokenIndex.h"
#include "app/archive/sql/Statement.h"
#include "app/archive/sql/TimeKey.h"
#include "app/archive/stored/FileValues.h"
#include "app/archive/stored/ParticipantKind.h"
#include "app/text/SpeakerAliases.h"

#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace readback {

bool SearchFacts::tell(ToldPhrase *told, qint64 row)
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
    *told = {row, call->hit, call->key.key, phrase.speaker, spoken->swapped};
    told->hit.phrase = static_cast<int>(index);
    told->hit.startMs = phrase.startMs;
    told->hit.text = std::move(phrase.text);
    return true;
}

void SearchFacts::nameAll(std::vector<ToldPhrase> &told)
{
    QStringList keys;
    for (const auto &phrase : told) {
        if (!std::exchange(m_calls.at(phrase.call).named, true))
            keys << QString::number(phrase.call);
    }
    if (!keys.isEmpty()) {
        loadNames(keys.join(u','));
        loadVoices(keys.join(u','));
    }
    for (auto &[row, hit, key, speaker, swapped] : told) {
        const auto &call = m_calls.at(key);
        hit.agents = call.hit.agents;
        hit.queues = call.hit.queues;
        const auto found = call.voices.find(speaker);
        const auto voice = found == call.voices.end() ? Voice() : found->second;
        hit.role = swapped ? exchanged(voice.role) : voice.role;
        hit.speaker = voice.name;
        hit.alias = voice.alias;
    }
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
    return call;
}

// `keys`: numbers of our own, so that they may stand in the statement.
void SearchFacts::loadNames(const QString &keys)
{
    Statement statement(m_database,
        u"SELECT call, kind, name FROM participant WHERE call IN (%1) AND %2"
        " ORDER BY call, kind, position"_s.arg(keys, QLatin1StringView(kSoughtParticipants)));
    while (statement.next()) {
        auto &hit = m_calls.at(statement.number(0)).hit;
        const bool isAgent = statement.number(1) == int(ParticipantKind::Agent);
        (isAgent ? hit.agents : hit.queues) << storedName(statement.text(2));
    }
}

void SearchFacts::loadVoices(const QString &keys)
{
    Statement statement(m_database,
        u"SELECT call, position, role, speaker.name, alias.name FROM speaker"
        " JOIN call AS told ON key = call"
        " LEFT JOIN alias ON alias.id = told.id AND alias.speaker = position"
        " WHERE call IN (%1)"_s.arg(keys));
    while (statement.next())
        m_calls.at(statement.number(0)).voices[statement.number(1)]
            = {storedRole(statement.number(2)), storedName(statement.text(3)),
                asAlias(statement.text(4))};
}

} // namespace readback
