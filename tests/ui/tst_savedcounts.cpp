// SPDX-License-Identifier: MIT
#include "ui/search/SavedCounts.h"

#include "tests/support/FakeClock.h"
#include "tests/support/TestMain.h"
#include "tests/ui/FakeFinder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace readback;
using namespace readback::test;

class TestSavedCounts : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_counts.reset(); }
    void countsAllWhileCallsGoOnComing();
    void aNumberThatIsGivenAgainIsAnother();
    void whatComesLateOfARemovedSearchIsNone();

private:
    // Answers what is being counted, if anything.
    void answer()
    {
        m_finder->answerCounts();
        QCoreApplication::processEvents();
    }
    void save(const std::vector<SavedSearch> &searches)
    {
        m_finder->searches = searches;
        emit m_finder->savedChanged();
    }

    FakeClock m_clock;
    std::unique_ptr<FakeFinder> m_finder;
    std::unique_ptr<SavedCounts> m_counts;
};

void TestSavedCounts::init()
{
    m_finder = std::make_unique<FakeFinder>();
    m_finder->hits = sampleHits(10);
    m_finder->holdCounts = true;
    m_counts = std::make_unique<SavedCounts>(m_clock);
    m_counts->setFinder(m_finder.get());
    m_counts->setWanted(true);
}

// One takes longer than it takes the next call to come.
void TestSavedCounts::countsAllWhileCallsGoOnComing()
{
    save({{1, u"a"_s, u"refund"_s}, {2, u"b"_s, u"credit"_s}, {3, u"c"_s, u"bill"_s}});
    m_clock.advance(1000);
    for (int i = 0; i < 3; ++i) {
        emit m_finder->contentChanged();
        m_clock.advance(1000);
        answer();
    }
    for (int number = 1; number <= 3; ++number)
        QVERIFY2(m_counts->find(number), qPrintable(QString::number(number)));
    // And once more, for what changed meanwhile.
    m_finder->hits.clear();
    m_finder->holdCounts = false;
    emit m_finder->contentChanged();
    m_clock.advance(1000);
    answer();
    QTRY_COMPARE(m_counts->find(1)->phrases, 0);
    QTRY_COMPARE(m_counts->find(3)->phrases, 0);
}

void TestSavedCounts::aNumberThatIsGivenAgainIsAnother()
{
    save({{1, u"a"_s, u"refund"_s}});
    m_clock.advance(1000);
    answer();
    QVERIFY(m_counts->find(1));
    save({{1, u"renamed"_s, u"refund"_s}});
    QVERIFY(m_counts->find(1)); // it finds what it found
    save({{1, u"b"_s, u"credit"_s}});
    QVERIFY(!m_counts->find(1));
}

void TestSavedCounts::whatComesLateOfARemovedSearchIsNone()
{
    save({{1, u"a"_s, u"refund"_s}});
    m_clock.advance(1000);
    save({{1, u"b"_s, u"credit"_s}});
    answer();
    QVERIFY(!m_counts->find(1));
    m_clock.advance(1000);
    answer();
    QVERIFY(m_counts->find(1));
}

READBACK_GUI_TEST_MAIN(TestSavedCounts)
#include "tst_savedcounts.moc"
