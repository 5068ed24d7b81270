// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"

#include <QStringList>

namespace readback {

inline constexpr int kLongestAlias = 64; // characters
inline constexpr int kMostAliases = 100; // of one call

// What somebody typed as a name, as it may be kept and shown: one line, nothing in it that is not
// seen; empty: no name. Pure, as all of these; any thread.
QString asAlias(const QString &typed);
// Likewise for all names of a call.
Aliases asAliases(const Aliases &typed);

// The same call with the names that a person gave to its voices; those of voices that it does not
// have are passed over.
Transcript withAliases(Transcript transcript, const Aliases &aliases);

// What a person calls the only one who speaks for a side; empty: nothing, or there are several.
struct SideAliases
{
    QString agent;
    QString customer;

    bool operator==(const SideAliases &) const = default;
};
SideAliases aliasesOfSides(const std::vector<Speaker> &speakers);

// What the speakers are called where nobody named them, as speakerLabels() does, translated.
QStringList labelsWithoutAliases(const std::vector<Speaker> &speakers);

} // namespace readback
