// SPDX-License-Identifier: MIT
#include "app/demo/DemoCall.h"

#include <algorithm>

namespace readback {

std::vector<int> DemoCall::agents() const
{
    std::vector<int> found;
    for (const auto &leg : legs) {
        for (const auto &participant : leg.participants) {
            if (participant.agent >= 0
                && std::find(found.begin(), found.end(), participant.agent) == found.end())
                found.push_back(participant.agent);
        }
    }
    return found;
}

} // namespace readback
