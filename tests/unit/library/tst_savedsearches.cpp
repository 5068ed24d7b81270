// SPDX-License-Identifier: MIT
#include "app/library/search/SavedSearches.h"

#include "app/archive/stored/StoredSearches.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"

#include <QStringList>

using namespace Qt::StringLiterals;
using namespace readback;
using readback::test::ArchiveBench;

namespace {

QStringList namesOf(const std::vector<SavedSearch> &searches)
{
    QStringList names;
    for (const auto &search : searches)
        names << search.name;
    names.sort();
    return names;
}

QStringList stored(ArchiveBench &bench)
{
    bench.write<Done>([](Database &) { return Done{}; }); // behind all that was asked before
    return namesOf(bench.read<std::vector<SavedSearch>>(loadSearches).value());
}

bool saveTwo(SavedSearches &searches)
{
    searches.save(u"one"_s, u"refund"_s);
    searches.save(u"two"_s, u"churn"_s);
    return test::waitUntil([&] { return searches.all().size() == 2; });
}

} // namespace

class TestSavedSearches : public QObject
{
    Q_OBJECT
private slots:
    void D01_damageTakesNone();
    void D01_whatIsRemovedMeanwhileStaysAway();
};

void TestSavedSearches::D01_damageTakesNone()
{
    ArchiveBench bench;
    QVERIFY(bench.waitForState(Archive::State::Open));
    SavedSearches searches(&bench.archive());
    QVERIFY(saveTwo(searches));
    QVERIFY(bench.meetDamage(u"DELETE FROM saved_search WHERE name = 'one'"_s));
    QTRY_COMPARE(stored(bench), (QStringList{u"one"_s, u"two"_s}));
    QTRY_COMPARE(namesOf(searches.all()), (QStringList{u"one"_s, u"two"_s}));
}

void TestSavedSearches::D01_whatIsRemovedMeanwhileStaysAway()
{
    ArchiveBench bench;
    QVERIFY(bench.waitForState(Archive::State::Open));
    SavedSearches searches(&bench.archive());
    QVERIFY(saveTwo(searches));
    const auto removing = connect(&bench.archive(), &Archive::stateChanged, &searches, [&] {
        if (bench.archive().state() == Archive::State::Checking)
            searches.remove(searches.all().front().number);
    });
    QVERIFY(bench.meetDamage(u"DELETE FROM tag"_s));
    QTRY_COMPARE(namesOf(searches.all()), QStringList{u"two"_s});
    QCOMPARE(stored(bench), QStringList{u"two"_s});
}

READBACK_TEST_MAIN(TestSavedSearches)
#include "tst_savedsearches.moc"
