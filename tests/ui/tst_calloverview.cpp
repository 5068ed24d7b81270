// SPDX-License-Identifier: MIT
#include "ui/transcript/map/CallOverview.h"

#include "tests/ui/TranscriptPaneTest.h"
#include "ui/transcript/TranscriptView.h"
#include "ui/transcript/find/FindBar.h"
#include "ui/transcript/find/FindController.h"
#include "ui/transcript/header/FactLine.h"
#include "ui/transcript/header/TopicChip.h"
#include "ui/transcript/header/TopicChips.h"
#include "ui/transcript/header/TranscriptHeader.h"
#include "ui/transcript/map/CallMap.h"

#include <QAccessible>
#include <QClipboard>
#include <QLineEdit>

using namespace readback;
using namespace Qt::StringLiterals;

// What stands above the text and the text itself, working together.
class TestCallOverview : public test::TranscriptPaneTest
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void chipsLeadToTheirPhrases();
    void topicsWithoutRoomAreCounted();
    void topicsAreCountedAnewWhenTheirTypeGrows();
    void allOfItCanBeCopied();
    void B08_hostileNamesAreInert();
    void G11_largeTypeIsCutNotOverlaid();
    void mapLeadsAndFollows();
    void mapCanBeSwitchedOff();
    void aLowPaneKeepsItsText_data();
    void aLowPaneKeepsItsText();
    void whatIsNotThereTakesNoRoom();
    void hitsAreOnTheMap();
    void G11_aScreenReaderHearsTheFacts();
};

void TestCallOverview::chipsLeadToTheirPhrases()
{
    const auto call = sampleConversation(1);
    auto transcript = sampleTranscript(call.id, 60);
    transcript.topics = {{5, u"Refund"_s}, {20, u"Late & lost"_s}, {40, u"Refund"_s}};
    m_source->transcripts.insert(call.id, Result<Transcript>(transcript));
    m_pane->show(call);
    settle();
    auto *chips = m_pane->header()->topics();
    QCOMPARE(chips->names(), QStringList({u"Refund"_s, u"Late & lost"_s}));
    QCOMPARE(chips->shownCount(), 2);
    const auto phraseAfterClick = [&](int chip) {
        QTest::mouseClick(chips->chip(chip), Qt::LeftButton);
        return m_pane->view()->phraseAtCaret();
    };
    QCOMPARE(phraseAfterClick(0), 5);
    QCOMPARE(phraseAfterClick(0), 40);
    QCOMPARE(phraseAfterClick(0), 5); // round the end
    QCOMPARE(phraseAfterClick(1), 20);
    QTest::keyClick(chips->chip(1), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Late & lost"_s);
    QTest::keyClick(chips->chip(0), Qt::Key_Return);
    QCOMPARE(m_pane->view()->phraseAtCaret(), 40);
}

void TestCallOverview::topicsWithoutRoomAreCounted()
{
    const auto call = sampleConversation(1);
    auto transcript = sampleTranscript(call.id, 60);
    for (quint32 i = 0; i < 50; ++i)
        transcript.topics.push_back({i, u"Topic number %1"_s.arg(i)});
    m_source->transcripts.insert(call.id, Result<Transcript>(transcript));
    m_pane->show(call);
    settle();
    const auto *chips = m_pane->header()->topics();
    for (const int width : {300, 500, 700, 1600}) {
        m_pane->resize(width, 500);
        QCoreApplication::processEvents();
        QVERIFY(chips->shownCount() < 13);
        for (const auto *chip : chips->findChildren<TopicChip *>())
            if (chip->isVisible())
                QVERIFY(chips->rect().contains(chip->geometry()));
    }
    QVERIFY(chips->shownCount() > 5);
}

void TestCallOverview::topicsAreCountedAnewWhenTheirTypeGrows()
{
    TopicChips chips;
    chips.setTopics({{u"Billing issue"_s, {1}}, {u"Complaint"_s, {2}}, {u"Smart meter"_s, {3}}});
    chips.resize(chips.sizeHint());
    chips.show();
    QCoreApplication::processEvents();
    QCOMPARE(chips.shownCount(), 3);
    auto large = chips.font();
    large.setPointSizeF(2 * large.pointSizeF());
    for (auto *chip : chips.findChildren<TopicChip *>())
        chip->setFont(large); // as it comes: each by itself, behind its parent
    QCoreApplication::processEvents();
    QVERIFY(chips.shownCount() < 3);
}

void TestCallOverview::allOfItCanBeCopied()
{
    auto call = sampleConversation(1);
    call.agents = {u"Maya Okafor"_s};
    call.queues = {u"Billing"_s};
    call.wrapUps = {u"Refund"_s};
    m_pane->show(call);
    settle();
    QTRY_VERIFY(!m_pane->header()->scores().isEmpty());
    auto *header = m_pane->header();
    auto *title = header->titleLine();
    title->setFocus(Qt::TabFocusReason);
    QTest::keyClick(title, Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    QTest::keyClick(title, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().trimmed(), u"Maya"_s);
    auto *facts = header->factLine();
    QTest::mouseDClick(facts, Qt::LeftButton, {}, {10, facts->height() / 2});
    facts->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), header->line().section(u"     "_s, 0, 0));
    QTest::keyClick(facts, Qt::Key_A, Qt::ControlModifier);
    facts->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), header->line().replace(u"     "_s, u", "_s));
    QTest::mousePress(facts, Qt::LeftButton, {}, {0, 5});
    QTest::mouseMove(facts, {600, 5});
    emit facts->copyAllRequested();
    QCOMPARE(QGuiApplication::clipboard()->text(), header->allText());
    QCOMPARE(header->allText().split(u'\n').size(), 3);
}

void TestCallOverview::B08_hostileNamesAreInert()
{
    const QString bold = u"<b onclick=x>&amp;<img src=file:///etc/passwd></b>"_s;
    auto call = sampleConversation(1);
    call.agents = {bold, u"\u202e"_s + u"evil\nname"_s};
    call.customer = bold;
    call.wrapUps = {QString(100'000, u'W')};
    auto transcript = sampleTranscript(call.id);
    transcript.topics = {{0, bold}};
    m_source->transcripts.insert(call.id, Result<Transcript>(transcript));
    m_pane->show(call);
    settle();
    QVERIFY(m_pane->header()->title().contains(bold));
    QVERIFY(!m_pane->header()->title().contains(u'\n'));
    QVERIFY(m_pane->header()->line().size() < 5000);
    const auto tip = m_pane->header()->topics()->chip(0)->toolTip();
    QVERIFY(!tip.contains(u"<img"_s) && tip.contains(u"&lt;img"_s));
    m_pane->grab();
}

void TestCallOverview::G11_largeTypeIsCutNotOverlaid()
{
    auto call = sampleConversation(1);
    call.wrapUps = {u"A rather long wrap-up code"_s};
    auto transcript = sampleTranscript(call.id);
    transcript.topics = {{0, u"Refund"_s}, {1, u"Complaint"_s}};
    m_source->transcripts.insert(call.id, Result<Transcript>(transcript));
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        m_pane->setLayoutDirection(direction);
        auto large = QApplication::font();
        large.setPointSizeF(large.pointSizeF() * 2);
        m_pane->setFont(large);
        m_pane->resize(340, 560);
        m_clock.advance(1000);
        m_pane->show(call);
        settle();
        QCoreApplication::processEvents();
        auto *header = m_pane->header();
        const QWidgetList lines{
            header->titleLine(), header->topics(), header->factLine(), header->scoreLine()};
        for (const auto *a : lines) {
            QVERIFY(header->rect().contains(a->geometry()));
            for (const auto *b : lines)
                QVERIFY(a == b || !a->geometry().intersects(b->geometry()));
        }
        QVERIFY(m_pane->overview()->height() < 560 / 2);
        QVERIFY(header->factLine()->naturalWidth() > header->factLine()->width());
        if (direction == Qt::RightToLeft)
            continue;
        // What is cut is reached with the keys.
        auto *facts = header->factLine();
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        facts->setFocus(Qt::TabFocusReason);
        QTest::keyClick(facts, Qt::Key_End);
        QVERIFY(facts->toolTipAt({facts->width() - 30, 5}).contains(u"classed"_s));
        m_pane->grab();
    }
}

void TestCallOverview::mapLeadsAndFollows()
{
    const auto call = sampleConversation(1);
    m_source->transcripts.insert(call.id, Result<Transcript>(sampleTranscript(call.id, 200)));
    m_pane->show(call);
    settle();
    auto *map = m_pane->overview()->map();
    auto *view = m_pane->view();
    QVERIFY(map->transcript() == view->transcript());
    QTRY_VERIFY(map->inSight());
    QCOMPARE(map->inSight()->first, qint64(0));
    map->choose(400'000); // a phrase every 4 s
    QCOMPARE(view->phraseAtCaret(), 100);
    QTRY_VERIFY(map->inSight()->first > 300'000);
    QCOMPARE(map->place(), qint64(400'000));
    map->choose(402'500); // between two phrases: the place stays where it was pointed at
    QCOMPARE(map->place(), qint64(402'500));
    view->showPhrase(10);
    QTRY_VERIFY(map->inSight()->second < 300'000);
    QCOMPARE(map->place(), qint64(40'000));
    m_pane->clear();
    QVERIFY(!map->transcript());
}

void TestCallOverview::mapCanBeSwitchedOff()
{
    auto *overview = m_pane->overview();
    const int with = overview->sizeHint().height();
    QVERIFY(overview->isMapShown());
    overview->setMapShown(false);
    QCOMPARE(overview->sizeHint().height(), m_pane->header()->sizeHint().height());
    overview->setMapShown(true);
    QCOMPARE(overview->sizeHint().height(), with);
}

void TestCallOverview::aLowPaneKeepsItsText_data()
{
    QTest::addColumn<double>("letters");
    QTest::newRow("usual") << 1.0;
    QTest::newRow("large") << 2.0;
}

void TestCallOverview::aLowPaneKeepsItsText()
{
    QFETCH(const double, letters);
    auto font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * letters);
    m_pane->setFont(font);
    const auto call = sampleConversation(1);
    m_source->transcripts.insert(call.id, Result<Transcript>(sampleTranscript(call.id, 200)));
    m_pane->show(call);
    settle();
    m_pane->resize(700, 900);
    QTRY_VERIFY(m_pane->overview()->map()->isVisible());
    const int text = m_pane->view()->heightOfLines(4);
    const int least = m_pane->minimumSizeHint().height();
    QVERIFY(least < text * 2);
    bool facts = true;
    for (int height = 900; height >= least; height -= 10) {
        m_pane->resize(700, height);
        QCoreApplication::processEvents();
        QVERIFY2(m_pane->view()->height() >= text, qPrintable(QString::number(height)));
        QVERIFY(m_pane->header()->titleLine()->isVisible());
        QVERIFY(facts || !m_pane->header()->factLine()->isVisible()); // the last to go
        facts = m_pane->header()->factLine()->isVisible();
        QVERIFY(facts || !m_pane->overview()->map()->isVisible());
    }
    QVERIFY(!facts);
    m_pane->resize(700, 900);
    QTRY_VERIFY(m_pane->overview()->map()->isVisible());
    QVERIFY(m_pane->header()->scoreLine()->isVisible());
}

void TestCallOverview::whatIsNotThereTakesNoRoom()
{
    const auto read = sampleConversation(1);
    const auto unread = sampleConversation(2);
    m_source->transcripts.insert(read.id, Result<Transcript>(sampleTranscript(read.id, 20)));
    m_source->transcripts.insert(
        unread.id, Result<Transcript>(Error::of(ErrorKind::NoTranscript, u"Not recorded."_s)));
    m_pane->show(read);
    settle();
    auto *overview = m_pane->overview();
    const int whole = overview->sizeHint().height();
    m_clock.advance(1000);
    m_pane->show(unread);
    settle();
    QCOMPARE(overview->sizeHint().height(), m_pane->header()->heightOf(2));
    QVERIFY(!overview->map()->isVisible());
    m_clock.advance(1000);
    m_pane->show(read);
    settle();
    QCOMPARE(overview->sizeHint().height(), whole);
    QVERIFY(overview->isMapShown());
}

void TestCallOverview::hitsAreOnTheMap()
{
    const auto call = sampleConversation(1);
    m_source->transcripts.insert(call.id, Result<Transcript>(sampleTranscript(call.id, 60)));
    m_pane->show(call);
    settle();
    auto *map = m_pane->overview()->map();
    m_pane->find()->open();
    QTest::keyClicks(m_pane->findBar()->findChild<QLineEdit *>(), u"phrase 40"_s);
    QTRY_COMPARE(m_pane->find()->hitTimes().size(), size_t(1));
    map->grab();
    QCOMPARE(map->hitColumns().size(), size_t(1));
    QTRY_COMPARE(map->place(), qint64(39 * 4000)); // the text has followed, and so has the map
    m_pane->find()->close();
    m_clock.advance(1000);
    m_pane->show(sampleConversation(2));
    settle();
    map->grab();
    QVERIFY(map->hitColumns().empty());
}

void TestCallOverview::G11_aScreenReaderHearsTheFacts()
{
    auto call = sampleConversation(1);
    call.agents = {u"Maya Okafor"_s};
    m_pane->show(call);
    settle();
    auto *line = QAccessible::queryAccessibleInterface(m_pane->header()->titleLine());
    QVERIFY(line);
    QCOMPARE(line->role(), QAccessible::StaticText);
    QVERIFY(line->text(QAccessible::Name).contains(u"Maya Okafor"_s));
    QVERIFY(line->state().focusable);
}

READBACK_GUI_TEST_MAIN(TestCallOverview)
#include "tst_calloverview.moc"
