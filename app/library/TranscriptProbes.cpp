// SPDX-License-Identifier: MIT
#include "app/library/TranscriptProbes.h"

#include "app/library/TranscriptBook.h"

#include <QPointer>

#include <optional>
#include <utility>

namespace readback {

TranscriptProbes::TranscriptProbes(CallSource &source, TranscriptBook &book)
    : m_source(source), m_book(book)
{
}

TranscriptProbes::~TranscriptProbes() = default;

void TranscriptProbes::ask(
    const Conversation &conversation, Priority priority, const Waiter &waiter)
{
    const auto &id = conversation.id;
    // A guarded pointer: the asker may outlive this.
    waiter.onCancel([guard = QPointer(this), id] {
        if (guard)
            guard->leave(id);
    });
    auto &pending = m_pending[id];
    pending.waiters.push_back(waiter);
    if (!pending.call.isActive())
        pending.call = m_source.probe(conversation, priority, this,
            [this, conversation](const Result<Done> &result) { settle(conversation, result); });
}

std::vector<TranscriptProbes::Waiter> TranscriptProbes::drop(const QString &id)
{
    auto dropped = m_pending.extract(id); // its call is cancelled here, outside the map
    return dropped.empty() ? std::vector<Waiter>() : std::move(dropped.mapped().waiters);
}

void TranscriptProbes::settle(const Conversation &conversation, const Result<Done> &result)
{
    const auto settled = m_pending.extract(conversation.id);
    if (settled.empty())
        return;
    std::optional<Error> error;
    if (result)
        m_book.noteTranscript(conversation.id);
    else
        error = m_book.noteQuietError(conversation, result.error());
    for (const auto &waiter : settled.mapped().waiters) {
        if (error && !isStatus(error->kind))
            waiter.finish(*error);
        else
            waiter.finish(m_book.find(conversation.id));
    }
}

void TranscriptProbes::leave(const QString &id)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return;
    std::erase_if(found->second.waiters, [](const Waiter &waiter) { return waiter.isCancelled(); });
    if (found->second.waiters.empty())
        const auto dropped = m_pending.extract(found); // its call is cancelled here
}

} // namespace readback
