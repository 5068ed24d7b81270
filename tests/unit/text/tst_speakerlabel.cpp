// SPDX-License-Identifier: MIT
#include "app/text/SpeakerLabel.h"

#include "tests/support/BestOf.h"
#include "tests/support/CpuTimer.h"
#include "tests/support/TestMain.h"

#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

QStringList labelsOf(const std::vector<Speaker> &speakers)
{
    Transcript transcript;
    transcript.speakers = speakers;
    return speakerLabels(transcript, false);
}

class Shouting : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QString::fromLatin1(source).toUpper();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestSpeakerLabel : public QObject
{
    Q_OBJECT
private slots:
    void rolesNameTheTwoSides();
    void severalAgentsAreNamed();
    void oneAgentTwiceIsOneAgent();
    void namelessOnesAreCounted();
    void unidentifiedVoicesKeepTheServersName();
    void B11_everyRoleHasALabel();
    void onlyTheWindowTranslates();
    void manySpeakersAreNoTrap();
};

void TestSpeakerLabel::rolesNameTheTwoSides()
{
    QCOMPARE(labelsOf({{SpeakerRole::Agent, u"Maya Okafor"_s}, {SpeakerRole::Customer, {}}}),
        QStringList({u"Agent"_s, u"Customer"_s}));
}

void TestSpeakerLabel::severalAgentsAreNamed()
{
    QCOMPARE(labelsOf({{SpeakerRole::Agent, u"Maya Okafor"_s}, {SpeakerRole::Customer, {}},
                 {SpeakerRole::Agent, u"Jonas Weber"_s}, {SpeakerRole::Agent, {}}}),
        QStringList({u"Agent Maya Okafor"_s, u"Customer"_s, u"Agent Jonas Weber"_s, u"Agent"_s}));
}

void TestSpeakerLabel::oneAgentTwiceIsOneAgent()
{
    QCOMPARE(labelsOf({{SpeakerRole::Agent, u"Maya"_s}, {SpeakerRole::Agent, u"Maya"_s}}),
        QStringList({u"Agent"_s, u"Agent"_s}));
}

void TestSpeakerLabel::namelessOnesAreCounted()
{
    QCOMPARE(
        labelsOf({{SpeakerRole::Agent, {}}, {SpeakerRole::Customer, {}}, {SpeakerRole::Agent, {}}}),
        QStringList({u"Agent 1"_s, u"Customer"_s, u"Agent 2"_s}));
}

void TestSpeakerLabel::unidentifiedVoicesKeepTheServersName()
{
    QCOMPARE(labelsOf({{SpeakerRole::Unknown, u"Speaker 1"_s},
                 {SpeakerRole::Unknown, u"Speaker 2"_s}, {SpeakerRole::Unknown, {}}}),
        QStringList({u"Speaker 1"_s, u"Speaker 2"_s, u"Unknown"_s}));
}

void TestSpeakerLabel::B11_everyRoleHasALabel()
{
    QCOMPARE(labelsOf({{SpeakerRole::Agent, {}}, {SpeakerRole::Customer, {}},
                 {SpeakerRole::Ivr, u"Main menu"_s}, {SpeakerRole::Acd, u"Queue"_s},
                 {SpeakerRole::Other, {}}, {SpeakerRole::Unknown, {}}}),
        QStringList(
            {u"Agent"_s, u"Customer"_s, u"Menu"_s, u"Announcement"_s, u"Other"_s, u"Unknown"_s}));
}

void TestSpeakerLabel::onlyTheWindowTranslates()
{
    Shouting translator;
    QCoreApplication::installTranslator(&translator);
    Transcript transcript;
    transcript.speakers = {{SpeakerRole::Agent, {}}};
    const auto shown = speakerLabels(transcript, true);
    const auto exported = speakerLabels(transcript, false);
    QCoreApplication::removeTranslator(&translator);
    QCOMPARE(shown, QStringList({u"AGENT"_s}));
    QCOMPARE(exported, QStringList({u"Agent"_s}));
}

void TestSpeakerLabel::manySpeakersAreNoTrap()
{
    Transcript transcript;
    for (int i = 0; i < 50'000; ++i)
        transcript.speakers.push_back({SpeakerRole::Agent, QString::number(i)});
    test::BestOf rounds(1'000); // far below what is quadratic
    while (rounds.goOn()) {
        const test::CpuTimer timer;
        QCOMPARE(speakerLabels(transcript, false).size(), 50'000);
        rounds.took(timer.ms());
    }
    QVERIFY2(rounds.isMet(), rounds.told());
}

READBACK_TEST_MAIN(TestSpeakerLabel)
#include "tst_speakerlabel.moc"
