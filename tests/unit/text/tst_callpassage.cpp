// SPDX-License-Identifier: MIT
#include "app/text/CallPassage.h"

#include "app/text/SpeakerAliases.h"
#include "app/text/SpeakerLabel.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

Transcript transcript()
{
    auto made = sampleTranscript(u"call-0001"_s, 4);
    made.phrases[0].text = u"Good morning"_s;
    made.phrases[1].text = u"The refund\nnever came"_s;
    made.phrases[2].text = u"   "_s;
    made.phrases[3].text = u"Let me look"_s;
    return made;
}

std::optional<Passage> between(PhrasePlace from, PhrasePlace to)
{
    const auto made = transcript();
    return passageOf(sampleConversation(1), made, speakerLabels(made, false), {from, to});
}

QStringList textsOf(const std::optional<Passage> &passage)
{
    QStringList texts;
    for (const auto &phrase : passage ? passage->phrases : std::vector<PassagePhrase>())
        texts << phrase.text;
    return texts;
}

} // namespace

class TestCallPassage : public QObject
{
    Q_OBJECT
private slots:
    void takesWhatIsBetween();
    void aTouchedNeighbourIsNotMeant();
    void nothingSaidIsNoPassage();
    void takesTheFirstOfVeryMany();
    void tellsItsCall();
    void tellsWhoSaidWhat();
};

void TestCallPassage::takesWhatIsBetween()
{
    const auto passage = between({0, 5}, {3, 3});
    QVERIFY(passage);
    QCOMPARE(textsOf(passage), (QStringList{u"morning"_s, u"The refund\nnever came"_s, u"Let"_s}));
    QCOMPARE(passage->firstPhrase, 0);
    QCOMPARE(passage->lastPhrase, 3);
    const auto call = sampleConversation(1);
    QCOMPARE(passage->conversationId, call.id);
    QCOMPARE(passage->start, call.start);
    QCOMPARE(passage->agents, call.agents);
    QCOMPARE(passage->queues, call.queues);
    QCOMPARE(passage->customer, call.customer);
    const auto said = transcript();
    QCOMPARE(passage->phrases[1].startMs, said.phrases[1].startMs);
    QCOMPARE(passage->phrases[1].role, said.speakers[said.phrases[1].speaker].role);
    QCOMPARE(
        passage->phrases[1].speaker, speakerLabels(said, false).value(said.phrases[1].speaker));
    QCOMPARE(textsOf(between({1, 4}, {1, 10})), QStringList{u"refund"_s});
    const auto named = withAliases(said, {{said.phrases[1].speaker, u"Ada"_s}});
    const auto ofAda = passageOf(call, named, speakerLabels(named, false), {{1, 0}, {1, 9}});
    QVERIFY(ofAda);
    QCOMPARE(ofAda->phrases[0].speaker, u"Ada"_s);
    QCOMPARE(ofAda->phrases[0].role, passage->phrases[1].role);
}

void TestCallPassage::aTouchedNeighbourIsNotMeant()
{
    const auto passage = between({0, 12}, {3, 0});
    QCOMPARE(textsOf(passage), QStringList{u"The refund\nnever came"_s});
    QCOMPARE(passage->firstPhrase, 1);
    QCOMPARE(passage->lastPhrase, 1);
}

void TestCallPassage::nothingSaidIsNoPassage()
{
    QVERIFY(!between({1, 3}, {1, 3}));
    QVERIFY(!between({2, 0}, {2, 3}));
    QVERIFY(!between({7, 0}, {9, 3}));
    QVERIFY(!passageOf({}, {}, {}, {{0, 0}, {0, 0}}));
    QCOMPARE(textsOf(between({-3, 0}, {99, 99})).size(), 3); // as far as there is something
}

void TestCallPassage::takesTheFirstOfVeryMany()
{
    const auto many = sampleTranscript(u"call-0001"_s, 700);
    const auto passage = passageOf(
        sampleConversation(1), many, speakerLabels(many, false), {{10, 0}, {699, 9'999}});
    QCOMPARE(passage->phrases.size(), Passage::kMostPhrases);
    QCOMPARE(passage->firstPhrase, 10);
    QCOMPARE(passage->lastPhrase, 509);
}

void TestCallPassage::tellsItsCall()
{
    Passage passage;
    passage.conversationId = u"the-id"_s;
    QCOMPARE(passageCallText(passage), u"the-id"_s);
    passage.queues = {u"Billing"_s, u"Other"_s};
    passage.agents = {u"Maya\nOkafor"_s};
    QCOMPARE(passageCallText(passage), u"Billing · Maya Okafor"_s);
}

void TestCallPassage::tellsWhoSaidWhat()
{
    auto passage = between({0, 0}, {3, 11});
    QCOMPARE(passageWords(*passage),
        u"Agent: Good morning Customer: The refund never came Let me look"_s);
    passage->phrases[2].speaker = u"Agent"_s;
    QCOMPARE(passageWords(*passage),
        u"Agent: Good morning Customer: The refund never came Agent: Let me look"_s);
}

} // namespace readback

using readback::TestCallPassage;
READBACK_TEST_MAIN(TestCallPassage)
#include "tst_callpassage.moc"
