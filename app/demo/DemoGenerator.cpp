// SPDX-License-Identifier: MIT
#include "app/demo/DemoGenerator.h"

#include "app/demo/DemoCast.h"
#include "app/demo/DemoConversationist.h"
#include "app/demo/DemoDice.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;
constexpr qint64 kQuietMs = 40LL * 60 * 1000; // the last minutes belong to the hand-written calls
constexpr qint64 kFreshMs = 2LL * 3600 * 1000; // so long after its end a call may be processed
constexpr quint64 kNodeMask = 0xffffffffffffULL;

qint64 lengthOf(DemoDice &dice)
{
    // Log-normal about five minutes, as calls are.
    const double normal = dice.unit() + dice.unit() + dice.unit() + dice.unit() - 2.0;
    const double seconds = 300.0 * std::exp(normal * 1.2);
    return static_cast<qint64>(std::clamp(seconds, 25.0, 2400.0) * 1000.0);
}

// Numbers that nobody has: the ranges kept for stories.
QString numberOf(DemoDice &dice)
{
    static constexpr std::array kPatterns{"+1 555 01%1", "+1 555 01%1", "+44 20 7946 00%1",
        "+49 30 5550 1%1", "+34 91 555 01%1", "+33 1 55 55 01 %1", "+351 21 555 01%1"};
    const auto pattern = QLatin1StringView(kPatterns[static_cast<size_t>(dice.below(7))]);
    return QString(pattern).arg(dice.below(100), 2, 10, QLatin1Char('0'));
}

DemoTranscript transcriptOf(DemoDice &dice, qint64 sinceEndMs)
{
    if (sinceEndMs < kFreshMs && dice.chance(0.3))
        return DemoTranscript::Late;
    return dice.chance(0.06) ? DemoTranscript::None : DemoTranscript::Ready;
}

// The last queue, which is not transcribed, takes few calls.
int queueOf(DemoDice &dice)
{
    const int busy = static_cast<int>(DemoCast::queues().size()) - 1;
    const int queue = dice.below(busy);
    return dice.chance(0.04) ? busy : queue;
}

// In one of eight long calls that stay with one agent, once somebody has said what it is about.
std::vector<DemoSpan> holdsOf(DemoDice &dice, const DemoLeg &leg, qint64 lengthMs)
{
    const bool oneAgent = leg.participants.back().startMs < lengthMs / 4;
    if (lengthMs < 240'000 || !oneAgent || !dice.chance(0.125))
        return {};
    const qint64 start = lengthMs * 2 / 5;
    return {{start, start + dice.between(20, 60) * 1000LL}};
}

std::vector<DemoParticipant> windowsOf(DemoDice &dice, qint64 lengthMs)
{
    const qint64 menu = 2'000 + dice.below(4'000);
    const qint64 answered = menu + 1'000 + dice.below(6'000);
    const int people = static_cast<int>(DemoCast::agents().size());
    const int first = dice.below(people);
    std::vector<DemoParticipant> windows{{DemoPurpose::Customer, -1, 0, lengthMs},
        {DemoPurpose::Ivr, -1, 0, menu}, {DemoPurpose::Acd, -1, menu, answered}};
    const bool transferred = lengthMs > 150'000 && dice.chance(0.06);
    const qint64 handOver = transferred ? lengthMs / 2 : lengthMs;
    windows.push_back({DemoPurpose::Agent, first, answered, handOver});
    if (transferred) {
        const int second = (first + 1 + dice.below(people - 1)) % people;
        windows.push_back({DemoPurpose::Agent, second, handOver, lengthMs});
    }
    return windows;
}

} // namespace

DemoGenerator::DemoGenerator(int count, quint64 seed, qint64 nowMs, int days)
    : m_count(std::clamp(count, 0, 1'000'000)), m_seed(DemoDice::mix(seed ^ 0x6e6f727468ULL)),
      m_nowMs(nowMs), m_spanMs(std::max(1, days) * kDayMs)
{
}

quint64 DemoGenerator::diceSeed(int n) const
{
    return DemoDice(m_seed, static_cast<quint64>(n)).next();
}

qint64 DemoGenerator::startMs(int n) const
{
    // One call a cell, anywhere in it: sorted without sorting.
    const double cell = static_cast<double>(m_spanMs - kQuietMs) / std::max(1, m_count);
    const double at = (n + DemoDice(diceSeed(n) + 1).unit()) * cell;
    return m_nowMs - kQuietMs - static_cast<qint64>(at);
}

QString DemoGenerator::id(int n) const
{
    const quint64 high = DemoDice(m_seed, static_cast<quint64>(n)).next();
    const quint64 node = (static_cast<quint64>(n) ^ (m_seed >> 8)) & kNodeMask;
    return u"%1-%2-4%3-a%4-%5"_s.arg(high >> 32, 8, 16, QLatin1Char('0'))
        .arg((high >> 16) & 0xffff, 4, 16, QLatin1Char('0'))
        .arg((high >> 4) & 0xfff, 3, 16, QLatin1Char('0'))
        .arg((high * 31) & 0xfff, 3, 16, QLatin1Char('0'))
        .arg(node, 12, 16, QLatin1Char('0'));
}

int DemoGenerator::indexOf(const QString &wanted) const
{
    bool ok = false;
    const quint64 node = wanted.section(u'-', 4).toULongLong(&ok, 16);
    const quint64 n = (node ^ (m_seed >> 8)) & kNodeMask;
    if (!ok || n >= static_cast<quint64>(m_count))
        return -1;
    return id(static_cast<int>(n)) == wanted ? static_cast<int>(n) : -1;
}

DemoCall DemoGenerator::head(int n) const
{
    DemoDice dice(diceSeed(n));
    DemoCall call;
    call.id = id(n);
    call.startMs = startMs(n);
    call.durationMs = std::min(lengthOf(dice), m_nowMs - call.startMs - 60'000);
    call.outbound = dice.chance(0.15);
    call.queue = queueOf(dice);
    call.customerName = numberOf(dice);
    call.customerNumber = QString(call.customerName).remove(u' ');
    call.language = u"en-US"_s;
    call.transcript = transcriptOf(dice, m_nowMs - call.startMs - call.durationMs);
    call.recorded = call.transcript != DemoTranscript::None;
    if (!DemoCast::queues()[static_cast<size_t>(call.queue)].transcribed)
        call.transcript = DemoTranscript::None;
    call.lateTimes = dice.between(1, 10);
    DemoLeg leg;
    leg.id = demoUuid(call.id + u"/customer"_s);
    leg.participants = windowsOf(dice, call.durationMs);
    leg.singularOnly = dice.chance(0.1);
    leg.holds = holdsOf(dice, leg, call.durationMs);
    for (auto &who : leg.participants) {
        if (who.purpose == DemoPurpose::Agent)
            who.wrapUp = dice.below(static_cast<int>(DemoCast::wrapUps().size()) + 1) - 1;
    }
    call.legs.push_back(std::move(leg));
    return call;
}

DemoCall DemoGenerator::call(int n) const
{
    auto made = head(n);
    if (made.transcript == DemoTranscript::Ready || made.transcript == DemoTranscript::Late)
        made.legs.front().phrases = DemoConversationist(m_book, made, diceSeed(n) + 2).phrases();
    return made;
}

} // namespace readback
