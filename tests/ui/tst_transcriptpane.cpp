// SPDX-License-Identifier: MIT
#include "tests/ui/TranscriptPaneTest.h"
#include "tests/ui/TranscriptSamples.h"
#include "ui/transcript/PaneMessage.h"
#include "ui/transcript/TranscriptView.h"
#include "ui/transcript/header/TranscriptHeader.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace readback;
using namespace readback::test;

class TestTranscriptPane : public TranscriptPaneTest
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void beginsEmpty();
    void invitesWhereThereIsAChoice();
    void showsACall();
    void loadingIsShownAfterAMoment();
    void R08_notReadyTriesAgainByItself();
    void R08_leavingTheCallEndsItsTries();
    void noTranscriptSaysWhy();
    void anEmptyTranscriptSaysSo();
    void G07_errorThenRetry();
    void G01_onlyTheLastOfABurstIsAskedFor();
    void whatIsInMemoryDoesNotWaitForTheBurst();
    void G02_aLateReplyDoesNotReplaceAnother();
    void sameCallIsNotAskedForAgain();
    void libraryGoes();
    void B08_markupIsLiteral();

private:
    Error notReady(qint64 inMs)
    {
        auto error = Error::of(ErrorKind::NotReady);
        error.retryAt = m_clock.now().addMSecs(inMs);
        return error;
    }
};

void TestTranscriptPane::beginsEmpty()
{
    QCOMPARE(m_pane->state(), State::Empty);
    QVERIFY(m_pane->message()->isVisible());
    QVERIFY(!m_pane->header()->isVisible());
}

// Beside a list that says why it is empty, "select a call" would be odd.
void TestTranscriptPane::invitesWhereThereIsAChoice()
{
    const auto words = [this] { return m_pane->message()->content().headline; };
    QVERIFY(words().isEmpty());
    m_pane->setChoice(true);
    QVERIFY(!words().isEmpty());
    m_pane->setChoice(false);
    QVERIFY(words().isEmpty());
    m_pane->show(sampleConversation(3));
    settle();
    m_pane->setChoice(true);
    QCOMPARE(m_pane->state(), State::Shown);
    m_pane->clear();
    QVERIFY(!words().isEmpty());
}

void TestTranscriptPane::showsACall()
{
    QSignalSpy shown(m_pane.get(), &TranscriptPane::transcriptShown);
    QSignalSpy settled(m_pane.get(), &TranscriptPane::settled);
    m_pane->show(sampleConversation(3));
    QCOMPARE(m_pane->state(), State::Loading);
    QCOMPARE(m_source->asked(), QStringList{sampleConversation(3).id});
    settle();
    QCOMPARE(m_pane->state(), State::Shown);
    QVERIFY(m_pane->view()->isVisible());
    QCOMPARE(m_pane->view()->text().count(), 6);
    QCOMPARE(shown.count(), 1);
    QCOMPARE(settled.value(0).value(0).toString(), sampleConversation(3).id);
    QCOMPARE(m_pane->transcript()->phrases.size(), size_t{6});
    m_pane->clear();
    QCOMPARE(m_pane->state(), State::Empty);
    QVERIFY(!m_pane->transcript());
}

void TestTranscriptPane::loadingIsShownAfterAMoment()
{
    m_pane->show(sampleConversation(1));
    settle();
    m_source->hold = true;
    m_clock.advance(1000);
    m_pane->show(sampleConversation(2));
    m_clock.advance(149);
    QVERIFY(m_pane->view()->isVisible()); // nothing flickers yet
    m_clock.advance(1);
    QVERIFY(m_pane->message()->isVisible());
    QVERIFY(m_pane->message()->content().headline.contains(u"Loading"_s));
    QVERIFY(!m_pane->view()->transcript());
    m_source->releaseAll();
    settle();
    QVERIFY(m_pane->view()->isVisible());
}

void TestTranscriptPane::R08_notReadyTriesAgainByItself()
{
    const auto call = sampleConversation(1);
    m_source->transcripts.insert(call.id, Result<Transcript>(notReady(5000)));
    QSignalSpy settled(m_pane.get(), &TranscriptPane::settled);
    m_pane->show(call);
    settle();
    QCOMPARE(m_pane->state(), State::NotReady);
    QCOMPARE(settled.count(), 1);
    QVERIFY(m_pane->message()->content().detail.contains(u"Next try at"_s));
    QVERIFY(m_pane->message()->content().canRetry);
    m_source->transcripts.remove(call.id);
    m_clock.advance(120'000);
    settle();
    QCOMPARE(m_pane->state(), State::Shown);
    QCOMPARE(m_source->asked().size(), 2);
}

void TestTranscriptPane::R08_leavingTheCallEndsItsTries()
{
    const auto call = sampleConversation(1);
    m_source->transcripts.insert(call.id, Result<Transcript>(notReady(5000)));
    m_pane->show(call);
    settle();
    QCOMPARE(m_pane->state(), State::NotReady);
    m_pane->show(sampleConversation(2));
    m_clock.advance(200); // the second of a burst is held
    settle();
    m_clock.advance(3'600'000);
    settle();
    QCOMPARE(m_source->asked().count(call.id), 1);
    QCOMPARE(m_pane->state(), State::Shown);
}

void TestTranscriptPane::noTranscriptSaysWhy()
{
    const auto call = sampleConversation(1);
    m_source->transcripts.insert(
        call.id, Result<Transcript>(Error::of(ErrorKind::NoTranscript, u"Nobody answered."_s)));
    m_pane->show(call);
    settle();
    QCOMPARE(m_pane->state(), State::NoTranscript);
    QCOMPARE(m_pane->message()->content().headline, u"Nobody answered."_s);
    QVERIFY(!m_pane->message()->content().canRetry);
    m_clock.advance(3'600'000);
    QCOMPARE(m_source->asked().size(), 1);
}

void TestTranscriptPane::anEmptyTranscriptSaysSo()
{
    const auto call = sampleConversation(1);
    Transcript empty;
    empty.conversationId = call.id;
    m_source->transcripts.insert(call.id, empty);
    m_pane->show(call);
    settle();
    QCOMPARE(m_pane->state(), State::NoTranscript);
}

void TestTranscriptPane::G07_errorThenRetry()
{
    const auto call = sampleConversation(1);
    auto error = Error::of(ErrorKind::Server);
    error.correlationId = u"abc-123"_s;
    m_source->transcripts.insert(call.id, Result<Transcript>(error));
    m_pane->show(call);
    settle();
    QCOMPARE(m_pane->state(), State::Failed);
    QCOMPARE(m_pane->message()->content().headline, error.what);
    QCOMPARE(m_pane->message()->content().detail, error.next);
    QLabel *reference = nullptr;
    for (auto *label : m_pane->message()->findChildren<QLabel *>()) {
        if (label->text().contains(u"abc-123"_s))
            reference = label;
    }
    QVERIFY(reference && reference->isVisible());
    QVERIFY(reference->textInteractionFlags() & Qt::TextSelectableByMouse);
    m_source->transcripts.remove(call.id);
    QTest::mouseClick(m_pane->message()->findChild<QPushButton *>(), Qt::LeftButton);
    settle();
    QCOMPARE(m_pane->state(), State::Shown);
}

void TestTranscriptPane::G01_onlyTheLastOfABurstIsAskedFor()
{
    m_source->hold = true;
    for (int i = 0; i < 50; ++i) {
        m_pane->show(sampleConversation(i));
        m_clock.advance(4);
    }
    QCOMPARE(m_source->asked(), QStringList{sampleConversation(0).id});
    m_clock.advance(80);
    QCOMPARE(m_source->asked().size(), 2);
    QCOMPARE(m_source->asked().last(), sampleConversation(49).id);
    m_source->releaseAll();
    settle();
    QCOMPARE(m_pane->transcript()->conversationId, sampleConversation(49).id);
    m_clock.advance(200);
    m_pane->show(sampleConversation(5)); // no burst any more
    QCOMPARE(m_source->asked().last(), sampleConversation(5).id);
}

void TestTranscriptPane::whatIsInMemoryDoesNotWaitForTheBurst()
{
    for (const int call : {1, 2, 3}) {
        m_pane->show(sampleConversation(call));
        settle();
        m_clock.advance(1000);
    }
    for (const int call : {2, 1, 2, 3}) {
        m_pane->show(sampleConversation(call));
        settle(); // while no time has passed
        QCOMPARE(m_pane->transcript()->conversationId, sampleConversation(call).id);
    }
    QCOMPARE(m_source->asked().size(), 3);
}

void TestTranscriptPane::G02_aLateReplyDoesNotReplaceAnother()
{
    m_source->hold = true;
    m_pane->show(sampleConversation(1));
    m_clock.advance(500);
    m_pane->show(sampleConversation(2));
    m_source->release(sampleConversation(1).id);
    m_clock.advance(500);
    QTest::qWait(20);
    QCOMPARE(m_pane->state(), State::Loading);
    m_source->releaseAll();
    settle();
    QCOMPARE(m_pane->transcript()->conversationId, sampleConversation(2).id);
}

void TestTranscriptPane::sameCallIsNotAskedForAgain()
{
    auto call = sampleConversation(1);
    m_pane->show(call);
    settle();
    call.customer = u"+1 555 0199"_s;
    m_clock.advance(1000);
    m_pane->show(call);
    QCOMPARE(m_source->asked().size(), 1);
    QVERIFY(m_pane->header()->line().contains(u"0199"_s));
    QCOMPARE(m_pane->state(), State::Shown);
}

void TestTranscriptPane::libraryGoes()
{
    m_source->hold = true;
    m_pane->show(sampleConversation(1));
    m_pane->setLibrary(nullptr);
    QCOMPARE(m_pane->state(), State::Empty);
    m_clock.advance(1000);
    m_pane->show(sampleConversation(2));
    QCOMPARE(m_pane->state(), State::Failed);
    m_library.reset();
    m_pane->retry();
    QCOMPARE(m_pane->state(), State::Failed);
}

void TestTranscriptPane::B08_markupIsLiteral()
{
    const QString hostile = u"<b>x</b><img src='file:///etc/passwd'>"_s;
    auto call = sampleConversation(1);
    call.agents = {hostile};
    call.customer = hostile.repeated(300);
    m_source->transcripts.insert(
        call.id, Result<Transcript>(Error::of(ErrorKind::Server, hostile.repeated(300))));
    m_pane->show(call);
    settle();
    for (const auto *label : m_pane->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->openExternalLinks());
    }
    QVERIFY(m_pane->header()->title().startsWith(hostile));
    for (const auto *widget : m_pane->header()->findChildren<QWidget *>())
        QVERIFY(!widget->toolTip().contains(u"<img"_s));
    QVERIFY(m_pane->minimumSizeHint().height() < 600);
}

READBACK_GUI_TEST_MAIN(TestTranscriptPane)
#include "tst_transcriptpane.moc"
