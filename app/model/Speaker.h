// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace readback {

// On which side of the call somebody speaks. Ivr: a menu or bot; Acd: the queue's announcements;
// Voicemail: a mailbox.
enum class SpeakerRole { Agent, Customer, Ivr, Acd, Voicemail, Other, Unknown };

// One voice of a call. `name` is a person's name where one is known, else what the server calls the
// voice
// ("Speaker 1"), else empty. Plain text: no control or bidi characters, at most 256 characters.
struct Speaker
{
    SpeakerRole role = SpeakerRole::Unknown;
    QString name;

    bool operator==(const Speaker &) const = default;
};

} // namespace readback
