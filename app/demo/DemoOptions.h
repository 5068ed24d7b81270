// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace readback {

// What kind of demo organisation to stand up. The defaults are those of --demo.
struct DemoOptions
{
    // What happens at the sign-in page: it asks, or answers for the person at once.
    enum class Consent { Ask, Allow, Deny };

    int calls = 0; // generated ones, beside the hand-written ones; 0 to 1,000,000
    int days = 30; // that the generated ones are spread over, up to now; 1 or more
    quint64 seed = 1; // of the generated calls: equal seeds give equal calls
    quint16 port = 0; // of the API; 0: any free one
    QString clientId = QStringLiteral("3c0ffee0-5eed-4d30-8a7e-0123456789ab");
    QString clientSecret = QStringLiteral("northwind-demo-secret");
    // Of people who sign in; there is no secret to it.
    QString userClientId = QStringLiteral("7a11ed00-5eed-4d30-8a7e-0123456789ab");
    Consent consent = Consent::Ask;
    bool refreshTokens = true; // people get one; not everybody's organisation gives any
    QStringList deny = {}; // words of DemoRights: what the client may not do
    QDateTime now = {}; // what the calls are dated from, UTC; invalid: the time of start()
    int latencyMs = 0; // how long every answer is held back
    int requestsPerMinute = 0; // of the API; more is answered with 429; 0: as many as you like
    int tokenSeconds = 86'400;
    int jobLagSeconds = 6 * 3600; // how far the data that jobs see lies behind
    int jobPolls = 3; // how often a job is asked for until it is ready; 1 or more
    int jobSeconds = 86'400; // how long a job's results can be fetched
    int lateSeconds = 40; // from the first asking for a late transcript until it is ready
    int documentSeconds = 600; // how long the address of a transcript document is good
};

} // namespace readback
