// SPDX-License-Identifier: MIT
#include "app/genesys/platform/listing/Purpose.h"
#include "app/genesys/platform/transcript/SpeakerWindows.h"
#include "tests/unit/genesys/PlatformSamples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace readback;
using namespace readback::test;

// Who spoke, by the windows of the participants.
class SpeakerWindowsTest : public QObject
{
    Q_OBJECT
private slots:
    void B11_purposesAreTotal_data();
    void B11_purposesAreTotal();
    void B11_whoSpoke_data();
    void B11_whoSpoke();
    void B11_manyParticipants();
};

void SpeakerWindowsTest::B11_purposesAreTotal_data()
{
    QTest::addColumn<QByteArray>("purpose");
    QTest::addColumn<SpeakerRole>("role");
    QTest::addColumn<Side>("side");
    const auto row = [](const char *purpose, SpeakerRole role, Side side) {
        QTest::addRow("'%s'", purpose) << QByteArray(purpose) << role << side;
    };
    row("agent", SpeakerRole::Agent, Side::Internal);
    row("User", SpeakerRole::Agent, Side::Internal);
    row("INTERNAL", SpeakerRole::Agent, Side::Internal);
    row("external", SpeakerRole::Customer, Side::External);
    row("customer", SpeakerRole::Customer, Side::External);
    row("ivr", SpeakerRole::Ivr, Side::Internal);
    row("botflow", SpeakerRole::Ivr, Side::Internal);
    row("acd", SpeakerRole::Acd, Side::Internal);
    row("voicemail", SpeakerRole::Voicemail, Side::Internal);
    for (const char *purpose : {"api", "campaign", "dialer", "group", "inbound", "manual",
             "outbound", "station", "workflow", "barista", "agent\n"})
        row(purpose, SpeakerRole::Other, Side::Unknown);
    row("", SpeakerRole::Unknown, Side::Unknown);
}

void SpeakerWindowsTest::B11_purposesAreTotal()
{
    QFETCH(QByteArray, purpose);
    QFETCH(SpeakerRole, role);
    QFETCH(Side, side);
    QCOMPARE(roleForPurpose(purpose.toStdString()), role);
    QCOMPARE(sideForPurpose(purpose.toStdString()), side);
}

void SpeakerWindowsTest::B11_whoSpoke_data()
{
    QTest::addColumn<QByteArray>("purpose");
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<SpeakerRole>("role");
    QTest::addColumn<QString>("user");
    const auto row = [](const char *tag, const char *purpose, qint64 ms, SpeakerRole role,
                         const QString &user) {
        QTest::newRow(tag) << QByteArray(purpose) << ms << role << user;
    };
    row("menu", "internal", 3000, SpeakerRole::Ivr, {});
    row("queue", "internal", 15'000, SpeakerRole::Acd, {});
    row("menu and queue at once: the later", "internal", 10'500, SpeakerRole::Acd, {});
    row("first agent", "internal", 25'000, SpeakerRole::Agent, u"a"_s);
    row("agent before queue", "internal", 20'500, SpeakerRole::Agent, u"a"_s);
    row("hand-over: nobody can tell", "internal", 61'000, SpeakerRole::Agent, {});
    row("second agent", "internal", 70'000, SpeakerRole::Agent, u"b"_s);
    row("just after the end", "internal", 91'000, SpeakerRole::Agent, u"b"_s);
    row("long after the end", "internal", 200'000, SpeakerRole::Agent, {});
    row("customer", "external", 25'000, SpeakerRole::Customer, {});
    row("customer of that name", "customer", 25'000, SpeakerRole::Customer, {});
    row("agent of that name", "agent", 25'000, SpeakerRole::Agent, u"a"_s);
    row("agent while only the menu is on", "agent", 3000, SpeakerRole::Agent, {});
    row("menu of that name", "ivr", 25'000, SpeakerRole::Ivr, {});
    row("unknown purpose", "barista", 25'000, SpeakerRole::Other, {});
    row("no purpose", "", 25'000, SpeakerRole::Unknown, {});
}

void SpeakerWindowsTest::B11_whoSpoke()
{
    SpeakerWindows windows;
    windows.add({{SpeakerRole::Customer, {}}, Side::External, 0, 100'000});
    windows.add({{SpeakerRole::Ivr, {}}, Side::Internal, 0, 11'000});
    windows.add({{SpeakerRole::Acd, {}}, Side::Internal, 10'000, 21'000});
    windows.add({{SpeakerRole::Agent, u"a"_s}, Side::Internal, 20'000, 62'000});
    windows.add({{SpeakerRole::Agent, u"b"_s}, Side::Internal, 60'000, 90'000});
    QFETCH(QByteArray, purpose);
    QFETCH(qint64, ms);
    const Voice voice = windows.voiceAt(purpose.toStdString(), ms);
    QTEST(voice.role, "role");
    QTEST(voice.userId, "user");
    QCOMPARE(SpeakerWindows().voiceAt("internal", ms), (Voice{SpeakerRole::Agent, {}}));
}

void SpeakerWindowsTest::B11_manyParticipants()
{
    QJsonArray participants, phrases;
    for (int i = 0; i < 5000; ++i) {
        participants << QJsonObject{{u"participantPurpose"_s, u"agent"_s},
            {u"userId"_s, QString::number(i)}, {u"startTimeMs"_s, i * 1000},
            {u"endTimeMs"_s, (i + 1) * 1000}};
        phrases << QJsonObject{{u"participantPurpose"_s, u"internal"_s}, {u"text"_s, u"x"_s},
            {u"startTimeMs"_s, i * 1000}};
    }
    const QJsonObject root{{u"participants"_s, participants},
        {u"transcripts"_s, QJsonArray{QJsonObject{{u"phrases"_s, phrases}}}}};
    const auto part = partOf(QJsonDocument(root).toJson());
    QVERIFY(part.ok());
    QCOMPARE(part->phrases.size(), size_t(5000));
    QVERIFY(part->voices.size() > 12 && part->voices.size() <= 257);
    QCOMPARE(part->voices.at(12).userId, u"12"_s);
}

READBACK_TEST_MAIN(SpeakerWindowsTest)
#include "tst_speakerwindows.moc"
