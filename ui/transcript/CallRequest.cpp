// SPDX-License-Identifier: MIT
#include "ui/transcript/CallRequest.h"

#include "app/async/Clock.h"
#include "app/library/TranscriptLibrary.h"
#include "ui/transcript/TranscriptView.h"

#include <algorithm>
#include <utility>

namespace readback {

namespace {

constexpr qint64 kBurstMs = 80;
constexpr qint64 kSlowAfterMs = 150;
constexpr qint64 kSoonestAgainMs = 1000;

} // namespace

CallRequest::CallRequest(const TranscriptView &view, Clock &clock, QObject *parent)
    : QObject(parent), m_view(view), m_clock(clock)
{
}

CallRequest::~CallRequest() = default;

void CallRequest::setLibrary(TranscriptLibrary *library)
{
    drop();
    if (m_library)
        m_library->disconnect(this);
    m_library = library;
    if (library)
        connect(
            library, &TranscriptLibrary::transcriptStatusChanged, this, &CallRequest::takeStatus);
    m_lastAskMs.reset();
}

void CallRequest::askWhenQuiet(const Conversation &conversation)
{
    begin(conversation);
    const qint64 now = m_clock.monotonicMs();
    const bool burst = m_lastAskMs && now - *m_lastAskMs < kBurstMs;
    m_lastAskMs = now;
    if (!burst || (m_library && m_library->isHere(m_conversation.id)))
        return askNow();
    later(kBurstMs, [this] { askNow(); });
}

void CallRequest::ask(const Conversation &conversation)
{
    begin(conversation);
    askNow();
}

void CallRequest::drop()
{
    m_call.cancel();
    ++m_ticket;
}

void CallRequest::clear()
{
    drop();
    m_conversation = {};
    m_notReady.reset();
}

void CallRequest::begin(const Conversation &conversation)
{
    drop();
    m_conversation = conversation;
    m_notReady.reset();
    later(kSlowAfterMs, [this] { emit isSlow(); });
}

void CallRequest::later(qint64 ms, std::function<void()> what)
{
    m_clock.after(ms, this, [this, ticket = m_ticket, what = std::move(what)] {
        if (ticket == m_ticket)
            what();
    });
}

void CallRequest::askNow()
{
    if (!m_library) {
        auto error = Error::of(ErrorKind::Network, tr("There is no connection to a server."));
        error.next = tr("Choose a profile in the settings.");
        drop();
        return fail(error);
    }
    auto opened = std::make_shared<OpenedCall>();
    m_call = m_library->transcript(
        m_conversation, Priority::Interactive,
        [opened, measure = m_view.measure(m_conversation.holds), call = m_conversation](
            const TranscriptPtr &transcript) {
            opened->prepared = measure(transcript);
            opened->summary = summaryOf(*transcript, call);
        },
        this, [this, opened](const Result<TranscriptPtr> &result) { finish(result, opened); });
}

void CallRequest::finish(
    const Result<TranscriptPtr> &result, const std::shared_ptr<OpenedCall> &opened)
{
    ++m_ticket;
    const QString id = m_conversation.id;
    if (!result.ok()) {
        fail(result.error());
    } else if ((*result)->phrases.empty()) {
        fail(Error::of(ErrorKind::NoTranscript,
            tr("The transcript of this call is empty: nothing was said.")));
    } else {
        opened->transcript = *result;
        emit came(opened);
    }
    emit settled(id);
}

void CallRequest::fail(const Error &error)
{
    QDateTime nextTry = error.retryAt;
    if (error.kind == ErrorKind::NotReady) {
        m_notReady = error;
        // Where this pane asks no more, somebody else may.
        if (!nextTry.isValid() && m_library)
            nextTry = m_library->knownStatus(m_conversation.id).nextTry;
    }
    emit failed(error, nextTry);
    if (error.retryAt.isValid())
        later(std::max(kSoonestAgainMs, m_clock.now().msecsTo(error.retryAt)),
            [this] { emit isDue(); });
}

// What the library learns while there is no transcript yet.
void CallRequest::takeStatus(const QString &id, const TranscriptStatus &status)
{
    if (!m_notReady || id != m_conversation.id)
        return;
    if (status.state == TranscriptState::Ready || status.state == TranscriptState::None)
        emit isDue();
    else if (!m_notReady->retryAt.isValid())
        emit nextTryKnown(*m_notReady, status.nextTry);
}

} // namespace readback
