// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoCall.h"

#include <QJsonArray>
#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

namespace readback {

// One written line of a dialogue: "[1:23[-1:29] | ~8][h] WHO[+|-|=]: text".
// 1:23 says where the phrase starts (and 1:29 where it ends), ~8 how many seconds of silence come
// before it; without either it comes right after the line before. With an h the customer was on
// hold until then. WHO is A, B or D for the first,
// second and third agent, C for the customer, M for a menu, V for a mailbox, X for somebody outside
// whom the agent called. + - = is what the platform makes of the mood: positive, negative, neutral.
struct DemoLine
{
    char who = 'C';
    qint8 sentiment = DemoPhrase::kNone;
    qint64 atMs = -1;
    qint64 untilMs = -1;
    qint64 pauseMs = -1;
    bool afterHold = false;
    QString text;

    DemoPurpose purpose() const;
    int agentSlot() const; // 0 for A, 1 for B ...; -1: no agent

    static std::optional<DemoLine> parse(const QString &line);
    // Empty where one of the lines is not one.
    static std::vector<DemoLine> parseAll(const QJsonArray &lines);
};

// "12:18" or "1:02:03" in milliseconds; -1: neither.
qint64 demoClockMs(const QString &text);

// Lays lines out in time as people speak: a phrase lasts as long as its text takes to say.
class DemoTiming
{
public:
    explicit DemoTiming(quint64 seed, qint64 fromMs = 0) : m_seed(seed), m_nowMs(fromMs) { }
    DemoPhrase place(const DemoLine &line);
    qint64 nowMs() const { return m_nowMs; } // where the last phrase ended
    void skipTo(qint64 ms) { m_nowMs = std::max(m_nowMs, ms); }
    static qint64 lengthMs(const QString &text);

private:
    quint64 m_seed;
    quint64 m_count = 0;
    qint64 m_nowMs;
};

} // namespace readback
