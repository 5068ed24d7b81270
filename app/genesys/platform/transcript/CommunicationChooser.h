// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Speaker.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace readback {

// One voice session of a conversation, as far as the choice needs it.
struct VoiceLeg
{
    QString id; // sessionId, which is the communicationId
    SpeakerRole role = SpeakerRole::Unknown;
    std::optional<bool> recorded; // empty: the server does not say
};

struct CommunicationChoice
{
    QStringList communications; // best first, each once
    bool recorded = false; // the server says so of at least one leg

    bool operator==(const CommunicationChoice &) const = default;
};

// Which legs to ask for a transcript (platform-api 3): the recorded ones, customer first. Where no
// leg says that it was recorded, those that do not deny it are worth a try.
CommunicationChoice chooseCommunications(std::vector<VoiceLeg> legs);

} // namespace readback
