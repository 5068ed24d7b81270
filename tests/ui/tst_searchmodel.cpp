// SPDX-License-Identifier: MIT
// The hits of a search as rows: what they say, how they are sorted, and what they cost.
#include "ui/search/HitTableModel.h"

#include "tests/support/BestOf.h"
#include "tests/support/CpuTimer.h"
#include "tests/support/HeartBeat.h"
#include "tests/support/TestMain.h"
#include "tests/ui/FakeFinder.h"
#include "ui/search/HitCounts.h"
#include "ui/search/HitText.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace readback;
using namespace readback::test;

class TestSearchModel : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatAHitSays();
    void readsAHitAsALine();
    void aHitMaySayAnythingOfItself();
    void neverCutsACharacter();
    void sortsByTheWordsOutward();
    void sortsByEveryColumn();
    void sortsSpeakersByTheNamesTheyWereGiven();
    void whatIsEqualStaysAsItWasFound();
    void comesBackToHowItWasFound();
    void newHitsGoToTheirPlaces();
    void theCurrentRowFollowsItsHit();
    void G13_holdsUnderRandomOperations();
    void hostileTextIsPlain();
    void countsByPhraseCallAndDay();
    void G09_aHundredThousandHitsAreSortedByTheWay();
    void whatComesWhileItIsSortedIsSortedToo();

private:
    static QStringList column(const HitTableModel &model, HitColumn column)
    {
        QStringList texts;
        for (int row = 0; row < model.count(); ++row)
            texts += model.index(row, static_cast<int>(column)).data().toString();
        return texts;
    }
};

void TestSearchModel::saysWhatAHitSays()
{
    auto hit = sampleHit(3, u"I want a refund today"_s, u"refund"_s);
    hit.startMs = 3'661'000;
    hit.queues = {u"Billing"_s, u"Returns"_s};
    HitTableModel model;
    model.setHits({hit});
    QCOMPARE(column(model, HitColumn::Before).constFirst(), u"I want a "_s);
    QCOMPARE(column(model, HitColumn::Keyword).constFirst(), u"refund"_s);
    QCOMPARE(column(model, HitColumn::After).constFirst(), u" today"_s);
    QCOMPARE(column(model, HitColumn::Speaker).constFirst(), u"Customer"_s);
    QCOMPARE(column(model, HitColumn::Time).constFirst(), u"1:01:01"_s);
    QCOMPARE(column(model, HitColumn::Agent).constFirst(), u"Jonas Weber"_s);
    QCOMPARE(column(model, HitColumn::Queue).constFirst(), u"Billing, Returns"_s);
    QCOMPARE(column(model, HitColumn::Date).constFirst(), u"2026-01-15 09:00"_s);
}

void TestSearchModel::readsAHitAsALine()
{
    HitTableModel model;
    model.setHits({sampleHit(2, u"a  refund please"_s, u"refund"_s)});
    const auto spoken = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(u"Agent at 00:02: a refund please."_s), qPrintable(spoken));
    for (const auto &part : {u"Maya Okafor"_s, u"Billing"_s, u"2026-01-15"_s})
        QVERIFY2(spoken.contains(part), qPrintable(spoken));
    QVERIFY(!spoken.contains(u'\n'));
}

void TestSearchModel::aHitMaySayAnythingOfItself()
{
    SearchHit hit;
    for (const int start : {-5, 0, 3, 4, 400}) {
        for (const int length : {-1, 0, 2, 9, 1'000'000}) {
            hit.text = u"four"_s;
            hit.matchStart = start;
            hit.matchLength = length;
            QCOMPARE(textBefore(hit) + keywordOf(hit) + textAfter(hit), hit.text);
            for (int column = 0; column < kHitColumns; ++column)
                sortKey(hit, static_cast<HitColumn>(column));
        }
    }
    hit = {};
    QCOMPARE(cellText(hit, HitColumn::Date), u"–"_s);
    QCOMPARE(cellText(hit, HitColumn::Agent), u"–"_s);
    QVERIFY(!spokenText(hit).isEmpty());
}

void TestSearchModel::neverCutsACharacter()
{
    const auto faces = u"😀"_s.repeated(700);
    for (const int shift : {0, 1}) {
        SearchHit hit;
        hit.text = u"x"_s.repeated(shift) + faces + u"refund"_s + u"y"_s.repeated(shift) + faces;
        hit.matchStart = static_cast<int>(faces.size()) + shift;
        hit.matchLength = 6;
        QVERIFY(textBefore(hit).isValidUtf16());
        QVERIFY(textAfter(hit).isValidUtf16());
        QVERIFY(textBefore(hit).size() < 400 && !textBefore(hit).isEmpty());
        QVERIFY(textAfter(hit).size() < 400 && !textAfter(hit).isEmpty());
    }
}

void TestSearchModel::sortsByTheWordsOutward()
{
    HitTableModel model;
    model.setHits({sampleHit(0, u"of the refund again"_s, u"refund"_s),
        sampleHit(1, u"a refund, and more"_s, u"refund"_s),
        sampleHit(2, u"about the refund"_s, u"refund"_s),
        sampleHit(3, u"Réaliser A “refund” and less"_s, u"refund"_s)});
    model.sort(static_cast<int>(HitColumn::Before));
    QCOMPARE(column(model, HitColumn::Before),
        QStringList({u"a "_s, u"Réaliser A “"_s, u"about the "_s, u"of the "_s}));
    model.sort(static_cast<int>(HitColumn::After));
    QCOMPARE(column(model, HitColumn::After),
        QStringList({QString(), u" again"_s, u"” and less"_s, u", and more"_s}));
}

void TestSearchModel::sortsSpeakersByTheNamesTheyWereGiven()
{
    HitTableModel model;
    std::vector<SearchHit> hits;
    for (const auto &alias : {u"Zoë"_s, QString(), u"Ada"_s}) {
        auto hit = sampleHit(1, u"a refund"_s, u"refund"_s); // said by the agent
        hit.speaker = u"Maya"_s;
        hit.alias = alias;
        hits.push_back(hit);
    }
    model.setHits(hits);
    model.sort(static_cast<int>(HitColumn::Speaker));
    QCOMPARE(column(model, HitColumn::Speaker), QStringList({u"Ada"_s, u"Agent"_s, u"Zoë"_s}));
}

void TestSearchModel::sortsByEveryColumn()
{
    HitTableModel model;
    model.setHits(sampleHits(50));
    for (int section = 0; section < kHitColumns; ++section) {
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model.sort(section, order);
            const auto column = static_cast<HitColumn>(section);
            for (int row = 1; row < model.count(); ++row) {
                const auto above = sortKey(model.hitAt(row - 1), column);
                const auto below = sortKey(model.hitAt(row), column);
                QVERIFY(order == Qt::AscendingOrder ? above <= below : above >= below);
            }
        }
    }
}

void TestSearchModel::whatIsEqualStaysAsItWasFound()
{
    HitTableModel model;
    model.setHits(sampleHits(40));
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        model.sort(static_cast<int>(HitColumn::Queue), order);
        QCOMPARE(model.hitsAsShown(), sampleHits(40));
    }
}

void TestSearchModel::comesBackToHowItWasFound()
{
    HitTableModel model;
    model.setHits(sampleHits(40));
    model.sort(static_cast<int>(HitColumn::After));
    QVERIFY(model.hitsAsShown() != sampleHits(40));
    model.sort(-1);
    QVERIFY(!model.sortColumn());
    QCOMPARE(model.hitsAsShown(), sampleHits(40));
}

void TestSearchModel::newHitsGoToTheirPlaces()
{
    auto hits = sampleHits(60);
    HitTableModel whole;
    whole.setHits(hits);
    whole.sort(static_cast<int>(HitColumn::Before), Qt::DescendingOrder);
    HitTableModel pages;
    pages.sort(static_cast<int>(HitColumn::Before), Qt::DescendingOrder);
    pages.setHits({hits.begin(), hits.begin() + 20});
    pages.append({hits.begin() + 20, hits.begin() + 21});
    pages.append({});
    pages.append({hits.begin() + 21, hits.end()});
    QCOMPARE(pages.hitsAsShown(), whole.hitsAsShown());
}

void TestSearchModel::theCurrentRowFollowsItsHit()
{
    HitTableModel model;
    model.setHits(sampleHits(30));
    const QPersistentModelIndex current = model.index(7, 2);
    const auto hit = model.hitAt(7);
    model.sort(static_cast<int>(HitColumn::After), Qt::DescendingOrder);
    QCOMPARE(model.hitAt(current.row()), hit);
    QCOMPARE(current.column(), 2);
    QCOMPARE(model.rowOf(hit), current.row());
    model.append(sampleHits(80));
    QCOMPARE(model.hitAt(current.row()), hit);
    QCOMPARE(model.rowOf(sampleHit(1'000, u"x"_s, u"x"_s)), -1);
}

void TestSearchModel::G13_holdsUnderRandomOperations()
{
    HitTableModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator dice(7);
    std::vector<QPersistentModelIndex> kept;
    for (int turn = 0; turn < 300; ++turn) {
        switch (dice.bounded(5)) {
        case 0:
            model.setHits(sampleHits(dice.bounded(40)));
            break;
        case 1:
            model.append(sampleHits(dice.bounded(30)));
            break;
        case 2:
            model.sort(dice.bounded(-1, kHitColumns),
                dice.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        case 3:
            model.clear();
            break;
        default:
            if (model.count() > 0)
                kept.emplace_back(
                    model.index(dice.bounded(model.count()), dice.bounded(kHitColumns)));
            break;
        }
        for (const auto &index : kept)
            QVERIFY(!index.isValid() || index.row() < model.count());
    }
}

void TestSearchModel::hostileTextIsPlain()
{
    HitTableModel model;
    auto hit
        = sampleHit(0, u"<b>bold</b> <img src=file:///etc/passwd> refund & more"_s, u"refund"_s);
    hit.agents = {u"<a href=x>Eve</a>"_s};
    model.setHits({hit});
    for (int column = 0; column < kHitColumns; ++column) {
        const auto tip = model.index(0, column).data(Qt::ToolTipRole).toString();
        QVERIFY2(!tip.contains(u"<b>"_s) && !tip.contains(u"<img"_s) && !tip.contains(u"<a "_s),
            qPrintable(tip));
    }
    QCOMPARE(column(model, HitColumn::Agent).constFirst(), u"<a href=x>Eve</a>"_s);
}

void TestSearchModel::countsByPhraseCallAndDay()
{
    auto hits = sampleHits(30); // 12:00 back to 07:00 of the day before
    hits.push_back(hits.front());
    hits.back().matchStart = 1; // twice in one phrase
    const auto counts = countsOf(hits);
    QCOMPARE(counts.phrases, 30);
    QCOMPARE(counts.calls, 30);
    const std::vector<SearchDay> days{{QDate(2026, 1, 14), 17}, {QDate(2026, 1, 15), 13}};
    QCOMPARE(counts.days, days);
    QCOMPARE(countsOf({}), SearchCounts());
}

// The window has 100 ms for anything.
void TestSearchModel::G09_aHundredThousandHitsAreSortedByTheWay()
{
    HitTableModel model;
    model.setHits(sampleHits(100'000));
    for (int column = 0; column < kHitColumns; ++column) {
        BestOf rounds(100);
        while (rounds.goOn()) {
            model.sort(-1);
            QSignalSpy sorted(&model, &HitTableModel::layoutChanged);
            const HeartBeat heart;
            model.sort(column);
            QTRY_COMPARE(sorted.size(), 1);
            rounds.took(heart.longestWorkMs());
        }
        QVERIFY2(rounds.isMet(), rounds.told());
    }
    BestOf pages(100);
    while (pages.goOn()) {
        const CpuTimer timer;
        model.append(sampleHits(1'000));
        pages.took(timer.ms());
    }
    QVERIFY2(pages.isMet(), pages.told());
}

void TestSearchModel::whatComesWhileItIsSortedIsSortedToo()
{
    const auto hits = sampleHits(30'000);
    const auto middle = hits.begin() + 25'000;
    HitTableModel model;
    model.setHits({hits.begin(), middle});
    model.sort(int(HitColumn::Queue));
    model.sort(int(HitColumn::After), Qt::DescendingOrder); // another one while that is under way
    model.append({middle, hits.end()});
    QTRY_VERIFY(column(model, HitColumn::After).constFirst() == u" please"_s);
    HitTableModel whole;
    whole.sort(int(HitColumn::After), Qt::DescendingOrder);
    whole.setHits(hits);
    QCOMPARE(model.hitsAsShown(), whole.hitsAsShown());
    model.sort(int(HitColumn::Before));
    model.setHits({hits.begin(), hits.begin() + 10}); // others before it was done
    const auto shown = model.hitsAsShown();
    QCoreApplication::processEvents();
    QCOMPARE(model.hitsAsShown(), shown);
}

READBACK_GUI_TEST_MAIN(TestSearchModel)
#include "tst_searchmodel.moc"
