// SPDX-License-Identifier: MIT
#include "app/archive/stored/StoredPassages.h"

#include "app/archive/sql/Statement.h"
#include "app/archive/stored/PassageJson.h"
#include "tests/support/PassageSamples.h"
#include "tests/support/TestMain.h"
#include "tests/unit/archive/ArchiveBench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using readback::test::ArchiveBench;
using readback::test::ArchiveFileBench;
using readback::test::hostileTexts;
using readback::test::samplePassage;

namespace readback {

namespace {

std::vector<EvidenceItem> items()
{
    return {{7, samplePassage(1), u"why it matters"_s}, {2, samplePassage(3), {}},
        {5, samplePassage(1, u"another"_s), u"ü – 你好"_s}};
}

void insertRaw(Database &database, const QString &json)
{
    Statement(database, "INSERT INTO passage (position, id, passage) VALUES (0, 'x', ?)")
        .bind(json)
        .run();
}

} // namespace

class TestStoredPassages : public QObject
{
    Q_OBJECT
private slots:
    void comeBackAsTheyWere();
    void unknownFactsComeBackUnknown();
    void theLaterBasketCounts();
    void S15_whateverWasSaidIsText();
    void rowsOfOthersAreLeftOut_data();
    void rowsOfOthersAreLeftOut();
    void D03_allOrNothingWhicheverStatementFails();
};

void TestStoredPassages::comeBackAsTheyWere()
{
    ArchiveFileBench bench;
    storePassages(bench.database(), items());
    QVERIFY(loadPassages(bench.database()) == items());
    QVERIFY(!bench.database().takeError());
}

void TestStoredPassages::unknownFactsComeBackUnknown()
{
    ArchiveFileBench bench;
    Passage passage;
    passage.conversationId = u"bare"_s;
    passage.phrases = {{{}, SpeakerRole::Unknown, 0, u"x"_s}};
    storePassages(bench.database(), {{1, passage, {}}});
    const auto back = loadPassages(bench.database());
    QCOMPARE(back.size(), 1u);
    QVERIFY(!back[0].passage.start.isValid());
    QVERIFY(back[0].passage == passage);
}

void TestStoredPassages::theLaterBasketCounts()
{
    ArchiveFileBench bench;
    storePassages(bench.database(), items());
    auto later = items();
    std::swap(later.front(), later.back());
    later.erase(later.begin() + 1);
    storePassages(bench.database(), later);
    QVERIFY(loadPassages(bench.database()) == later);
    storePassages(bench.database(), {});
    QVERIFY(loadPassages(bench.database()).empty());
    QVERIFY(!bench.database().takeError());
}

void TestStoredPassages::S15_whateverWasSaidIsText()
{
    ArchiveFileBench bench;
    std::vector<EvidenceItem> hostile;
    for (const auto &text : hostileTexts()) {
        auto passage = samplePassage(1, u"said"_s);
        passage.conversationId = text;
        hostile.push_back({static_cast<qint64>(hostile.size()) + 1, passage, {}});
    }
    storePassages(bench.database(), hostile);
    QVERIFY(loadPassages(bench.database()) == hostile);
    QVERIFY(!bench.database().takeError());
}

void TestStoredPassages::rowsOfOthersAreLeftOut_data()
{
    QTest::addColumn<QString>("json");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no JSON") << u"{\"id\""_s;
    QTest::newRow("an array") << u"[1]"_s;
    QTest::newRow("no id") << u"{\"phrases\":[{\"text\":\"x\"}]}"_s;
    QTest::newRow("no phrases") << u"{\"id\":\"x\",\"phrases\":7}"_s;
}

void TestStoredPassages::rowsOfOthersAreLeftOut()
{
    QFETCH(QString, json);
    ArchiveFileBench bench;
    storePassages(bench.database(), items());
    insertRaw(bench.database(), json);
    QVERIFY(loadPassages(bench.database()) == items());
    // What can be read is made harmless.
    insertRaw(bench.database(),
        u"{\"id\":\"x\",\"last\":-7,\"phrases\":[{\"role\":99,\"startMs\":-5,\"text\":\"a\\u0007b\"}]}"_s);
    const auto back = loadPassages(bench.database());
    QCOMPARE(back.size(), 4u);
    const auto found = std::ranges::find_if(
        back, [](const EvidenceItem &item) { return item.passage.conversationId == u"x"_s; });
    QVERIFY(found != back.end());
    QCOMPARE(found->passage.lastPhrase, 0);
    QVERIFY(
        (found->passage.phrases.front() == PassagePhrase{{}, SpeakerRole::Unknown, 0, u"ab"_s}));
}

void TestStoredPassages::D03_allOrNothingWhicheverStatementFails()
{
    ArchiveBench bench;
    const auto store = [&](const std::vector<EvidenceItem> &kept, int failAt) {
        return bench.write<int>([&, failAt](Database &database) {
            const int first = database.statements();
            database.failAt(failAt);
            storePassages(database, kept);
            database.failAt(0);
            return database.statements() - first;
        });
    };
    const auto statements = store(items(), 0);
    QVERIFY(statements.ok() && *statements == 4);
    auto after = items();
    after[1].comment = u"changed"_s;
    for (int failing = 1; failing <= *statements; ++failing) {
        QVERIFY(!store(after, failing).ok());
        const auto kept = bench.read<std::vector<EvidenceItem>>(loadPassages);
        QVERIFY(kept.ok() && *kept == items());
    }
    QVERIFY(store(after, 0).ok());
}

} // namespace readback

using readback::TestStoredPassages;
READBACK_TEST_MAIN(TestStoredPassages)
#include "tst_storedpassages.moc"
