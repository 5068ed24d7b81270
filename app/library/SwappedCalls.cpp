// SPDX-License-Identifier: MIT
#include "app/library/SwappedCalls.h"

#include "app/text/SwappedSides.h"

namespace readback {

bool SwappedCalls::set(const QString &id, bool on)
{
    if (on)
        return m_calls.try_emplace(id).second;
    return m_calls.erase(id) > 0;
}

TranscriptPtr SwappedCalls::asRead(const TranscriptPtr &original)
{
    const auto found = m_calls.find(original->conversationId);
    if (found == m_calls.end())
        return original;
    auto &call = found->second;
    if (call.original != original)
        call = {original, std::make_shared<const Transcript>(withSidesSwapped(*original))};
    return call.swapped;
}

} // namespace readback
