// SPDX-License-Identifier: MIT
#include "app/ProfileEvidence.h"

#include "app/ProfileLinks.h"
#include "app/text/CallLink.h"

namespace readback {

QString linkHostFor(const Profile &profile, bool demo)
{
    return demo ? QLatin1StringView(kDemoHost).toString() : linkHostOf(profile);
}

EvidenceDocument evidenceDocument(
    const std::vector<EvidenceItem> &items, const Profile &profile, bool demo, const QDateTime &now)
{
    EvidenceDocument document{now, profile.name, {}};
    const auto host = linkHostFor(profile, demo);
    for (const auto &[number, passage, comment] : items) {
        EvidenceEntry entry{passage, comment, {}, {}};
        if (!host.isEmpty())
            entry.link = callLinkText({host, passage.conversationId, passage.firstPhrase});
        if (const auto address = webAddressOf(profile, passage.conversationId); address && !demo)
            entry.webAddress = *address;
        document.entries.push_back(std::move(entry));
    }
    return document;
}

} // namespace readback
