// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <map>

namespace readback {

// On which side of the call somebody speaks. Ivr: a menu or bot; Acd: the queue's announcements;
// Voicemail: a mailbox.
enum class SpeakerRole { Agent, Customer, Ivr, Acd, Voicemail, Other, Unknown };

// One voice of a call. `name` is a person's name where one is known, else what the server calls the
// voice ("Speaker 1"), else empty; `alias` is what the reader calls it, empty: nothing. Plain text:
// no control or bidi characters, at most 256 characters.
struct Speaker
{
    SpeakerRole role = SpeakerRole::Unknown;
    QString name;
    QString alias = {};

    bool operator==(const Speaker &) const = default;
};

// The names that a person gave to voices of a call, by index into the speakers that its source
// told. None is empty.
using Aliases = std::map<int, QString>;

} // namespace readback
