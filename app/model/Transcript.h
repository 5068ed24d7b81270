// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Phrase.h"
#include "app/model/Speaker.h"

#include <memory>
#include <vector>

namespace readback {

// A topic that the server's analysis found in a phrase.
struct TopicMark
{
    quint32 phrase = 0; // index into Transcript::phrases, always valid
    QString name; // plain text, at most 256 characters

    bool operator==(const TopicMark &) const = default;
};

// Something of the call that is not speech. Other: an acoustic event nobody here has heard of.
enum class CallEventKind : quint8 { Silence, Hold, Overtalk, Other };

struct CallEvent
{
    CallEventKind kind = CallEventKind::Other;
    qint64 startMs = 0; // milliseconds from the start of the call
    qint64 endMs = 0; // startMs or more

    bool operator==(const CallEvent &) const = default;
};

// What was said in one conversation: phrases of all its communications, sorted by start (stable).
// May be empty. A value of any thread; once shared it is const.
struct Transcript
{
    QString conversationId;
    QString language; // "en-US"; empty: not told
    std::vector<Speaker> speakers; // each referred to by at least one phrase
    std::vector<Phrase> phrases;
    std::vector<TopicMark> topics; // by phrase; each name once a phrase
    std::vector<CallEvent> events; // by start; none where the server tells none

    bool operator==(const Transcript &) const = default;
};

using TranscriptPtr = std::shared_ptr<const Transcript>;

} // namespace readback
