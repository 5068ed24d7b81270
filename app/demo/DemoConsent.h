// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoHttp.h"
#include "app/demo/DemoOptions.h"

#include <QElapsedTimer>
#include <QHash>

#include <optional>

namespace readback {

// The sign-in page for people (platform-api 1.3): checks what the application asks for, asks the
// person, and sends the browser back with a code, or with a refusal.
class DemoConsent
{
public:
    // What a code was given for.
    struct Grant
    {
        QString redirectUri;
        QByteArray challenge;
        qint64 givenMs = 0;
    };

    explicit DemoConsent(const DemoOptions &options);

    // GET /oauth/authorize. "auto=1" in the query is the person's yes, "auto=0" the no.
    DemoAnswer page(const DemoRequest &request);
    // Each code once and not for long; empty: not one of ours, or not any more.
    std::optional<Grant> redeem(const QByteArray &code);

private:
    DemoAnswer ask(const DemoRequest &request) const;
    DemoAnswer allow(const QUrlQuery &query);
    DemoOptions::Consent decision(const QUrlQuery &query) const;

    QString m_clientId;
    DemoOptions::Consent m_consent;
    QElapsedTimer m_clock;
    QHash<QByteArray, Grant> m_codes;
};

} // namespace readback
