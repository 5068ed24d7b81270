// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/platform/listing/Purpose.h"
#include "app/genesys/platform/transcript/TranscriptPart.h"

#include <string_view>
#include <vector>

namespace readback {

// When a participant was on the call; milliseconds from its start, `toMs` not included.
struct SpeakerWindow
{
    Voice voice;
    Side side = Side::Unknown;
    qint64 fromMs = 0;
    qint64 toMs = 0;
};

// Who spoke: a phrase tells the channel only, the participants' windows tell who was on it at that
// moment (platform-api 4).
class SpeakerWindows
{
public:
    // Beyond a few hundred they are ignored: nobody has that many participants.
    void add(SpeakerWindow window);
    Voice voiceAt(std::string_view purpose, qint64 ms) const;

private:
    Voice internalVoiceAt(qint64 ms) const;
    Voice onlyPersonOf(SpeakerRole role, qint64 ms) const;
    std::vector<const SpeakerWindow *> internalAt(qint64 ms, qint64 tolerance) const;

    std::vector<SpeakerWindow> m_windows;
};

} // namespace readback
