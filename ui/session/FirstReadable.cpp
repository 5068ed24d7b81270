// SPDX-License-Identifier: MIT
#include "ui/session/FirstReadable.h"

#include "app/library/TranscriptLibrary.h"

#include <algorithm>

namespace readback {

void FirstReadable::search(
    TranscriptLibrary &library, std::vector<Conversation> candidates, size_t most)
{
    candidates.resize(std::min(candidates.size(), most));
    std::ranges::reverse(candidates);
    m_candidates = std::move(candidates);
    tryNext(library);
}

void FirstReadable::tryNext(TranscriptLibrary &library)
{
    if (m_candidates.empty()) {
        emit nothingFound();
        return;
    }
    const auto conversation = std::move(m_candidates.back());
    m_candidates.pop_back();
    // The library is not deleted while the call is active: its owner cancels first, or the call is
    // abandoned.
    m_call = library.transcript(conversation, Priority::Interactive, {}, this,
        [this, &library, id = conversation.id](const Result<TranscriptPtr> &result) {
            if (result && !(*result)->phrases.empty())
                emit found(id);
            else if (!result && result.error().kind == ErrorKind::Abandoned)
                emit nothingFound();
            else
                tryNext(library);
        });
}

} // namespace readback
