// SPDX-License-Identifier: MIT
#include "ui/conversations/ConversationLoader.h"

#include "app/library/TranscriptLibrary.h"

namespace readback {

void ConversationLoader::load(TranscriptLibrary &library, const ConversationQuery &query)
{
    m_call = query.conversationId.isEmpty() ? list(library, query)
                                            : fetchOne(library, query.conversationId);
    emit started();
}

CallHandle ConversationLoader::list(TranscriptLibrary &library, const ConversationQuery &query)
{
    const ListReceiver receiver(
        [this](const std::vector<Conversation> &page) { emit pageArrived(page); },
        [this](const ListProgress &progress) { emit progressed(progress); });
    return library.list(
        query, Priority::List, this, receiver, [this](const Result<ListSummary> &result) {
            if (result)
                emit finished(result->conversations, result->notices);
            else
                emit failed(result.error());
        });
}

CallHandle ConversationLoader::fetchOne(TranscriptLibrary &library, const QString &id)
{
    return library.conversation(
        id, Priority::List, this, [this](const Result<Conversation> &result) {
            if (!result) {
                emit failed(result.error());
                return;
            }
            emit pageArrived({*result});
            emit finished(1, {});
        });
}

void ConversationLoader::cancel()
{
    if (!isBusy())
        return;
    m_call.cancel();
    emit cancelled();
}

} // namespace readback
