// SPDX-License-Identifier: MIT
#include "app/settings/SettingsFormat.h"

#include "tests/support/TestMain.h"

using namespace Qt::StringLiterals;
using namespace readback;

// What is read from a settings file must outlive the next writing of it.
class TestSettingsFormat : public QObject
{
    Q_OBJECT
private slots:
    void L06_halfACharacterIsNoText(); // found by fuzzing
    void whoSignsIn_data();
    void whoSignsIn();
};

void TestSettingsFormat::L06_halfACharacterIsNoText()
{
    const auto profile = [](const QByteArray &id) {
        return R"({"api":"platform","baseUrl":"","clientId":"","name":"","region":"","id":")" + id
            + "\"}";
    };
    // Written again, both of these ids were the same.
    const auto loaded = decodeSettings(R"({"version":1,"language":"\ud800","profiles":[)"
        + profile("\\ud800") + ',' + profile("\\ud801") + ',' + profile("\\ud83d\\ude00") + "]}");
    QCOMPARE(loaded.problems.size(), 2);
    QCOMPARE(loaded.data.language, QString());
    QCOMPARE(loaded.data.profiles.size(), size_t(1));
    const auto again = decodeSettings(encodeSettings(loaded.data));
    QVERIFY(again.problems.isEmpty());
    QCOMPARE(again.data, loaded.data);
}

void TestSettingsFormat::whoSignsIn_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("isForUser");
    const auto row = [](const char *name, const QByteArray &fields, bool isForUser) {
        QTest::newRow(name) << fields << isForUser;
    };
    row("a file of before", R"("api":"platform")", false);
    row("client", R"("api":"platform","signIn":"client")", false);
    row("user", R"("api":"platform","signIn":"user")", true);
    row("tutorial", R"("api":"tutorial","signIn":"user")", false);
    row("of a later version", R"("api":"platform","signIn":"device")", false);
    row("no text", R"("api":"platform","signIn":17)", false);
    row("null", R"("api":"platform","signIn":null)", false);
}

void TestSettingsFormat::whoSignsIn()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const bool, isForUser);
    const auto loaded = decodeSettings(
        R"({"version":1,"profiles":[{"id":"a","name":"","region":"","baseUrl":"","clientId":"",)"
        + fields + "}]}");
    QVERIFY(loaded.problems.isEmpty());
    QCOMPARE(loaded.data.profiles.size(), size_t(1));
    QCOMPARE(loaded.data.profiles[0].isForUser(), isForUser);
    QCOMPARE(decodeSettings(encodeSettings(loaded.data)).data, loaded.data);
}

READBACK_TEST_MAIN(TestSettingsFormat)
#include "tst_settingsformat.moc"
