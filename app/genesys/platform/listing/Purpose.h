// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Speaker.h"

#include <string_view>

namespace readback {

// Which channel of the recording somebody is heard on.
enum class Side { Unknown, Internal, External };

// What a participant's or a phrase's purpose says (platform-api 2.2 and 4), whatever the case. Both
// are total: a purpose nobody has heard of is Other, a missing one Unknown.
SpeakerRole roleForPurpose(std::string_view purpose);
Side sideForPurpose(std::string_view purpose);

// "internal" and "external" name a channel and not who speaks on it. Unknown: it is none of them.
Side channelOf(std::string_view purpose);

// Compares ASCII words, as the wire's case is not to be relied on.
bool sameWord(std::string_view a, std::string_view b);

} // namespace readback
