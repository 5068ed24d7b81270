// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Error.h"

#include <QString>

#include <optional>

namespace readback {

// What a server may offer beyond listing and reading; Readback does without any of it.
enum class Feature : quint8 { Scores, UserNames, QueueNames, WrapUpNames, ListingJobs };

// What a session has learnt of one feature. Off: the server refused it (403, 404), and it is not
// asked for again in this session.
struct FeatureReport
{
    enum class State : quint8 { Untried, Works, Off, Failed };

    Feature feature = Feature::Scores;
    State state = State::Untried;
    QString permission; // what an administrator has to grant for it; empty: nothing is needed
    std::optional<Error> error; // of the last try, where it is Off or Failed
    QString scope = {}; // what a person's OAuth client has to be made for; empty: not known

    bool operator==(const FeatureReport &) const = default;
};

} // namespace readback
