// SPDX-License-Identifier: MIT
#pragma once

#include "app/settings/Profile.h"

namespace readback {

// Where the secret of a profile is, as far as the dialog knows.
enum class SecretPlace {
    Unknown, // not looked up yet
    None,
    Keychain,
    ThisRun,
};

// A profile as it stands in the settings dialog, before it is saved.
struct ProfileDraft
{
    Profile profile;
    QString secret; // typed in this dialog; empty: keep what there is
    SecretPlace place = SecretPlace::None;
};

} // namespace readback
