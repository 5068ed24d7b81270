// SPDX-License-Identifier: MIT
#include "app/library/search/CallSearch.h"

#include "app/archive/stored/StoredCalls.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using readback::test::ArchiveBench;

namespace readback {

namespace {

const QDateTime kNow(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc());

template <class T>
class Outcome
{
public:
    Callback<T> take()
    {
        return [this](Result<T> result) { m_result = std::move(result); };
    }
    const Result<T> &wait()
    {
        if (!test::waitUntil([this] { return m_result.has_value(); }, 20'000))
            m_result = Error::of(ErrorKind::Timeout);
        return *m_result;
    }
    bool isThere() const { return m_result.has_value(); }

private:
    std::optional<Result<T>> m_result;
};

void store(ArchiveBench &bench, const QString &id)
{
    auto call = sampleConversation(1);
    call.id = id;
    const auto transcript = sampleTranscript(id);
    const auto stored = bench.write<qint64>(
        [&](Database &database) { return storeCall(database, call, transcript, kNow); });
    QVERIFY(stored.ok());
}

QStringList names(const CallSearch &search)
{
    QStringList names;
    for (const auto &saved : search.saved())
        names << saved.name;
    return names;
}

} // namespace

class TestCallSearch : public QObject
{
    Q_OBJECT

private slots:
    void findsCountsAndLooksWithinACall();
    void withoutAnArchiveEverySearchFails();
    void aMistakeIsTold();
    void nothingAskedIsNothingFound();
    void aDroppedCallIsSilent();
    void D09_archivesNeverMix();
    void keepsSavedSearches();
    void refusesWhatCannotBeSaved();
    void tellsThatContentChanged();
    void D01_damageChangesContent();
    void tellsAtOnceWhenAllIsTakenIn();
};

void TestCallSearch::findsCountsAndLooksWithinACall()
{
    ArchiveBench bench;
    store(bench, u"one"_s);
    CallSearch search(&bench.archive());
    Outcome<SearchPage> page;
    Outcome<SearchCounts> counts;
    Outcome<std::vector<SearchHit>> within;
    const auto word = sampleTranscript(u"one"_s).phrases[0].text.section(u' ', 0, 0);
    const auto first = search.find({word}, this, page.take());
    const auto second = search.count(word, this, counts.take());
    const auto third = search.findIn(u"one"_s, word, this, within.take());
    QVERIFY(!page.isThere());
    QVERIFY(page.wait().ok() && !page.wait()->hits.empty());
    QCOMPARE(page.wait()->hits[0].conversationId, u"one"_s);
    QVERIFY(counts.wait().ok());
    QCOMPARE(counts.wait()->calls, 1);
    QVERIFY(within.wait().ok());
    QCOMPARE(within.wait()->size(), page.wait()->hits.size());
}

void TestCallSearch::withoutAnArchiveEverySearchFails()
{
    CallSearch search(nullptr);
    QSignalSpy failed(&search, &CallSearch::failed);
    Outcome<SearchPage> page;
    Outcome<SearchCounts> counts;
    Outcome<std::vector<SearchHit>> within;
    const auto first = search.find({u"word"_s}, this, page.take());
    const auto second = search.count(u"word"_s, this, counts.take());
    const auto third = search.findIn(u"one"_s, u"word"_s, this, within.take());
    QVERIFY(!page.isThere());
    QVERIFY(!page.wait() && page.wait().error().kind == ErrorKind::Archive);
    QVERIFY(!counts.wait() && counts.wait().error().kind == ErrorKind::Archive);
    QVERIFY(!within.wait() && within.wait().error().kind == ErrorKind::Archive);
    search.save(u"name"_s, u"word"_s);
    QCOMPARE(failed.size(), 0);
    QVERIFY(failed.wait());
    QVERIFY(search.saved().empty());
}

void TestCallSearch::aMistakeIsTold()
{
    ArchiveBench bench;
    CallSearch search(&bench.archive());
    const auto mistake = CallSearch::mistakeIn(u"word AND"_s);
    QVERIFY(mistake);
    Outcome<SearchPage> page;
    const auto call = search.find({u"word AND"_s}, this, page.take());
    QVERIFY(!page.wait());
    QCOMPARE(page.wait().error().kind, ErrorKind::Protocol);
    QCOMPARE(page.wait().error().what, mistake->what);
    QVERIFY(!CallSearch::mistakeIn(u"word"_s));
    QVERIFY(!CallSearch::mistakeIn(QString()));
}

void TestCallSearch::nothingAskedIsNothingFound()
{
    ArchiveBench bench;
    CallSearch search(&bench.archive());
    Outcome<SearchPage> page;
    const auto call = search.find({u" "_s}, this, page.take());
    QVERIFY(page.wait().ok());
    QCOMPARE(*page.wait(), SearchPage());
}

void TestCallSearch::aDroppedCallIsSilent()
{
    ArchiveBench bench;
    store(bench, u"one"_s);
    CallSearch search(&bench.archive());
    Outcome<SearchCounts> dropped;
    Outcome<SearchCounts> kept;
    auto call = search.count(u"word"_s, this, dropped.take());
    call.cancel();
    const auto next = search.count(u"word"_s, this, kept.take());
    QVERIFY(kept.wait().ok());
    QVERIFY(!dropped.isThere());
}

void TestCallSearch::D09_archivesNeverMix()
{
    ArchiveBench one;
    ArchiveBench other;
    store(one, u"one"_s);
    store(other, u"other"_s);
    const auto word = sampleTranscript(u"one"_s).phrases[0].text.section(u' ', 0, 0);
    for (auto *bench : {&one, &other}) {
        CallSearch search(&bench->archive());
        Outcome<SearchPage> page;
        const auto call = search.find({word}, this, page.take());
        QVERIFY(page.wait().ok() && !page.wait()->hits.empty());
        for (const auto &hit : page.wait()->hits)
            QCOMPARE(hit.conversationId, bench == &one ? u"one"_s : u"other"_s);
    }
}

void TestCallSearch::keepsSavedSearches()
{
    ArchiveBench bench;
    {
        CallSearch search(&bench.archive());
        search.save(u" First  one "_s, u"refund"_s);
        search.save(u"Second"_s, u"late"_s);
        search.save(u"First one"_s, u"refund OR credit"_s);
        QTRY_COMPARE(search.saved().size(), 2u);
        QTRY_COMPARE(search.saved()[0].text, u"refund OR credit"_s);
        QCOMPARE(names(search), (QStringList{u"First one"_s, u"Second"_s}));
        search.renameSaved(search.saved()[0].number, u"Money"_s);
        QTRY_COMPARE(names(search), (QStringList{u"Money"_s, u"Second"_s}));
    }
    CallSearch search(&bench.archive());
    QVERIFY(search.saved().empty());
    QTRY_COMPARE(names(search), (QStringList{u"Money"_s, u"Second"_s}));
    search.removeSaved(search.saved()[0].number);
    QTRY_COMPARE(names(search), QStringList{u"Second"_s});
}

void TestCallSearch::refusesWhatCannotBeSaved()
{
    ArchiveBench bench;
    CallSearch search(&bench.archive());
    QSignalSpy failed(&search, &CallSearch::failed);
    search.save(u" "_s, u"refund"_s);
    QTRY_COMPARE(failed.size(), 1);
    search.save(u"One"_s, u"a"_s);
    search.save(u"Other"_s, u"b"_s);
    QTRY_COMPARE(search.saved().size(), 2u);
    search.renameSaved(search.saved()[1].number, u"One"_s);
    QTRY_COMPARE(failed.size(), 2);
    QCOMPARE(names(search), (QStringList{u"One"_s, u"Other"_s}));
}

void TestCallSearch::tellsAtOnceWhenAllIsTakenIn()
{
    ArchiveBench bench;
    CallSearch search(&bench.archive());
    QSignalSpy changed(&search, &CallSearch::contentChanged);
    QSignalSpy takingIn(&search, &CallSearch::takingInChanged);
    search.setTakingIn(true);
    QVERIFY(search.isTakingIn());
    QCOMPARE(changed.size(), 0);
    search.setTakingIn(false);
    search.setTakingIn(false);
    QVERIFY(!search.isTakingIn());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(takingIn.size(), 2);
}

void TestCallSearch::tellsThatContentChanged()
{
    ArchiveBench bench;
    CallSearch search(&bench.archive());
    QSignalSpy changed(&search, &CallSearch::contentChanged);
    store(bench, u"one"_s);
    store(bench, u"two"_s);
    QVERIFY(changed.wait());
    QCOMPARE(changed.size(), 1);
}

// Saved searches are counted anew then.
void TestCallSearch::D01_damageChangesContent()
{
    ArchiveBench bench;
    store(bench, u"a"_s);
    store(bench, u"b"_s);
    CallSearch search(&bench.archive());
    int changesSinceOpen = 0;
    connect(&bench.archive(), &Archive::stateChanged, this, [&] { changesSinceOpen = 0; });
    connect(&search, &CallSearch::contentChanged, this, [&] { ++changesSinceOpen; });
    QVERIFY(bench.meetDamage(u"DELETE FROM call WHERE id = 'a'"_s));
    QTRY_VERIFY(changesSinceOpen > 0);
    Outcome<SearchCounts> counts;
    const auto counting = search.count(u"phrase"_s, this, counts.take());
    QVERIFY(counts.wait().ok());
    QCOMPARE(counts.wait()->calls, 2); // and that of meetDamage()
}

} // namespace readback

using readback::TestCallSearch;
READBACK_TEST_MAIN(TestCallSearch)
#include "tst_callsearch.moc"
