// SPDX-License-Identifier: MIT
#include "robust/ExportProgram.h"
#include "tests/support/TestMain.h"

#include <QTcpServer>
#include <QTemporaryDir>

using namespace readback::test;

// The system wants a script to know which proxies there are, and its server never sends it.
class TestProxyHang : public QObject
{
    Q_OBJECT
private slots:
    void I7_N16_theProgramSaysSoAndLeaves();
};

void TestProxyHang::I7_N16_theProgramSaysSoAndLeaves()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    qputenv("https_proxy",
        "pac+http://127.0.0.1:" + QByteArray::number(silent.serverPort()) + "/proxy.pac");
    const QTemporaryDir folder;
    ExportProgram program({u"--base-url"_s, u"https://x.invalid"_s, u"--last"_s, u"1h"_s,
        u"--output"_s, folder.path()});
    qunsetenv("https_proxy");
    if (!waitUntil([&] { return silent.hasPendingConnections(); }, 10'000)) {
        program.signal(SIGKILL);
        QSKIP("The system here does not read such scripts");
    }
    QVERIFY(waitUntil([&] { return program.output().contains("proxy settings"); }, 100'000));
    const qint64 taken = program.msToEnd();
    QVERIFY2(taken < 20'000, qPrintable(QString::number(taken))); // the script never comes
    QCOMPARE(program.exitCode(), 1);
    QVERIFY(program.output().contains("whether there is a proxy"));
}

READBACK_TEST_MAIN(TestProxyHang)
#include "tst_proxyhang.moc"
