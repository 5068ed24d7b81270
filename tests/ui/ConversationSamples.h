// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"

#include <QTimeZone>
#include <QUuid>

#include <array>
#include <vector>

namespace readback::test {

inline QDateTime sampleNow()
{
    return QDateTime(QDate(2026, 11, 22), QTime(9, 50), QTimeZone::utc());
}

inline QString sampleUuid(quint32 number)
{
    return QUuid(number * 2654435761U, static_cast<ushort>(number), 0x4a7b, 0x80, 0x11, 0x22, 0x33,
        static_cast<uchar>(number >> 24), static_cast<uchar>(number >> 16),
        static_cast<uchar>(number >> 8), static_cast<uchar>(number))
        .toString(QUuid::WithoutBraces);
}

// The n-th of any number of made-up calls, the newest first.
inline Conversation sampleCall(quint32 n)
{
    static const std::array agents{"Maya Okafor", "Jonas Weber", "Lucía Ferrer", "Priya Nair",
        "Tomás Silva", "Zoë Müller", "Ángel Núñez"};
    static const std::array queues{"Billing", "Returns", "Tech support", "Sales"};
    Conversation c;
    c.id = sampleUuid(n);
    c.start = sampleNow().addSecs(-60 * static_cast<qint64>(n) - 8 * 60);
    if (n % 11 != 3)
        c.durationMs = static_cast<qint64>(n * 37 % 1400) * 1000 + 12'000;
    c.direction = n % 5 == 4 ? Direction::Outbound : Direction::Inbound;
    if (n % 9 != 6)
        c.agents = {QString::fromUtf8(agents[n * 5 % agents.size()])};
    c.queues = {QString::fromUtf8(queues[n * 3 % queues.size()])};
    c.customer = QStringLiteral("+1 555 %1").arg(n * 77 % 10'000'000, 7, 10, QLatin1Char('0'));
    c.communications = {sampleUuid(n + 0x40000000)};
    c.transcript = std::array{TranscriptState::Ready, TranscriptState::Ready,
        TranscriptState::Unknown, TranscriptState::NotReady, TranscriptState::None,
        TranscriptState::Ready, TranscriptState::Failed}[n % 7];
    return c;
}

inline std::vector<Conversation> sampleCalls(quint32 from, quint32 count)
{
    std::vector<Conversation> calls;
    for (quint32 n = from; n < from + count; ++n)
        calls.push_back(sampleCall(n));
    return calls;
}

} // namespace readback::test
