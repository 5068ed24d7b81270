// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/genesys/platform/TranscriptPart.h"
#include "app/genesys/platform/TranscriptUrls.h"
#include "app/model/Conversation.h"
#include "app/model/Transcript.h"

#include <map>
#include <memory>

namespace readback {

class NameResolver;

// One conversation's transcript: URLs of every communication, their documents, the agents' names,
// all put together. The first communication is asked first, as it mostly has everything; whether
// one of the others has nothing is then a single request each. One error fails the whole: half a
// call never passes for a whole one. Owned by the callbacks of the steps under way.
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
        std::vector<QUrl> urls;
        bool refreshed = false; // an expired URL was asked for anew
    };
    void findUrls(qsizetype leg);
    void takeUrls(qsizetype leg, Result<TranscriptUrls> urls);
    void fetchDocument(qsizetype leg, size_t document);
    void takeDocument(qsizetype leg, size_t document, Result<Fetched<TranscriptPart>> part);
    void refresh(qsizetype leg, size_t document);
    void takeFreshUrl(qsizetype leg, size_t document, const Result<TranscriptUrls> &urls);
    void stepDone();
    void nameVoices();
    void assemble(std::vector<TranscriptPart> parts, const QStringList &userIds);

    Tools m_tools;
    Conversation m_conversation;
    Priority m_priority;
    Completion<Transcript> m_completion;
    std::vector<Leg> m_legs;
    std::map<std::pair<qsizetype, size_t>, TranscriptPart> m_parts; // by leg and document
    bool m_pluralHasThem = false; // so its 404 for another communication is to be believed
    int m_pending = 0;
};

} // namespace readback
