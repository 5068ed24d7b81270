// SPDX-License-Identifier: MIT
#include "tests/unit/exporting/FolderTest.h"

using namespace readback;

// A second export into the same folder.
class TestExportAgain : public FolderTest
{
    Q_OBJECT
private slots:
    void init() { reset(); }
    void E06_theSameBatchAgain();
    void E06_aFileThatWentIsSavedAgain();
    void E06_anotherReadingIsSavedAgain();
    void E06_anUnknownReadingIsLeft();
    void E06_aFailureLeavesTheFile();
    void L05_whatSomebodyHasChangedStays();
    void L05_withoutADigestWhatIsThereStays();
};

void TestExportAgain::E06_theSameBatchAgain()
{
    run(sampleConversations(50));
    const QByteArray before = bytesOf(path(u"manifest.json"_s));
    m_source = std::make_unique<FakeSource>();
    const auto tally = run(sampleConversations(52));
    QCOMPARE(m_source->requests(), 2);
    QCOMPARE(tally.saved, 52);
    QCOMPARE(tally.savedBefore, 50);
    run(sampleConversations(50));
    QCOMPARE(m_source->requests(), 2);
    QCOMPARE(manifest().size(), 52);
    QVERIFY(bytesOf(path(u"manifest.json"_s)) != before);
}

void TestExportAgain::E06_aFileThatWentIsSavedAgain()
{
    const auto calls = sampleConversations(3);
    run(calls);
    QVERIFY(QFile::remove(path(nameOf(calls[1]))));
    m_source = std::make_unique<FakeSource>();
    QCOMPARE(run(calls).saved, 3);
    QCOMPARE(m_source->asked(), QStringList({calls[1].id}));
    QCOMPARE(bytesOf(path(nameOf(calls[1]))), textOf(calls[1]));
    QCOMPARE(names().size(), 4);
}

// Sides were exchanged, or speakers named, since the last time: that call alone is written anew.
void TestExportAgain::E06_anotherReadingIsSavedAgain()
{
    const auto calls = sampleConversations(3);
    const auto fetchedBy = [&] {
        m_source = std::make_unique<FakeSource>();
        const auto tally = run(calls);
        return tally.saved == 3 ? m_source->asked() : QStringList(u"not all are saved"_s);
    };
    QCOMPARE(fetchedBy().size(), 3);
    const auto before = names();
    const auto straight = bytesOf(path(nameOf(calls[1])));
    m_swapped = calls[1].id;
    QCOMPARE(fetchedBy(), QStringList{calls[1].id});
    const auto swapped = bytesOf(path(nameOf(calls[1])));
    QVERIFY2(swapped.contains("[00:00] Customer: Phrase 1"), swapped.constData());
    QCOMPARE(fetchedBy(), QStringList());
    m_named = calls[1].id;
    QCOMPARE(fetchedBy(), QStringList{calls[1].id});
    QVERIFY(bytesOf(path(nameOf(calls[1]))).contains("[00:00] Ada 1 <b>: Phrase 1"));
    QCOMPARE(fetchedBy(), QStringList());
    m_swapped.clear();
    m_named.clear();
    QCOMPARE(fetchedBy(), QStringList{calls[1].id});
    QCOMPARE(bytesOf(path(nameOf(calls[1]))), straight);
    QCOMPARE(names(), before); // nothing is left behind
}

// Without a profile, or where its archive cannot be read: nobody knows that it changed.
void TestExportAgain::E06_anUnknownReadingIsLeft()
{
    const auto calls = sampleConversations(2);
    m_swapped = calls[0].id;
    run(calls);
    const auto swapped = bytesOf(path(nameOf(calls[0])));
    m_swapped.clear();
    m_knowsReadings = false;
    m_source = std::make_unique<FakeSource>();
    QCOMPARE(run(calls).savedBefore, 2);
    QCOMPARE(m_source->requests(), 0);
    QCOMPARE(bytesOf(path(nameOf(calls[0]))), swapped);
}

void TestExportAgain::E06_aFailureLeavesTheFile()
{
    const auto call = sampleConversation(0);
    run({call});
    const auto straight = bytesOf(path(nameOf(call)));
    m_swapped = call.id;
    m_source->transcripts = {{call.id, Error::of(ErrorKind::Forbidden)}};
    QCOMPARE(run({call}).failed, 1);
    QCOMPARE(bytesOf(path(nameOf(call))), straight);
    QCOMPARE(manifest().find(call.id)->outcome, ExportOutcome::Failed);
    QCOMPARE(manifest().find(call.id)->files, QStringList{nameOf(call)});
    m_source->transcripts.clear();
    QCOMPARE(run({call}).saved, 1);
    QVERIFY(bytesOf(path(nameOf(call))) != straight);
    QCOMPARE(names().size(), 2);
}

// The manifest names the file, but it is not what was written there any more.
void TestExportAgain::L05_whatSomebodyHasChangedStays()
{
    const auto call = sampleConversation(0);
    run({call});
    const auto mine = bytesOf(path(nameOf(call))) + "my own line\n";
    put(path(nameOf(call)), mine);
    run({call});
    QCOMPARE(names().size(), 2); // as long as nothing is new
    for (const bool swapped : {true, false, true}) {
        m_swapped = swapped ? call.id : QString();
        QCOMPARE(run({call}).saved, 1);
        QCOMPARE(bytesOf(path(nameOf(call))), mine);
        const auto files = manifest().find(call.id)->files;
        QCOMPARE(files.size(), 1);
        QVERIFY(files[0] != nameOf(call));
        QCOMPARE(bytesOf(path(files[0])) == textOf(call), !swapped);
        QCOMPARE(names().size(), 3); // and not one more each time
    }
}

// As an earlier version of the program left it.
void TestExportAgain::L05_withoutADigestWhatIsThereStays()
{
    const auto calls = sampleConversations(2);
    run(calls);
    auto without = manifest();
    for (const auto &call : calls) {
        auto record = *without.find(call.id);
        record.digests.clear();
        without.insert(record);
    }
    put(path(u"manifest.json"_s), without.toJson());
    QCOMPARE(run(calls).savedBefore, 2);
    m_swapped = calls[0].id;
    run(calls);
    QCOMPARE(bytesOf(path(nameOf(calls[0]))), textOf(calls[0]));
    QVERIFY(manifest().find(calls[0].id)->files != QStringList{nameOf(calls[0])});
    QCOMPARE(manifest().find(calls[1].id)->files, QStringList{nameOf(calls[1])});
    QCOMPARE(names().size(), 4);
}

READBACK_TEST_MAIN(TestExportAgain)
#include "tst_exportagain.moc"
