// SPDX-License-Identifier: MIT
#pragma once

#include "app/settings/Profile.h"

#include <QString>

#include <vector>

namespace readback {

// What the settings dialog knows of regions and of what a profile must look like, so that it need
// not know the wire. Pure functions, any thread; all texts are for the person.

enum class ProfileField { Name, Region, BaseUrl, ClientId, Secret };

struct FieldProblem
{
    ProfileField field;
    QString message;

    bool operator==(const FieldProblem &) const = default;
};

// What is wrong with a profile, in the order of the form; empty: nothing. `others`: the profiles
// whose names are taken (one with the same id does not count).
std::vector<FieldProblem> checkProfile(const Profile &profile, const std::vector<Profile> &others);

// What is wrong with a client secret; empty: nothing. The text never repeats the secret.
QString secretProblem(const QString &secret);

// One of the 18 regions, for a list to choose from.
struct RegionChoice
{
    QString aws; // what Profile::region holds
    QString label; // "Frankfurt (eu-central-1)"
};
std::vector<RegionChoice> regionChoices();

// The AWS name of the region that a pasted host, domain or address belongs to; empty: none.
QString regionOfText(const QString &text);

// The host that the client id and secret go to; empty where the profile is not usable.
QString loginHost(const Profile &profile);

// Whether the secret would go to a host that is neither Genesys Cloud's nor this computer: the
// person is asked first.
bool needsHostConfirmation(const Profile &profile);

} // namespace readback
