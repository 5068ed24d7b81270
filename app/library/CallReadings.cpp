// SPDX-License-Identifier: MIT
#include "app/library/CallReadings.h"

#include "app/text/SpeakerAliases.h"
#include "app/text/SwappedSides.h"

#include <algorithm>

namespace readback {

template <class T>
bool CallReadings::set(const QString &id, T Reading::*what, const T &to)
{
    auto &call = m_calls[id];
    const bool isOther = call.*what != to;
    if (isOther) {
        call.*what = to;
        call.original.reset();
    }
    if (!call.swapped && call.aliases.empty())
        m_calls.erase(id);
    return isOther;
}

bool CallReadings::setSwapped(const QString &id, bool on)
{
    return set(id, &Reading::swapped, on);
}

bool CallReadings::setAliases(const QString &id, const Aliases &aliases)
{
    return set(id, &Reading::aliases, aliases);
}

bool CallReadings::isSwapped(const QString &id) const
{
    const auto found = m_calls.find(id);
    return found != m_calls.end() && found->second.swapped;
}

Aliases CallReadings::aliases(const QString &id) const
{
    const auto found = m_calls.find(id);
    return found == m_calls.end() ? Aliases() : found->second.aliases;
}

// A name belongs to a voice, whichever side that is taken for.
TranscriptPtr CallReadings::asRead(const TranscriptPtr &original)
{
    const auto found = m_calls.find(original->conversationId);
    if (found == m_calls.end())
        return original;
    auto &call = found->second;
    if (call.original == original)
        return call.asRead;
    auto named = withAliases(*original, call.aliases);
    call.original = original;
    call.asRead = std::make_shared<const Transcript>(
        call.swapped ? withSidesSwapped(named) : std::move(named));
    return call.asRead;
}

std::vector<int> CallReadings::voicesOf(const QString &id, int speaker) const
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end() || !found->second.original)
        return {speaker};
    const auto &told = found->second.original->phrases;
    const auto &read = found->second.asRead->phrases;
    std::vector<int> voices;
    for (size_t i = 0; i < read.size(); ++i) {
        const int voice = told[i].speaker;
        if (read[i].speaker == speaker && std::ranges::find(voices, voice) == voices.end())
            voices.push_back(voice);
    }
    return voices;
}

} // namespace readback
