// SPDX-License-Identifier: MIT
#include "app/exporting/StreamTarget.h"

#include "app/exporting/ExportBatch.h"
#include "app/library/TranscriptLibrary.h"
#include "tests/support/FailingCalls.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSource.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"

#include <QTemporaryFile>

#include <csignal>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace readback;

class TestStreamTarget : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void oneCallIsABlock();
    void callsComeInTheirOrder();
    void failuresHoldNobodyUp();
    void lateOnesFollow();
    void cancelWithEarlierCallsOutstanding();
    void readersThatGoAway();
    void L01_diskFull();
    void S14_idsCannotForgeALine();

private:
    QByteArray written();
    QStringList idsWritten();
    std::unique_ptr<ExportBatch> batchOf(ExportJob job, std::shared_ptr<FileCalls> calls = {});

    std::unique_ptr<QTemporaryFile> m_file;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<TranscriptLibrary> m_library;
};

void TestStreamTarget::init()
{
    m_file = std::make_unique<QTemporaryFile>();
    QVERIFY(m_file->open());
    m_clock = std::make_unique<FakeClock>();
    m_source = std::make_unique<FakeSource>();
    m_library = std::make_unique<TranscriptLibrary>(*m_source, *m_clock);
}

QByteArray TestStreamTarget::written()
{
    m_file->seek(0);
    return m_file->readAll();
}

QStringList TestStreamTarget::idsWritten()
{
    QStringList ids;
    for (const auto &line : written().split('\n')) {
        if (line.startsWith("# "))
            ids += QString::fromUtf8(line.split(' ').value(1));
    }
    return ids;
}

std::unique_ptr<ExportBatch> TestStreamTarget::batchOf(
    ExportJob job, std::shared_ptr<FileCalls> calls)
{
    if (!calls)
        calls = std::make_shared<FileCalls>();
    return std::make_unique<ExportBatch>(*m_library, *m_clock, std::move(job),
        std::make_unique<StreamTarget>(m_file->handle(), std::move(calls)));
}

void TestStreamTarget::oneCallIsABlock()
{
    auto calls = sampleConversations(2);
    calls[1].start = {};
    m_source->transcripts = {{calls[0].id, sampleTranscript(calls[0].id, 2)},
        {calls[1].id, sampleTranscript(calls[1].id, 1)}};
    const auto batch = batchOf({calls, {}});
    batch->start();
    QTRY_VERIFY(batch->isOver());
    QCOMPARE(written(),
        QByteArray("# call-0000 2026-01-15T08:00:00Z\n"
                   "[00:00] Agent: Phrase 1 of call-0000.\n"
                   "[00:04] Customer: Phrase 2 of call-0000.\n"
                   "\n"
                   "# call-0001 -\n"
                   "[00:00] Agent: Phrase 1 of call-0001.\n"
                   "\n"));
}

void TestStreamTarget::callsComeInTheirOrder()
{
    const auto batch = batchOf({sampleConversations(40), {}});
    m_source->hold = true;
    batch->start();
    while (!batch->isOver()) {
        QCoreApplication::processEvents();
        if (!m_source->held().isEmpty())
            m_source->release(m_source->held().last()); // the youngest first
    }
    QStringList expected;
    for (const auto &call : sampleConversations(40))
        expected += call.id;
    QCOMPARE(idsWritten(), expected);
    QVERIFY(m_source->mostHeld() <= 8);
}

void TestStreamTarget::failuresHoldNobodyUp()
{
    m_source->transcripts = {{u"call-0000"_s, Error::of(ErrorKind::NoTranscript)},
        {u"call-0003"_s, Error::of(ErrorKind::Forbidden)}};
    const auto batch = batchOf({sampleConversations(5), {}});
    batch->start();
    QTRY_VERIFY(batch->isOver());
    QCOMPARE(idsWritten(), QStringList({u"call-0001"_s, u"call-0002"_s, u"call-0004"_s}));
    QCOMPARE(batch->tally().saved, 3);
}

void TestStreamTarget::lateOnesFollow()
{
    ExportJob job{sampleConversations(20), {}};
    job.waitMs = 600'000;
    m_source->transcripts = {{u"call-0000"_s, Error::of(ErrorKind::NotReady)}};
    const auto batch = batchOf(std::move(job));
    batch->start();
    QTRY_COMPARE(batch->tally().saved, 19);
    QCOMPARE(idsWritten().size(), 19);
    m_source->transcripts.clear();
    m_clock->advance(60'000);
    QTRY_VERIFY(batch->isOver());
    QCOMPARE(batch->tally().saved, 20);
    QCOMPARE(idsWritten().last(), u"call-0000"_s);
}

void TestStreamTarget::cancelWithEarlierCallsOutstanding()
{
    const auto batch = batchOf({sampleConversations(20), {}});
    m_source->hold = true;
    batch->start();
    QTRY_COMPARE(m_source->held().size(), 8);
    QVERIFY(m_source->release(u"call-0005"_s)); // waits for the turn of 0 to 4
    QTest::qWait(20);
    QCOMPARE(idsWritten(), QStringList());
    batch->cancel();
    QTRY_VERIFY(batch->isOver());
    QCOMPARE(batch->tally().done(), 20);
    QCOMPARE(idsWritten().size(), batch->tally().saved);
    QCOMPARE(idsWritten(), QStringList({u"call-0005"_s}));
}

void TestStreamTarget::readersThatGoAway()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    ::close(ends[0]);
    ExportBatch batch(*m_library, *m_clock, {sampleConversations(20), {}},
        std::make_unique<StreamTarget>(ends[1]));
    connect(&batch, &ExportBatch::question, &batch, &ExportBatch::stop);
    batch.start();
    QTRY_VERIFY(batch.isOver());
    ::close(ends[1]);
    QCOMPARE(batch.trouble()->kind, ErrorKind::Local);
    QCOMPARE(batch.tally().saved, 0);
    QCOMPARE(batch.tally().done(), 20);
}

void TestStreamTarget::L01_diskFull()
{
    const auto calls = std::make_shared<FailingCalls>();
    calls->bytesLeft = 1'000;
    const auto batch = batchOf({sampleConversations(20), {}}, calls);
    connect(batch.get(), &ExportBatch::question, batch.get(), &ExportBatch::stop);
    batch->start();
    QTRY_VERIFY(batch->isOver());
    QVERIFY(batch->tally().saved > 0);
    QVERIFY(batch->tally().saved < 20);
    QCOMPARE(batch->tally().done(), 20);
}

void TestStreamTarget::S14_idsCannotForgeALine()
{
    auto call = sampleConversation(0);
    call.id = u"x\n# forged 2026"_s;
    const auto batch = batchOf({{call}, {}});
    batch->start();
    QTRY_VERIFY(batch->isOver());
    QVERIFY(written().startsWith("# x # forged 2026 2026-01-15T08:00:00Z\n[00:00]"));
}

READBACK_TEST_MAIN(TestStreamTarget)
#include "tst_streamtarget.moc"
