// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/TranscriptStatus.h"
#include "ui/conversations/CompactUuid.h"
#include "ui/conversations/HandleTable.h"
#include "ui/conversations/NameLists.h"
#include "ui/conversations/TextArena.h"

#include <limits>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace readback {

// The conversations of the list in about a hundred bytes each. A conversation is named by a handle,
// which counts up from 0 in the order of arrival and stays as it is until the store goes. Lengths
// are kept within 0 and 8,900 years, text within 4 GiB. Thread: one.
class ConversationStore
{
public:
    using Handle = quint32;
    static constexpr qint64 kNoStart = std::numeric_limits<qint64>::min();
    static constexpr qint64 kNoLength = -1;

    Handle size() const { return static_cast<Handle>(m_rows.size()); }
    std::optional<Handle> find(const QString &id) const;
    // `conversation.id` must not be here yet. Nothing: the store is full.
    std::optional<Handle> add(const Conversation &conversation);
    // Puts another value with the same id in the place of what is there.
    void replace(Handle handle, const Conversation &conversation);
    void setStatus(Handle handle, const TranscriptStatus &status);

    Conversation at(Handle handle) const; // the value as it was added
    QString id(Handle handle) const;
    qint64 startMs(Handle handle) const { return m_rows[handle].startMs; } // UTC epoch; kNoStart
    // Of all that were ever added; both kNoStart where none has a start.
    qint64 earliestMs() const { return m_earliestMs; }
    qint64 latestMs() const { return m_latestMs; }
    qint64 lengthMs(Handle handle) const; // kNoLength
    QDateTime start(Handle handle) const; // as in Conversation
    std::optional<qint64> length(Handle handle) const;
    quint32 agents(Handle handle) const { return m_rows[handle].agents; } // of agentLists()
    quint32 queues(Handle handle) const { return m_rows[handle].queues; } // of queueLists()
    quint32 wrapUps(Handle handle) const { return m_rows[handle].wrapUps; } // of wrapUpLists()
    Direction direction(Handle handle) const { return m_rows[handle].direction; }
    // As it was set, else what the conversation itself says: see statusUnasked().
    TranscriptStatus status(Handle handle) const;
    TranscriptState state(Handle handle) const { return standing(m_rows[handle]).first; }
    TranscriptReason reason(Handle handle) const { return standing(m_rows[handle]).second; }
    QString customer(Handle handle) const;
    QString ourNumber(Handle handle) const;

    // For searching; views are valid until the store is written to.
    std::string_view foldedCustomer(Handle handle) const;
    // The customer, folded, is empty or only digits and "+": saves looking for letters there.
    bool hasPlainNumber(Handle handle) const { return m_rows[handle].plainNumber; }
    const CompactUuid *uuid(Handle handle) const // nullptr: the id is no UUID
    {
        return m_rows[handle].isUuid ? &m_rows[handle].uuid : nullptr;
    }
    std::string_view foldedId(Handle handle) const; // only where it is no UUID

    const NameLists &agentLists() const { return m_agents; }
    const NameLists &queueLists() const { return m_queues; }
    const NameLists &wrapUpLists() const { return m_wrapUps; }
    size_t memoryBytes() const;

private:
    static constexpr quint64 kLengthMask = (quint64(1) << 48) - 1;
    static constexpr quint32 kMostWrapUps = 1U << 24; // lists; what is beyond is forgotten

    struct Row
    {
        qint64 startMs;
        quint64 length : 48; // ms; all ones: none
        bool isUuid : 1;
        bool recorded : 1;
        bool plainNumber : 1; // the folded customer
        bool transcribed : 1;
        bool hasHolds : 1;
        Direction direction;
        quint32 wrapUps : 24;
        TranscriptState state : 4;
        TranscriptReason reason : 4;
        quint32 agents;
        quint32 queues;
        quint32 text; // into m_text: [id] customer ourNumber communications [holds]
        CompactUuid uuid;
    };
    static_assert(sizeof(Row) == 48);

    static std::pair<TranscriptState, TranscriptReason> standing(const Row &row);
    Row rowFor(const Conversation &conversation);
    bool putText(const Conversation &conversation, Row &row);
    void noteStart(qint64 ms);
    void putCommunications(const QStringList &ids);
    void putHolds(const std::vector<TimeSpan> &holds);
    QStringList communications(TextArena::Reader &reader) const;
    static std::vector<TimeSpan> holds(TextArena::Reader &reader);
    QString ourNumber(TextArena::Reader &reader) const;
    TextArena::Reader readerAfterId(Handle handle) const;
    size_t hashOf(Handle handle) const;

    std::vector<Row> m_rows;
    TextArena m_text;
    NameLists m_agents;
    NameLists m_queues;
    NameLists m_wrapUps;
    NameLists m_ourNumbers; // a list of one each: an organisation has a few
    HandleTable m_byId;
    std::unordered_map<Handle, TranscriptStatus>
        m_details; // tries and errors, of the few that have
    qint64 m_earliestMs = kNoStart;
    qint64 m_latestMs = kNoStart;
};

// As statusUnasked() judges it, without making the conversation: a filter asks for every row.
inline std::pair<TranscriptState, TranscriptReason> ConversationStore::standing(const Row &row)
{
    if (row.state != TranscriptState::Unknown)
        return {row.state, row.reason};
    if (!row.recorded && row.length != kLengthMask)
        return {TranscriptState::None, TranscriptReason::NotRecorded};
    if (!row.transcribed)
        return {TranscriptState::None, TranscriptReason::NotTranscribed};
    return {row.state, row.reason};
}

} // namespace readback
