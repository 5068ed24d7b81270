// SPDX-License-Identifier: MIT
#include "app/text/Landmarks.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace readback;

class LandmarksTest : public QObject
{
    Q_OBJECT
private slots:
    void findsEachKind();
    void aSilenceAtTheEndLeadsToTheLastPhrase();
    void nothingInAnEmptyCall();
    void jumpsForwardAndBack_data();
    void jumpsForwardAndBack();
};

namespace {

Phrase said(quint16 speaker, qint64 startMs, qint64 endMs, qint8 sentiment = 0)
{
    Phrase phrase;
    phrase.speaker = speaker;
    phrase.startMs = startMs;
    phrase.endMs = endMs;
    phrase.sentiment = sentiment;
    phrase.text = u"words"_s;
    return phrase;
}

Transcript call()
{
    Transcript call;
    call.speakers = {{SpeakerRole::Agent, {}}, {SpeakerRole::Customer, {}}};
    call.phrases = {said(0, 0, 1000), said(0, 1500, 3000), said(1, 3500, 5000, -1),
        said(0, 9000, 10'000, 1), said(1, 10'500, 12'000, -1), said(1, 20'000, 21'000)};
    call.topics = {{1, u"a"_s}, {1, u"b"_s}, {4, u"a"_s}};
    return call;
}

using Places = std::vector<int>;

} // namespace

void LandmarksTest::findsEachKind()
{
    QCOMPARE(landmarksOf(call(), LandmarkKind::Turn, {}), (Places{0, 2, 3, 4, 5}));
    QCOMPARE(landmarksOf(call(), LandmarkKind::Silence, {}), (Places{3, 5}));
    QCOMPARE(landmarksOf(call(), LandmarkKind::Silence, {{5000, 9000}}), (Places{5}));
    QCOMPARE(landmarksOf(call(), LandmarkKind::Negative, {}), (Places{2, 4}));
    QCOMPARE(landmarksOf(call(), LandmarkKind::Topic, {}), (Places{1, 4}));
}

void LandmarksTest::aSilenceAtTheEndLeadsToTheLastPhrase()
{
    auto late = call();
    late.events = {{CallEventKind::Silence, 30'000, 40'000}};
    QCOMPARE(landmarksOf(late, LandmarkKind::Silence, {}), (Places{5}));
}

void LandmarksTest::nothingInAnEmptyCall()
{
    for (const auto kind :
        {LandmarkKind::Turn, LandmarkKind::Silence, LandmarkKind::Negative, LandmarkKind::Topic})
        QCOMPARE(landmarksOf({}, kind, {{0, 1000}}), Places());
}

void LandmarksTest::jumpsForwardAndBack_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<bool>("forward");
    QTest::addColumn<int>("to");
    QTest::addColumn<bool>("wrapped");
    QTest::newRow("forward") << 0 << true << 3 << false;
    QTest::newRow("forward from one") << 3 << true << 8 << false;
    QTest::newRow("forward round the end") << 8 << true << 3 << true;
    QTest::newRow("from before all") << -1 << true << 3 << false;
    QTest::newRow("back") << 7 << false << 3 << false;
    QTest::newRow("back from one") << 8 << false << 3 << false;
    QTest::newRow("back round the beginning") << 3 << false << 8 << true;
}

void LandmarksTest::jumpsForwardAndBack()
{
    QFETCH(const int, from);
    QFETCH(const bool, forward);
    QFETCH(const int, to);
    QFETCH(const bool, wrapped);
    const auto jump = jumpFrom({3, 8}, from, forward);
    QVERIFY(jump.has_value());
    QCOMPARE(*jump, (Jump{to, to == 3 ? 0 : 1, wrapped}));
    QVERIFY(!jumpFrom({}, from, forward));
    QCOMPARE(jumpFrom({5}, 5, forward), (Jump{5, 0, true}));
}

READBACK_TEST_MAIN(LandmarksTest)
#include "tst_landmarks.moc"
