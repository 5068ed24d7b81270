// SPDX-License-Identifier: MIT
#include "app/text/SwappedSides.h"

#include "tests/support/TestMain.h"

using namespace readback;
using namespace Qt::StringLiterals;

namespace {

Transcript callOf(const std::vector<Speaker> &speakers)
{
    Transcript call;
    call.conversationId = u"call"_s;
    call.speakers = speakers;
    for (quint16 i = 0; i < speakers.size(); ++i)
        call.phrases.push_back({i * 1000, i * 1000 + 500, i, 1, 0.5F, u"Hello."_s});
    call.topics = {{0, u"Billing"_s}};
    return call;
}

} // namespace

class TestSwappedSides : public QObject
{
    Q_OBJECT
private slots:
    void agentAndCustomerChangePlaces();
    void twiceIsAsItWas();
    void whichOfSeveralAgentsIsNotKnown();
    void machinesStay();
    void sharesChangePlaces();
};

void TestSwappedSides::agentAndCustomerChangePlaces()
{
    const auto call = callOf({{SpeakerRole::Agent, u"Maya"_s}, {SpeakerRole::Customer, {}}});
    auto expected = call;
    expected.speakers = {{SpeakerRole::Customer, {}}, {SpeakerRole::Agent, u"Maya"_s}};
    QCOMPARE(withSidesSwapped(call), expected);
}

void TestSwappedSides::twiceIsAsItWas()
{
    const auto call = callOf({{SpeakerRole::Agent, u"Maya"_s}, {SpeakerRole::Customer, u"Ada"_s}});
    QCOMPARE(withSidesSwapped(withSidesSwapped(call)), call);
}

void TestSwappedSides::whichOfSeveralAgentsIsNotKnown()
{
    const auto call = callOf({{SpeakerRole::Agent, u"Maya"_s}, {SpeakerRole::Customer, {}},
        {SpeakerRole::Agent, u"Jonas"_s}});
    const auto swapped = withSidesSwapped(call);
    QCOMPARE(swapped.speakers,
        (std::vector<Speaker>{{SpeakerRole::Customer, {}}, {SpeakerRole::Agent, {}}}));
    QCOMPARE(swapped.phrases[0].speaker, quint16{0});
    QCOMPARE(swapped.phrases[1].speaker, quint16{1});
    QCOMPARE(swapped.phrases[2].speaker, quint16{0});
}

void TestSwappedSides::machinesStay()
{
    const auto call = callOf({{SpeakerRole::Ivr, {}}, {SpeakerRole::Ivr, {}},
        {SpeakerRole::Unknown, u"Speaker 3"_s}, {SpeakerRole::Voicemail, {}}});
    QCOMPARE(withSidesSwapped(call), call);
    QCOMPARE(withSidesSwapped(Transcript()), Transcript());
}

void TestSwappedSides::sharesChangePlaces()
{
    ConversationScores scores;
    scores.agentShare = 70;
    scores.silenceShare = 10;
    const auto swapped = withSidesSwapped(scores);
    QCOMPARE(swapped.customerShare, std::optional<double>(70));
    QVERIFY(!swapped.agentShare);
    QCOMPARE(swapped.silenceShare, std::optional<double>(10));
}

READBACK_TEST_MAIN(TestSwappedSides)
#include "tst_swappedsides.moc"
