// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"
#include "app/genesys/CallSource.h"

#include <QDateTime>

#include <functional>
#include <optional>

namespace readback {

// What "Test connection" does, in this order.
enum class ConnectionStep { SignIn, List, Read };

// How one step ended. Nothing: it worked, but there was nothing to try it on.
struct StepReport
{
    enum class Outcome { Passed, Nothing, Failed };
    ConnectionStep step = ConnectionStep::SignIn;
    Outcome outcome = Outcome::Passed;
    QString text; // what happened, and after a failure what to do; plain text for the person

    bool operator==(const StepReport &) const = default;
};

// Tries what a person will do: signs in, lists calls of the last seven days until the first comes,
// reads a transcript (of a few calls, if the first have none). `step` is told each step as it
// ends; `done` gets the last one reported, which tells how it all ended: Passed, Nothing, or the
// step that Failed (which is a value and no error). `source` outlives the call. Priority
// interactive.
using StepCallback = std::function<void(const StepReport &)>;
CallHandle testConnection(CallSource &source, const QDateTime &now, QObject *context,
    StepCallback step, Callback<StepReport> done);

} // namespace readback
