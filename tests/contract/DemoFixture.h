// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoDice.h"
#include "tests/contract/DemoClient.h"

#include <QDateTime>
#include <QTest>

namespace readback::test {

inline const QString kDetailsPath = QStringLiteral("/api/v2/analytics/conversations/details/query");
inline const QString kSpeechPath = QStringLiteral("/api/v2/speechandtextanalytics/conversations/");
inline const QString kVoicePath = QStringLiteral("/api/v2/analytics/conversations/voice/details/");

// The ids of a hand-written call, by the key in its file.
inline QString callIdOf(const QString &key)
{
    return demoUuid(key);
}

inline QString legIdOf(const QString &key)
{
    return demoUuid(demoUuid(key) + QStringLiteral("/customer"));
}

inline QString legPathOf(const QString &key)
{
    return kSpeechPath + callIdOf(key) + QStringLiteral("/communications/") + legIdOf(key)
        + QLatin1Char('/');
}

inline QString isoOf(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

inline QString lastDays(int days)
{
    const auto now = QDateTime::currentDateTimeUtc();
    return isoOf(now.addDays(-days)) + QLatin1Char('/') + isoOf(now);
}

// A demo server with generated calls and a client that has signed in.
class DemoFixture
{
public:
    static constexpr int kGenerated = 240;

    explicit DemoFixture(DemoOptions options = withCalls()) : server(options), client(server)
    {
        m_started = server.start().ok();
        if (m_started)
            client.signIn();
    }
    bool isReady() const { return m_started && !client.token().isEmpty(); }

    static DemoOptions withCalls()
    {
        DemoOptions options;
        options.calls = kGenerated;
        options.seed = 7;
        return options;
    }

    DemoServer server;
    DemoClient client;

private:
    bool m_started = false;
};

} // namespace readback::test
