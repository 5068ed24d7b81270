// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/SpeakerWindows.h"

#include <algorithm>
#include <utility>

namespace readback {

namespace {

constexpr size_t kMostWindows = 256;
// A phrase may begin a little before its speaker's window opens, or just as it closes.
constexpr qint64 kToleranceMs = 2000;

bool holds(const SpeakerWindow &window, qint64 ms, qint64 tolerance)
{
    return ms >= window.fromMs - tolerance && ms < window.toMs + tolerance;
}

} // namespace

void SpeakerWindows::add(SpeakerWindow window)
{
    if (m_windows.size() < kMostWindows)
        m_windows.push_back(std::move(window));
}

Voice SpeakerWindows::voiceAt(std::string_view purpose, qint64 ms) const
{
    switch (channelOf(purpose)) {
    case Side::External:
        return {SpeakerRole::Customer, {}};
    case Side::Internal:
        return internalVoiceAt(ms);
    case Side::Unknown:
        break;
    }
    return onlyPersonOf(roleForPurpose(purpose), ms);
}

// Among those on the internal channel people go before machines, and of machines the latest counts.
// Several people share the channel: then it is "the agent" without a name.
Voice SpeakerWindows::internalVoiceAt(qint64 ms) const
{
    auto present = internalAt(ms, 0);
    if (present.empty())
        present = internalAt(ms, kToleranceMs);
    if (present.empty())
        return {SpeakerRole::Agent, {}};
    const auto isPerson
        = [](const SpeakerWindow *window) { return window->voice.role == SpeakerRole::Agent; };
    const auto person = std::ranges::find_if(present, isPerson);
    if (person == present.end())
        return (*std::ranges::max_element(present, {}, &SpeakerWindow::fromMs))->voice;
    const bool unique = std::ranges::all_of(present, [&](const SpeakerWindow *window) {
        return !isPerson(window) || window->voice == (*person)->voice;
    });
    return unique ? (*person)->voice : Voice{SpeakerRole::Agent, {}};
}

// The phrase names the role itself; the window can add who it was.
Voice SpeakerWindows::onlyPersonOf(SpeakerRole role, qint64 ms) const
{
    Voice voice{role, {}};
    if (role != SpeakerRole::Agent)
        return voice;
    const Voice present = internalVoiceAt(ms);
    return present.role == role ? present : voice;
}

std::vector<const SpeakerWindow *> SpeakerWindows::internalAt(qint64 ms, qint64 tolerance) const
{
    std::vector<const SpeakerWindow *> present;
    for (const SpeakerWindow &window : m_windows)
        if (window.side == Side::Internal && holds(window, ms, tolerance))
            present.push_back(&window);
    return present;
}

} // namespace readback
