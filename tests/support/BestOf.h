// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <algorithm>
#include <limits>

namespace readback::test {

// How long code takes with sanitizers in it says nothing of the program.
bool timeCounts();

// For tests that look for stalls and traps, not for speed, which benchmarks show. A machine that is
// shared may stand still at any moment and tell nobody, not even in a thread's processor time. So
// what took too long is tried again: a stall of ours comes each time, one of the machine's does
// not. With sanitizers there is one round and no judgement of its time.
//
//     BestOf rounds(100);
//     while (rounds.goOn()) {
//         ...
//         rounds.took(heart.longestGapMs());
//     }
//     QVERIFY2(rounds.isMet(), rounds.told());
class BestOf
{
public:
    // Of work that may take this long where it is optimised, which tests are not.
    explicit BestOf(qint64 mostMs) : BestOf(mostMs * kUnoptimised, {}) { }
    // Of waiting, which takes as long however the program was built.
    static BestOf waiting(qint64 mostMs) { return {mostMs, {}}; }

    // Whether another round is wanted: the first, and more while none was fast enough.
    bool goOn() { return !isMet() && m_rounds++ < kMostRounds; }
    void took(qint64 ms)
    {
        m_leastMs = std::min(m_leastMs, ms);
        m_told
            = QByteArray::number(m_leastMs) + " ms at best, may be " + QByteArray::number(m_mostMs);
    }
    bool isMet() const { return timeCounts() ? m_leastMs < m_mostMs : !m_told.isEmpty(); }
    const char *told() const { return m_told.isEmpty() ? "never measured" : m_told.constData(); }

private:
    static constexpr int kMostRounds = 5;
    static constexpr int kUnoptimised = 3;
    struct Limit
    {
    };

    BestOf(qint64 mostMs, Limit) : m_mostMs(mostMs) { }

    const qint64 m_mostMs;
    qint64 m_leastMs = std::numeric_limits<qint64>::max();
    int m_rounds = 0;
    QByteArray m_told;
};

} // namespace readback::test
