// SPDX-License-Identifier: MIT
#include "app/text/ChecklistMatch.h"

#include "app/text/ChecklistText.h"
#include "app/text/SpokenStretches.h"
#include "tests/support/BestOf.h"
#include "tests/support/CpuTimer.h"
#include "tests/support/TestMain.h"
#include "tests/ui/TranscriptSamples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using readback::test::conversationOf;

namespace readback {

namespace {

// Announcement, then Agent (0) and Customer (1); a phrase takes 3 s.
Transcript call()
{
    auto made = *conversationOf({{0, 2, u"This call may be recorded."_s},
        {60, 0, u"Good morning, this is Maya. Thank you"_s}, {64, 0, u"for calling Northwind."_s},
        {70, 1, u"Hi. Is this recorded?"_s}, {80, 0, u"I’ll refund the Straße fee."_s},
        {300, 1, u"I will sue you."_s}, {600, 0, u"Anything else? Goodbye."_s},
        {605, 1, u"Goodbye."_s}});
    made.speakers.push_back({SpeakerRole::Acd, {}});
    return made;
}

ChecklistRule must(const QString &words)
{
    ChecklistRule rule;
    rule.words = words;
    return rule;
}

ChecklistRule must(const QString &words, RuleVoice voice)
{
    auto rule = must(words);
    rule.voice = voice;
    return rule;
}

ChecklistRule within(ChecklistRule rule, RulePart part, int amount)
{
    rule.part = part;
    rule.amount = amount;
    return rule;
}

ChecklistRule mustNot(ChecklistRule rule)
{
    rule.kind = RuleKind::MustNotSay;
    return rule;
}

RuleResult resultOf(const ChecklistRule &rule, const Transcript &transcript = call())
{
    return matchChecklist({1, u"x"_s, {rule}}, transcript).rules.front();
}

RuleResult at(RuleOutcome outcome, int phrase)
{
    return {outcome, phrase, call().phrases[static_cast<size_t>(phrase)].startMs};
}

const RuleResult kMissing;
const RuleResult kNotSaid{RuleOutcome::NotSaid, -1, 0};

} // namespace

class TestChecklistMatch : public QObject
{
    Q_OBJECT
private slots:
    void findsWordsWhateverTheirForm();
    void wholeWordsCount();
    void aStarLeavesTheEndOpen();
    void anyAlternativeWill();
    void reachesOverPhrasesOfOneVoice();
    void tellsTheWrongSide();
    void tellsAnotherPart();
    void partsBeginWherePeopleSpeak();
    void whatMustNotBeSaid();
    void noWordsAndNoCall();
    void countsWhatIsKept();
    void saysItInWords();
    void aLongCallTakesMilliseconds();
};

void TestChecklistMatch::findsWordsWhateverTheirForm()
{
    QVERIFY(resultOf(must(u"good MORNING"_s)) == at(RuleOutcome::Found, 1));
    QVERIFY(resultOf(must(u"I'll refund"_s)) == at(RuleOutcome::Found, 4));
    QVERIFY(resultOf(must(u"strasse"_s)) == at(RuleOutcome::Found, 4));
    QVERIFY(resultOf(must(u"complaint"_s)) == kMissing);
}

void TestChecklistMatch::wholeWordsCount()
{
    QVERIFY(resultOf(must(u"refun"_s)) == kMissing);
    QVERIFY(resultOf(must(u"record"_s)) == kMissing);
    QVERIFY(resultOf(must(u"orded"_s)) == kMissing);
    QVERIFY(resultOf(must(u"sue"_s)) == at(RuleOutcome::Found, 5));
}

void TestChecklistMatch::aStarLeavesTheEndOpen()
{
    QVERIFY(resultOf(must(u"refun*"_s)) == at(RuleOutcome::Found, 4));
    QVERIFY(resultOf(must(u"efund*"_s)) == kMissing);
    QVERIFY(resultOf(must(u"for call*"_s)) == at(RuleOutcome::Found, 2));
    QVERIFY(resultOf(must(u"*"_s)) == kMissing); // anything is nothing
}

void TestChecklistMatch::anyAlternativeWill()
{
    QVERIFY(resultOf(must(u"good evening | good morning|"_s)) == at(RuleOutcome::Found, 1));
    QVERIFY(resultOf(must(u"goodbye|good morning"_s)) == at(RuleOutcome::Found, 1)); // the first
    QCOMPARE(alternativesOf(must(u" a  b |  | c"_s)), (QStringList{u"a b"_s, u"c"_s}));
}

void TestChecklistMatch::reachesOverPhrasesOfOneVoice()
{
    QVERIFY(resultOf(must(u"thank you for calling"_s)) == at(RuleOutcome::Found, 1));
    QVERIFY(resultOf(must(u"northwind hi"_s)) == kMissing); // two voices
    const SpokenStretches stretches(call());
    QCOMPARE(stretches.rows()->phrases.size(), 7u);
    QCOMPARE(stretches.phraseAt(1, 0), 1);
    QCOMPARE(stretches.phraseAt(1, 37), 1);
    QCOMPARE(stretches.phraseAt(1, 38), 2);
    QCOMPARE(stretches.phraseAt(6, 3), 7);
}

void TestChecklistMatch::tellsTheWrongSide()
{
    QVERIFY(resultOf(must(u"sue you"_s, RuleVoice::Agent)) == at(RuleOutcome::WrongSide, 5));
    QVERIFY(resultOf(must(u"recorded"_s, RuleVoice::Agent)) == at(RuleOutcome::WrongSide, 0));
    QVERIFY(resultOf(must(u"goodbye"_s, RuleVoice::Customer)) == at(RuleOutcome::Found, 7));
}

void TestChecklistMatch::tellsAnotherPart()
{
    const auto late = within(must(u"refund"_s, RuleVoice::Agent), RulePart::FirstPhrases, 2);
    QVERIFY(resultOf(late) == at(RuleOutcome::Elsewhere, 4));
    // Neither the right one nor in the right part: nobody would call that said.
    const auto neither = within(must(u"sue"_s, RuleVoice::Agent), RulePart::FirstMinutes, 1);
    QVERIFY(resultOf(neither) == kMissing);
}

void TestChecklistMatch::partsBeginWherePeopleSpeak()
{
    const auto by = [](const QString &words, RulePart part, int amount) {
        return resultOf(within(must(words), part, amount)).outcome;
    };
    QCOMPARE(by(u"good morning"_s, RulePart::FirstMinutes, 1), RuleOutcome::Found);
    QCOMPARE(
        by(u"sue"_s, RulePart::FirstMinutes, 4), RuleOutcome::Elsewhere); // 4:00 after it began
    QCOMPARE(by(u"sue"_s, RulePart::FirstMinutes, 5), RuleOutcome::Found);
    QCOMPARE(by(u"good morning"_s, RulePart::FirstPhrases, 1), RuleOutcome::Found);
    QCOMPARE(by(u"northwind"_s, RulePart::FirstPhrases, 1), RuleOutcome::Elsewhere);
    QCOMPARE(by(u"northwind"_s, RulePart::FirstPhrases, 2), RuleOutcome::Found);
    QCOMPARE(by(u"anything else"_s, RulePart::LastMinutes, 1), RuleOutcome::Found);
    QCOMPARE(by(u"sue"_s, RulePart::LastMinutes, 5), RuleOutcome::Elsewhere);
    QCOMPARE(by(u"sue"_s, RulePart::LastMinutes, 6), RuleOutcome::Found);
    QCOMPARE(by(u"anything else"_s, RulePart::LastPhrases, 1), RuleOutcome::Elsewhere);
    QCOMPARE(by(u"anything else"_s, RulePart::LastPhrases, 2), RuleOutcome::Found);
    // An announcement before the conversation is in its first minutes, not in its last ones.
    QCOMPARE(by(u"may be recorded"_s, RulePart::FirstMinutes, 1), RuleOutcome::Found);
    QCOMPARE(by(u"may be recorded"_s, RulePart::LastMinutes, 9), RuleOutcome::Elsewhere);
}

void TestChecklistMatch::whatMustNotBeSaid()
{
    QVERIFY(resultOf(mustNot(must(u"sue|lawyer"_s))) == at(RuleOutcome::Said, 5));
    QVERIFY(resultOf(mustNot(must(u"sue"_s, RuleVoice::Agent))) == kNotSaid);
    QVERIFY(resultOf(mustNot(must(u"lawyer"_s))) == kNotSaid);
    QVERIFY(resultOf(mustNot(within(must(u"sue"_s), RulePart::LastMinutes, 1))) == kNotSaid);
}

void TestChecklistMatch::noWordsAndNoCall()
{
    QVERIFY(resultOf(must(u" | "_s)) == kMissing);
    QVERIFY(resultOf(must(u"x"_s), {}) == kMissing);
    QVERIFY(resultOf(mustNot(must(u"x"_s)), {}) == kNotSaid);
    QVERIFY(matchChecklist({}, call()).rules.empty());
    auto machines = call();
    for (auto &speaker : machines.speakers)
        speaker.role = SpeakerRole::Ivr;
    QCOMPARE(resultOf(within(must(u"recorded"_s), RulePart::FirstPhrases, 1), machines).outcome,
        RuleOutcome::Found);
}

void TestChecklistMatch::countsWhatIsKept()
{
    const Checklist list{1, u"Opening"_s,
        {must(u"good morning"_s), must(u"complaint"_s), mustNot(must(u"lawyer"_s)),
            mustNot(must(u"sue"_s)), must(u"sue"_s, RuleVoice::Agent)}};
    const auto result = matchChecklist(list, call());
    QCOMPARE(result.total(), 5);
    QCOMPARE(result.kept(), 2);
    QCOMPARE(resultText(result), u"✗ 2/5"_s);
    const auto lines = resultSentence(list, result).split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].contains(u"complaint"_s) && lines[0].endsWith(u"missing"_s));
    QVERIFY(lines[2].endsWith(u"said by the wrong side at 05:00"_s));
    const Checklist good{1, u"Opening"_s, {must(u"good morning"_s)}};
    QCOMPARE(resultText(matchChecklist(good, call())), u"✓ 1/1"_s);
    QCOMPARE(
        resultSentence(good, matchChecklist(good, call())), u"All rules of “Opening” are kept."_s);
}

void TestChecklistMatch::saysItInWords()
{
    QCOMPARE(ruleSentence(must(u"a\nb"_s)), u"“a b” must be said by anybody"_s);
    const auto rule
        = mustNot(within(must(u"sue|lawyer"_s, RuleVoice::Customer), RulePart::LastPhrases, 3));
    QVERIFY(ruleSentence(rule).startsWith(
        u"“sue|lawyer” must not be said by the customer in the last 3 phrase"_s));
    QCOMPARE(outcomeText(at(RuleOutcome::Found, 5)), u"found at 05:00"_s);
}

void TestChecklistMatch::aLongCallTakesMilliseconds()
{
    const auto long_ = test::generatedCall(10'000, 7);
    Checklist list{1, u"x"_s, {}};
    for (int i = 0; i < 20; ++i)
        list.rules.push_back(within(must(u"refund%1 | never said | of"_s.arg(i), RuleVoice::Agent),
            RulePart::LastMinutes, 1));
    test::BestOf rounds(500);
    while (rounds.goOn()) {
        const test::CpuTimer timer;
        const auto result = matchChecklist(list, *long_);
        rounds.took(timer.ms());
        QCOMPARE(result.total(), 20);
    }
    QVERIFY2(rounds.isMet(), rounds.told());
}

} // namespace readback

using readback::TestChecklistMatch;
READBACK_TEST_MAIN(TestChecklistMatch)
#include "tst_checklistmatch.moc"
