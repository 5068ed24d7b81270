// SPDX-License-Identifier: MIT
#include "app/demo/DemoCast.h"
#include "app/demo/DemoDice.h"
#include "app/demo/DemoLine.h"
#include "app/demo/DemoOrganisation.h"
#include "app/demo/DemoResource.h"
#include "app/demo/DemoScores.h"
#include "app/demo/DemoScript.h"
#include "tests/support/BestOf.h"
#include "tests/support/CpuTimer.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace readback;
using namespace Qt::StringLiterals;

// What the demo organisation promises of its calls.
class TestDemoOrganisation : public QObject
{
    Q_OBJECT

private slots:
    void everyWrittenCallIsOne_data();
    void everyWrittenCallIsOne();
    void thereIsOneOfEachKind();
    void writtenCallsAreOfTheLastDay();
    void theNewestTranscriptIsTheBillingCall();
    void linesAreReadAsWritten();
    void brokenScriptsAreRefused_data();
    void brokenScriptsAreRefused();
    void aTimeComesFromTheClock();
    void generatedCallsDependOnTheSeedOnly();
    void generatedCallsReadWell();
    void freshCallsAreStillProcessed();
    void generatedCallsSpreadOverThirtyDays();
    void idsLeadBackToTheirCall();
    void aHundredThousandCallsAreCheap();

private:
    static const QDateTime &now();
    static DemoOrganisation organisation(int calls, quint64 seed = 1);
    static bool inOrder(const DemoLeg &leg, qint64 lengthMs);
    static bool onePersonAtATime(const DemoLeg &leg);
};

const QDateTime &TestDemoOrganisation::now()
{
    static const auto fixed = QDateTime::fromMSecsSinceEpoch(1'768'478'400'000);
    return fixed;
}

DemoOrganisation TestDemoOrganisation::organisation(int calls, quint64 seed)
{
    DemoOptions options;
    options.calls = calls;
    options.seed = seed;
    return DemoOrganisation(options, now());
}

bool TestDemoOrganisation::inOrder(const DemoLeg &leg, qint64 lengthMs)
{
    const DemoPhrase *last = nullptr;
    for (const auto &phrase : leg.phrases) {
        if (phrase.endMs <= phrase.startMs || phrase.endMs > lengthMs)
            return false;
        if (phrase.text.isEmpty() || phrase.text.contains(u'{'))
            return false;
        // Two may speak at once, one after the other.
        if (last
            && phrase.startMs < (phrase.purpose == last->purpose ? last->endMs : last->startMs))
            return false;
        last = &phrase;
    }
    return true;
}

// Two agents at the same time could not be told apart on the wire.
bool TestDemoOrganisation::onePersonAtATime(const DemoLeg &leg)
{
    qint64 until = 0;
    for (const auto &who : leg.participants) {
        if (who.agent < 0)
            continue;
        if (who.startMs < until || who.endMs < who.startMs)
            return false;
        until = who.endMs;
    }
    return true;
}

void TestDemoOrganisation::everyWrittenCallIsOne_data()
{
    QTest::addColumn<QString>("file");
    for (const auto &file : demoCallFiles())
        QTest::newRow(qPrintable(file)) << file;
}

void TestDemoOrganisation::everyWrittenCallIsOne()
{
    QFETCH(QString, file);
    const auto call = readDemoScript(demoResource(file), now().toMSecsSinceEpoch());
    QVERIFY2(call.ok(), call.ok() ? "" : qPrintable(call.error().what));
    const qint64 end = call->startMs + call->durationMs;
    QVERIFY2(end <= now().toMSecsSinceEpoch(), "the call ends in the future");
    QVERIFY(call->durationMs > 0);
    QVERIFY(!call->customerNumber.contains(u' '));
    const bool transcribed
        = call->transcript == DemoTranscript::Ready || call->transcript == DemoTranscript::Late;
    QCOMPARE(transcribed, !call->legs.front().phrases.empty());
    for (const auto &leg : call->legs) {
        QVERIFY2(inOrder(leg, call->durationMs), "phrases overlap or leave the call");
        QVERIFY2(
            onePersonAtATime(leg) || call->id == demoUuid(u"three-way"_s), "two agents at once");
        for (const auto &hold : leg.holds)
            QVERIFY(hold.endMs - hold.startMs > 5'000 && hold.endMs < call->durationMs);
    }
    if (call->legs.front().phrases.size() > 2 && !call->agents().empty())
        QVERIFY(call->legs.front().phrases.size() >= 12);
}

void TestDemoOrganisation::thereIsOneOfEachKind()
{
    const auto calls = demoScripts(now().toMSecsSinceEpoch());
    const auto any
        = [&calls](auto holds) { return std::any_of(calls.begin(), calls.end(), holds); };
    QVERIFY(calls.size() >= 12);
    QVERIFY(any([](const DemoCall &c) { return c.agents().size() == 2; }));
    QVERIFY(any([](const DemoCall &c) { return c.language == u"de-DE"; }));
    QVERIFY(any([](const DemoCall &c) { return c.language.startsWith(u"ar"); }));
    QVERIFY(any([](const DemoCall &c) {
        return c.durationMs > 3'600'000 && c.legs.front().phrases.back().startMs > 3'600'000;
    }));
    QVERIFY(any([](const DemoCall &c) { return c.durationMs == 3'000; }));
    QVERIFY(any(
        [](const DemoCall &c) { return c.transcript == DemoTranscript::Processing && !c.live; }));
    QVERIFY(any([](const DemoCall &c) { return c.live; }));
    QVERIFY(any([](const DemoCall &c) {
        return c.transcript == DemoTranscript::None && c.durationMs > 60'000;
    }));
    QVERIFY(any([](const DemoCall &c) { return c.legs.size() == 2; }));
    QVERIFY(any([](const DemoCall &c) { return c.outbound; }));
    QVERIFY(any([](const DemoCall &c) { return !onePersonAtATime(c.legs.front()); }));
    QVERIFY(any([](const DemoCall &c) { return !overtalksOf(c.legs.front()).empty(); }));
    QVERIFY(any([](const DemoCall &c) { return !c.legs.front().holds.empty(); }));
    QVERIFY(any([](const DemoCall &c) {
        return !DemoCast::queues()[static_cast<size_t>(c.queue)].transcribed && c.recorded;
    }));
    QVERIFY(any([](const DemoCall &c) {
        return c.transcript == DemoTranscript::None && c.recorded && c.durationMs == 4'000;
    }));
    QVERIFY(any([](const DemoCall &c) { return c.legs.front().singularOnly; }));
    QVERIFY(any([](const DemoCall &c) { return c.legs.front().recordings == 2; }));
    QVERIFY(any([](const DemoCall &c) {
        const auto &phrases = c.legs.front().phrases;
        for (size_t i = 1; i < phrases.size(); ++i) {
            if (phrases[i].startMs - phrases[i - 1].endMs > 180'000)
                return true;
        }
        return false;
    }));
}

void TestDemoOrganisation::writtenCallsAreOfTheLastDay()
{
    const auto all = organisation(0);
    const qint64 end = now().toMSecsSinceEpoch();
    QVERIFY(all.size() >= 12);
    QVERIFY(end - all.startMs(all.size() - 1) < 23LL * 3600 * 1000);
    QVERIFY(end - all.startMs(0) < 5 * 60 * 1000);
}

void TestDemoOrganisation::theNewestTranscriptIsTheBillingCall()
{
    const auto all = organisation(5000);
    int index = 0;
    while (all.head(index).transcript != DemoTranscript::Ready)
        ++index;
    const auto call = all.call(index);
    QCOMPARE(call.customerName, u"+1 555 0142"_s);
    QCOMPARE(call.durationMs, demoClockMs(u"12:18"_s));
    QVERIFY(call.legs.front().phrases[1].text.contains(u"charged twice"));
}

void TestDemoOrganisation::linesAreReadAsWritten()
{
    const auto full = DemoLine::parse(u"1:02:03-1:02:09 B-: All of it."_s);
    QVERIFY(full.has_value());
    QCOMPARE(full->atMs, 3'723'000);
    QCOMPARE(full->untilMs, 3'729'000);
    QCOMPARE(full->agentSlot(), 1);
    QCOMPARE(int(full->sentiment), -1);
    QCOMPARE(full->text, u"All of it."_s);
    QVERIFY(!full->afterHold);
    QVERIFY(DemoLine::parse(u"~8h A: Thank you for holding."_s)->afterHold);
    QCOMPARE(DemoLine::parse(u"4:14h A: Thank you."_s)->atMs, 254'000);
    const auto paused = DemoLine::parse(u"~8 C: At 12:30: yes."_s);
    QVERIFY(paused.has_value());
    QCOMPARE(paused->pauseMs, 8'000);
    QCOMPARE(paused->sentiment, DemoPhrase::kNone);
    QCOMPARE(paused->text, u"At 12:30: yes."_s);
    QVERIFY(!DemoLine::parse(u"Nobody says this."_s));
    QVERIFY(!DemoLine::parse(u"Z: Who is that?"_s));
}

void TestDemoOrganisation::brokenScriptsAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no key") << QByteArray(R"({"queue": "Sales"})");
    QTest::newRow("queue") << QByteArray(R"({"key": "a", "queue": "Parking"})");
    QTest::newRow("agent") << QByteArray(R"({"key": "a", "queue": "Sales", "agents": ["Nobody"]})");
    QTest::newRow("line") << QByteArray(R"({"key": "a", "queue": "Sales", "lines": ["hello"]})");
}

void TestDemoOrganisation::brokenScriptsAreRefused()
{
    QFETCH(QByteArray, json);
    QVERIFY(!readDemoScript(json, 0).ok());
}

void TestDemoOrganisation::aTimeComesFromTheClock()
{
    QCOMPARE(demoClockMs(u"0:00"_s), 0);
    QCOMPARE(demoClockMs(u"12:18"_s), 738'000);
    QCOMPARE(demoClockMs(u"1:00:00"_s), 3'600'000);
    QCOMPARE(demoClockMs(u"soon"_s), -1);
}

void TestDemoOrganisation::generatedCallsDependOnTheSeedOnly()
{
    const auto one = DemoGenerator(50, 7, now().toMSecsSinceEpoch());
    const auto same = DemoGenerator(50, 7, now().toMSecsSinceEpoch());
    const auto other = DemoGenerator(50, 8, now().toMSecsSinceEpoch());
    int different = 0;
    for (int n = 0; n < 50; ++n) {
        const auto call = one.call(n);
        const auto again = same.call(n);
        QCOMPARE(again.id, call.id);
        QCOMPARE(again.startMs, call.startMs);
        QCOMPARE(again.durationMs, call.durationMs);
        QCOMPARE(again.legs.front().phrases.size(), call.legs.front().phrases.size());
        for (size_t i = 0; i < call.legs.front().phrases.size(); ++i)
            QCOMPARE(again.legs.front().phrases[i].text, call.legs.front().phrases[i].text);
        QCOMPARE(other.indexOf(call.id), -1);
        different += other.call(n).durationMs != call.durationMs;
    }
    QVERIFY(different > 40);
}

void TestDemoOrganisation::generatedCallsReadWell()
{
    const DemoGenerator generator(600, 3, now().toMSecsSinceEpoch());
    std::set<int> agents;
    int transferred = 0;
    int held = 0;
    int timedOut = 0;
    int untranscribed = 0;
    int silent = 0;
    for (int n = 0; n < generator.count(); ++n) {
        const auto call = generator.call(n);
        const auto &leg = call.legs.front();
        QVERIFY(call.durationMs > 0);
        QVERIFY2(inOrder(leg, call.durationMs), qPrintable(call.id));
        QVERIFY(onePersonAtATime(leg));
        silent += call.transcript == DemoTranscript::Ready && leg.phrases.size() < 3;
        transferred += call.agents().size() > 1;
        for (const int agent : call.agents())
            agents.insert(agent);
        timedOut += leg.participants.back().wrapUp < 0;
        for (const auto &hold : leg.holds) {
            ++held;
            QVERIFY(std::none_of(
                leg.phrases.begin(), leg.phrases.end(), [&hold](const DemoPhrase &phrase) {
                    return phrase.startMs < hold.endMs && phrase.endMs > hold.startMs;
                }));
        }
        const bool heard = DemoCast::queues()[static_cast<size_t>(call.queue)].transcribed;
        untranscribed += !heard;
        QVERIFY(heard || (call.transcript == DemoTranscript::None && leg.phrases.empty()));
    }
    QVERIFY2(held > 5 && held < 100, qPrintable(QString::number(held)));
    QVERIFY(timedOut > 20 && timedOut < 200);
    QVERIFY(untranscribed > 5 && untranscribed < 60);
    QCOMPARE(agents.size(), DemoCast::agents().size());
    QVERIFY(transferred > 5);
    QVERIFY2(silent < 12, qPrintable(QString::number(silent)));
}

// A share of them, and none that ended long ago.
void TestDemoOrganisation::freshCallsAreStillProcessed()
{
    const DemoGenerator generator(30'000, 3, now().toMSecsSinceEpoch());
    int late = 0;
    int fresh = 0;
    std::set<int> times;
    for (int n = 0; n < 300; ++n) {
        const auto call = generator.call(n);
        const auto age = now().toMSecsSinceEpoch() - call.startMs - call.durationMs;
        const bool isLate = call.transcript == DemoTranscript::Late;
        fresh += age < 2 * 3'600'000;
        late += isLate;
        if (isLate)
            times.insert(call.lateTimes);
        QVERIFY(!isLate || (age < 2 * 3'600'000 && !call.legs.front().phrases.empty()));
    }
    QVERIFY2(late > fresh / 5 && late < fresh / 2, qPrintable(u"%1 of %2"_s.arg(late).arg(fresh)));
    QVERIFY(times.size() > 3 && *times.begin() >= 1 && *times.rbegin() <= 10);
}

void TestDemoOrganisation::generatedCallsSpreadOverThirtyDays()
{
    const DemoGenerator generator(3000, 5, now().toMSecsSinceEpoch());
    std::set<qint64> days;
    for (int n = 0; n < generator.count(); ++n) {
        if (n > 0)
            QVERIFY(generator.startMs(n) <= generator.startMs(n - 1));
        days.insert((now().toMSecsSinceEpoch() - generator.startMs(n)) / (24LL * 3600 * 1000));
    }
    QCOMPARE(days.size(), 30U);
    const DemoGenerator quarter(3000, 5, now().toMSecsSinceEpoch(), 90);
    const auto oldest = now().toMSecsSinceEpoch() - quarter.startMs(quarter.count() - 1);
    QVERIFY(oldest > 89LL * 24 * 3600 * 1000 && oldest < 90LL * 24 * 3600 * 1000);
}

void TestDemoOrganisation::idsLeadBackToTheirCall()
{
    const auto all = organisation(300);
    for (int i = 0; i < all.size(); ++i)
        QCOMPARE(all.indexOf(all.head(i).id), i);
    for (const auto &stranger : {u""_s, u"no-id"_s, u"00000000-0000-4000-8000-000000000001"_s})
        QCOMPARE(all.indexOf(stranger), -1);
}

void TestDemoOrganisation::aHundredThousandCallsAreCheap()
{
    test::BestOf rounds(1'500);
    while (rounds.goOn()) {
        const test::CpuTimer timer;
        const auto all = organisation(100'000);
        QVERIFY(all.size() > 100'000);
        const auto [first, last] = all.startedWithin(0, now().toMSecsSinceEpoch());
        QCOMPARE(last - first, all.size());
        rounds.took(timer.ms());
    }
    QVERIFY2(rounds.isMet(), rounds.told());
}

READBACK_TEST_MAIN(TestDemoOrganisation)
#include "tst_demoorganisation.moc"
