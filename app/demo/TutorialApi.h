// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoHttp.h"
#include "app/demo/DemoOrganisation.h"

#include <optional>

namespace readback {

// The smaller dialect (tutorial-api 2 and 3), for requests that have shown a good token.
class TutorialApi
{
public:
    // `organisation` outlives it.
    explicit TutorialApi(const DemoOrganisation &organisation) : m_organisation(organisation) { }

    // Empty: not one of its addresses.
    std::optional<DemoAnswer> answer(const DemoRequest &request) const;

private:
    DemoAnswer list(const DemoRequest &request) const;
    DemoAnswer speech(const QString &id) const;

    const DemoOrganisation &m_organisation;
};

} // namespace readback
