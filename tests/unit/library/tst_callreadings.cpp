// SPDX-License-Identifier: MIT
#include "app/library/CallReadings.h"

#include "tests/support/TestMain.h"

using namespace readback;
using namespace Qt::StringLiterals;

namespace {

TranscriptPtr callOf(const std::vector<Speaker> &speakers)
{
    auto call = std::make_shared<Transcript>();
    call->conversationId = u"a"_s;
    call->speakers = speakers;
    for (quint16 i = 0; i < speakers.size(); ++i)
        call->phrases.push_back({i * 1000, i * 1000 + 500, i, 1, 0.5F, u"Hello."_s});
    return call;
}

TranscriptPtr twoAgents()
{
    return callOf({{SpeakerRole::Agent, u"Maya"_s}, {SpeakerRole::Customer, {}},
        {SpeakerRole::Agent, u"Jonas"_s}});
}

} // namespace

class TestCallReadings : public QObject
{
    Q_OBJECT
private slots:
    void untouchedItIsTheSameObject();
    void aNameIsReadUntilItIsTakenAway();
    void readTheSameWayItIsTheSameObject();
    void swapAndNamesGoTogether();
    void aSpeakerMayBeSeveralVoices();
};

void TestCallReadings::untouchedItIsTheSameObject()
{
    CallReadings readings;
    const auto call = twoAgents();
    QVERIFY(!readings.setSwapped(u"a"_s, false));
    QVERIFY(!readings.setAliases(u"a"_s, {}));
    QCOMPARE(readings.asRead(call), call);
    QVERIFY(readings.setAliases(u"another"_s, {{0, u"Ada"_s}}));
    QCOMPARE(readings.asRead(call), call);
    QCOMPARE(readings.voicesOf(u"a"_s, 2), std::vector<int>{2});
}

void TestCallReadings::aNameIsReadUntilItIsTakenAway()
{
    CallReadings readings;
    const auto call = twoAgents();
    QVERIFY(readings.setAliases(u"a"_s, {{1, u"Ada"_s}}));
    QVERIFY(!readings.setAliases(u"a"_s, {{1, u"Ada"_s}}));
    QCOMPARE(readings.asRead(call)->speakers[1].alias, u"Ada"_s);
    QCOMPARE(readings.aliases(u"a"_s), (Aliases{{1, u"Ada"_s}}));
    QVERIFY(call->speakers[1].alias.isEmpty()); // as it came
    QVERIFY(readings.setAliases(u"a"_s, {}));
    QCOMPARE(readings.asRead(call), call);
}

void TestCallReadings::readTheSameWayItIsTheSameObject()
{
    CallReadings readings;
    const auto call = twoAgents();
    readings.setAliases(u"a"_s, {{1, u"Ada"_s}});
    const auto read = readings.asRead(call);
    QCOMPARE(readings.asRead(call), read);
    QVERIFY(readings.asRead(twoAgents()) != read); // it came anew
    readings.setAliases(u"a"_s, {{1, u"Bea"_s}});
    QCOMPARE(readings.asRead(call)->speakers[1].alias, u"Bea"_s);
}

void TestCallReadings::swapAndNamesGoTogether()
{
    CallReadings readings;
    const auto call = callOf({{SpeakerRole::Agent, u"Maya"_s}, {SpeakerRole::Customer, {}}});
    readings.setAliases(u"a"_s, {{0, u"Ada"_s}});
    QVERIFY(readings.setSwapped(u"a"_s, true));
    QVERIFY(readings.isSwapped(u"a"_s));
    const auto read = readings.asRead(call);
    QCOMPARE(read->speakers[0].role, SpeakerRole::Customer);
    QCOMPARE(read->speakers[0].alias, u"Ada"_s);
    readings.setSwapped(u"a"_s, false);
    QCOMPARE(readings.asRead(call)->speakers[0].role, SpeakerRole::Agent);
    QCOMPARE(readings.asRead(call)->speakers[0].alias, u"Ada"_s);
}

void TestCallReadings::aSpeakerMayBeSeveralVoices()
{
    CallReadings readings;
    const auto call = twoAgents();
    readings.setSwapped(u"a"_s, true);
    const auto read = readings.asRead(call);
    QCOMPARE(read->speakers.size(), 2u); // which agent speaks nobody can tell
    const auto together = readings.voicesOf(u"a"_s, read->phrases[0].speaker);
    QCOMPARE(together, (std::vector<int>{0, 2}));
    QCOMPARE(readings.voicesOf(u"a"_s, read->phrases[1].speaker), std::vector<int>{1});
    readings.setAliases(u"a"_s, {{2, u"Ada"_s}});
    const auto named = readings.asRead(call);
    QCOMPARE(readings.voicesOf(u"a"_s, named->phrases[2].speaker), std::vector<int>{2});
}

READBACK_TEST_MAIN(TestCallReadings)
#include "tst_callreadings.moc"
