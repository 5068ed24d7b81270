// SPDX-License-Identifier: MIT
#include "app/library/TranscriptLibrary.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSource.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"
#include "ui/CallBrowser.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/transcript/TranscriptPane.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace readback {

// What is asked for while something else is under way.
class TestCallBrowser : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void P02_whatIsWantedOfTheNextLibraryIsAskedOfThat();
    void P02_theFirstReadableIsPickedInTheNextLibrary();
    void P02_whatTheLibraryBeforeLearnsIsNotShown();
    void G01_aCallChosenMeanwhileStays();

private:
    // As when a profile is opened: the old library goes in between.
    void change(FakeSource &to);
    TranscriptPane *reader() const { return m_browser->reader(); }
    void list() { m_browser->refresh(TimeRange::lastHours(24, m_clock.now())); }

    FakeClock m_clock;
    FakeSource m_source;
    FakeSource m_other;
    std::unique_ptr<TranscriptLibrary> m_library;
    std::unique_ptr<CallBrowser> m_browser;
};

void TestCallBrowser::init()
{
    for (auto *source : {&m_source, &m_other}) {
        source->conversations = sampleConversations(20);
        source->hold = false;
    }
    m_library = std::make_unique<TranscriptLibrary>(m_source, m_clock);
    m_browser = std::make_unique<CallBrowser>(m_clock);
    m_browser->setLibrary(m_library.get());
}

void TestCallBrowser::cleanup()
{
    m_browser->setLibrary(nullptr);
    m_browser.reset();
    m_library.reset();
    m_source.releaseAll();
}

void TestCallBrowser::change(FakeSource &to)
{
    m_browser->setLibrary(nullptr);
    m_library = std::make_unique<TranscriptLibrary>(to, m_clock);
    m_browser->setLibrary(m_library.get());
    list();
}

void TestCallBrowser::P02_whatIsWantedOfTheNextLibraryIsAskedOfThat()
{
    m_source.hold = true;
    list();
    QVERIFY(m_browser->isListing());
    const auto id = sampleConversation(7).id;
    m_browser->openWhenListed(id, 3);
    change(m_other);
    QTRY_COMPARE(reader()->conversationId(), id);
    QVERIFY(!m_source.held().contains(id));
}

void TestCallBrowser::P02_theFirstReadableIsPickedInTheNextLibrary()
{
    m_source.hold = true;
    list();
    QVERIFY(m_browser->isListing());
    m_browser->selectFirstReadable(true);
    change(m_other);
    QTRY_VERIFY(!reader()->conversationId().isEmpty());
    QCOMPARE(m_source.asked(), QStringList());
}

// It may stay for a moment, and what was read ahead still comes.
void TestCallBrowser::P02_whatTheLibraryBeforeLearnsIsNotShown()
{
    const auto before = std::move(m_library);
    change(m_other);
    QTRY_VERIFY(!m_browser->isListing());
    const auto *model = m_browser->list()->model();
    QCOMPARE(model->listedCount(), 20);
    QSignalSpy told(model, &ConversationTableModel::countsChanged);
    const int known = model->withTranscriptCount();
    TranscriptStatus status;
    status.state = known == 0 ? TranscriptState::Ready : TranscriptState::None;
    emit before->transcriptStatusChanged(sampleConversation(3).id, status);
    QCOMPARE(model->withTranscriptCount(), known);
    QVERIFY(told.isEmpty());
}

void TestCallBrowser::G01_aCallChosenMeanwhileStays()
{
    m_source.knowsIdsAlone = true;
    list();
    QTRY_VERIFY(!m_browser->isListing());
    m_source.hold = true;
    m_browser->openCall(u"elsewhere"_s, 2);
    QVERIFY(m_source.held().contains(u"elsewhere"_s));
    const auto chosen = sampleConversation(5).id;
    m_browser->list()->select(chosen);
    m_source.hold = false;
    m_source.releaseAll();
    QTRY_COMPARE(reader()->state(), TranscriptPane::State::Shown);
    QCOMPARE(reader()->conversationId(), chosen);
    QVERIFY(!m_browser->list()->model()->find(u"elsewhere"_s));
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestCallBrowser)
#include "tst_callbrowser.moc"
