// SPDX-License-Identifier: MIT
#include "app/genesys/platform/listing/ListingOutput.h"

#include "app/genesys/QueryFit.h"
#include "app/genesys/SourceErrors.h"
#include "app/genesys/platform/names/NameResolver.h"

#include <QCoreApplication>

namespace readback {

ListingOutput::ListingOutput(
    const ListingTools &tools, Wish wish, Completion<ListSummary> completion)
    : m_tools(tools), m_wish(std::move(wish)), m_completion(std::move(completion))
{
}

void ListingOutput::add(Rows rows, const Stand &stand)
{
    std::erase_if(rows, [this](const PlatformConversation &row) {
        const QDateTime &start = row.conversation.start;
        const bool outside = start.isValid() && !query().range.contains(start);
        return outside || !m_seen.insert(row.conversation.id);
    });
    m_batches.push_back({std::move(rows), stand});
    if (m_batches.size() == 1)
        nameNext();
}

// One batch after the other: two would ask for the same names.
void ListingOutput::nameNext()
{
    NameResolver::Wish wish;
    for (const auto &row : m_batches.front().rows) {
        const auto one = NameResolver::wishFor(row);
        wish.users << one.users;
        wish.queues << one.queues;
        wish.wrapUps << one.wrapUps;
    }
    hold(m_tools.names.resolve(
        wish, priority(), m_tools.context, [self = shared_from_this()](const Result<Done> &) {
            self->deliver(self->m_batches.front());
            self->m_batches.pop_front();
            if (!self->m_batches.empty())
                self->nameNext();
            self->finishIfDone();
        }));
}

void ListingOutput::deliver(const Batch &batch)
{
    std::vector<Conversation> page;
    for (const auto &row : batch.rows) {
        auto conversation = m_tools.names.named(row);
        if (fits(query(), conversation))
            page.push_back(std::move(conversation));
    }
    m_summary.conversations += static_cast<int>(page.size());
    if (!page.empty())
        m_completion.report([take = m_wish.receiver.page, page = std::move(page)]() mutable {
            take(std::move(page));
        });
    m_progress.listed = m_summary.conversations;
    if (batch.stand.reached.isValid())
        m_progress.reached = batch.stand.reached;
    m_progress.expected = batch.stand.toCome < 0 ? -1 : m_progress.listed + batch.stand.toCome;
    reportProgress();
}

void ListingOutput::setPreparing(bool preparing)
{
    if (std::exchange(m_progress.preparing, preparing) != preparing)
        reportProgress();
}

void ListingOutput::reportProgress()
{
    if (m_wish.receiver.progress)
        m_completion.report(
            [tell = m_wish.receiver.progress, progress = m_progress] { tell(progress); });
}

void ListingOutput::addNotice(const QString &sentence)
{
    if (!m_summary.notices.contains(sentence))
        m_summary.notices << sentence;
}

void ListingOutput::end(std::optional<Error> error)
{
    if (std::exchange(m_ended, true))
        return;
    m_error = std::move(error);
    finishIfDone();
}

void ListingOutput::finishIfDone()
{
    if (!m_ended || !m_batches.empty())
        return;
    if (m_error) {
        m_completion.finish(namingPermission(*m_error,
            QCoreApplication::translate("Genesys",
                "The OAuth client may not list calls: it lacks the permission "
                "analytics:conversationDetail:view.")));
        return;
    }
    m_summary.notices = m_tools.names.notices() + m_summary.notices;
    m_completion.finish(m_summary);
}

} // namespace readback
