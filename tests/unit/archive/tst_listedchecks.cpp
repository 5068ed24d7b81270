// SPDX-License-Identifier: MIT
// What a checklist comes to in calls that are listed and kept, and that nobody has opened.
#include "app/archive/stored/StoredCalls.h"
#include "app/library/triage/Checklists.h"
#include "tests/support/PassageSamples.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using readback::test::ArchiveBench;

namespace readback {

namespace {

// With a greeting.
void keep(ArchiveBench &bench, int number)
{
    const auto call = sampleConversation(number);
    auto transcript = sampleTranscript(call.id, 2);
    transcript.phrases[0].text = u"Good morning"_s;
    bench.write<qint64>(
        [&](Database &database) { return storeCall(database, call, transcript, call.start); });
}

// A set with one active list that wants the word.
ChecklistSet wanting(const QString &word)
{
    return {{{1, u"List"_s, {{RuleKind::MustSay, word}}}}, 1};
}

} // namespace

class TestListedChecks : public QObject
{
    Q_OBJECT
private slots:
    void looksListedCallsThroughQuietly();
    void whatWasMetMeanwhileCounts();
};

void TestListedChecks::looksListedCallsThroughQuietly()
{
    ArchiveBench bench;
    QStringList ids;
    for (int i = 0; i < 60; ++i) {
        ids << sampleConversation(i).id;
        keep(bench, i);
    }
    Checklists lists(&bench.archive());
    lists.checkListed(ids); // held against nothing
    lists.replace(wanting(u"morning"_s));
    const QSignalSpy checking(&lists, &Checklists::checking);
    const QSignalSpy checked(&lists, &Checklists::checked);
    const QSignalSpy results(&lists, &Checklists::resultChanged);
    lists.checkListed(ids.mid(0, 15));
    lists.checkListed(ids.mid(15)); // the next page of the list comes meanwhile
    QVERIFY(!lists.isChecking());
    QTRY_COMPARE(results.size(), 60);
    for (int i = 0; i < 60; ++i)
        QCOMPARE(results[i][0].toString(), ids[i]); // as they are listed
    QVERIFY(checking.isEmpty() && checked.isEmpty());
    lists.checkListed(ids);
    lists.replace(wanting(u"evening"_s)); // what was under way is of no use
    lists.checkListed(ids.mid(0, 1));
    QTRY_VERIFY(lists.result(ids.front()));
    QCOMPARE(lists.result(ids.front())->kept(), 0);
}

// Its sides are exchanged by now, say, which the archive did not know.
void TestListedChecks::whatWasMetMeanwhileCounts()
{
    ArchiveBench bench;
    const QStringList ids{sampleConversation(0).id, sampleConversation(1).id};
    keep(bench, 0);
    keep(bench, 1);
    const auto held = std::make_shared<QSemaphore>();
    const auto guard = qScopeGuard([held] { held->release(); });
    const auto slow = bench.archive().read<int>(
        Archive::Reader::Search, this,
        [held](Database &) {
            held->acquire();
            return 0;
        },
        [](const Result<int> &) {});
    Checklists lists(&bench.archive());
    lists.replace(wanting(u"morning"_s));
    lists.checkListed(ids);
    auto transcript = sampleTranscript(ids.front(), 2);
    transcript.phrases[0].text = u"Good evening"_s;
    lists.take(std::make_shared<const Transcript>(transcript));
    QTRY_VERIFY(lists.result(ids.front()));
    held->release();
    QTRY_VERIFY(lists.result(ids.back()));
    QCOMPARE(lists.result(ids.front())->kept(), 0);
}

} // namespace readback

READBACK_TEST_MAIN(readback::TestListedChecks)
#include "tst_listedchecks.moc"
