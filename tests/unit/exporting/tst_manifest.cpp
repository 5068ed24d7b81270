// SPDX-License-Identifier: MIT
#include "app/exporting/Manifest.h"
#include "tests/support/BestOf.h"
#include "tests/support/CpuTimer.h"

#include "tests/support/TestMain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

const QDateTime kStart(QDate(2026, 1, 14), QTime(9, 5), QTimeZone::utc());

Manifest sample()
{
    Manifest manifest;
    manifest.insert({u"b"_s, {}, ExportOutcome::NotReady, {}, u"Not yet."_s});
    manifest.insert({u"c"_s, kStart.addSecs(60), ExportOutcome::Failed, {}, u"No \"luck\"."_s});
    manifest.insert({u"a"_s, kStart, ExportOutcome::Saved, {u"a.txt"_s}, {}, u"0123abcd"_s,
        {{u"a.txt"_s, u"ab01"_s}}});
    manifest.insert({u"d"_s, kStart, ExportOutcome::NoTranscript, {}, u"None."_s});
    manifest.insert({u"e"_s, kStart, ExportOutcome::Cancelled, {}, u"Cancelled."_s});
    return manifest;
}

} // namespace

class TestManifest : public QObject
{
    Q_OBJECT
private slots:
    void E09_exactBytes();
    void comesBackAsItWas();
    void laterRecordsReplace();
    void S13_hostileManifests_data();
    void S13_hostileManifests();
    void otherPeoplesFilesAreRefused_data();
    void otherPeoplesFilesAreRefused();
    void oneFileBelongsToOneCall();
    void E07_twentyThousandEntries();
};

void TestManifest::E09_exactBytes()
{
    Manifest manifest;
    manifest.insert({u"b"_s, {}, ExportOutcome::NotReady, {}, u"Not yet."_s});
    manifest.insert({u"a"_s, kStart, ExportOutcome::Saved, {u"a.txt"_s}, {}});
    QCOMPARE(manifest.toJson(), QByteArray(R"({
    "cancelled": 0,
    "conversations": [
        {
            "files": [
                "a.txt"
            ],
            "id": "a",
            "outcome": "saved",
            "start": "2026-01-14T09:05:00Z"
        },
        {
            "files": [
            ],
            "id": "b",
            "outcome": "not-ready",
            "reason": "Not yet.",
            "start": null
        }
    ],
    "failed": 0,
    "noTranscript": 0,
    "notReady": 1,
    "saved": 1,
    "total": 2
}
)"));
}

void TestManifest::comesBackAsItWas()
{
    const auto again = Manifest::fromJson(sample().toJson());
    QVERIFY(again);
    QVERIFY(*again == sample());
    QCOMPARE(again->toJson(), sample().toJson());
    QCOMPARE(again->find(u"a"_s)->reading, u"0123abcd"_s);
    QCOMPARE(again->find(u"a"_s)->digests.value(u"a.txt"_s), u"ab01"_s);
    const auto object = QJsonDocument::fromJson(sample().toJson()).object();
    for (const auto &name :
        {"saved"_L1, "notReady"_L1, "noTranscript"_L1, "failed"_L1, "cancelled"_L1})
        QCOMPARE(object.value(name).toInt(-1), 1);
    QCOMPARE(object.value("total"_L1).toInt(), 5);
}

void TestManifest::laterRecordsReplace()
{
    auto manifest = sample();
    manifest.insert({u"b"_s, kStart, ExportOutcome::Saved, {u"b.txt"_s}, {}});
    QCOMPARE(manifest.size(), 5);
    QCOMPARE(manifest.find(u"b"_s)->outcome, ExportOutcome::Saved);
    QCOMPARE(manifest.find(u"nobody"_s), nullptr);
    auto files = manifest.files();
    files.sort();
    QCOMPARE(files, QStringList({u"a.txt"_s, u"b.txt"_s}));
}

void TestManifest::S13_hostileManifests_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<bool>("known");
    QTest::newRow("parent") << QByteArray(R"("id":"x","outcome":"saved","files":["../../y"])")
                            << true;
    QTest::newRow("absolute") << QByteArray(R"("id":"x","outcome":"saved","files":["/etc/passwd"])")
                              << true;
    QTest::newRow("itself") << QByteArray(R"("id":"x","outcome":"saved","files":["Manifest.json"])")
                            << true;
    QTest::newRow("wrong types") << QByteArray(R"("id":"x","outcome":"saved","files":[1,{},null])")
                                 << true;
    QTest::newRow("no outcome") << QByteArray(R"("id":"x","files":["x.txt"])") << false;
    QTest::newRow("new outcome") << QByteArray(R"("id":"x","outcome":"eaten")") << false;
    QTest::newRow("no id") << QByteArray(R"("id":7,"outcome":"saved")") << false;
    QTest::newRow("half a character")
        << QByteArray(R"("id":"\ud800","outcome":"saved")") << false; // would not come back
    QTest::newRow("digests of others")
        << QByteArray(R"("id":"x","outcome":"saved","sha256":{"../y":"00","x.txt":7})") << true;
    QTest::newRow("no files") << QByteArray(R"("id":"x","outcome":"saved","start":"soon")") << true;
}

void TestManifest::S13_hostileManifests()
{
    QFETCH(QByteArray, entry);
    QFETCH(bool, known);
    const auto manifest = Manifest::fromJson("{\"conversations\":[{" + entry + "}, 5]}");
    QVERIFY(manifest);
    QCOMPARE(manifest->size(), known ? 1 : 0);
    QCOMPARE(manifest->files(), QStringList());
    QVERIFY(!known || manifest->find(u"x"_s)->digests.isEmpty());
}

void TestManifest::otherPeoplesFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a web app's") << QByteArray(R"({"name":"App","icons":[]})");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("cut") << sample().toJson().chopped(40);
    QTest::newRow("wrong type") << QByteArray(R"({"conversations":{}})");
}

void TestManifest::otherPeoplesFilesAreRefused()
{
    QFETCH(QByteArray, json);
    const auto manifest = Manifest::fromJson(json);
    QVERIFY(!manifest);
    QCOMPARE(manifest.error().kind, ErrorKind::Local);
}

void TestManifest::oneFileBelongsToOneCall()
{
    const auto manifest = Manifest::fromJson(R"({"conversations":[
        {"id":"x","outcome":"saved","files":["a.txt","a.txt"]},
        {"id":"y","outcome":"saved","files":["A.txt"]}]})");
    QCOMPARE(manifest->files(), QStringList({u"a.txt"_s}));
    QCOMPARE(manifest->find(u"x"_s)->files.size(), 1);
}

void TestManifest::E07_twentyThousandEntries()
{
    Manifest manifest;
    for (int i = 0; i < 20'000; ++i)
        manifest.insert({QString::number(i), kStart.addSecs(i), ExportOutcome::Saved,
            {QString::number(i) + u".txt"_s}, {}});
    test::BestOf rounds(1'500); // far below what is quadratic
    while (rounds.goOn()) {
        const test::CpuTimer timer;
        const auto again = Manifest::fromJson(manifest.toJson());
        rounds.took(timer.ms());
        QCOMPARE(again->size(), 20'000);
    }
    QVERIFY2(rounds.isMet(), rounds.told());
}

READBACK_TEST_MAIN(TestManifest)
#include "tst_manifest.moc"
