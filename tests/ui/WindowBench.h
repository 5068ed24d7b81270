// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoServer.h"
#include "app/exporting/AtomicFile.h"
#include "app/settings/LayeredSecretStore.h"
#include "app/settings/Settings.h"
#include "tests/support/FakeSecretStore.h"
#include "tests/support/JumpingClock.h"
#include "tests/support/TestDialogs.h"
#include "ui/MainWindow.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/transcript/TranscriptPane.h"
#include "ui/transcript/TranscriptView.h"

#include <QAction>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

namespace readback {

// A main window with everything it needs: a demo server, a settings file of its own, questions that
// the test answers.
struct WindowBench
{
    explicit WindowBench(DemoOptions options = {})
        : server(withCanary(std::move(options))), settings(makeSettings())
    {
    }

    static DemoOptions withCanary(DemoOptions options)
    {
        options.clientSecret = QStringLiteral("CANARY-window-secret");
        return options;
    }
    std::unique_ptr<Settings> makeSettings()
    {
        return std::make_unique<Settings>(
            folder.filePath(QStringLiteral("settings.json")),
            [](const QString &path, const QByteArray &bytes) {
                return writeFileAtomically(path, bytes);
            },
            clock);
    }
    Result<DemoAccess> demo()
    {
        if (!server.baseUrl().isValid() || server.baseUrl().isEmpty()) {
            if (const auto started = server.start(); !started)
                return started.error();
        }
        return DemoAccess{demoProfile(server), server.clientSecret()};
    }
    void open() { openWith({}); }
    // `openPage`: the browser.
    void openWith(std::function<bool(const QUrl &)> openPage)
    {
        window = std::make_unique<MainWindow>(MainWindow::Services{
            *settings, secrets, clock, dialogs, [this] { return demo(); }, std::move(openPage)});
        window->resize(1440, 900);
        window->show();
    }
    bool openDemo()
    {
        open();
        QSignalSpy idle(window.get(), &MainWindow::idle);
        StartOptions options;
        options.demo = true;
        window->start(options);
        return idle.wait(test::kLongestWaitMs);
    }
    template <class T>
    T *part() const
    {
        return window->findChild<T *>();
    }
    ConversationPane *list() const { return part<ConversationPane>(); }
    ConversationTableModel *model() const { return list()->model(); }
    QString shownId() const
    {
        const auto transcript = part<TranscriptView>()->transcript();
        return transcript ? transcript->conversationId : QString();
    }
    // Opens the call and waits for what becomes of it. Whether there is something to read.
    bool show(const QString &id)
    {
        const auto *pane = part<TranscriptPane>();
        list()->select(id);
        return test::waitUntil([&] {
            return pane->conversationId() == id && pane->state() != TranscriptPane::State::Loading;
        }) && shownId() == id;
    }
    QAction *action(const QString &text) const
    {
        for (auto *action : window->findChildren<QAction *>()) {
            if (action->text().remove(QLatin1Char('&')) == text)
                return action;
        }
        return nullptr;
    }

    QTemporaryDir folder;
    test::JumpingClock clock;
    TestDialogs dialogs;
    FakeSecretStore keychain; // not used unless the test says so
    LayeredSecretStore secrets{nullptr};
    DemoServer server;
    std::unique_ptr<Settings> settings;
    std::unique_ptr<MainWindow> window;
};

} // namespace readback
