// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/async/Completion.h"
#include "app/genesys/CallSource.h"
#include "app/model/CheckReport.h"
#include "app/model/HostReach.h"

#include <functional>
#include <vector>

namespace readback {

// Everything a check of the connection asks. All of it outlives the call.
struct CheckTools
{
    CallSource &source;
    Clock &clock;
    // Connects to the hosts, one after the other, and tells of the first that fails, else of the
    // last.
    std::function<CallHandle(QObject *context, Callback<HostReach> done)> reachHosts;
    std::function<int()> requestsPerMinute; // that the server allows, as far as it told
};

using CheckCallback = std::function<void(const CheckReport &)>;
using CheckReports = std::vector<CheckReport>;

// Tries what Readback does, right by right: reaches the hosts, signs in, lists calls of the last
// seven days until the first come, reads a transcript (of a few calls, if the first have none), and
// asks for what it can do without. A check that fails stops those only that need it. `told` gets
// each report as its check ends, `done` all of them, in the order of Check; a failure is a report
// and no error. Priority interactive.
CallHandle checkConnection(
    const CheckTools &tools, QObject *context, CheckCallback told, Callback<CheckReports> done);

} // namespace readback
