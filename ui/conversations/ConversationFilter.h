// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace readback {

// Which calls by what is known of their transcripts. Trouble: no permission, or failed.
enum class TranscriptFilter : quint8 { Any, With, Processing, Without, Trouble, NotAsked };

// Which calls by what a person has added to them.
enum class MarkFilter : quint8 { Any, NotReviewed, Reviewed, Starred, Noted };

// Which of the listed conversations to show. A default one shows all.
struct ConversationFilter
{
    // Every word must be in the agents, the queues, the customer or the id, whatever its case and
    // diacritics; a number is found without its spaces too.
    QString text;
    QString queue; // exactly one of the conversation's queues; empty: any
    qint64 minimumMs = 0; // conversations whose length nobody told are kept
    TranscriptFilter transcript = TranscriptFilter::Any;
    MarkFilter mark = MarkFilter::Any;
    QString tag = {}; // exactly one of the call's tags; empty: any

    bool operator==(const ConversationFilter &) const = default;
};

} // namespace readback
