// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"
#include "app/model/Priority.h"
#include "app/model/Transcript.h"

#include <functional>
#include <vector>

namespace readback {

// One transcript on its way, and everybody who waits for it. Owned by TranscriptLibrary.
struct PendingTranscript
{
    struct Waiter
    {
        quint64 number;
        Completion<TranscriptPtr> completion;
        std::function<void(const TranscriptPtr &)> prepare;
    };

    Priority priority = Priority::Bulk; // the highest asked for so far
    std::vector<CallHandle> calls; // a raised priority starts a second one; the first answer counts
    std::vector<Waiter> waiters;
    bool readAhead = false; // wanted although nobody waits
};

} // namespace readback
