// SPDX-License-Identifier: MIT
#include "app/text/CallEvents.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace readback;

class CallEventsTest : public QObject
{
    Q_OBJECT
private slots:
    void silencesAreGapsWhereNoneAreTold();
    void aToldSilenceIsBelieved();
    void aHoldIsNoSilence();
    void holdsOfBothSourcesAreOne();
    void overtalkOfMoreThanASecond();
    void withoutPhrasesThereAreOnlyHolds();
};

namespace {

Phrase said(quint16 speaker, qint64 startMs, qint64 endMs)
{
    Phrase phrase;
    phrase.speaker = speaker;
    phrase.startMs = startMs;
    phrase.endMs = endMs;
    return phrase;
}

Transcript callOf(std::vector<Phrase> phrases)
{
    Transcript call;
    call.speakers = {{SpeakerRole::Agent, {}}, {SpeakerRole::Customer, {}}};
    call.phrases = std::move(phrases);
    return call;
}

using Events = std::vector<CallEvent>;
constexpr auto kSilence = CallEventKind::Silence;
constexpr auto kHold = CallEventKind::Hold;
constexpr auto kOvertalk = CallEventKind::Overtalk;

} // namespace

void CallEventsTest::silencesAreGapsWhereNoneAreTold()
{
    const auto call = callOf(
        {said(0, 1000, 2000), said(1, 4999, 6000), said(0, 9000, 9000), said(1, 30'000, 31'000)});
    // 2.999 s is breath; and where no end is told, nobody knows how long it was quiet.
    QCOMPARE(eventsOf(call, {}), (Events{{kSilence, 6000, 9000}}));
}

void CallEventsTest::aToldSilenceIsBelieved()
{
    auto call = callOf({said(0, 0, 2000), said(1, 60'000, 61'000)});
    call.events = {{kSilence, 10'000, 12'999}, {kSilence, 20'000, 23'000}};
    QCOMPARE(eventsOf(call, {}), (Events{{kSilence, 20'000, 23'000}}));
}

void CallEventsTest::aHoldIsNoSilence()
{
    const auto call = callOf({said(0, 0, 10'000), said(1, 40'000, 41'000)});
    QCOMPARE(eventsOf(call, {{12'000, 30'000}}),
        (Events{{kHold, 12'000, 30'000}, {kSilence, 30'000, 40'000}}));
    QCOMPARE(eventsOf(call, {{5000, 45'000}}), (Events{{kHold, 5000, 45'000}}));
}

void CallEventsTest::holdsOfBothSourcesAreOne()
{
    auto call = callOf({});
    call.events = {{kHold, 1000, 5000}, {kHold, 20'000, 21'000}};
    QCOMPARE(eventsOf(call, {{4000, 9000}, {30'000, 31'001}}),
        (Events{{kHold, 1000, 9000}, {kHold, 30'000, 31'001}}));
}

void CallEventsTest::overtalkOfMoreThanASecond()
{
    auto call = callOf({said(0, 0, 5000), said(1, 3000, 6000)});
    QCOMPARE(eventsOf(call, {}), (Events{{kOvertalk, 3000, 5000}}));
    call.events = {{kOvertalk, 100, 1100}}; // told, but short
    QCOMPARE(eventsOf(call, {}), Events{});
}

void CallEventsTest::withoutPhrasesThereAreOnlyHolds()
{
    QCOMPARE(eventsOf(callOf({}), {}), Events{});
    QCOMPARE(eventsOf(callOf({}), {{0, 2000}}), (Events{{kHold, 0, 2000}}));
}

READBACK_TEST_MAIN(CallEventsTest)
#include "tst_callevents.moc"
