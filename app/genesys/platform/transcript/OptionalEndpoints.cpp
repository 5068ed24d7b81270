// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/OptionalEndpoints.h"

#include <array>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

// So many conversations without scores in a row, and none with: the organisation has no scores.
constexpr qsizetype kMostWithout = 5;

struct Row
{
    Feature feature;
    QLatin1StringView permission; // platform-api 1.4
    QLatin1StringView scope;
};

// One row a feature, in the order of the enum.
constexpr std::array kRows{
    Row{Feature::Scores, "recording:recording:view, speechAndTextAnalytics:data:view"_L1,
        "speech-and-text-analytics:readonly"_L1},
    Row{Feature::UserNames, ""_L1, "users:readonly"_L1},
    Row{Feature::QueueNames, "routing:queue:view"_L1, "routing:readonly"_L1},
    Row{Feature::WrapUpNames, "routing:wrapupCode:view"_L1, "routing:readonly"_L1},
    Row{Feature::ListingJobs, "analytics:conversationDetail:view"_L1, "analytics:readonly"_L1},
};

bool isRefusal(const Error &error)
{
    return error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::NotFound;
}

// "resource.not.found" and its like mean the thing asked for, the bare "not.found" may mean the
// path, unless that was found before. A division holds a part of the conversations only.
bool isOfOneThing(const Error &error, bool everWorked)
{
    if (error.kind == ErrorKind::Forbidden)
        return error.code == "missing.division.permission"_L1;
    return everWorked || error.code.endsWith(".not.found"_L1);
}

} // namespace

OptionalEndpoints::OptionalEndpoints()
{
    for (const Row &row : kRows)
        m_endpoints.push_back({{row.feature, FeatureReport::State::Untried, QString(row.permission),
                                   {}, QString(row.scope)},
            false, {}});
}

bool OptionalEndpoints::isOff(Feature feature) const
{
    return report(feature).state == FeatureReport::State::Off;
}

void OptionalEndpoints::worked(Feature feature)
{
    Endpoint &endpoint = at(feature);
    endpoint.report.state = FeatureReport::State::Works;
    endpoint.report.error.reset();
    endpoint.everWorked = true;
    endpoint.without.clear();
}

void OptionalEndpoints::failed(Feature feature, const Error &error, const QString &conversationId)
{
    Endpoint &endpoint = at(feature);
    const bool refused = isRefusal(error);
    const bool about = refused && !conversationId.isEmpty();
    if (about && isOfOneThing(error, endpoint.everWorked) && isBelievable(endpoint, conversationId))
        return;
    endpoint.report.state = refused ? FeatureReport::State::Off : FeatureReport::State::Failed;
    endpoint.report.error = error;
}

// That one conversation has nothing.
bool OptionalEndpoints::isBelievable(Endpoint &endpoint, const QString &conversationId)
{
    if (!endpoint.everWorked)
        endpoint.without.insert(conversationId);
    if (endpoint.without.size() >= kMostWithout)
        return false;
    endpoint.report.state = FeatureReport::State::Works;
    endpoint.report.error.reset();
    return true;
}

const FeatureReport &OptionalEndpoints::report(Feature feature) const
{
    return m_endpoints.at(static_cast<size_t>(feature)).report;
}

std::vector<FeatureReport> OptionalEndpoints::reports() const
{
    std::vector<FeatureReport> reports;
    for (const Endpoint &endpoint : m_endpoints)
        reports.push_back(endpoint.report);
    return reports;
}

} // namespace readback
