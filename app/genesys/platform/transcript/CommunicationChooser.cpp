// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/CommunicationChooser.h"

#include <algorithm>

namespace readback {

namespace {

constexpr qsizetype kMostCommunications = 32;

int rankOf(SpeakerRole role)
{
    switch (role) {
    case SpeakerRole::Customer:
        return 0;
    case SpeakerRole::Agent:
        return 1;
    case SpeakerRole::Ivr:
        return 2;
    case SpeakerRole::Acd:
        return 3;
    case SpeakerRole::Voicemail:
    case SpeakerRole::Other:
    case SpeakerRole::Unknown:
        break;
    }
    return 4;
}

} // namespace

CommunicationChoice chooseCommunications(std::vector<VoiceLeg> legs)
{
    std::ranges::stable_sort(legs, {}, [](const VoiceLeg &leg) { return rankOf(leg.role); });
    const bool recorded = std::ranges::any_of(
        legs, [](const VoiceLeg &leg) { return leg.recorded.value_or(false); });
    CommunicationChoice choice{{}, recorded};
    for (const VoiceLeg &leg : legs) {
        const bool wanted = recorded ? leg.recorded.value_or(false) : !leg.recorded;
        if (wanted && choice.communications.size() < kMostCommunications
            && !choice.communications.contains(leg.id))
            choice.communications << leg.id;
    }
    return choice;
}

} // namespace readback
