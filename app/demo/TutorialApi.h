// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoHttp.h"
#include "app/demo/DemoOrganisation.h"
#include "app/demo/LateTranscripts.h"

#include <optional>

namespace readback {

// The smaller dialect (tutorial-api 2 and 3), for requests that have shown a good token.
class TutorialApi
{
public:
    // Both outlive it.
    TutorialApi(const DemoOrganisation &organisation, LateTranscripts &late)
        : m_organisation(organisation), m_late(late)
    {
    }

    // Empty: not one of its addresses.
    std::optional<DemoAnswer> answer(const DemoRequest &request);

private:
    DemoAnswer list(const DemoRequest &request) const;
    DemoAnswer speech(const QString &id);

    const DemoOrganisation &m_organisation;
    LateTranscripts &m_late;
};

} // namespace readback
