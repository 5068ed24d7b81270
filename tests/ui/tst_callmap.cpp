// SPDX-License-Identifier: MIT
#include "ui/transcript/map/CallMap.h"

#include "tests/support/TestMain.h"
#include "tests/ui/TranscriptSamples.h"
#include "ui/Theme.h"
#include "ui/transcript/TranscriptColours.h"
#include "ui/transcript/map/CallMapText.h"

#include <QAccessible>
#include <QSignalSpy>

#include <limits>

using namespace readback;
using namespace readback::test;
using Geometry = CallMapGeometry;
using Span = CallMapGeometry::Span;

namespace {

// Agent 0-10 s and 30-40 s, customer 10-20 s and 38-50 s, a menu 90-100 s.
TranscriptPtr smallCall()
{
    auto call = std::make_shared<Transcript>();
    call->speakers
        = {{SpeakerRole::Agent, u"Maya"_s}, {SpeakerRole::Customer, {}}, {SpeakerRole::Ivr, {}}};
    const auto add = [&](int from, int to, quint16 speaker, qint8 mood = Phrase::kNoSentiment) {
        Phrase p;
        p.startMs = from * 1000;
        p.endMs = to * 1000;
        p.speaker = speaker;
        p.sentiment = mood;
        p.text = u"words"_s;
        call->phrases.push_back(p);
    };
    add(0, 10, 0);
    add(10, 20, 1, -1);
    add(30, 40, 0);
    add(38, 50, 1, 1);
    add(90, 100, 2);
    return call;
}

CallSummary summaryOfCall(const TranscriptPtr &call)
{
    return summaryOf(*call, Conversation());
}

} // namespace

// The map of a call: what is where, and how a person moves along it.
class TestCallMap : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void blocksAreWhereTheySpeak();
    void B05_oddTimesAreDrawn();
    void aClickChoosesATime();
    void draggingGoesOn();
    void rightToLeftIsMirrored();
    void keysMoveAsInASlider();
    void G11_aScreenReaderHearsWhereAndWho();
    void toolTipSaysTimeAndSpeaker();
    void hitsAreColumns();
    void manyHitsDoNotHideWhoSpeaks();
    void G11_coloursStandOut_data();
    void G11_coloursStandOut();
    void whatIsInSightIsFramed();
    void anEmptyMapTakesTheSameRoom();
    void lengthsInWords();

private:
    void showMap(int width = 632)
    {
        m_map->resize(width, m_map->sizeHint().height());
        m_map->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_map.get()));
    }
    void click(int x)
    {
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, {x, m_map->height() / 2});
    }

    std::unique_ptr<CallMap> m_map;
    TranscriptPtr m_call;
};

void TestCallMap::init()
{
    QLocale::setDefault(QLocale::c());
    QApplication::setLayoutDirection(Qt::LeftToRight);
    applyTheme(ThemeChoice::Light);
    m_map = std::make_unique<CallMap>();
    m_call = smallCall();
    m_map->setCall(m_call, summaryOfCall(m_call));
}

void TestCallMap::blocksAreWhereTheySpeak()
{
    const auto summary = summaryOfCall(m_call);
    const auto g = Geometry::of(*m_call, summary.events, {100'000, 100}, 1, 6);
    QCOMPARE(g.speech[Geometry::Agent], (std::vector<Span>{{0, 10}, {30, 40}}));
    QCOMPARE(g.speech[Geometry::Customer], (std::vector<Span>{{10, 20}, {38, 50}}));
    QCOMPARE(g.speech[Geometry::Other], (std::vector<Span>{{90, 100}}));
    QCOMPARE(g.silences, (std::vector<Span>{{20, 30}, {50, 90}}));
    QCOMPARE(g.overtalks, (std::vector<Span>{{38, 40}}));
    QVERIFY(g.holds.empty());
    QCOMPARE(g.moods, (std::vector<Geometry::Mood>{{15, true}, {44, false}}));
}

void TestCallMap::B05_oddTimesAreDrawn()
{
    constexpr qint64 far = std::numeric_limits<qint64>::max();
    auto call = std::make_shared<Transcript>(*m_call);
    const std::vector<std::pair<qint64, qint64>> odd{
        {far, far}, {-far, 5}, {0, 0}, {50, 20}, {far / 2, far}};
    for (size_t i = 0; i < odd.size(); ++i) {
        call->phrases[i].startMs = odd[i].first;
        call->phrases[i].endMs = odd[i].second;
    }
    m_map->setCall(call, summaryOfCall(call));
    showMap();
    m_map->setInSight(-far, far);
    m_map->setHits({-5, 0, far});
    m_map->setPlace(far);
    m_map->grab();
    for (const auto key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp,
             Qt::Key_PageDown, Qt::Key_Up, Qt::Key_Down}) {
        QTest::keyClick(m_map.get(), key);
        QVERIFY(m_map->place() >= 0 && m_map->place() <= m_map->lengthMs());
    }
    for (const int width : {0, 1, 20, 33}) {
        m_map->resize(width, 20);
        m_map->grab();
    }
}

void TestCallMap::aClickChoosesATime()
{
    showMap();
    QSignalSpy chosen(m_map.get(), &CallMap::placeChosen);
    click(m_map->xOf(50'000));
    QCOMPARE(chosen.size(), 1);
    QVERIFY(std::abs(chosen.front().front().toLongLong() - 50'000) < 300);
    QCOMPARE(m_map->place(), chosen.front().front().toLongLong());
    click(0);
    QCOMPARE(m_map->place(), qint64(0));
    click(m_map->width() - 1);
    QCOMPARE(m_map->place(), qint64(100'000));
    m_map->setCall(nullptr);
    click(100);
    QCOMPARE(chosen.size(), 3);
}

void TestCallMap::draggingGoesOn()
{
    showMap();
    QSignalSpy chosen(m_map.get(), &CallMap::placeChosen);
    const int y = m_map->height() / 2;
    QTest::mousePress(m_map.get(), Qt::LeftButton, {}, {m_map->xOf(10'000), y});
    for (const int seconds : {20, 30, 80}) {
        const QPoint at(m_map->xOf(seconds * 1000), y);
        QMouseEvent move(QEvent::MouseMove, at, m_map->mapToGlobal(QPointF(at)), Qt::NoButton,
            Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_map.get(), &move);
    }
    QCOMPARE(chosen.size(), 4);
    QVERIFY(std::abs(m_map->place() - 80'000) < 300);
}

void TestCallMap::rightToLeftIsMirrored()
{
    m_map->setLayoutDirection(Qt::RightToLeft);
    showMap();
    QVERIFY(m_map->xOf(0) > m_map->xOf(100'000));
    click(m_map->xOf(90'000));
    QVERIFY(std::abs(m_map->place() - 90'000) < 300);
    QVERIFY(m_map->xOf(90'000) < m_map->width() / 4);
    // The agent begins: at the right, in the upper lane.
    m_map->setPlace(70'000);
    const auto picture = m_map->grab().toImage();
    const auto metrics = CallMapMetrics::of(m_map->fontMetrics());
    const int y = metrics.agentTop + metrics.lane / 2;
    const auto agent = CallMapColours::of(m_map->palette()).agent;
    QCOMPARE(picture.pixelColor(m_map->xOf(5000), y).rgb(), agent.rgb());
    QVERIFY(picture.pixelColor(m_map->width() - m_map->xOf(5000), y).rgb() != agent.rgb());
    const qint64 before = m_map->place();
    QTest::keyClick(m_map.get(), Qt::Key_Left);
    QVERIFY(m_map->place() > before);
}

void TestCallMap::keysMoveAsInASlider()
{
    showMap();
    QSignalSpy chosen(m_map.get(), &CallMap::placeChosen);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(m_map.get(), key);
        return m_map->place();
    };
    QCOMPARE(press(Qt::Key_Right), qint64(10'000));
    QCOMPARE(press(Qt::Key_Right), qint64(30'000));
    QCOMPARE(press(Qt::Key_Down), qint64(38'000));
    QCOMPARE(press(Qt::Key_Left), qint64(30'000));
    QCOMPARE(press(Qt::Key_PageDown), qint64(40'000));
    QCOMPARE(press(Qt::Key_Up), qint64(38'000));
    QCOMPARE(press(Qt::Key_PageUp), qint64(28'000));
    QCOMPARE(press(Qt::Key_End), qint64(100'000));
    QCOMPARE(press(Qt::Key_PageDown), qint64(100'000));
    QCOMPARE(press(Qt::Key_Home), qint64(0));
    QCOMPARE(chosen.size(), 10);
    QTest::keyClick(m_map.get(), Qt::Key_Down, Qt::AltModifier); // the next call: not ours
    QCOMPARE(chosen.size(), 10);
}

void TestCallMap::G11_aScreenReaderHearsWhereAndWho()
{
    auto *accessible = QAccessible::queryAccessibleInterface(m_map.get());
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::Slider);
    QVERIFY(!accessible->text(QAccessible::Name).isEmpty());
    auto *value = accessible->valueInterface();
    QVERIFY(value);
    QCOMPARE(value->maximumValue().toDouble(), 100.0);
    QSignalSpy chosen(m_map.get(), &CallMap::placeChosen);
    value->setCurrentValue(39);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(value->currentValue().toDouble(), 39.0);
    QCOMPARE(accessible->text(QAccessible::Value),
        u"00:39  Agent, Customer\nBoth spoke for 2 s\nPositive phrase"_s);
    m_map->setAccessibleDescription(callSentence(738'000, {}));
    QCOMPARE(accessible->text(QAccessible::Description), u"12 min 18 s"_s);
    value->setCurrentValue(1e300);
    QCOMPARE(m_map->place(), qint64(100'000));
}

void TestCallMap::toolTipSaysTimeAndSpeaker()
{
    QCOMPARE(m_map->textAt(12'000), u"00:12  Customer\nNegative phrase"_s);
    QCOMPARE(m_map->textAt(25'000), u"00:25\nSilence of 10 s"_s);
    auto hostile = std::make_shared<Transcript>(*m_call);
    hostile->speakers[0] = {SpeakerRole::Other, u"<img src=x>"_s};
    m_map->setCall(hostile, summaryOfCall(hostile));
    QVERIFY(m_map->textAt(5000).contains(u"<img src=x>"_s)); // as it is, in plain text
    m_map->setCall(nullptr);
    QCOMPARE(m_map->textAt(0), QString());
}

void TestCallMap::hitsAreColumns()
{
    showMap();
    std::vector<qint64> many;
    for (int i = 0; i < 70'000; ++i)
        many.push_back(i);
    m_map->setHits(many);
    m_map->grab();
    const auto columns = static_cast<size_t>(m_map->geometry().scale.columns);
    QVERIFY(m_map->hitColumns().size() <= columns * 7 / 10 + 2);
    m_map->setHits({50'000}, 50'000);
    const auto picture = m_map->grab().toImage();
    QCOMPARE(m_map->hitColumns().size(), size_t(1));
    const auto metrics = CallMapMetrics::of(m_map->fontMetrics());
    QCOMPARE(picture.pixelColor(m_map->xOf(50'000) + 1, metrics.agentTop + metrics.lane / 2).rgb(),
        CallMapColours::of(m_map->palette()).hit.rgb());
    m_map->setCall(m_call, summaryOfCall(m_call));
    m_map->grab();
    QVERIFY(m_map->hitColumns().empty());
}

void TestCallMap::manyHitsDoNotHideWhoSpeaks()
{
    showMap();
    std::vector<qint64> many;
    for (int i = 0; i < 10'000; i += 50)
        many.push_back(i);
    m_map->setPlace(90'000);
    m_map->setHits(many);
    const auto picture = m_map->grab().toImage();
    const auto metrics = CallMapMetrics::of(m_map->fontMetrics());
    const auto colours = CallMapColours::of(m_map->palette());
    const int x = m_map->xOf(5000);
    QCOMPARE(picture.pixelColor(x, metrics.agentTop + metrics.lane / 2).rgb(), colours.agent.rgb());
    QCOMPARE(picture.pixelColor(x, metrics.agentTop - metrics.gap - 2).rgb(), colours.hit.rgb());
}

void TestCallMap::G11_coloursStandOut_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
}

void TestCallMap::G11_coloursStandOut()
{
    QFETCH(ThemeChoice, theme);
    applyTheme(theme);
    const auto palette = QApplication::palette();
    for (const auto role :
        {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Highlight}) {
        const auto c = CallMapColours::of(palette, palette.color(role));
        for (const auto &ground : {c.ground, c.inSight}) {
            for (const auto &colour : {c.agent, c.customer, c.other, c.silence, c.hold, c.overtalk,
                     c.hit, c.frame, c.cursor})
                QVERIFY2(contrast(colour, ground) >= 3, qPrintable(colour.name()));
            QVERIFY(contrast(c.negative, ground) >= 4.5);
            QVERIFY(contrast(c.positive, ground) >= 4.5);
        }
    }
}

void TestCallMap::whatIsInSightIsFramed()
{
    showMap();
    m_map->setPlace(90'000);
    m_map->setInSight(60'000, 80'000);
    const auto colours = CallMapColours::of(m_map->palette());
    const auto picture = m_map->grab().toImage();
    const int y = m_map->height() - 5;
    QCOMPARE(picture.pixelColor(m_map->xOf(70'000), y).rgb(), colours.inSight.rgb());
    QCOMPARE(picture.pixelColor(m_map->xOf(55'000), y).rgb(), colours.ground.rgb());
    m_map->clearInSight();
    QCOMPARE(m_map->grab().toImage().pixelColor(m_map->xOf(70'000), y).rgb(), colours.ground.rgb());
}

void TestCallMap::anEmptyMapTakesTheSameRoom()
{
    const auto size = m_map->sizeHint();
    m_map->setCall(nullptr);
    QCOMPARE(m_map->sizeHint(), size);
    QVERIFY(!m_map->isEnabled());
    showMap();
    m_map->grab();
    auto large = m_map->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    m_map->setFont(large);
    QVERIFY(m_map->sizeHint().height() > size.height() * 3 / 2);
}

void TestCallMap::lengthsInWords()
{
    QCOMPARE(lengthInWords(22'900), u"22 s"_s);
    QCOMPARE(lengthInWords(738'000), u"12 min 18 s"_s);
    QCOMPARE(lengthInWords(3'720'000), u"1 h 2 min"_s);
    QCOMPARE(lengthInWords(-5), u"0 s"_s);
    ConversationScores scores;
    scores.agentShare = 58;
    scores.customerShare = 34;
    QCOMPARE(callSentence(738'000, scores), u"12 min 18 s; Agent 58%, Customer 34%"_s);
}

READBACK_GUI_TEST_MAIN(TestCallMap)
#include "tst_callmap.moc"
