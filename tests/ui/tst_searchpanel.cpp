// SPDX-License-Identifier: MIT
// What is typed into the search of all transcripts, and what the panel says of it.
#include "tests/ui/SearchPanelTest.h"

using namespace Qt::StringLiterals;
using namespace readback;
using namespace readback::test;

class TestSearchPanel : public SearchPanelTest
{
    Q_OBJECT

private slots:
    void initTestCase() { loadPlurals(); }
    void init() { open(); }
    void cleanup() { close(); }
    void searchesFromThreeLetters();
    void enterSearchesLess();
    void aWordBeingTypedIsABeginning();
    void G09_typingFastAsksForOneAtATime();
    void G09_aLateAnswerIsNotShown();
    void G09_typingHoldsNothingUp();
    void tellsHowManyThereAre();
    void D01_saysWhatIsLeftOut();
    void whatCannotBeCountedIsWaitedForByNobody();
    void saysWhatItIsAt();
    void G07_aMistakeIsExplainedUnderTheField();
    void aFailureSaysWhatToDo();
    void withoutAnArchiveItSaysWhy();
    void examplesCanBeTried();
    void newCallsAreFound();
    void nothingIsSaidToBeMissingBeforeAllIsTakenIn();
    void newCallsDoNotMoveWhatIsRead();
    void G05_anotherSessionEmptiesIt();
};

void TestSearchPanel::searchesFromThreeLetters()
{
    type(u"re"_s);
    pass(1000);
    QVERIFY(finder->requests.empty());
    QCOMPARE(reason(), Reason::TooShort);
    type(u"f"_s);
    QCOMPARE(finder->requests.size(), 1U); // at once: nobody waits for a timer
    QCOMPARE(finder->requests.front().text, u"ref"_s);
    QCOMPARE(finder->requests.front().order, SearchOrder::NewestFirst);
    pass();
    QCOMPARE(model()->count(), SearchRun::kFirstPage);
    QCOMPARE(reason(), Reason::None);
    QVERIFY(!panel()->notice()->isVisible());
    panel()->bar()->setText(u"re"_s);
    QCOMPARE(model()->count(), 0);
}

void TestSearchPanel::enterSearchesLess()
{
    type(u"a"_s);
    press(Qt::Key_Return);
    pass();
    QCOMPARE(finder->requests.size(), 1U);
    QVERIFY(model()->count() > 0);
}

void TestSearchPanel::aWordBeingTypedIsABeginning()
{
    finder->hits
        = {sampleHit(0, u"it is refundx* here"_s, u"x"_s)}; // it takes all letters as they are
    type(u"refundx"_s);
    pass();
    QCOMPARE(finder->requests.back().text, u"refundx"_s);
    finder->hits.push_back(sampleHit(0, u"refun* as it stands"_s, u"x"_s));
    panel()->bar()->setText(u"x refun"_s);
    pass();
    QCOMPARE(finder->requests.back().text, u"x refun*"_s);
    QCOMPARE(reason(), Reason::NothingFound);
    panel()->bar()->setText(u"refun* as"_s);
    pass();
    QCOMPARE(model()->count(), 1);
}

void TestSearchPanel::G09_typingFastAsksForOneAtATime()
{
    finder->hold = true;
    for (const QChar c : u"refund on Monday"_s) {
        type(c);
        pass(20);
    }
    QCOMPARE(finder->mostAtOnce, 1);
    finder->hold = false;
    finder->answer();
    pass(1000);
    QCOMPARE(model()->hitAt(0).text.contains(u"refund on Monday"_s), true);
    QCOMPARE(finder->counted, QStringList()); // one page was all
}

void TestSearchPanel::G09_aLateAnswerIsNotShown()
{
    finder->hold = true;
    type(u"refund"_s);
    panel()->bar()->setText(u"credit"_s);
    finder->answer();
    pass();
    for (int row = 0; row < model()->count(); ++row)
        QCOMPARE(model()->index(row, static_cast<int>(HitColumn::Keyword)).data().toString(),
            u"credit"_s);
    QVERIFY(model()->count() > 0);
}

void TestSearchPanel::G09_typingHoldsNothingUp()
{
    finder->hits = sampleHits(100'000);
    BestOf rounds(100);
    while (rounds.goOn()) {
        controller->searchFor(QString());
        QTRY_COMPARE(model()->count(), 0);
        controller->searchFor(u"refund"_s);
        table()->sortByColumn(static_cast<int>(HitColumn::Before), Qt::AscendingOrder);
        const HeartBeat heart;
        QTRY_COMPARE(model()->count(), SearchRun::kMostHits);
        QVERIFY(heart.beats() > 5);
        QCOMPARE(*model()->sortColumn(), HitColumn::Before);
        rounds.took(heart.longestWorkMs());
    }
    QVERIFY2(rounds.isMet(), rounds.told());
}

void TestSearchPanel::tellsHowManyThereAre()
{
    panel()->bar()->setText(u"refund"_s);
    pass();
    QCOMPARE(panel()->countText(), u"More than 200 hits"_s);
    QVERIFY(finder->counted.isEmpty()); // not while somebody types
    pass(300);
    QCOMPARE(finder->counted, QStringList{u"refund"_s});
    QCOMPARE(panel()->countText(), u"500 hits in 500 calls"_s);
    finder->hits = sampleHits(1);
    search(u"promised a refund"_s);
    QCOMPARE(panel()->countText(), u"1 hit in 1 call"_s);
    QCOMPARE(finder->counted.size(), 1); // all of it was there to be counted
    finder->hits = sampleHits(1204);
    search(u"refund"_s);
    QCOMPARE(panel()->countText(), u"1,204 hits in 1,204 calls"_s);
}

void TestSearchPanel::D01_saysWhatIsLeftOut()
{
    finder->hits = sampleHits(3);
    finder->unreadable = {u"x"_s, u"y"_s};
    search(u"refund"_s);
    QVERIFY2(panel()->countText().startsWith(u"3 hits in 3 calls. 2 call"_s),
        qPrintable(panel()->countText()));
    QVERIFY(panel()->countText().endsWith(u"could not be read; opening one fetches it again."_s));
    finder->hits = sampleHits(1000); // more than a page: the archive counts, with those
    search(u"promised a refund"_s);
    QCOMPARE(panel()->countText(),
        u"252 hits in 252 calls. 2 of the calls could not be read; opening one fetches it again."_s);
    finder->hits.clear();
    search(u"invoice"_s); // and where nothing else is found
    QVERIFY(panel()->countText().startsWith(u"2 call"_s));
    finder->unreadable.clear();
    search(u"refund"_s);
    QCOMPARE(panel()->countText(), QString());
}

void TestSearchPanel::whatCannotBeCountedIsWaitedForByNobody()
{
    QSignalSpy settled(controller, &SearchController::settled);
    finder->countError = Error::of(ErrorKind::Archive);
    search(u"refund"_s);
    pass(300);
    QCOMPARE(finder->counted.size(), 1);
    QCOMPARE(panel()->countText(), u"More than 200 hits"_s);
    QVERIFY(!controller->isBusy());
    QCOMPARE(settled.size(), 1);
}

void TestSearchPanel::saysWhatItIsAt()
{
    QCOMPARE(reason(), Reason::Empty);
    finder->hold = true;
    type(u"refund"_s);
    QCOMPARE(reason(), Reason::TooShort); // until it is worth telling another
    pass(250);
    QCOMPARE(reason(), Reason::Searching);
    finder->hold = false;
    finder->answer();
    pass();
    QCOMPARE(reason(), Reason::None);
    search(u"no such words"_s);
    QCOMPARE(reason(), Reason::NothingFound);
    QVERIFY(panel()->notice()->isVisible());
    panel()->bar()->setText({});
    QCOMPARE(reason(), Reason::Empty);
}

void TestSearchPanel::G07_aMistakeIsExplainedUnderTheField()
{
    search(u"refund"_s);
    const auto asked = finder->requests.size();
    panel()->bar()->setText(u"(refund"_s);
    QCOMPARE(panel()->bar()->message(), QString()); // whoever types is not done yet
    pass(700);
    QCOMPARE(panel()->bar()->message(), u"The bracket is not closed."_s);
    QCOMPARE(panel()->bar()->field()->accessibleDescription(), panel()->bar()->message());
    QCOMPARE(finder->requests.size(), asked);
    QVERIFY(model()->count() > 0); // what there was stays
    QVERIFY(panel()->bar()->field()->hasFocus());
    QVERIFY(!button(u"exportHits"_s)->isEnabled());
    panel()->bar()->setText(u"(x"_s);
    press(Qt::Key_Return);
    QCOMPARE(panel()->bar()->message(), u"The bracket is not closed."_s); // at once
    panel()->bar()->setText(u"refund"_s);
    QCOMPARE(panel()->bar()->message(), QString());
    QVERIFY(dialogs.asked.empty() && dialogs.errors.empty());
}

void TestSearchPanel::aFailureSaysWhatToDo()
{
    finder->error = Error::of(ErrorKind::Archive);
    search(u"refund"_s);
    QCOMPARE(reason(), Reason::Failed);
    QStringList words;
    for (const auto *label : panel()->notice()->findChildren<QLabel *>())
        words += label->text();
    QVERIFY(words.contains(describe(*finder->error)));
    QVERIFY(panel()->bar()->field()->hasFocus());
    finder->error.reset();
    search(u"refund "_s);
    QCOMPARE(reason(), Reason::None);
}

void TestSearchPanel::withoutAnArchiveItSaysWhy()
{
    controller->setFinder(nullptr);
    QCOMPARE(reason(), Reason::NoArchive);
    type(u"refund"_s);
    pass(1000);
    QCOMPARE(reason(), Reason::NoArchive);
    QVERIFY(!button(u"saveSearch"_s)->isEnabled());
}

void TestSearchPanel::examplesCanBeTried()
{
    auto *example = panel()->notice()->findChild<QToolButton *>();
    QVERIFY(example && example->isVisible());
    example->click();
    QCOMPARE(panel()->bar()->text(), example->accessibleName());
    QCOMPARE(finder->requests.back().text, example->accessibleName());
}

void TestSearchPanel::newCallsAreFound()
{
    finder->hits = sampleHits(10);
    search(u"refund"_s);
    finder->hits = sampleHits(12);
    emit finder->contentChanged();
    pass(1500);
    QCOMPARE(model()->count(), 12);
    QCOMPARE(panel()->countText(), u"12 hits in 12 calls"_s);
}

void TestSearchPanel::nothingIsSaidToBeMissingBeforeAllIsTakenIn()
{
    finder->hits.clear();
    finder->takingIn = true;
    search(u"refund"_s);
    QCOMPARE(reason(), Reason::NothingYet);
    QVERIFY(controller->isBusy());
    finder->hits = {sampleHit(0, u"the refund* you want"_s, u"refund*"_s)};
    emit finder->contentChanged();
    pass(); // at once: somebody waits for it
    QCOMPARE(model()->count(), 1);
    finder->hits.clear();
    search(u"credit"_s);
    QCOMPARE(reason(), Reason::NothingYet);
    const QSignalSpy settled(controller, &SearchController::settled);
    finder->takingIn = false;
    emit finder->takingInChanged();
    QCOMPARE(reason(), Reason::NothingFound);
    emit finder->contentChanged();
    pass();
    QVERIFY(!controller->isBusy());
    QCOMPARE(settled.size(), 1);
}

void TestSearchPanel::newCallsDoNotMoveWhatIsRead()
{
    search(u"refund"_s);
    table()->setCurrentRow(5);
    const auto hit = model()->hitAt(5);
    finder->hits.insert(finder->hits.begin(), sampleHit(-1, u"a refund"_s, u"refund"_s));
    emit finder->contentChanged();
    pass(1500);
    QCOMPARE(model()->hitAt(5), hit);
    QCOMPARE(table()->currentRow(), 5);
    QCOMPARE(panel()->countText(), u"501 hits in 501 calls"_s);
}

void TestSearchPanel::G05_anotherSessionEmptiesIt()
{
    finder->save(u"Refunds"_s, u"refund"_s);
    search(u"refund"_s);
    QVERIFY(model()->count() > 0);
    FakeFinder other;
    other.hits = sampleHits(3);
    controller->setFinder(nullptr);
    QCOMPARE(model()->count(), 0);
    QCOMPARE(panel()->saved()->topLevelItemCount(), 0);
    controller->setFinder(&other);
    pass(300);
    QCOMPARE(model()->count(), 3); // what is typed holds
    emit finder->contentChanged();
    pass(2000);
    QCOMPARE(other.requests.size(), 1U);
    controller->setFinder(nullptr);
}

READBACK_GUI_TEST_MAIN(TestSearchPanel)
#include "tst_searchpanel.moc"
