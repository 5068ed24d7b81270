// SPDX-License-Identifier: MIT
#include "tests/support/BestOf.h"
#include "tests/support/HeartBeat.h"
#include "tests/ui/FindTest.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace readback;
using namespace readback::test;

// Finding in calls, by words and in ways that nobody had in mind.
class TestFindingLimits : public FindTest
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { m_window.reset(); }
    void B10_aHitFarIntoALongPhrase();
    void G09_typingFastInTwoHundredThousandPhrases();
    void G09_aCatastropheFreezesNothing();
    void G09_anythingGoes();
    void G17_manyHitsInOneRow();
    void G17_manyHitsInOneRow_rightToLeft();
};

void TestFindingLimits::B10_aHitFarIntoALongPhrase()
{
    QString text;
    while (text.size() < 3'000'000)
        text += u"and so on "_s;
    text += u"needle"_s;
    showCall(conversationOf({{0, 0, u"Hello."_s}, {5, 1, text}}));
    type(u"needle"_s);
    QCOMPARE(count(), u"1 of 1"_s);
    QTRY_VERIFY(m_view->text().length(1) == text.size());
    QTRY_VERIFY(m_view->viewport()->rect().contains(currentRect()));
}

void TestFindingLimits::G09_typingFastInTwoHundredThousandPhrases()
{
    showCall(generatedCall(200'000, 9));
    m_find->open();
    settle();
    BestOf rounds(300);
    while (rounds.goOn()) {
        HeartBeat heart;
        for (int time = 0; time < 5; ++time) {
            field()->clear();
            for (const QChar c : u"first-time customer"_s) {
                QTest::keyClick(field(), c.toLatin1());
                QTest::qWait(2);
            }
        }
        QTRY_VERIFY(!m_find->isSearching());
        rounds.took(heart.longestGapMs());
    }
    QVERIFY2(rounds.isMet(), rounds.told());
    QVERIFY(m_find->hits().size() > 100);
    for (size_t i = 0; i < m_find->hits().size(); i += 97)
        QCOMPARE(hitText(static_cast<int>(i)).toLower(), u"first-time customer"_s);
    QVERIFY(m_view->viewport()->rect().contains(currentRect()));
}

void TestFindingLimits::G09_aCatastropheFreezesNothing()
{
    std::vector<Said> said;
    for (int i = 0; i < 3000; ++i)
        said.push_back({i, 0, QString(500, u'a') + u" refund"_s});
    showCall(conversationOf(said));
    m_find->open();
    settle();
    toggle(u"Regular expression"_s);
    BestOf gaps(300), answers(1500);
    while (gaps.goOn() || answers.goOn()) {
        HeartBeat heart;
        field()->setText(u"(a+)+$"_s);
        QTest::qWait(100);
        // The newest wish does not wait for the end of the former.
        QElapsedTimer time;
        time.start();
        field()->setText(u"refund"_s);
        QTRY_COMPARE(m_find->hits().size(), size_t(3000));
        answers.took(time.elapsed());
        field()->setText(u"(a|a)*b"_s);
        m_clock.advance(1000);
        QTRY_VERIFY(!m_find->isSearching());
        gaps.took(heart.longestGapMs());
    }
    QVERIFY2(gaps.isMet(), gaps.told());
    QVERIFY2(answers.isMet(), answers.told());
}

void TestFindingLimits::G09_anythingGoes()
{
    QRandomGenerator random(11);
    const QStringList words{u"refund"_s, u"é"_s, u"a"_s, u"don't"_s, u"("_s, u"[a-"_s, u"\\w+"_s,
        u"straße"_s, QString(), u".*"_s, u"\\"_s, u"👍"_s, QString(QChar(0xd800))};
    const QStringList names{u"Match case and accents"_s, u"Whole words"_s, u"Regular expression"_s,
        u"Only the agent"_s, u"Only the customer"_s};
    for (int i = 0; i < 400; ++i) {
        switch (random.bounded(9)) {
        case 0:
            showCall(generatedCall(random.bounded(1, 60), static_cast<quint32>(i)));
            break;
        case 1:
            m_find->open();
            break;
        case 2:
            random.bounded(3) == 0 ? m_find->stay() : m_find->close();
            break;
        case 3:
            field()->setText(words[random.bounded(static_cast<int>(words.size()))]);
            break;
        case 4:
            button(names[random.bounded(static_cast<int>(names.size()))])->toggle();
            break;
        case 5:
            random.bounded(2) == 0 ? m_find->next() : m_find->previous();
            break;
        case 6:
            scrollTo(random.bounded(3000));
            break;
        case 7:
            QCoreApplication::processEvents();
            break;
        default:
            random.bounded(8) == 0 ? m_view->clear() : m_view->selectAll();
        }
    }
    m_view->clear();
    settle();
    QVERIFY(m_find->hits().empty());
}

void TestFindingLimits::G17_manyHitsInOneRow()
{
    showCall(conversationOf({{0, 0, QString(u"e e "_s).repeated(500'000)}}));
    m_find->open();
    settle();
    BestOf rounds(1500);
    while (rounds.goOn()) {
        field()->clear();
        settle();
        HeartBeat heart;
        type(u"e"_s);
        QCOMPARE(m_find->hits().size(), size_t(1'000'000));
        QVERIFY2(count().endsWith(u" of more than 1,000,000"_s), qPrintable(count()));
        for (int i = 0; i < 5; ++i) {
            key(Qt::Key_Return);
            QTest::qWait(5);
        }
        rounds.took(heart.longestGapMs());
    }
    QVERIFY2(rounds.isMet(), rounds.told());
}

void TestFindingLimits::G17_manyHitsInOneRow_rightToLeft()
{
    showCall(conversationOf({{0, 0, QString(u"ש ש "_s).repeated(30'000)}}));
    m_find->open();
    settle();
    BestOf rounds(2000);
    while (rounds.goOn()) {
        field()->clear();
        settle();
        HeartBeat heart;
        type(u"ש"_s);
        QCOMPARE(m_find->hits().size(), size_t(60'000));
        key(Qt::Key_Return);
        rounds.took(heart.longestGapMs());
    }
    QVERIFY2(rounds.isMet(), rounds.told());
}

READBACK_GUI_TEST_MAIN(TestFindingLimits)
#include "tst_findinglimits.moc"
