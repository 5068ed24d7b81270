// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/Error.h"

#include <QDateTime>

#include <optional>

namespace readback {

// Why a call has no transcript, where its state is TranscriptState::None.
enum class TranscriptReason : quint8 {
    Unsaid, // another state, or nobody knows
    NotRecorded, // no leg of the call was recorded
    NotTranscribed, // transcription is off for each of its queues
    TooShort, // a few seconds, and there is none: that is the likely reason
    NothingSaid, // there is one, and it is empty
    NoneAfterADay, // asked a day or more after the call, and there was none
    NoneMade, // the server says so
};

// All that is known of a call's transcript, as the list, the coverage report and the exports tell
// it.
struct TranscriptStatus
{
    TranscriptState state = TranscriptState::Unknown;
    TranscriptReason reason = TranscriptReason::Unsaid;
    int tries = 0; // NotReady: how often it was asked for in vain
    QDateTime nextTry = {}; // NotReady, UTC: when Readback asks again; invalid: not by itself
    std::optional<Error> error = {}; // Forbidden and Failed

    bool operator==(const TranscriptStatus &) const = default;
};

// Calls shorter than this are the ones that a server may leave out.
inline constexpr qint64 kShortCallMs = 10'000;

// The call ended (or, where nobody told its length, began) more than a day before `now`: a
// transcript that is not there is not likely to come.
bool isDayOld(const Conversation &conversation, const QDateTime &now);

// What is clear without asking anybody: the state that the conversation brings along, else None for
// what was not recorded or is not transcribed, else Unknown.
TranscriptStatus statusUnasked(const Conversation &conversation);
// After a try that ended with this error. NotReady has neither its tries nor its next one yet.
TranscriptStatus statusAfter(
    const Conversation &conversation, const Error &error, const QDateTime &now);

} // namespace readback
