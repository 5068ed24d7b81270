// SPDX-License-Identifier: MIT
#include "tests/support/Places.h"
#include "tests/support/TestMain.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// The window's program where the places are missing that programs keep things in.
class TestNoFolders : public QObject
{
    Q_OBJECT
private slots:
    void L07_starts_data();
    void L07_starts();
};

void TestNoFolders::L07_starts_data()
{
    QTest::addColumn<QStringList>("missing"); // their variables are not set
    QTest::addColumn<QStringList>("impossible"); // they are nowhere and cannot be made
    const QStringList kept{
        u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_STATE_HOME"_s};
    QTest::newRow("no home") << QStringList{u"HOME"_s, u"XDG_RUNTIME_DIR"_s} << kept;
    QTest::newRow("nothing can be made")
        << QStringList() << kept + QStringList{u"HOME"_s, u"XDG_RUNTIME_DIR"_s, u"TMPDIR"_s};
}

void TestNoFolders::L07_starts()
{
    QFETCH(const QStringList, missing);
    QFETCH(const QStringList, impossible);
    const QString program = programPath(u"readback"_s);
    if (!QFileInfo::exists(program))
        QSKIP("Not among what was built");
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    for (const auto &name : missing)
        environment.remove(name);
    for (const auto &name : impossible)
        environment.insert(name, u"/proc/nowhere/"_s + name);
    const QTemporaryDir folder;
    const QString picture = folder.filePath(u"window.png"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, {u"--demo"_s, u"--screenshot"_s, picture});
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    QVERIFY(QFileInfo(picture).size() > 10'000);
}

READBACK_TEST_MAIN(TestNoFolders)
#include "tst_nofolders.moc"
