// SPDX-License-Identifier: MIT
#include "tests/support/BestOf.h"
#include "tests/support/Places.h"
#include "tests/support/QueueTime.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// The window's program is asked to end by the system, as at a shutdown.
class TestStop : public QObject
{
    Q_OBJECT
private slots:
    void P02_asked_data();
    void P02_asked();

private:
    static bool catches(qint64 process, int signal);
};

bool TestStop::catches(qint64 process, int signal)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const auto text = status.readAll();
    const qsizetype at = text.indexOf("SigCgt:");
    const auto caught = text.mid(at + 8, 16).trimmed().toULongLong(nullptr, 16);
    return at >= 0 && (caught >> (signal - 1) & 1) != 0;
}

void TestStop::P02_asked_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

// It closes its window and so does all that this entails, such as keeping the window's size.
void TestStop::P02_asked()
{
    QFETCH(int, signal);
    const QString program = programPath(u"readback"_s);
    if (!QFileInfo::exists(program))
        QSKIP("Not among what was built");
    const QTemporaryDir home;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    auto rounds = BestOf::waiting(2000);
    while (rounds.goOn()) {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program, {u"--demo"_s});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY(catches(process.processId(), signal));
        ::kill(static_cast<pid_t>(process.processId()), signal);
        rounds.took(msToEnd(
            process.processId(), [&process] { return process.state() == QProcess::NotRunning; }));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }
    QVERIFY2(rounds.isMet(), rounds.told());
    QFile settings(home.filePath(u"readback/settings.json"_s));
    QVERIFY(settings.open(QIODevice::ReadOnly));
    QVERIFY(settings.readAll().contains("\"geometry\""));
}

READBACK_TEST_MAIN(TestStop)
#include "tst_stop.moc"
