// SPDX-License-Identifier: MIT
#include "app/async/AsideThread.h"
#include "app/async/SystemClock.h"
#include "app/cli/ArgumentParser.h"
#include "app/cli/ExportRun.h"
#include "app/demo/StopSignal.h"
#include "app/settings/ProcessGuard.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

int print(const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), stdout);
    return static_cast<int>(ExitCode::AllSaved);
}

int refuse(const QString &sentence)
{
    std::fprintf(stderr, "readback-export: %s\nSee readback-export --help.\n",
        sentence.toLocal8Bit().constData());
    return static_cast<int>(ExitCode::Usage);
}

int runProgram(int argc, char **argv)
{
    guardProcess();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"readback"_s); // as the window: settings are shared
    SystemClock clock;
    const auto environment = EnvironmentCredentials::from(QProcessEnvironment::systemEnvironment());
    const ArgumentParser parser(QCoreApplication::arguments(), clock.now(), environment.region);
    if (parser.wantsHelp())
        return print(parser.helpText());
    if (parser.wantsVersion())
        return print(u"readback-export " READBACK_VERSION "\n"_s);
    if (!parser.error().isEmpty())
        return refuse(parser.error());

    Console console(clock, parser.options().quiet);
    ExportRun run(parser.options(), environment, clock, console);
    QObject::connect(&run, &ExportRun::finished, &app,
        [](ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); });
    const StopSignal stop;
    QObject::connect(&stop, &StopSignal::asked, &run, &ExportRun::interrupt);
    run.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    AsideThread::leaveProgram(runProgram(argc, argv));
}
