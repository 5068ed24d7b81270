// SPDX-License-Identifier: MIT
#include "app/genesys/platform/listing/Purpose.h"

#include <algorithm>
#include <array>

namespace readback {

namespace {

struct Row
{
    std::string_view purpose;
    SpeakerRole role;
    Side side;
};

constexpr std::array kRows{
    Row{"internal", SpeakerRole::Agent, Side::Internal},
    Row{"external", SpeakerRole::Customer, Side::External},
    Row{"customer", SpeakerRole::Customer, Side::External},
    Row{"agent", SpeakerRole::Agent, Side::Internal},
    Row{"user", SpeakerRole::Agent, Side::Internal},
    Row{"ivr", SpeakerRole::Ivr, Side::Internal},
    Row{"botflow", SpeakerRole::Ivr, Side::Internal},
    Row{"voicesurveyflow", SpeakerRole::Ivr, Side::Internal},
    Row{"acd", SpeakerRole::Acd, Side::Internal},
    Row{"voicemail", SpeakerRole::Voicemail, Side::Internal},
    Row{"fax", SpeakerRole::Other, Side::Internal},
};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

const Row *rowFor(std::string_view purpose)
{
    const auto row = std::find_if(kRows.begin(), kRows.end(),
        [purpose](const Row &candidate) { return sameWord(candidate.purpose, purpose); });
    return row == kRows.end() ? nullptr : &*row;
}

} // namespace

bool sameWord(std::string_view a, std::string_view b)
{
    return a == b || std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return lower(x) == lower(y);
    });
}

SpeakerRole roleForPurpose(std::string_view purpose)
{
    const Row *row = rowFor(purpose);
    if (row)
        return row->role;
    return purpose.empty() ? SpeakerRole::Unknown : SpeakerRole::Other;
}

Side sideForPurpose(std::string_view purpose)
{
    const Row *row = rowFor(purpose);
    return row ? row->side : Side::Unknown;
}

Side channelOf(std::string_view purpose)
{
    if (sameWord(purpose, "internal"))
        return Side::Internal;
    return sameWord(purpose, "external") ? Side::External : Side::Unknown;
}

} // namespace readback
