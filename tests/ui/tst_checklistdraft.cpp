// SPDX-License-Identifier: MIT
// What is kept of checklists that were being edited when nobody could be asked any more.
#include "tests/support/TestMain.h"
#include "ui/checklist/ChecklistDraft.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace readback {

class TestChecklistDraft : public QObject
{
    Q_OBJECT
private slots:
    void whatIsUntouchedStays();
    void whatWasWrittenIsKept();
    void aRuleThatWasOnlyBegunIsNone();
    void whatCouldNotBeSavedStaysAsItWas();
    void whatWasDeletedStays();
    void aNewListIsKeptOnceItHasARule();
    void whichOneIsInUse();
    void whatCameToBeKnownMeanwhileStays();

private:
    static ChecklistRule rule(const QString &words) { return {RuleKind::MustSay, words}; }
    static ChecklistSet begun()
    {
        return {{{1, u"Closing"_s, {rule(u"goodbye"_s)}},
                    {2, u"Opening"_s, {rule(u"hello"_s), rule(u"welcome"_s)}}},
            2};
    }
};

void TestChecklistDraft::whatIsUntouchedStays()
{
    QVERIFY(keptOfDraft(begun(), begun()) == begun());
    QVERIFY(keptOfDraft({}, {}) == ChecklistSet());
}

void TestChecklistDraft::whatWasWrittenIsKept()
{
    auto draft = begun();
    draft.lists[0].name = u"The end"_s;
    draft.lists[1].rules[0].words = u"good morning"_s;
    draft.lists[1].rules.pop_back();
    QVERIFY(keptOfDraft(begun(), draft) == draft);
}

void TestChecklistDraft::aRuleThatWasOnlyBegunIsNone()
{
    auto draft = begun();
    draft.lists[1].rules[0].words = u"good morning"_s;
    auto kept = draft;
    draft.lists[1].rules.push_back(rule({}));
    draft.lists[1].rules.push_back(rule(u" | "_s));
    QVERIFY(keptOfDraft(begun(), draft) == kept);
    // One before it has words, and none of both is the last.
    kept.lists[1].rules.push_back(rule(u"how are you"_s));
    draft = kept;
    draft.lists[1].rules.push_back(rule({}));
    QVERIFY(keptOfDraft(begun(), draft) == kept);
}

void TestChecklistDraft::whatCouldNotBeSavedStaysAsItWas()
{
    auto draft = begun();
    draft.lists[0].name = u" "_s;
    draft.lists[1].rules[1].words.clear();
    QVERIFY(keptOfDraft(begun(), draft) == begun());
    draft.lists[0].name = u"The end"_s; // the other one
    auto kept = begun();
    kept.lists[0].name = u"The end"_s;
    QVERIFY(keptOfDraft(begun(), draft) == kept);
}

void TestChecklistDraft::whatWasDeletedStays()
{
    const ChecklistSet draft{{begun().lists[0]}, 0};
    QVERIFY(keptOfDraft(begun(), draft) == begun());
}

void TestChecklistDraft::aNewListIsKeptOnceItHasARule()
{
    auto draft = begun();
    draft.lists.push_back({-1, u"New checklist"_s, {rule({})}});
    draft.active = -1;
    QVERIFY(keptOfDraft(begun(), draft) == begun());
    draft.lists[2].rules[0].words = u"thanks"_s;
    QVERIFY(keptOfDraft(begun(), draft) == draft);
    draft.lists[2].name.clear();
    QVERIFY(keptOfDraft(begun(), draft) == begun());
}

void TestChecklistDraft::whichOneIsInUse()
{
    auto draft = begun();
    for (const qint64 active : {0, 1, 2}) {
        draft.active = active;
        QCOMPARE(keptOfDraft(begun(), draft).active, active);
    }
}

void TestChecklistDraft::whatCameToBeKnownMeanwhileStays()
{
    const ChecklistSet draft{{{-1, u"Mine"_s, {rule(u"thanks"_s)}}}, -1};
    const auto all = withNewcomers(draft, {}, begun());
    QCOMPARE(all.lists.size(), size_t(3));
    QCOMPARE(all.active, -1);
    QCOMPARE(withNewcomers({draft.lists, 0}, {}, begun()).active, 2);
    // What was there from the beginning was deleted.
    QVERIFY(withNewcomers({}, begun(), begun()) == ChecklistSet());
}

} // namespace readback

READBACK_TEST_MAIN(readback::TestChecklistDraft)
#include "tst_checklistdraft.moc"
