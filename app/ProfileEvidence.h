// SPDX-License-Identifier: MIT
#pragma once

#include "app/exporting/EvidenceDocument.h"
#include "app/settings/Profile.h"

#include <QString>

#include <vector>

namespace readback {

// The host that links to a profile's calls name; `demo`: it is that of the demo's server. Empty:
// there can be none.
QString linkHostFor(const Profile &profile, bool demo);

// The passages as a document, with links to their calls and the addresses of their pages where
// there are any. `now`: UTC.
EvidenceDocument evidenceDocument(const std::vector<EvidenceItem> &items, const Profile &profile,
    bool demo, const QDateTime &now);

} // namespace readback
