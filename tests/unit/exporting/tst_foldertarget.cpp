// SPDX-License-Identifier: MIT
#include "app/exporting/ExportOne.h"
#include "tests/unit/exporting/FolderTest.h"

#include <sys/stat.h>

using namespace readback;

class TestFolderTarget : public FolderTest
{
    Q_OBJECT
private slots:
    void init() { reset(); }
    void E01_fiveHundredCalls();
    void L05_otherPeoplesFilesStay();
    void L05_otherPeoplesManifestsStay();
    void S13_callsOfTheSameName();
    void S13_hostileCallsStayInTheFolder();
    void S13_linksAreNotFollowed();
    void P01_filesThatTheManifestMissed();
    void L03_folderThatCannotBeMade();
    void L03_folderThatGoesAway();
    void earlierEntriesStay();
    void exportOneWritesTheSame();
    void filesFollowTheSwap();
    void filesFollowTheNames();
};

void TestFolderTarget::E01_fiveHundredCalls()
{
    const auto calls = sampleConversations(500);
    const auto tally = run(calls);
    QCOMPARE(tally.saved, 500);
    QCOMPARE(names().size(), 501);
    const auto written = manifest();
    QCOMPARE(written.size(), 500);
    for (const auto &call : calls) {
        const auto *record = written.find(call.id);
        QVERIFY(record);
        QCOMPARE(record->files, QStringList({nameOf(call)}));
        QCOMPARE(record->start, call.start);
        QCOMPARE(bytesOf(path(nameOf(call))), textOf(call));
    }
    struct stat status = {};
    ::stat(QFile::encodeName(path(nameOf(calls[0]))).constData(), &status);
    QCOMPARE(status.st_mode & 0777, mode_t(0600));
}

void TestFolderTarget::L05_otherPeoplesFilesStay()
{
    const auto call = sampleConversation(0);
    put(path(nameOf(call)), "mine");
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(run({call}).saved, 1);
        QCOMPARE(bytesOf(path(nameOf(call))), QByteArray("mine"));
        const auto files = manifest().find(call.id)->files;
        QCOMPARE(files.size(), 1);
        QVERIFY(files[0] != nameOf(call));
        QCOMPARE(bytesOf(path(files[0])), textOf(call));
        QCOMPARE(names().size(), 3);
    }
    QCOMPARE(m_source->requests(), 1);
}

void TestFolderTarget::L05_otherPeoplesManifestsStay()
{
    put(path(u"manifest.json"_s), "{\"name\":\"App\"}");
    const auto tally = run(sampleConversations(2));
    QCOMPARE(tally.saved, 0);
    QVERIFY(m_trouble);
    QCOMPARE(m_trouble->kind, ErrorKind::Local);
    QCOMPARE(bytesOf(path(u"manifest.json"_s)), QByteArray("{\"name\":\"App\"}"));
    QCOMPARE(names().size(), 1);
    QCOMPARE(m_source->requests(), 0);
}

void TestFolderTarget::S13_callsOfTheSameName()
{
    std::vector<Conversation> calls;
    for (int i = 0; i < 12; ++i) {
        auto call = sampleConversation(0);
        call.id = u"deadbeef-%1"_s.arg(i);
        call.queues = {i % 2 ? u"BILLING"_s : u"billing"_s};
        calls.push_back(call);
    }
    QCOMPARE(run(calls).saved, 12);
    QSet<QString> folded;
    const auto written = manifest();
    for (const auto &call : calls) {
        const auto files = written.find(call.id)->files;
        QCOMPARE(bytesOf(path(files.value(0))), textOf(call));
        folded.insert(files.value(0).toCaseFolded());
    }
    QCOMPARE(folded.size(), 12);
}

void TestFolderTarget::S13_hostileCallsStayInTheFolder()
{
    std::vector<Conversation> calls;
    for (const auto &evil : {u"../../etc/x"_s, u".."_s, u"CON"_s, u"-rf"_s, u"a/b"_s, u"\n"_s,
             u"manifest.json"_s, QString(300, u'x'), u"👋"_s, u"."_s}) {
        auto call = sampleConversation(0);
        call.start = {};
        call.id = evil;
        call.queues = {evil};
        call.agents = {evil};
        calls.push_back(call);
    }
    QCOMPARE(run(calls).saved, static_cast<int>(calls.size()));
    QCOMPARE(names().size(), static_cast<qsizetype>(calls.size()) + 1);
    QCOMPARE(manifest().files().size(), static_cast<qsizetype>(calls.size()));
}

void TestFolderTarget::S13_linksAreNotFollowed()
{
    const QTemporaryDir elsewhere;
    const auto call = sampleConversation(0);
    put(elsewhere.filePath(u"precious"_s), "precious");
    QVERIFY(QFile::link(elsewhere.filePath(u"precious"_s), path(nameOf(call))));
    QVERIFY(QFile::link(elsewhere.filePath(u"nothing"_s), path(nameOf(sampleConversation(1)))));
    QCOMPARE(run(sampleConversations(2)).saved, 2);
    QCOMPARE(bytesOf(elsewhere.filePath(u"precious"_s)), QByteArray("precious"));
    QVERIFY(!QFile::exists(elsewhere.filePath(u"nothing"_s)));
}

// Killed after the files and before the manifest: what is whole is found again.
void TestFolderTarget::P01_filesThatTheManifestMissed()
{
    const auto calls = sampleConversations(5);
    run(calls);
    QVERIFY(QFile::remove(path(u"manifest.json"_s)));
    QVERIFY(QFile::remove(path(nameOf(calls[3]))));
    put(path(nameOf(calls[4])), "something else of that name");
    m_source = std::make_unique<FakeSource>();
    const auto tally = run(calls);
    QCOMPARE(tally.saved, 5);
    QCOMPARE(tally.savedBefore, 3);
    QCOMPARE(m_source->requests(), 2);
    QCOMPARE(manifest().size(), 5);
    QCOMPARE(bytesOf(path(nameOf(calls[4]))), QByteArray("something else of that name"));
}

void TestFolderTarget::L03_folderThatCannotBeMade()
{
    put(path(u"file"_s), "x");
    FakeClock clock;
    TranscriptLibrary library(*m_source, clock);
    ExportBatch batch(library, clock, {sampleConversations(2), {}},
        std::make_unique<FolderTarget>(path(u"file/folder"_s)));
    batch.start();
    QTRY_VERIFY(batch.isPaused());
    QVERIFY(batch.trouble()->what.contains(u"file/folder"_s));
    batch.resumeInto(std::make_unique<FolderTarget>(path(u"new/folder"_s)));
    QTRY_VERIFY(batch.isOver());
    QCOMPARE(batch.tally().saved, 2);
    QCOMPARE(QDir(path(u"new/folder"_s)).entryList(QDir::Files).size(), 3);
}

void TestFolderTarget::L03_folderThatGoesAway()
{
    FakeClock clock;
    TranscriptLibrary library(*m_source, clock);
    ExportBatch batch(library, clock, {sampleConversations(20), {}},
        std::make_unique<FolderTarget>(path(u"usb"_s)));
    m_source->hold = true;
    batch.start();
    QTRY_COMPARE(m_source->held().size(), 8);
    QVERIFY(QDir(path(u"usb"_s)).removeRecursively());
    m_source->releaseAll();
    QTRY_VERIFY(batch.isPaused());
    QVERIFY(batch.trouble()->what.contains(u"usb"_s));
    QVERIFY(QDir().mkpath(path(u"usb"_s)));
    m_source->hold = false;
    batch.resume();
    QTRY_VERIFY(batch.isOver());
    QCOMPARE(batch.tally().saved, 20);
    QCOMPARE(m_source->requests(), 20);
}

void TestFolderTarget::earlierEntriesStay()
{
    const auto calls = sampleConversations(3);
    run({calls[0]});
    m_source->transcripts = {{calls[2].id, Error::of(ErrorKind::NotReady)}};
    run({calls[1], calls[2]});
    QCOMPARE(manifest().size(), 3);
    QCOMPARE(manifest().find(calls[2].id)->outcome, ExportOutcome::NotReady);
    m_source->transcripts.clear();
    run({calls[2]});
    QCOMPARE(manifest().find(calls[2].id)->outcome, ExportOutcome::Saved);
    QCOMPARE(manifest().find(calls[2].id)->reason, QString());
}

void TestFolderTarget::exportOneWritesTheSame()
{
    const auto call = sampleConversation(0);
    const TranscriptDocument document{call,
        std::make_shared<const Transcript>(sampleTranscript(call.id)), u"Sample organisation"_s};
    std::optional<Result<Done>> outcome;
    const auto keep = [&outcome](const Result<Done> &result) { outcome = result; };
    auto saving = exportOne(document, path(u"a.txt"_s), ExportFormat::Text, this, keep);
    QTRY_VERIFY(outcome);
    QVERIFY(outcome->ok());
    QCOMPARE(bytesOf(path(u"a.txt"_s)), textOf(call));
    outcome.reset();
    saving = exportOne(document, path(u"gone/a.txt"_s), ExportFormat::Text, this, keep);
    QTRY_VERIFY(outcome);
    QCOMPARE(outcome->error().kind, ErrorKind::Local);
}

// From the reader's choice to the words in the file.
void TestFolderTarget::filesFollowTheSwap()
{
    const auto calls = sampleConversations(2);
    m_swapped = calls[1].id;
    QCOMPARE(run(calls).saved, 2);
    const auto straight = bytesOf(path(nameOf(calls[0])));
    QVERIFY2(straight.contains("[00:00] Agent: Phrase 1"), straight.constData());
    QVERIFY(straight.contains("[00:04] Customer: Phrase 2"));
    const auto swapped = bytesOf(path(nameOf(calls[1])));
    QVERIFY2(swapped.contains("[00:00] Customer: Phrase 1"), swapped.constData());
    QVERIFY(swapped.contains("[00:04] Agent: Phrase 2"));
}

void TestFolderTarget::filesFollowTheNames()
{
    const auto calls = sampleConversations(2);
    m_named = calls[1].id;
    QCOMPARE(run(calls).saved, 2);
    QVERIFY(bytesOf(path(nameOf(calls[0]))).contains("[00:00] Agent: Phrase 1"));
    const auto named = bytesOf(path(nameOf(calls[1])));
    QVERIFY2(named.contains("[00:00] Ada 1 <b>: Phrase 1"), named.constData()); // forges no line
    QVERIFY(named.contains("[00:04] Customer: Phrase 2"));
}

READBACK_TEST_MAIN(TestFolderTarget)
#include "tst_foldertarget.moc"
