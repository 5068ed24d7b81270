// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/genesys/platform/transcript/TranscriptPart.h"
#include "app/genesys/platform/transcript/TranscriptUrls.h"
#include "app/model/Conversation.h"
#include "app/model/Transcript.h"

#include <map>
#include <memory>
#include <set>

namespace readback {

class NameResolver;

// One conversation's transcript: URLs of every communication, their documents, the agents' names,
// all put together. One error fails the whole: half a call never passes for a whole one. Owned by
// the callbacks of the steps under way.
class TranscriptFetch : public std::enable_shared_from_this<TranscriptFetch>
{
public:
    struct Tools
    {
        QUrl api;
        HttpSession &http;
        NameResolver &names;
        Clock &clock;
        QObject *context; // the source
    };

    TranscriptFetch(const Tools &tools, Conversation conversation, Priority priority,
        Completion<Transcript> completion);
    void start();

private:
    struct Leg
    {
        TranscriptUrls urls;
        std::set<size_t> refreshed; // documents whose expired URL was asked for anew
    };
    CallHandle askUrls(size_t leg, Callback<TranscriptUrls> done);
    void findUrls(size_t leg);
    void takeUrls(size_t leg, TranscriptUrls urls);
    void fetchDocument(size_t leg, size_t document);
    void takeDocument(size_t leg, size_t document, Result<Fetched<TranscriptPart>> part);
    void refresh(size_t leg, size_t document);
    void takeFreshUrl(size_t leg, size_t document, const Result<TranscriptUrls> &urls);
    void stepDone();
    void nameVoices();
    void assemble(std::vector<TranscriptPart> parts, const QStringList &userIds);

    Tools m_tools;
    Conversation m_conversation;
    Priority m_priority;
    Completion<Transcript> m_completion;
    std::vector<Leg> m_legs;
    std::map<std::pair<size_t, size_t>, TranscriptPart> m_parts; // by leg and document
    int m_pending = 0; // communications and documents
};

} // namespace readback
