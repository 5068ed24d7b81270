// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoHttp.h"

#include <QElapsedTimer>

#include <optional>

namespace readback {

// The rate limit of the API: counts requests by the minute, tells the client how it stands on every
// answer, and refuses what is above the budget (platform-api section 6).
class DemoBudget
{
public:
    // 0: no limit; a budget nobody can use up is announced.
    explicit DemoBudget(int requestsPerMinute);

    // Counts one request; an answer if it is one too many.
    std::optional<DemoAnswer> spend();
    void announce(DemoAnswer &answer) const;

private:
    int secondsLeft() const;

    int m_allowed;
    bool m_limited;
    int m_count = 0;
    QElapsedTimer m_window;
};

} // namespace readback
