// SPDX-License-Identifier: MIT
#include "app/genesys/WireId.h"
#include "app/genesys/platform/listing/ConversationDecoder.h"
#include "tests/fuzz/support/Finding.h"
#include "tests/fuzz/support/FuzzTarget.h"
#include "tests/fuzz/support/Promises.h"

#include <algorithm>

using namespace readback;

// F2: a page of the platform's details query.
READBACK_FUZZ_JSON_TARGET(platform_list)
{
    const auto page = fuzz::decoded(input, decodeDetailsPage);
    if (!page)
        return;
    for (const auto &[conversation, agents, queueIds, wrapUpCodes] : page->conversations) {
        fuzz::requireSound(conversation);
        FUZZ_REQUIRE(conversation.agents.isEmpty() && conversation.queues.isEmpty());
        FUZZ_REQUIRE(conversation.wrapUps.isEmpty());
        for (const auto &agent : agents) {
            FUZZ_REQUIRE(agent != AgentRef());
            FUZZ_REQUIRE(std::ranges::count(agents, agent) == 1);
            fuzz::requirePlainName(agent.name);
        }
        FUZZ_REQUIRE(!queueIds.contains(QString()));
        auto queues = queueIds;
        FUZZ_REQUIRE(queues.removeDuplicates() == 0);
        FUZZ_REQUIRE(!wrapUpCodes.contains(QString()));
        auto codes = wrapUpCodes;
        FUZZ_REQUIRE(codes.removeDuplicates() == 0);
    }
}
