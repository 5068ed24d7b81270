// SPDX-License-Identifier: MIT
#include "ui/conversations/RowFacts.h"

#include <utility>

namespace readback {

RowFacts::RowFacts() : m_store(std::make_unique<ConversationStore>()) { }

RowFacts::~RowFacts() = default;

RowFacts::Arrivals RowFacts::take(
    const std::vector<Conversation> &conversations, const KnownStatus &known)
{
    Arrivals arrivals;
    arrivals.fresh.reserve(conversations.size());
    for (const auto &conversation : conversations) {
        if (const auto here = m_store->find(conversation.id)) {
            if (replace(*here, conversation))
                arrivals.replaced.push_back(*here);
        } else if (const auto handle = add(conversation, known)) {
            arrivals.fresh.push_back(*handle);
        }
    }
    return arrivals;
}

std::optional<RowFacts::Handle> RowFacts::add(
    const Conversation &conversation, const KnownStatus &known)
{
    const auto handle = m_store->add(conversation);
    if (!handle)
        return {};
    if (const auto status = known ? known(conversation.id) : TranscriptStatus{};
        status.state != TranscriptState::Unknown)
        m_store->setStatus(*handle, status);
    count(m_store->state(*handle), 1);
    mark(*handle, conversation.id);
    m_checks.update(*handle, conversation.id);
    return handle;
}

bool RowFacts::replace(Handle handle, Conversation conversation)
{
    const auto before = m_store->at(handle);
    if (conversation.transcript == TranscriptState::Unknown)
        conversation.transcript = before.transcript;
    if (conversation == before)
        return false;
    const auto status = m_store->status(handle);
    count(before.transcript, -1);
    count(conversation.transcript, 1);
    m_store->replace(handle, conversation);
    if (conversation.transcript == before.transcript
        && before.transcript != TranscriptState::Unknown)
        m_store->setStatus(handle, status);
    return true;
}

void RowFacts::count(TranscriptState state, int by)
{
    if (state == TranscriptState::Ready)
        m_withTranscript += by;
}

bool RowFacts::mark(Handle handle, const QString &id)
{
    return m_markOf && m_marks.set(handle, m_markOf(id));
}

void RowFacts::clear()
{
    m_store = std::make_unique<ConversationStore>();
    m_marks = {};
    m_checks.clear();
    m_withTranscript = 0;
}

std::optional<RowFacts::Handle> RowFacts::setStatus(
    const QString &id, const TranscriptStatus &status)
{
    const auto handle = m_store->find(id);
    if (!handle || m_store->status(*handle) == status)
        return {};
    count(m_store->state(*handle), -1);
    count(status.state, 1);
    m_store->setStatus(*handle, status);
    return handle;
}

std::optional<RowFacts::Handle> RowFacts::updateCheck(const QString &id)
{
    const auto handle = m_store->find(id);
    return handle && m_checks.update(*handle, id) ? handle : std::nullopt;
}

std::vector<RowFacts::Handle> RowFacts::updateMarks(const QStringList &ids)
{
    std::vector<Handle> marked;
    for (const auto &id : ids) {
        if (const auto handle = m_store->find(id); handle && mark(*handle, id))
            marked.push_back(*handle);
    }
    return marked;
}

void RowFacts::setChecks(RowChecks::Source source)
{
    m_checks.setSource(std::move(source));
    for (Handle handle = 0; handle < m_store->size() && m_checks.isActive(); ++handle)
        m_checks.update(handle, m_store->id(handle));
}

bool RowFacts::hasContent(ConversationColumn column) const
{
    switch (column) {
    case ConversationColumn::Reviewed:
        return m_marks.count(RowMarks::Reviewed) > 0;
    case ConversationColumn::Star:
        return m_marks.count(RowMarks::Starred) > 0;
    case ConversationColumn::Tags:
        return m_marks.count(RowMarks::Tagged) > 0;
    case ConversationColumn::Note:
        return m_marks.count(RowMarks::Noted) > 0;
    case ConversationColumn::Checklist:
        return m_checks.isActive();
    default:
        return true;
    }
}

size_t RowFacts::memoryBytes() const
{
    return m_store->memoryBytes() + m_marks.memoryBytes();
}

} // namespace readback
