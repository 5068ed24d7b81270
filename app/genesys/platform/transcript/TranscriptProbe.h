// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/genesys/platform/transcript/TranscriptUrls.h"
#include "app/model/Conversation.h"

#include <memory>

namespace readback {

// Whether a conversation has a transcript: asks for the URLs of one communication after the other
// until one has any, and opens none of them. Owned by the callback of the look-up under way.
class TranscriptProbe : public std::enable_shared_from_this<TranscriptProbe>
{
public:
    struct Tools
    {
        QUrl api;
        HttpSession &http;
        Clock &clock;
        QObject *context; // the source
    };

    TranscriptProbe(const Tools &tools, Conversation conversation, Priority priority,
        Completion<Done> completion);
    void start() { askNext(); }

private:
    void askNext();
    void take(const Result<TranscriptUrls> &urls);
    Error nothingFound() const;

    Tools m_tools;
    Conversation m_conversation;
    Priority m_priority;
    Completion<Done> m_completion;
    qsizetype m_next = 0;
};

} // namespace readback
