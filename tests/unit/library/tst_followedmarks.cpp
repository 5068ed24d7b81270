// SPDX-License-Identifier: MIT
#include "app/library/triage/FollowedMarks.h"

#include "app/archive/ArchiveOpening.h"
#include "app/archive/stored/StoredMarks.h"
#include "app/async/AsideThread.h"
#include "app/library/TranscriptLibrary.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSource.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

using Marks = QHash<QString, CallMark>;

// What a person's marks do to calls, for who keeps no marks himself.
class TestFollowedMarks : public QObject
{
    Q_OBJECT

private slots:
    void withoutAFolderThereAreNone();
    void allOfTheArchiveAreRead();
    void G04_aHungDiskHoldsNobodyUp();
    void theLibraryReadsAsTheyAreMarked();

private:
    QString folder() const { return m_home.filePath(u"archive"_s); }

    QTemporaryDir m_home;
    FakeClock m_clock;
    QObject m_context;
};

void TestFollowedMarks::withoutAFolderThereAreNone()
{
    for (const auto &none : {QString(), folder()}) {
        Outcomes<Marks> outcome;
        outcome.handle = readMarks(none, m_clock, &m_context, outcome.callback());
        QVERIFY(!outcome.has()); // never inside the call
        QTRY_VERIFY(outcome.ok());
        QVERIFY(outcome.value().isEmpty());
    }
}

void TestFollowedMarks::allOfTheArchiveAreRead()
{
    Marks marks;
    marks[u"a"_s].swapped = true;
    marks[u"b"_s].aliases = {{0, u"Ada"_s}, {2, u"Bea"_s}};
    marks[u"c"_s].note = u"call back"_s;
    OpeningRequest request;
    request.folder = folder();
    auto opened = openArchive(std::move(request));
    QVERIFY(opened.database);
    for (auto each = marks.cbegin(); each != marks.cend(); ++each)
        storeMark(*opened.database, each.key(), each.value());
    opened = {};
    Outcomes<Marks> outcome;
    outcome.handle = readMarks(folder(), m_clock, &m_context, outcome.callback());
    QTRY_VERIFY(outcome.ok());
    QCOMPARE(outcome.value(), marks);
    QVERIFY(QDir(folder()).removeRecursively());
}

void TestFollowedMarks::G04_aHungDiskHoldsNobodyUp()
{
    QVERIFY(QDir().mkpath(folder()));
    const auto pipe = QFile::encodeName(archiveFile(folder())); // opening one waits for a writer
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    Outcomes<Marks> outcome;
    outcome.handle = readMarks(folder(), m_clock, &m_context, outcome.callback());
    m_clock.advance(9'999);
    QCoreApplication::processEvents();
    QVERIFY(!outcome.has());
    m_clock.advance(1);
    QTRY_VERIFY(outcome.has());
    QCOMPARE(outcome.error().what, u"The archive does not answer."_s);
    QVERIFY(AsideThread::running() > 0);
    int writer = -1;
    QVERIFY(waitUntil([&] {
        writer = ::open(pipe.constData(), O_WRONLY | O_NONBLOCK);
        return writer >= 0;
    }));
    ::close(writer);
    QTRY_COMPARE(AsideThread::running(), 0);
}

void TestFollowedMarks::theLibraryReadsAsTheyAreMarked()
{
    FakeSource source;
    source.conversations = {sampleConversation(1), sampleConversation(2)};
    TranscriptLibrary library(source, m_clock);
    Marks marks;
    marks[sampleConversation(1).id].swapped = true;
    marks[sampleConversation(1).id].aliases = {{1, u"Ada"_s}};
    marks[sampleConversation(2).id].starred = true;
    follow(marks, library);
    for (const auto &call : source.conversations) {
        const auto told = sampleTranscript(call.id);
        Outcomes<TranscriptPtr> outcome;
        outcome.handle
            = library.transcript(call, Priority::Bulk, {}, &m_context, outcome.callback());
        QTRY_VERIFY(outcome.ok());
        const auto &read = *outcome.value();
        const auto sideOf = [](const Transcript &transcript, size_t phrase) {
            return transcript.speakers[transcript.phrases[phrase].speaker].role;
        };
        const bool isFirst = call.id == sampleConversation(1).id;
        QCOMPARE(sideOf(read, 0) != sideOf(told, 0), isFirst);
        QCOMPARE(read == told, !isFirst);
        QCOMPARE(std::ranges::count(read.speakers, u"Ada"_s, &Speaker::alias), isFirst ? 1 : 0);
    }
}

READBACK_TEST_MAIN(TestFollowedMarks)
#include "tst_followedmarks.moc"
