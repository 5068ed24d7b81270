// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoHttp.h"
#include "app/demo/DemoOptions.h"

#include <QElapsedTimer>
#include <QHash>

#include <optional>

namespace readback {

// The login host: gives tokens to the one OAuth client there is and knows which are good.
class DemoTokens
{
public:
    explicit DemoTokens(const DemoOptions &options);

    // POST /oauth/token: Basic header (platform-api 1.2) or form fields (tutorial-api 1).
    DemoAnswer token(const DemoRequest &request);
    // What to say to a request without a good bearer; empty: it has one.
    std::optional<DemoAnswer> refusal(const DemoRequest &request) const;
    void revoke(const QByteArray &authorization);

private:
    QByteArray issue();

    DemoOptions m_options;
    QElapsedTimer m_clock;
    QHash<QByteArray, qint64> m_goodUntilMs;
};

} // namespace readback
