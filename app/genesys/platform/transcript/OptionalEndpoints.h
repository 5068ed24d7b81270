// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/FeatureReport.h"

#include <QSet>

#include <vector>

namespace readback {

// What a session has learnt of the endpoints that Readback can do without (platform-api 1.4, 3).
// One that refuses us is off: nobody asks it again, but for a test of the connection. Any thread,
// one at a time.
class OptionalEndpoints
{
public:
    OptionalEndpoints();

    bool isOff(Feature feature) const;
    void worked(Feature feature);
    // A request failed for good. 403 and 404 turn the feature off; anything else is Failed, and may
    // be asked for again. `conversationId`: the request was for that one alone; then a refusal may
    // be meant for it only, and if it is, the feature stays on until several in a row had nothing
    // and none before them had anything.
    void failed(Feature feature, const Error &error, const QString &conversationId = {});

    const FeatureReport &report(Feature feature) const;
    std::vector<FeatureReport> reports() const; // of all features, in the order of the enum

private:
    struct Endpoint
    {
        FeatureReport report;
        bool everWorked = false;
        QSet<QString> without; // conversations in a row that had nothing
    };
    static bool isBelievable(Endpoint &endpoint, const QString &conversationId);
    Endpoint &at(Feature feature) { return m_endpoints.at(static_cast<size_t>(feature)); }

    std::vector<Endpoint> m_endpoints; // by feature
};

} // namespace readback
