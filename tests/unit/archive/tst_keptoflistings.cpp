// SPDX-License-Identifier: MIT
#include "tests/unit/archive/ArchivedLibraryTest.h"

namespace readback {

// Which of the calls that the server lists are kept.
class TestKeptOfListings : public test::ArchivedLibraryTest
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void knowsWhatIsKeptOfAListing();
    void D01_looksAgainOnceTheArchiveCanBeRead();
};

void TestKeptOfListings::knowsWhatIsKeptOfAListing()
{
    QVERIFY(fetch(calls[3]));
    QVERIFY(waitForKept(1));
    restart();
    bool listed = false;
    const auto listing = library->list(
        {}, Priority::List, this, [](const auto &) {},
        [&](const Result<ListSummary> &result) { listed = bool(result); });
    QVERIFY(test::waitUntil(
        [&] { return listed && library->knownState(calls[3].id) == TranscriptState::Ready; }));
    QCOMPARE(library->knownState(calls[4].id), TranscriptState::Unknown);
}

void TestKeptOfListings::D01_looksAgainOnceTheArchiveCanBeRead()
{
    QVERIFY(fetch(calls[3]));
    QVERIFY(waitForKept(1));
    restart();
    QVERIFY(bench->failOverDamage());
    bool listed = false;
    const auto listing = library->list(
        {}, Priority::List, this, [](const auto &) {},
        [&](const Result<ListSummary> &result) { listed = bool(result); });
    QVERIFY(test::waitUntil([&] { return listed; }));
    QCOMPARE(library->knownState(calls[3].id), TranscriptState::Unknown);
    QVERIFY(bench->comeBack({}));
    QTRY_COMPARE(library->knownState(calls[3].id), TranscriptState::Ready);
    QCOMPARE(library->knownState(calls[4].id), TranscriptState::Unknown);
}

} // namespace readback

READBACK_TEST_MAIN(readback::TestKeptOfListings)
#include "tst_keptoflistings.moc"
