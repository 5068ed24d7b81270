// SPDX-License-Identifier: MIT
#include "tests/support/Canary.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace readback::test;
using namespace Qt::StringLiterals;

// The sweep itself, and the surroundings that every test gets.
class TestCanary : public QObject
{
    Q_OBJECT
private slots:
    void S06_everyFormIsFound_data();
    void S06_everyFormIsFound();
    void S06_harmlessTextIsNoHit();
    void S06_filesAreSearched();
    void homeIsTemporary();
    void zoneAndProxy();

private:
    // Put together here, so that this program does not carry what it looks for into its own log.
    static QByteArray word() { return QByteArray("CAN") + "ARY"; }
};

void TestCanary::S06_everyFormIsFound_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray secret = word() + "-secret";
    QTest::newRow("raw") << "x" + secret;
    QTest::newRow("percent") << QByteArray("x%43%41%4e%41%52%59");
    QTest::newRow("hex") << "x" + secret.toHex();
    for (int padding = 0; padding < 3; ++padding)
        QTest::addRow("base64 at offset %d", padding)
            << (QByteArray(padding, 'z') + secret + "zz").toBase64();
    QTest::newRow("base64 of id and secret") << ("some-id:" + secret).toBase64();
    QTest::newRow("url-safe base64")
        << ("id:" + secret)
               .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

void TestCanary::S06_everyFormIsFound()
{
    QFETCH(QByteArray, text);
    QVERIFY(holdsCanary(text));
}

void TestCanary::S06_harmlessTextIsNoHit()
{
    QVERIFY(!holdsCanary("canaries sing; CANDLE; Q0FO"));
    QVERIFY(!holdsCanary(QByteArray("client:secret").toBase64()));
}

void TestCanary::S06_filesAreSearched()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"a/.b"_s));
    QFile clean(folder.filePath(u"clean"_s));
    QVERIFY(clean.open(QIODevice::WriteOnly) && clean.write("nothing") == 7);
    clean.close();
    QVERIFY(filesWithCanary(folder.path()).isEmpty());
    QFile dirty(folder.filePath(u"a/.b/.hidden"_s));
    QVERIFY(dirty.open(QIODevice::WriteOnly));
    dirty.write("\0\1" + word().toBase64());
    dirty.close();
    QCOMPARE(filesWithCanary(folder.path()), QStringList(dirty.fileName()));
}

void TestCanary::homeIsTemporary()
{
    const QString home = QDir::homePath();
    QVERIFY(home.startsWith(QDir::tempPath()));
    for (const auto place : {QStandardPaths::AppDataLocation, QStandardPaths::AppConfigLocation,
             QStandardPaths::CacheLocation})
        QVERIFY(QStandardPaths::writableLocation(place).startsWith(home));
}

void TestCanary::zoneAndProxy()
{
    QCOMPARE(QDateTime::currentDateTime().offsetFromUtc(), 0);
    QVERIFY(!qEnvironmentVariableIsSet("https_proxy"));
}

READBACK_TEST_MAIN(TestCanary)
#include "tst_canary.moc"
