// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversations/ConversationColumn.h"
#include "ui/conversations/ConversationStore.h"
#include "ui/conversations/RowChecks.h"
#include "ui/conversations/RowMarks.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace readback {

// What is known of the listed calls: what the server tells, their transcripts' states, a person's
// marks and the results of the checklist. Knows nothing of order, filter and rows. Handles hold
// until clear(). One thread at a time.
class RowFacts
{
public:
    using Handle = ConversationStore::Handle;
    // What is known of a transcript, and what a person has added to a call, by the call's id.
    using KnownStatus = std::function<TranscriptStatus(const QString &id)>;
    using MarkOf = std::function<CallMark(const QString &id)>;

    struct Arrivals
    {
        std::vector<Handle> fresh;
        std::vector<Handle> replaced; // these look different now
    };

    RowFacts();
    ~RowFacts();

    const ConversationStore &store() const { return *m_store; }
    const RowMarks &marks() const { return m_marks; }
    const RowChecks &checks() const { return m_checks; }
    int withTranscript() const { return m_withTranscript; } // known to be ready
    // Whether any call has something to show there.
    bool hasContent(ConversationColumn column) const;
    size_t memoryBytes() const; // close, not exact

    // Is asked for every call that is added, where it is given.
    void setMarkSource(MarkOf markOf) { m_markOf = std::move(markOf); }
    // A call whose id is already here takes the place of the earlier one, without forgetting what
    // is known of its transcript. `known` is asked once for each new one, where it is given.
    Arrivals take(const std::vector<Conversation> &conversations, const KnownStatus &known);
    void clear(); // where marks and checks come from stays

    // Each of these: the call that looks different now; nothing: none does.
    std::optional<Handle> setStatus(const QString &id, const TranscriptStatus &status);
    std::optional<Handle> updateCheck(const QString &id);
    std::vector<Handle> updateMarks(const QStringList &ids);
    // Asks for the results of all calls.
    void setChecks(RowChecks::Source source);

private:
    std::optional<Handle> add(const Conversation &conversation, const KnownStatus &known);
    bool replace(Handle handle, Conversation conversation);
    void count(TranscriptState state, int by);
    bool mark(Handle handle, const QString &id);

    std::unique_ptr<ConversationStore> m_store;
    RowMarks m_marks;
    MarkOf m_markOf;
    RowChecks m_checks;
    int m_withTranscript = 0;
};

} // namespace readback
