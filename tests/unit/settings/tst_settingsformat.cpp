// SPDX-License-Identifier: MIT
#include "app/settings/SettingsFormat.h"

#include "tests/support/TestMain.h"

using namespace Qt::StringLiterals;
using namespace readback;

// Found by fuzzing: what is read from a settings file must outlive the next writing of it.
class TestSettingsFormat : public QObject
{
    Q_OBJECT
private slots:
    void L06_halfACharacterIsNoText();
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

READBACK_TEST_MAIN(TestSettingsFormat)
#include "tst_settingsformat.moc"
