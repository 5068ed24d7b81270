// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"

#include <QString>

#include <unordered_map>

namespace readback {

// The calls whose Agent and Customer a person has exchanged, in this run. One thread.
class SwappedCalls
{
public:
    // False: it was so already.
    bool set(const QString &id, bool on);
    bool contains(const QString &id) const { return m_calls.contains(id); }
    // The transcript as it is to be read: itself, or with its sides exchanged, and then the same
    // object as long as the original is the same.
    TranscriptPtr asRead(const TranscriptPtr &original);

private:
    struct Swapped
    {
        TranscriptPtr original;
        TranscriptPtr swapped;
    };

    std::unordered_map<QString, Swapped> m_calls;
};

} // namespace readback
