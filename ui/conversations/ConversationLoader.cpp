// SPDX-License-Identifier: MIT
#include "ui/conversations/ConversationLoader.h"

#include "app/library/TranscriptLibrary.h"

namespace readback {

void ConversationLoader::load(TranscriptLibrary &library, const TimeRange &range)
{
    m_call = library.list(
        {range, {}, {}}, Priority::List, this,
        [this](const std::vector<Conversation> &page) { emit pageArrived(page); },
        [this](const Result<ListSummary> &result) {
            if (result)
                emit finished(result->conversations, result->notices);
            else
                emit failed(result.error());
        });
    emit started();
}

void ConversationLoader::cancel()
{
    if (!isBusy())
        return;
    m_call.cancel();
    emit cancelled();
}

} // namespace readback
