// SPDX-License-Identifier: MIT
#include "tests/support/TestProcess.h"

#include "tests/support/Canary.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QNetworkProxyFactory>
#include <QStandardPaths>

#include <csignal>
#include <cstdio>
#include <ctime>
#include <mutex>

using namespace Qt::StringLiterals;

namespace readback::test {

namespace {

constexpr int kCanaryExit = 99;

// What is logged outside the tests themselves; inside them QtTest's own logger has it.
QByteArray &logged()
{
    static QByteArray log;
    return log;
}

void capture(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    const QByteArray line = qFormatLogMessage(type, context, message).toLocal8Bit() + '\n';
    logged() += line;
    std::fputs(line.constData(), stderr);
}

void makeHome(const QString &home)
{
    const struct
    {
        const char *variable;
        QString folder;
    } places[] = {{"HOME", home}, {"XDG_CONFIG_HOME", home + "/.config"_L1},
        {"XDG_DATA_HOME", home + "/.local/share"_L1}, {"XDG_STATE_HOME", home + "/.local/state"_L1},
        {"XDG_CACHE_HOME", home + "/.cache"_L1}, {"XDG_RUNTIME_DIR", home + "/.runtime"_L1}};
    for (const auto &place : places) {
        QDir().mkpath(place.folder);
        qputenv(place.variable, QFile::encodeName(place.folder));
    }
    QFile::setPermissions(
        home + "/.runtime"_L1, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QStandardPaths::setTestModeEnabled(true);
}

void makeSurroundings()
{
    for (const char *variable : {"http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY",
             "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "GENESYSCLOUD_REGION",
             "GENESYSCLOUD_OAUTHCLIENT_ID", "GENESYSCLOUD_OAUTHCLIENT_SECRET"})
        qunsetenv(variable);
    qputenv("LC_ALL", "C.UTF-8");
    qputenv("LANGUAGE", "");
    qputenv("TZ", "UTC");
    ::tzset();
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    // A peer that hangs up and a full disk are results, not deaths.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

QByteArray commandLine()
{
    QFile file(u"/proc/self/cmdline"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TestProcess::TestProcess()
{
    makeHome(m_folder.filePath(u"home"_s));
    makeSurroundings();
    qInstallMessageHandler(capture);
    QLoggingCategory::setFilterRules(u"readback.*=true"_s);
}

TestProcess::~TestProcess()
{
    qInstallMessageHandler(nullptr);
}

QStringList TestProcess::arguments(int argc, char **argv) const
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (!arguments.contains("-o"_L1))
        arguments << u"-o"_s << u"-,txt"_s;
    arguments << u"-o"_s << m_folder.filePath(u"tests.log"_s) + ",txt"_L1;
    arguments << u"-maxwarnings"_s << u"0"_s;
    return arguments;
}

QStringList TestProcess::leaks() const
{
    QStringList leaks = filesWithCanary(m_folder.path());
    if (holdsCanary(logged()))
        leaks.append(u"the log"_s);
    if (holdsCanary(commandLine()))
        leaks.append(u"the command line"_s);
    return leaks;
}

int TestProcess::finish(int result) const
{
    const QStringList found = leaks();
    for (const QString &place : found)
        std::fprintf(stderr, "FAIL!  : a canary got into %s\n", qPrintable(place));
    return result != 0 || found.isEmpty() ? result : kCanaryExit;
}

} // namespace readback::test
