// SPDX-License-Identifier: MIT
#include "app/model/TranscriptStatus.h"

namespace readback {

namespace {

constexpr qint64 kDaySeconds = 86'400;

TranscriptStatus none(TranscriptReason reason)
{
    return {TranscriptState::None, reason};
}

bool isShort(const Conversation &conversation)
{
    return conversation.durationMs && *conversation.durationMs < kShortCallMs;
}

TranscriptStatus noneAfter(const Conversation &conversation, TranscriptReason otherwise)
{
    const auto clear = statusUnasked(conversation);
    if (clear.reason != TranscriptReason::Unsaid)
        return clear;
    return none(isShort(conversation) ? TranscriptReason::TooShort : otherwise);
}

TranscriptStatus notReady(const Conversation &conversation, const QDateTime &now)
{
    if (isDayOld(conversation, now))
        return noneAfter(conversation, TranscriptReason::NoneAfterADay);
    const auto clear = statusUnasked(conversation);
    if (clear.reason != TranscriptReason::Unsaid)
        return clear;
    return {TranscriptState::NotReady};
}

} // namespace

bool isDayOld(const Conversation &conversation, const QDateTime &now)
{
    const auto end = conversation.end();
    const auto &since = end.isValid() ? end : conversation.start;
    return since.isValid() && since.secsTo(now) > kDaySeconds;
}

TranscriptStatus statusUnasked(const Conversation &conversation)
{
    if (conversation.transcript != TranscriptState::Unknown)
        return {conversation.transcript};
    // What still runs may be recorded yet.
    if (!conversation.recorded && conversation.durationMs)
        return none(TranscriptReason::NotRecorded);
    if (!conversation.transcribed)
        return none(TranscriptReason::NotTranscribed);
    return {};
}

TranscriptStatus statusAfter(
    const Conversation &conversation, const Error &error, const QDateTime &now)
{
    auto asked = conversation;
    asked.transcript = TranscriptState::Unknown;
    switch (error.kind) {
    case ErrorKind::NotReady:
        return notReady(asked, now);
    case ErrorKind::NoTranscript:
        return noneAfter(asked, TranscriptReason::NoneMade);
    case ErrorKind::Forbidden:
        return {TranscriptState::Forbidden, TranscriptReason::Unsaid, 0, {}, error};
    default:
        return {TranscriptState::Failed, TranscriptReason::Unsaid, 0, {}, error};
    }
}

} // namespace readback
