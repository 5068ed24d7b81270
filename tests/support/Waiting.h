// SPDX-License-Identifier: MIT
#pragma once

#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>

namespace readback::test {

// A busy machine is no failure, nor is a sanitizer: what is awaited gets its time, and costs
// nothing when it comes.
inline constexpr int kLongestWaitMs = 120'000;

// Waits for what events bring about, or another thread. QtTest's own waits look again only every 10
// or 50 ms, of which a request over the network takes several.
class Waiting
{
public:
    explicit Waiting(int mostMs = kLongestWaitMs) : m_deadline(mostMs) { }

    // Handles what events there are, or the next to come. False, and nothing done, once the time is
    // over.
    bool goesOn();

private:
    QDeadlineTimer m_deadline;
    QTimer m_tick; // another thread's work need not come with an event
};

// Whether it came to hold; looks after each batch of events.
template <class Condition>
bool waitUntil(Condition holds, int mostMs = kLongestWaitMs)
{
    Waiting waiting(mostMs);
    while (!holds()) {
        if (!waiting.goesOn())
            return holds();
    }
    return true;
}

} // namespace readback::test

#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define READBACK_WAIT_FOR(expression)                                                              \
    for (readback::test::Waiting qtryWaiting; !(expression) && qtryWaiting.goesOn();) { }
#define QTRY_VERIFY(expression)                                                                    \
    do {                                                                                           \
        READBACK_WAIT_FOR(expression)                                                              \
        QVERIFY(expression);                                                                       \
    } while (false)
#define QTRY_VERIFY2(expression, message)                                                          \
    do {                                                                                           \
        READBACK_WAIT_FOR(expression)                                                              \
        QVERIFY2(expression, message);                                                             \
    } while (false)
#define QTRY_COMPARE(actual, expected)                                                             \
    do {                                                                                           \
        READBACK_WAIT_FOR((actual) == (expected))                                                  \
        QCOMPARE(actual, expected);                                                                \
    } while (false)
