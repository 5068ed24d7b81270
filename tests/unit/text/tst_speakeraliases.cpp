// SPDX-License-Identifier: MIT
#include "app/text/SpeakerAliases.h"

#include "app/text/SpeakerLabel.h"
#include "app/text/SwappedSides.h"
#include "tests/support/TestMain.h"

using namespace readback;
using namespace Qt::StringLiterals;

namespace {

Transcript callOf(const std::vector<Speaker> &speakers)
{
    Transcript call;
    call.speakers = speakers;
    for (quint16 i = 0; i < speakers.size(); ++i)
        call.phrases.push_back({i * 1000, i * 1000 + 500, i, 1, 0.5F, u"Hello."_s});
    return call;
}

} // namespace

class TestSpeakerAliases : public QObject
{
    Q_OBJECT
private slots:
    void aNameIsOneVisibleLine_data();
    void aNameIsOneVisibleLine();
    void onlyUsableNamesAreKept();
    void theLabelIsTheAlias();
    void theOthersKeepTheirLabels();
    void theNameStaysWithTheVoice();
    void namedVoicesCanBeToldApart();
    void aSideHasAnAliasWhereOneSpeaksForIt();
};

void TestSpeakerAliases::aNameIsOneVisibleLine_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("alias");
    QTest::newRow("plain") << u"Ada"_s << u"Ada"_s;
    QTest::newRow("spaces") << u"  Ada \t Byron\n"_s << u"Ada Byron"_s;
    QTest::newRow("S16 direction") << u"\u202eadA\u2066 x\u2069"_s << u"adA x"_s;
    QTest::newRow("S15 markup stays text") << u"<b>Ada</b> & co"_s << u"<b>Ada</b> & co"_s;
    QTest::newRow("control") << u"A\u0007da\u001b[31m"_s << u"Ada[31m"_s;
    QTest::newRow("nothing to see") << u" \u202e\n\u0000 "_s << QString();
    QTest::newRow("long") << QString(5000, u'x') << QString(kLongestAlias, u'x');
    QTest::newRow("never within a character")
        << QString(kLongestAlias - 1, u'x') + u"\U0001F600"_s << QString(kLongestAlias - 1, u'x');
    QTest::newRow("right to left") << u"עדה"_s << u"עדה"_s;
}

void TestSpeakerAliases::aNameIsOneVisibleLine()
{
    QFETCH(QString, typed);
    QFETCH(QString, alias);
    QCOMPARE(asAlias(typed), alias);
}

void TestSpeakerAliases::onlyUsableNamesAreKept()
{
    QCOMPARE(asAliases({{-1, u"nobody"_s}, {0, u" Ada "_s}, {2, u"\u202e"_s}}),
        (Aliases{{0, u"Ada"_s}}));
    Aliases many;
    for (int i = 0; i < 5000; ++i)
        many[i] = u"name"_s;
    QCOMPARE(asAliases(many).size(), size_t(kMostAliases));
}

void TestSpeakerAliases::theLabelIsTheAlias()
{
    const auto call = callOf({{SpeakerRole::Agent, u"Maya"_s}, {SpeakerRole::Customer, {}}});
    const auto named = withAliases(call, {{1, u"Ada"_s}, {7, u"nobody"_s}, {-1, u"nobody"_s}});
    QCOMPARE(speakerLabels(named, false), (QStringList{u"Agent"_s, u"Ada"_s}));
    QCOMPARE(named.speakers[1].role, SpeakerRole::Customer); // who asks for the role gets it
    QCOMPARE(named.speakers[1].name, QString());
    QCOMPARE(labelsWithoutAliases(named.speakers), speakerLabels(call, true));
    QCOMPARE(withAliases(call, {}), call);
    QCOMPARE(withAliases(Transcript(), {{0, u"Ada"_s}}), Transcript());
}

void TestSpeakerAliases::theOthersKeepTheirLabels()
{
    const auto call = callOf(
        {{SpeakerRole::Customer, {}}, {SpeakerRole::Customer, {}}, {SpeakerRole::Agent, u"Maya"_s},
            {SpeakerRole::Agent, u"Jonas"_s}, {SpeakerRole::Unknown, u"Speaker 3"_s}});
    auto expected = speakerLabels(call, false);
    expected[0] = u"Ada"_s;
    expected[2] = u"Supervisor"_s;
    QCOMPARE(
        speakerLabels(withAliases(call, {{0, u"Ada"_s}, {2, u"Supervisor"_s}}), false), expected);
}

void TestSpeakerAliases::theNameStaysWithTheVoice()
{
    const auto call = callOf({{SpeakerRole::Agent, u"Maya"_s}, {SpeakerRole::Customer, {}}});
    const auto swapped = withSidesSwapped(withAliases(call, {{0, u"Ada"_s}}));
    QCOMPARE(swapped.speakers[0].role, SpeakerRole::Customer);
    QCOMPARE(speakerLabels(swapped, false), (QStringList{u"Ada"_s, u"Agent"_s}));
}

void TestSpeakerAliases::namedVoicesCanBeToldApart()
{
    const auto call = callOf({{SpeakerRole::Agent, u"Maya"_s}, {SpeakerRole::Customer, {}},
        {SpeakerRole::Agent, u"Jonas"_s}});
    QCOMPARE(withSidesSwapped(call).speakers.size(), 2u);
    const auto swapped = withSidesSwapped(withAliases(call, {{2, u"Ada"_s}}));
    QCOMPARE(swapped.speakers.size(), 3u);
    QCOMPARE(speakerLabels(swapped, false)[swapped.phrases[2].speaker], u"Ada"_s);
    QVERIFY(speakerLabels(swapped, false)[swapped.phrases[0].speaker] != u"Ada"_s);
}

void TestSpeakerAliases::aSideHasAnAliasWhereOneSpeaksForIt()
{
    const auto call = callOf({{SpeakerRole::Agent, u"Maya"_s}, {SpeakerRole::Customer, {}},
        {SpeakerRole::Agent, u"Jonas"_s}});
    const auto of = [&](const Aliases &aliases) {
        return aliasesOfSides(withAliases(call, aliases).speakers);
    };
    QCOMPARE(of({}), SideAliases());
    QCOMPARE(of({{0, u"Ada"_s}, {1, u"Bea"_s}}), (SideAliases{{}, u"Bea"_s}));
    QCOMPARE(of({{0, u"Ada"_s}, {2, u"Ada"_s}}), (SideAliases{u"Ada"_s, {}}));
    QCOMPARE(aliasesOfSides({}), SideAliases());
}

READBACK_TEST_MAIN(TestSpeakerAliases)
#include "tst_speakeraliases.moc"
