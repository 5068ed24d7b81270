// SPDX-License-Identifier: MIT
#include "tests/support/TestMain.h"
#include "ui/search/HitCounts.h"
#include "ui/search/SearchTally.h"

#include <QTest>

using namespace readback;
using namespace Qt::StringLiterals;

namespace {

SearchHit hitIn(const QString &call)
{
    SearchHit hit;
    hit.conversationId = call;
    return hit;
}

SearchPage page(const QStringList &calls, const QStringList &unreadable = {})
{
    SearchPage page;
    for (const QString &call : calls)
        page.hits.push_back(hitIn(call));
    for (const QString &call : unreadable)
        page.unreadable.push_back(call);
    return page;
}

SearchCounts counts(qint64 phrases, qint64 calls)
{
    SearchCounts counts;
    counts.phrases = phrases;
    counts.calls = calls;
    return counts;
}

} // namespace

class TestSearchTally : public QObject
{
    Q_OBJECT

private slots:
    void countsTheCallsOfThePages()
    {
        SearchTally tally;
        tally.begin();
        tally.add(page({u"a"_s, u"a"_s, u"b"_s}));
        tally.add(page({u"b"_s}));
        QVERIFY(!tally.isSettled());
        QCOMPARE(tally.text(4, false), countText(4, 2));
        QCOMPARE(tally.text(4, true), countTextAtLeast(4));
        QCOMPARE(tally.hits(4), 4);
    }

    void knowsAllOnceItIsCounted()
    {
        SearchTally tally;
        tally.begin();
        tally.add(page({u"a"_s}));
        tally.setCounts(counts(1204, 312));
        QVERIFY(tally.isSettled());
        QCOMPARE(tally.hits(1), 1204);
        QCOMPARE(tally.hits(2000), 2000); // more have come since
        QCOMPARE(tally.text(1, true), countText(1204, 312));
    }

    void anotherSearchForgetsTheOneBefore()
    {
        SearchTally tally;
        tally.begin();
        tally.add(page({u"a"_s}, {u"x"_s}));
        tally.setCounts(counts(1204, 312));
        tally.begin();
        tally.add(page({u"b"_s}));
        QVERIFY(!tally.isSettled());
        QCOMPARE(tally.hits(1), 1);
        QCOMPARE(tally.text(1, false), countText(1, 1));
    }

    void saysWhatIsLeftOutOnceForEachCall()
    {
        SearchTally tally;
        tally.begin();
        tally.add(page({u"a"_s}, {u"x"_s, u"y"_s}));
        tally.add(page({u"b"_s}, {u"y"_s}));
        QCOMPARE(tally.text(2, false), leftOutText(2, countText(2, 2)));
        auto all = counts(1204, 312);
        all.holdsUnreadable = true;
        tally.setCounts(all);
        QCOMPARE(tally.text(2, false), leftOutText(2, countText(1204, 312), true));
        QCOMPARE(tally.text(0, false), leftOutText(2, {}));
    }

    void nothingIsLeftOfAClearedSearch()
    {
        SearchTally tally;
        tally.begin();
        tally.add(page({}, {u"x"_s}));
        tally.clear();
        QVERIFY(tally.isSettled());
        QCOMPARE(tally.text(0, false), QString());
    }

    void whatCannotBeCountedIsWhatHasCome()
    {
        SearchTally tally;
        tally.begin();
        tally.setCounts(counts(1204, 312)); // of the search before
        tally.begin();
        tally.add(page({u"a"_s, u"b"_s}));
        tally.giveUp();
        QVERIFY(tally.isSettled());
        QCOMPARE(tally.hits(2), 2);
        QCOMPARE(tally.text(2, true), countTextAtLeast(2));
    }
};

READBACK_TEST_MAIN(TestSearchTally)
#include "tst_searchtally.moc"
