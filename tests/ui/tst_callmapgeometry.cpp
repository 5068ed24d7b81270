// SPDX-License-Identifier: MIT
#include "ui/transcript/map/CallMapGeometry.h"

#include "app/text/CallSummary.h"
#include "tests/support/BestOf.h"
#include "tests/support/CpuTimer.h"
#include "tests/support/TestMain.h"

#include <algorithm>

using namespace readback;
using readback::test::BestOf;
using readback::test::CpuTimer;
using Geometry = CallMapGeometry;
using Span = CallMapGeometry::Span;

// What the call map makes of many phrases in little room.
class TestCallMapGeometry : public QObject
{
    Q_OBJECT
private slots:
    void phrasesAreToldApartWhereThereIsRoom();
    void moodsKeepTheirDistance();
    void G17_aLongCallIsMappedAtOnce();
};

void TestCallMapGeometry::phrasesAreToldApartWhereThereIsRoom()
{
    Transcript t;
    t.speakers = {{SpeakerRole::Agent, {}}};
    for (int i = 0; i < 4; ++i) {
        Phrase p;
        p.startMs = i * 1000;
        p.endMs = p.startMs + 1000;
        t.phrases.push_back(p);
    }
    const auto wide = Geometry::of(t, {}, {4000, 40}, 1, 6);
    QCOMPARE(wide.speech[0], (std::vector<Span>{{0, 9}, {10, 19}, {20, 29}, {30, 40}}));
    const auto narrow = Geometry::of(t, {}, {4000, 8}, 1, 6); // no crumbs
    QCOMPARE(narrow.speech[0], (std::vector<Span>{{0, 8}}));
}

void TestCallMapGeometry::moodsKeepTheirDistance()
{
    Transcript t;
    t.speakers = {{SpeakerRole::Customer, {}}};
    for (int i = 0; i < 1000; ++i) {
        Phrase p;
        p.startMs = p.endMs = i;
        p.sentiment = i == 500 ? -1 : 1;
        t.phrases.push_back(p);
    }
    const auto g = Geometry::of(t, {}, {1000, 100}, 1, 8);
    QVERIFY(g.moods.size() >= 10);
    for (size_t i = 1; i < g.moods.size(); ++i)
        QVERIFY(g.moods[i].column - g.moods[i - 1].column >= 8);
    QCOMPARE(std::ranges::count(g.moods, true, &Geometry::Mood::negative), 1); // never crowded out
}

void TestCallMapGeometry::G17_aLongCallIsMappedAtOnce()
{
    auto call = std::make_shared<Transcript>();
    call->speakers = {{SpeakerRole::Agent, {}}, {SpeakerRole::Customer, {}}};
    call->phrases.resize(200'000);
    for (int i = 0; i < 200'000; ++i) {
        auto &p = call->phrases[static_cast<size_t>(i)];
        p.startMs = i * 700;
        p.endMs = p.startMs + 100'000'000; // all over one another
        p.speaker = static_cast<quint16>(i % 2);
        p.sentiment = i % 3 == 0 ? -1 : 0;
    }
    const auto summary = summaryOf(*call, Conversation());
    BestOf rounds(8);
    while (rounds.goOn()) {
        const CpuTimer timer;
        const auto g = Geometry::of(*call, summary.events, {summary.lengthMs, 1000}, 1, 6);
        rounds.took(timer.ms());
        QVERIFY(!g.speech[0].empty());
    }
    QVERIFY2(rounds.isMet(), rounds.told());
}

READBACK_TEST_MAIN(TestCallMapGeometry)
#include "tst_callmapgeometry.moc"
