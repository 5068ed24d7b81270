// SPDX-License-Identifier: MIT
#include "app/genesys/platform/TranscriptFetch.h"

#include "app/genesys/SourceErrors.h"
#include "app/genesys/platform/NameResolver.h"
#include "app/genesys/platform/TranscriptAssembler.h"
#include "app/genesys/platform/TranscriptDecoder.h"

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
    if (m_legs.empty())
        m_completion.finish(noTranscriptFor(m_conversation, m_tools.clock.now()));
    else
        findUrls(0);
}

void TranscriptFetch::findUrls(qsizetype leg)
{
    ++m_pending;
    const bool onlyPlural = leg > 0 && m_pluralHasThem;
    m_completion.hold(findTranscriptUrls(m_tools.http, m_tools.api, m_conversation.id,
        m_conversation.communications.at(leg), onlyPlural, m_priority, m_tools.context,
        [self = shared_from_this(), leg](
            Result<TranscriptUrls> urls) { self->takeUrls(leg, std::move(urls)); }));
}

void TranscriptFetch::takeUrls(qsizetype leg, Result<TranscriptUrls> urls)
{
    if (!urls) {
        m_completion.finish(urls.error());
        return;
    }
    m_legs.at(static_cast<size_t>(leg)).urls = std::move(urls->urls);
    const size_t documents = m_legs.at(static_cast<size_t>(leg)).urls.size();
    if (leg == 0) {
        m_pluralHasThem = urls->plural && documents > 0;
        for (qsizetype other = 1; other < m_conversation.communications.size(); ++other)
            findUrls(other);
    }
    for (size_t document = 0; document < documents; ++document)
        fetchDocument(leg, document);
    stepDone();
}

void TranscriptFetch::fetchDocument(qsizetype leg, size_t document)
{
    ++m_pending;
    const auto start = m_conversation.start;
    const auto startMs = start.isValid() ? std::optional(start.toMSecsSinceEpoch()) : std::nullopt;
    const auto decode
        = [startMs](const JsonValue &root) { return decodeTranscriptDocument(root, startMs); };
    const QUrl url = m_legs.at(static_cast<size_t>(leg)).urls.at(document);
    m_completion.hold(fetchJson<TranscriptPart>(m_tools.http, documentRequest(url, m_priority),
        decode, m_tools.context,
        [self = shared_from_this(), leg, document](Result<Fetched<TranscriptPart>> part) {
            self->takeDocument(leg, document, std::move(part));
        }));
}

void TranscriptFetch::takeDocument(
    qsizetype leg, size_t document, Result<Fetched<TranscriptPart>> part)
{
    if (part) {
        m_parts.insert_or_assign({leg, document}, std::move(part->value));
        stepDone();
    } else if (isExpired(part.error()) && !m_legs.at(static_cast<size_t>(leg)).refreshed) {
        refresh(leg, document);
    } else {
        m_completion.finish(documentError(part.error()));
    }
}

// The URL had expired: all of the leg's are asked for anew, once.
void TranscriptFetch::refresh(qsizetype leg, size_t document)
{
    m_legs.at(static_cast<size_t>(leg)).refreshed = true;
    m_completion.hold(findTranscriptUrls(m_tools.http, m_tools.api, m_conversation.id,
        m_conversation.communications.at(leg), false, m_priority, m_tools.context,
        [self = shared_from_this(), leg, document](
            const Result<TranscriptUrls> &urls) { self->takeFreshUrl(leg, document, urls); }));
}

void TranscriptFetch::takeFreshUrl(
    qsizetype leg, size_t document, const Result<TranscriptUrls> &urls)
{
    auto &known = m_legs.at(static_cast<size_t>(leg)).urls;
    if (!urls || urls->urls.size() != known.size()) {
        m_completion.finish(urls ? Error::of(ErrorKind::NotReady) : urls.error());
        return;
    }
    known = urls->urls;
    fetchDocument(leg, document);
    stepDone();
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
    auto work = [id = m_conversation.id, parts = std::move(parts),
                    names = m_tools.names.agentNames(userIds)]() mutable {
        return Result<Transcript>(assembleTranscript(id, std::move(parts), names));
    };
    m_completion.hold(runOnWorker<Transcript>(m_tools.context, std::move(work),
        [self = shared_from_this()](
            Result<Transcript> transcript) { self->m_completion.finish(std::move(transcript)); }));
}

} // namespace readback
