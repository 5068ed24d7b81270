// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/TranscriptFetch.h"

#include "app/genesys/SourceErrors.h"
#include "app/genesys/platform/names/NameResolver.h"
#include "app/genesys/platform/transcript/TranscriptAssembler.h"
#include "app/genesys/platform/transcript/TranscriptDecoder.h"

#include <QCoreApplication>

namespace readback {

namespace {

// The document is elsewhere: bare, and one step aside is allowed on its own host.
HttpRequest documentRequest(const QUrl &url, Priority priority)
{
    HttpRequest request;
    request.url = url;
    request.authorization = Authorization::None;
    request.priority = priority;
    request.maxBytes = Limits::kTranscriptBody;
    request.attemptMs = Limits::kTranscriptAttemptMs;
    request.redirects = 1;
    request.expectJson = false; // storage calls everything application/octet-stream
    return request;
}

bool isExpired(const Error &error)
{
    return error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::Auth;
}

// Errors of the storage in the terms of the API: it knows neither our rights nor our sign-in.
Error documentError(const Error &error)
{
    if (error.kind == ErrorKind::NotFound)
        return Error::of(ErrorKind::NotReady);
    if (!isExpired(error))
        return error;
    Error refused = Error::of(ErrorKind::Server,
        QCoreApplication::translate(
            "Genesys", "The storage refused the transcript although its address was fresh."));
    refused.httpStatus = error.httpStatus;
    return refused;
}

} // namespace

TranscriptFetch::TranscriptFetch(const Tools &tools, Conversation conversation, Priority priority,
    Completion<Transcript> completion)
    : m_tools(tools), m_conversation(std::move(conversation)), m_priority(priority),
      m_completion(std::move(completion)),
      m_legs(static_cast<size_t>(m_conversation.communications.size()))
{
}

void TranscriptFetch::start()
{
    // The server says itself that nothing was recorded, and the call is over.
    if (m_legs.empty() && m_conversation.durationMs)
        m_completion.finish(Error::of(ErrorKind::NoTranscript));
    else if (m_legs.empty())
        m_completion.finish(noTranscriptFor(m_conversation, m_tools.clock.now()));
    m_pending = static_cast<int>(m_legs.size());
    for (size_t leg = 0; leg < m_legs.size(); ++leg)
        findUrls(leg);
}

CallHandle TranscriptFetch::askUrls(size_t leg, Callback<TranscriptUrls> done)
{
    return findTranscriptUrls(m_tools.http, m_tools.api, m_conversation.id,
        m_conversation.communications.at(static_cast<qsizetype>(leg)), m_priority, m_tools.context,
        std::move(done));
}

void TranscriptFetch::findUrls(size_t leg)
{
    m_completion.hold(askUrls(leg, [self = shared_from_this(), leg](Result<TranscriptUrls> urls) {
        if (urls)
            self->takeUrls(leg, *std::move(urls));
        else
            self->m_completion.finish(urls.error());
    }));
}

void TranscriptFetch::takeUrls(size_t leg, TranscriptUrls urls)
{
    m_legs.at(leg).urls = std::move(urls);
    const size_t documents = m_legs.at(leg).urls.size();
    m_pending += static_cast<int>(documents);
    for (size_t document = 0; document < documents; ++document)
        fetchDocument(leg, document);
    stepDone();
}

void TranscriptFetch::fetchDocument(size_t leg, size_t document)
{
    const auto start = m_conversation.start;
    const auto startMs = start.isValid() ? std::optional(start.toMSecsSinceEpoch()) : std::nullopt;
    const auto decode
        = [startMs](const JsonValue &root) { return decodeTranscriptDocument(root, startMs); };
    const QUrl url = m_legs.at(leg).urls.at(document);
    m_completion.hold(fetchJson<TranscriptPart>(m_tools.http, documentRequest(url, m_priority),
        decode, m_tools.context,
        [self = shared_from_this(), leg, document](Result<Fetched<TranscriptPart>> part) {
            self->takeDocument(leg, document, std::move(part));
        }));
}

void TranscriptFetch::takeDocument(
    size_t leg, size_t document, Result<Fetched<TranscriptPart>> part)
{
    if (part) {
        m_parts.insert_or_assign({leg, document}, std::move(part->value));
        stepDone();
    } else if (isExpired(part.error()) && !m_legs.at(leg).refreshed.contains(document)) {
        refresh(leg, document);
    } else {
        m_completion.finish(documentError(part.error()));
    }
}

// The URL had expired: it is asked for anew, once for each document.
void TranscriptFetch::refresh(size_t leg, size_t document)
{
    m_legs.at(leg).refreshed.insert(document);
    m_completion.hold(askUrls(
        leg, [self = shared_from_this(), leg, document](const Result<TranscriptUrls> &urls) {
            self->takeFreshUrl(leg, document, urls);
        }));
}

void TranscriptFetch::takeFreshUrl(size_t leg, size_t document, const Result<TranscriptUrls> &urls)
{
    auto &known = m_legs.at(leg).urls;
    if (!urls || urls->size() != known.size()) {
        m_completion.finish(urls ? Error::of(ErrorKind::NotReady) : urls.error());
        return;
    }
    known = *urls;
    fetchDocument(leg, document);
}

void TranscriptFetch::stepDone()
{
    if (--m_pending == 0)
        nameVoices();
}

void TranscriptFetch::nameVoices()
{
    if (m_parts.empty()) {
        m_completion.finish(m_conversation.recorded
                ? Error::of(ErrorKind::NotReady)
                : noTranscriptFor(m_conversation, m_tools.clock.now()));
        return;
    }
    std::vector<TranscriptPart> parts;
    for (auto &[place, part] : m_parts)
        parts.push_back(std::move(part));
    const QStringList userIds = userIdsOf(parts);
    m_completion.hold(m_tools.names.resolve({userIds, {}}, m_priority, m_tools.context,
        [self = shared_from_this(), parts = std::move(parts), userIds](
            const Result<Done> &) mutable { self->assemble(std::move(parts), userIds); }));
}

void TranscriptFetch::assemble(std::vector<TranscriptPart> parts, const QStringList &userIds)
{
    auto work = [id = m_conversation.id, holds = m_conversation.holds, parts = std::move(parts),
                    names = m_tools.names.agentNames(userIds)]() mutable {
        return Result<Transcript>(assembleTranscript(id, std::move(parts), names, holds));
    };
    m_completion.hold(runOnWorker<Transcript>(m_tools.context, std::move(work),
        [self = shared_from_this()](
            Result<Transcript> transcript) { self->m_completion.finish(std::move(transcript)); }));
}

} // namespace readback
