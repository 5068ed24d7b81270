// SPDX-License-Identifier: MIT
#pragma once

#include "app/ProfileSignIn.h"

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
    QString signIn; // likewise a person's sign-in, made in this dialog
    SecretPlace place = SecretPlace::None; // of what is stored
    SignInState stored = {}; // not there: what is stored is the client's secret

    // What is to be stored; empty: nothing new.
    const QString &news() const { return profile.isForUser() ? signIn : secret; }
    bool isStored() const
    {
        return place == SecretPlace::Keychain || place == SecretPlace::ThisRun;
    }
    // What is stored is of no use for the profile as it is now.
    bool isStoredInVain() const { return isStored() && stored.isThere != profile.isForUser(); }
    // The person's sign-in, as far as it is one for the profile as it is now.
    SignInState signInState() const
    {
        const SignInState state = signIn.isEmpty() ? stored : signInStateOf(signIn);
        return state.isFor(profile) ? state : SignInState();
    }
};

} // namespace readback
