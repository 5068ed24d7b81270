// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/FeatureReport.h"

#include <QString>

#include <optional>

namespace readback {

// What a test of the connection looks at, in this order.
enum class Check : quint8 {
    Host,
    Tls,
    SignIn,
    Organisation,
    ListCalls,
    ReadTranscript,
    Scores,
    QueueNames,
    UserNames,
    WrapUpNames,
    RateLimit
};

inline constexpr int kChecks = 11;

// What a check tries, where that is something a session can do without.
constexpr std::optional<Feature> featureOf(Check check)
{
    switch (check) {
    case Check::Scores:
        return Feature::Scores;
    case Check::QueueNames:
        return Feature::QueueNames;
    case Check::UserNames:
        return Feature::UserNames;
    case Check::WrapUpNames:
        return Feature::WrapUpNames;
    default:
        return {};
    }
}

// How one check ended. Nothing: it worked as far as it goes, but there was nothing to try it on, or
// this API has no such thing. Skipped: what it needs had failed. Texts are plain and for the
// person; they hold no secret, no name of a customer and no transcript.
struct CheckReport
{
    enum class Outcome : quint8 { Passed, Nothing, Failed, Skipped };

    Check check = Check::Host;
    Outcome outcome = Outcome::Passed;
    QString text; // what happened
    QString request; // after a failure: what an administrator is to do; may be empty
    qint64 tookMs = -1; // -1: nothing was asked

    bool operator==(const CheckReport &) const = default;
};

} // namespace readback
