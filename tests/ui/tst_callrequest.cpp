// SPDX-License-Identifier: MIT
#include "app/library/TranscriptLibrary.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSource.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"
#include "ui/transcript/CallRequest.h"
#include "ui/transcript/TranscriptView.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace readback;
using namespace readback::test;

class TestCallRequest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void comesReadyToBeShown();
    void G01_theLastOfABurstIsAskedFor();
    void aDroppedCallNeverComes();
    void isSlowOnlyWhileThereIsNoAnswer();
    void withoutALibraryItFailsAtOnce();
    void anEmptyTranscriptIsNone();
    void R08_isDueAtTheTimeTheServerNamed();
    void R08_isDueOnceTheTranscriptIsThere();
    void R08_isDueOnceThereWillBeNone();
    void newsOfAClearedCallAreNone();

private:
    void answer(int call, const Error &error)
    {
        m_source->transcripts.insert(sampleConversation(call).id, Result<Transcript>(error));
    }
    void ask(int call) { m_request->askWhenQuiet(sampleConversation(call)); }

    FakeClock m_clock;
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<TranscriptLibrary> m_library;
    std::unique_ptr<TranscriptView> m_view;
    std::unique_ptr<CallRequest> m_request;
    std::vector<std::shared_ptr<OpenedCall>> m_came;
    std::vector<std::pair<Error, QDateTime>> m_failed;
};

void TestCallRequest::init()
{
    m_source = std::make_unique<FakeSource>();
    m_source->conversations = sampleConversations(60);
    m_library = std::make_unique<TranscriptLibrary>(*m_source, m_clock);
    m_view = std::make_unique<TranscriptView>();
    m_request = std::make_unique<CallRequest>(*m_view, m_clock, nullptr);
    m_request->setLibrary(m_library.get());
    m_came.clear();
    m_failed.clear();
    connect(m_request.get(), &CallRequest::came, this,
        [this](const std::shared_ptr<OpenedCall> &call) { m_came.push_back(call); });
    connect(m_request.get(), &CallRequest::failed, this,
        [this](const Error &error, const QDateTime &next) { m_failed.emplace_back(error, next); });
}

void TestCallRequest::cleanup()
{
    m_request.reset();
    m_view.reset();
    m_library.reset();
    m_source.reset();
}

void TestCallRequest::comesReadyToBeShown()
{
    QSignalSpy settled(m_request.get(), &CallRequest::settled);
    ask(3);
    QVERIFY(m_came.empty()); // never inside the call
    QTRY_COMPARE(settled.count(), 1);
    QCOMPARE(settled.front().front().toString(), sampleConversation(3).id);
    QCOMPARE(m_came.size(), size_t(1));
    QCOMPARE(m_came.front()->transcript->conversationId, sampleConversation(3).id);
    QVERIFY(m_came.front()->prepared.reading);
}

void TestCallRequest::G01_theLastOfABurstIsAskedFor()
{
    m_source->hold = true;
    for (int call = 0; call < 50; ++call) {
        ask(call);
        m_clock.advance(4);
    }
    QCOMPARE(m_source->asked(), QStringList{sampleConversation(0).id});
    m_clock.advance(80);
    const QStringList both{sampleConversation(0).id, sampleConversation(49).id};
    QCOMPARE(m_source->asked(), both);
}

void TestCallRequest::aDroppedCallNeverComes()
{
    m_source->hold = true;
    ask(1);
    m_request->drop();
    ask(2); // of a burst: not asked for yet
    m_request->drop();
    m_clock.advance(1000);
    QCOMPARE(m_source->asked().size(), 1);
    QVERIFY(m_source->held().isEmpty());
    QVERIFY(m_came.empty() && m_failed.empty());
}

void TestCallRequest::isSlowOnlyWhileThereIsNoAnswer()
{
    QSignalSpy slow(m_request.get(), &CallRequest::isSlow);
    ask(1);
    QTRY_COMPARE(m_came.size(), size_t(1));
    m_clock.advance(1000);
    QCOMPARE(slow.count(), 0);
    m_source->hold = true;
    ask(2);
    m_clock.advance(149);
    QCOMPARE(slow.count(), 0);
    m_clock.advance(1);
    QCOMPARE(slow.count(), 1);
}

void TestCallRequest::withoutALibraryItFailsAtOnce()
{
    QSignalSpy slow(m_request.get(), &CallRequest::isSlow);
    QSignalSpy settled(m_request.get(), &CallRequest::settled);
    m_request->setLibrary(nullptr);
    ask(1);
    QCOMPARE(m_failed.size(), size_t(1));
    QCOMPARE(m_failed.front().first.kind, ErrorKind::Network);
    QVERIFY(!m_failed.front().second.isValid());
    m_clock.advance(1000);
    QCOMPARE(slow.count(), 0);
    QCOMPARE(settled.count(), 0); // nobody was asked
}

void TestCallRequest::anEmptyTranscriptIsNone()
{
    Transcript empty;
    empty.conversationId = sampleConversation(1).id;
    m_source->transcripts.insert(empty.conversationId, empty);
    ask(1);
    QTRY_COMPARE(m_failed.size(), size_t(1));
    QCOMPARE(m_failed.front().first.kind, ErrorKind::NoTranscript);
    QVERIFY(m_came.empty());
}

void TestCallRequest::R08_isDueAtTheTimeTheServerNamed()
{
    auto error = Error::of(ErrorKind::NotReady);
    error.retryAt = m_clock.now().addMSecs(5000);
    answer(1, error);
    QSignalSpy due(m_request.get(), &CallRequest::isDue);
    ask(1);
    QTRY_COMPARE(m_failed.size(), size_t(1));
    const auto next = m_failed.front().second;
    QVERIFY(next.isValid());
    m_clock.advance(m_clock.now().msecsTo(next) - 1);
    QCOMPARE(due.count(), 0);
    m_clock.advance(1);
    QCOMPARE(due.count(), 1);
}

void TestCallRequest::R08_isDueOnceTheTranscriptIsThere()
{
    answer(1, Error::of(ErrorKind::NotReady));
    QSignalSpy due(m_request.get(), &CallRequest::isDue);
    QSignalSpy next(m_request.get(), &CallRequest::nextTryKnown);
    ask(1);
    QTRY_COMPARE(m_failed.size(), size_t(1));
    m_clock.advance(0);
    due.clear();
    next.clear();
    TranscriptStatus status;
    status.state = TranscriptState::Ready;
    emit m_library->transcriptStatusChanged(sampleConversation(2).id, status);
    QCOMPARE(due.count(), 0); // another call's
    emit m_library->transcriptStatusChanged(sampleConversation(1).id, status);
    QCOMPARE(due.count(), 1);
    QCOMPARE(next.count(), 0);
}

// Somebody else has asked.
void TestCallRequest::R08_isDueOnceThereWillBeNone()
{
    answer(1, Error::of(ErrorKind::NotReady));
    ask(1);
    QTRY_COMPARE(m_failed.size(), size_t(1));
    QSignalSpy due(m_request.get(), &CallRequest::isDue);
    TranscriptStatus status;
    status.state = TranscriptState::None;
    emit m_library->transcriptStatusChanged(sampleConversation(1).id, status);
    QCOMPARE(due.count(), 1);
}

void TestCallRequest::newsOfAClearedCallAreNone()
{
    answer(1, Error::of(ErrorKind::NotReady));
    QSignalSpy due(m_request.get(), &CallRequest::isDue);
    ask(1);
    QTRY_COMPARE(m_failed.size(), size_t(1));
    m_request->clear();
    TranscriptStatus status;
    status.state = TranscriptState::Ready;
    emit m_library->transcriptStatusChanged(sampleConversation(1).id, status);
    QCOMPARE(due.count(), 0);
}

READBACK_GUI_TEST_MAIN(TestCallRequest)
#include "tst_callrequest.moc"
