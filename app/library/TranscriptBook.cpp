// SPDX-License-Identifier: MIT
#include "app/library/TranscriptBook.h"

#include "app/text/TranscriptStatusText.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <utility>

namespace readback {

namespace {

// What the asker is to read. "Try again later; most transcripts are ready minutes after the call"
// is no advice where that is not so.
Error toldError(const Error &error, const TranscriptStatus &status)
{
    auto told = error;
    if (status.reason == TranscriptReason::NotRecorded
        || status.reason == TranscriptReason::NotTranscribed) {
        told.kind = ErrorKind::NoTranscript;
        told.what = statusSentence(status);
        told.next.clear();
    } else if (status.state == TranscriptState::None && error.kind == ErrorKind::NotReady) {
        told.what = statusSentence(status);
        told.next = QCoreApplication::translate("TranscriptBook",
            "It may still come, but seldom does. Transcription may be off for the queue, or the "
            "call was too short.");
    }
    return told;
}

} // namespace

TranscriptBook::TranscriptBook(Clock &clock, Changed changed)
    : m_clock(clock), m_changed(std::move(changed))
{
}

TranscriptStatus TranscriptBook::find(const QString &id) const
{
    const auto found = m_entries.constFind(id);
    if (found == m_entries.cend())
        return {};
    TranscriptStatus status{found->state, found->reason, found->tries};
    if (found->nextTryMs != kNever)
        status.nextTry = QDateTime::fromMSecsSinceEpoch(found->nextTryMs, QTimeZone::utc());
    if (const auto error = m_errors.constFind(id); error != m_errors.cend())
        status.error = *error;
    return status;
}

void TranscriptBook::noteTranscript(const QString &id, bool empty)
{
    m_schedule.forget(id);
    put(id,
        empty ? TranscriptStatus{TranscriptState::None, TranscriptReason::NothingSaid}
              : TranscriptStatus{TranscriptState::Ready});
}

Error TranscriptBook::noteError(const Conversation &conversation, const Error &error)
{
    const auto now = m_clock.now();
    const auto &id = conversation.id;
    auto status = statusAfter(conversation, error, now);
    auto told = toldError(error, status);
    if (status.state == TranscriptState::NotReady) {
        m_schedule.noteTry(conversation, now);
        told.retryAt = m_schedule.quickTry(id);
        status.tries = m_schedule.tries(id);
        status.nextTry = nextTry(id);
    } else {
        m_schedule.forget(id);
    }
    put(id, status);
    return told;
}

Error TranscriptBook::noteQuietError(const Conversation &conversation, const Error &error)
{
    const bool saysSomething = error.kind == ErrorKind::NotReady
        || error.kind == ErrorKind::NoTranscript || error.kind == ErrorKind::Forbidden
        || error.kind == ErrorKind::NotFound;
    auto status = find(conversation.id);
    if (saysSomething || status.state != TranscriptState::NotReady)
        return noteError(conversation, error);
    m_schedule.noteTry(conversation, m_clock.now());
    status.tries = m_schedule.tries(conversation.id);
    status.nextTry = nextTry(conversation.id);
    put(conversation.id, status);
    return error;
}

void TranscriptBook::follow(const QString &id)
{
    const auto before = std::exchange(m_followed, id);
    if (before == id)
        return;
    m_schedule.restartQuick(id);
    if (!processing(before))
        return;
    auto status = find(before);
    status.nextTry = nextTry(before);
    put(before, status);
}

QDateTime TranscriptBook::nextTry(const QString &id) const
{
    const auto quick = id == m_followed ? m_schedule.quickTry(id) : QDateTime();
    return quick.isValid() ? quick : m_schedule.slowTry(id);
}

void TranscriptBook::put(const QString &id, const TranscriptStatus &status)
{
    if (status == find(id))
        return;
    m_entries.insert(id,
        {status.nextTry.isValid() ? status.nextTry.toMSecsSinceEpoch() : kNever, status.tries,
            status.state, status.reason});
    if (status.error)
        m_errors.insert(id, *status.error);
    else
        m_errors.remove(id);
    m_changed(id, status);
}

} // namespace readback
