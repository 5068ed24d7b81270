// SPDX-License-Identifier: MIT
#include "bench/P9_calls.h"

#include <QTimeZone>
#include <QUuid>

#include <array>

using namespace Qt::StringLiterals;

namespace readback::bench {

namespace {

constexpr std::array kFirst{"Maya", "Jonas", "Lucía", "Priya", "Tomás", "Zoë", "Ángel", "Emma",
    "Noah", "Olga", "Pavel", "Quinn", "Rosa", "Sven", "Tara", "Umar", "Vera", "Wim", "Xenia",
    "Yusuf"};
constexpr std::array kLast{"Okafor", "Weber", "Ferrer", "Nair", "Silva", "Müller", "Núñez",
    "Andersson", "Baker", "Costa", "Dubois", "Evans", "Fischer", "García", "Haddad", "Ivanova",
    "Jansen", "Kowalska", "Larsen", "Moreau"};
constexpr std::array kQueues{"Billing", "Returns", "Tech support", "Sales", "Retention", "Claims",
    "Orders", "Outages", "Moving house", "Complaints", "VIP", "Back office"};

constexpr std::array kWrapUps{"Resolved", "Refund", "Callback", "Transferred", "Complaint",
    "Wrong number", "Sale", "Moved", "Meter reading", "No answer", "Cancelled", "Other"};

// A number that looks like chance and is the same on every machine.
quint64 mixed(quint64 n)
{
    n = (n ^ (n >> 30)) * 0xbf58476d1ce4e5b9U;
    n = (n ^ (n >> 27)) * 0x94d049bb133111ebU;
    return n ^ (n >> 31);
}

QString uuid(quint64 seed)
{
    const auto a = mixed(seed);
    const auto b = mixed(a + seed);
    return QUuid(static_cast<uint>(a >> 32), static_cast<ushort>(a >> 16),
        static_cast<ushort>((a & 0xfff) | 0x4000), static_cast<uchar>((b & 0x3f) | 0x80),
        static_cast<uchar>(b >> 8), static_cast<uchar>(b >> 16), static_cast<uchar>(b >> 24),
        static_cast<uchar>(b >> 32), static_cast<uchar>(b >> 40), static_cast<uchar>(b >> 48),
        static_cast<uchar>(b >> 56))
        .toString(QUuid::WithoutBraces);
}

Conversation madeUpCall(quint32 n)
{
    static const QDateTime newest(QDate(2026, 11, 22), QTime(9, 42), QTimeZone::utc());
    const auto chance = mixed(n + 1);
    Conversation c;
    c.id = uuid(n * 2ULL + 1);
    c.start = newest.addMSecs(-7'013LL * n);
    c.durationMs = static_cast<qint64>(chance % 1'800'000);
    c.direction = chance % 7 == 0 ? Direction::Outbound : Direction::Inbound;
    c.agents = {QString::fromUtf8(kFirst[(chance >> 8) % kFirst.size()]) + u' '
        + QString::fromUtf8(kLast[(chance >> 16) % kLast.size()])};
    c.queues = {QString::fromUtf8(kQueues[(chance >> 24) % kQueues.size()])};
    c.customer = u"+1 555 %1"_s.arg(
        static_cast<qulonglong>((chance >> 32) % 10'000'000), 7, 10, QLatin1Char('0'));
    c.ourNumber = u"+1 555 01%1"_s.arg(
        static_cast<qulonglong>((chance >> 40) % 40), 2, 10, QLatin1Char('0'));
    c.wrapUps = {QString::fromUtf8(kWrapUps[(chance >> 48) % kWrapUps.size()])};
    if (chance % 10 == 3)
        c.holds = {{61'000, 61'000 + static_cast<qint64>(chance % 180'000)}};
    c.communications = {uuid(n * 2ULL + 2)};
    c.transcript = chance % 5 == 0 ? TranscriptState::Unknown : TranscriptState::Ready;
    return c;
}

} // namespace

std::vector<Conversation> madeUpCalls(quint32 from, quint32 count)
{
    std::vector<Conversation> calls;
    calls.reserve(count);
    for (quint32 n = from; n < from + count; ++n)
        calls.push_back(madeUpCall(n));
    return calls;
}

} // namespace readback::bench
