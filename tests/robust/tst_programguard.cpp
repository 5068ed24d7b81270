// SPDX-License-Identifier: MIT
#include "tests/support/FaultServer.h"
#include "tests/support/Places.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <grp.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

namespace {

constexpr uint kNobody = 65534;

// root sees through everything, so that root's programs are tried as nobody's.
uint ownerOfPrograms()
{
    return ::geteuid() == 0 ? kNobody : ::geteuid();
}

void becomeNobody()
{
    if (::geteuid() != 0)
        return;
    if (::setgroups(0, nullptr) != 0 || ::setgid(kNobody) != 0 || ::setuid(kNobody) != 0)
        ::_exit(126);
}

} // namespace

// The programs themselves keep what they know out of core files and from other programs.
class TestProgramGuard : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void anotherProgramCanBeRead();
    void S11_memoryIsKept_data();
    void S11_memoryIsKept();

private:
    bool start(const QString &program, const QStringList &arguments);
    // "soft hard", as /proc tells of a running program.
    QByteArray coreLimit() const;
    // Who may read it; the system gives what must not be read to root.
    uint readableBy() const;
    QString placeInProc(const QString &name) const
    {
        return u"/proc/%1/"_s.arg(m_process->processId()) + name;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QProcess> m_process;
};

void TestProgramGuard::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_process = std::make_unique<QProcess>();
}

void TestProgramGuard::cleanup()
{
    m_process->kill();
    m_process->waitForFinished();
}

bool TestProgramGuard::start(const QString &program, const QStringList &arguments)
{
    if (::chown(QFile::encodeName(m_home->path()).constData(), ownerOfPrograms(), ::getegid()) != 0)
        return false;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : {u"HOME"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_CONFIG_HOME"_s,
             u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_STATE_HOME"_s})
        environment.insert(name, m_home->path());
    environment.insert(u"GENESYSCLOUD_OAUTHCLIENT_ID"_s, u"CANARY-guarded-id"_s);
    environment.insert(u"GENESYSCLOUD_OAUTHCLIENT_SECRET"_s, u"CANARY-guarded-secret"_s);
    m_process->setProcessEnvironment(environment);
    m_process->setChildProcessModifier(becomeNobody);
    m_process->start(program, arguments);
    return m_process->waitForStarted();
}

QByteArray TestProgramGuard::coreLimit() const
{
    QFile file(placeInProc(u"limits"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Max core file size")) {
            const auto words = line.simplified().split(' ');
            return words.value(4) + ' ' + words.value(5);
        }
    }
    return {};
}

uint TestProgramGuard::readableBy() const
{
    return QFileInfo(placeInProc(u"environ"_s)).ownerId();
}

// The counterpart: without it, the other test could not fail.
void TestProgramGuard::anotherProgramCanBeRead()
{
    QVERIFY(start(u"sleep"_s, {u"60"_s}));
    QTRY_COMPARE(readableBy(), ownerOfPrograms());
    QCOMPARE(m_process->state(), QProcess::Running);
}

void TestProgramGuard::S11_memoryIsKept_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("window") << u"readback"_s << QStringList{u"--demo"_s};
    QTest::newRow("export") << u"readback-export"_s
                            << QStringList{u"--last"_s, u"1h"_s, u"--output"_s, u"-"_s};
}

void TestProgramGuard::S11_memoryIsKept()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    const QFileInfo file(programPath(program));
    if (!file.exists())
        QSKIP("Not among what was built");
    const FaultServer server([](const FaultRequest &) { return FaultScript::stalled(); });
    if (program == "readback-export"_L1)
        arguments << u"--base-url"_s << server.url().toString();
    if (!start(file.filePath(), arguments))
        QSKIP("The user nobody may not start the programs");
    QTRY_COMPARE(coreLimit(), "0 0"_ba);
    QTRY_COMPARE(readableBy(), 0U);
    QCOMPARE(m_process->state(), QProcess::Running);
}

READBACK_TEST_MAIN(TestProgramGuard)
#include "tst_programguard.moc"
