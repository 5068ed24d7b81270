// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/TranscriptProbe.h"

#include "app/genesys/SourceErrors.h"

namespace readback {

TranscriptProbe::TranscriptProbe(
    const Tools &tools, Conversation conversation, Priority priority, Completion<Done> completion)
    : m_tools(tools), m_conversation(std::move(conversation)), m_priority(priority),
      m_completion(std::move(completion))
{
}

void TranscriptProbe::askNext()
{
    if (m_next >= m_conversation.communications.size()) {
        m_completion.finish(nothingFound());
        return;
    }
    m_completion.hold(findTranscriptUrls(m_tools.http, m_tools.api, m_conversation.id,
        m_conversation.communications.at(m_next++), m_priority, m_tools.context,
        [self = shared_from_this()](const Result<TranscriptUrls> &urls) { self->take(urls); }));
}

void TranscriptProbe::take(const Result<TranscriptUrls> &urls)
{
    if (!urls)
        m_completion.finish(urls.error());
    else if (urls->empty())
        askNext();
    else
        m_completion.finish(Done());
}

// As TranscriptFetch judges it.
Error TranscriptProbe::nothingFound() const
{
    const bool nothingRecorded
        = m_conversation.communications.isEmpty() && m_conversation.durationMs;
    if (nothingRecorded)
        return Error::of(ErrorKind::NoTranscript);
    if (!m_conversation.communications.isEmpty() && m_conversation.recorded)
        return Error::of(ErrorKind::NotReady);
    return noTranscriptFor(m_conversation, m_tools.clock.now());
}

} // namespace readback
