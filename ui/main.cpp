// SPDX-License-Identifier: MIT
#include "app/async/AsideThread.h"
#include "app/async/SystemClock.h"
#include "app/demo/DemoRights.h"
#include "app/demo/DemoServer.h"
#include "app/demo/StopSignal.h"
#include "app/exporting/AtomicFile.h"
#include "app/settings/KeychainSecretStore.h"
#include "app/settings/LayeredSecretStore.h"
#include "app/settings/ProcessGuard.h"
#include "app/settings/Settings.h"
#include "ui/Browser.h"
#include "ui/FirstFrame.h"
#include "ui/MainWindow.h"
#include "ui/ProgramStart.h"
#include "ui/QtDialogs.h"
#include "ui/ScreenshotOnIdle.h"
#include "ui/handover/HandoverClient.h"
#include "ui/handover/HandoverServer.h"
#include "ui/notification/DesktopNotifier.h"

#include <QApplication>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

// The options with the words of --deny taken apart; the exit code where one is none.
std::optional<int> readDenied(StartOptions &options)
{
    auto denied = DemoRights::parse(options.demoDeny);
    if (denied) {
        options.demoDeny = *std::move(denied);
        return {};
    }
    std::fputs(qPrintable(u"readback: "_s + denied.error().what + u'\n'), stderr);
    return 2;
}

// Started when somebody opens the demo, and as long-lived as the program.
SessionHost::DemoFactory demoFactory(std::optional<DemoServer> &server, const StartOptions &options)
{
    return [&server, options]() -> Result<DemoAccess> {
        if (!server) {
            DemoOptions demo;
            demo.calls = options.demoCalls;
            demo.seed = options.demoSeed;
            demo.deny = options.demoDeny;
            server.emplace(demo);
            if (const auto started = server->start(); !started) {
                server.reset();
                return started.error();
            }
        }
        return DemoAccess{demoProfile(*server), server->clientSecret()};
    };
}

// Whether the program that runs already has taken the link of the options.
bool isHandedOver(const StartOptions &options, Clock &clock)
{
    if (options.link.isEmpty() || !options.screenshot.isEmpty())
        return false;
    HandoverClient client(clock);
    bool taken = false;
    QObject::connect(&client, &HandoverClient::finished, &client, [&taken](bool yes) {
        taken = yes;
        QCoreApplication::quit();
    });
    client.send(handoverPath(), {options.link, qEnvironmentVariable("XDG_ACTIVATION_TOKEN")});
    QApplication::exec(); // for two seconds at the most
    return taken;
}

// Without a keychain a secret lives for this run only, and the settings dialog says so.
CallHandle probeKeychain(
    KeychainSecretStore &keychain, LayeredSecretStore &secrets, Settings &settings)
{
    return keychain.probe(&settings, [&secrets](const Result<Done> &found) {
        if (!found)
            secrets.setKeychain(nullptr);
    });
}

int runProgram(int argc, char **argv)
{
    guardProcess();
    if (const auto leave = answerWithoutWindow(argc, argv))
        return *leave;
    const QApplication application(argc, argv);
    auto answer = parseCommandLine(QCoreApplication::arguments());
    if (!answer.options) {
        std::fputs(qPrintable(answer.text), answer.exitCode == 0 ? stdout : stderr);
        return answer.exitCode;
    }
    if (const auto wrong = readDenied(*answer.options))
        return *wrong;
    SystemClock clock;
    if (isHandedOver(*answer.options, clock))
        return 0;
    Settings settings(
        Settings::defaultPath(),
        [](const QString &path, const QByteArray &bytes) {
            return writeFileAtomically(path, bytes);
        },
        clock);
    prepareApplication(settings.values(), *answer.options);
    KeychainSecretStore keychain(clock);
    LayeredSecretStore secrets(&keychain);
    QtDialogs dialogs;
    std::optional<DemoServer> demo;
    DesktopNotifier notifier;
    MainWindow window({settings, secrets, clock, dialogs, demoFactory(demo, *answer.options),
        openInBrowser, &notifier});
    const ScreenshotOnIdle screenshot(window, *answer.options, clock);
    const StopSignal stop;
    QObject::connect(&stop, &StopSignal::asked, &window, &QWidget::close);
    HandoverServer handover(clock);
    QObject::connect(&handover, &HandoverServer::received, &window, &MainWindow::openLink);
    CallHandle probe;
    // Nothing but the window comes before its first frame: no keychain, no archive, no network.
    FirstFrame firstFrame(window, clock);
    QObject::connect(&firstFrame, &FirstFrame::shown, &window, [&] {
        probe = probeKeychain(keychain, secrets, settings);
        if (answer.options->screenshot.isEmpty())
            handover.listen(handoverPath());
        window.start(*answer.options);
        showProgramIcon();
    });
    window.prepare(*answer.options);
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    AsideThread::leaveProgram(runProgram(argc, argv));
}
