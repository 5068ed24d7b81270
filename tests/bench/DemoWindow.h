// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/SystemClock.h"
#include "app/settings/LayeredSecretStore.h"
#include "app/settings/Settings.h"
#include "tests/support/TestDialogs.h"
#include "ui/MainWindow.h"

#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace readback {

class CallBrowser;
class ConversationPane;
class TranscriptLibrary;
class TranscriptPane;

namespace bench {

// The whole window of a client of a demo organisation that runs elsewhere, as a person sees it.
class DemoWindow
{
public:
    // The list's period is that many days.
    DemoWindow(const QUrl &server, const QString &secret, int days);
    ~DemoWindow();

    // Lists the calls; returns before they are there.
    void start();

    MainWindow &window() { return *m_window; }
    CallBrowser *browser() const;
    ConversationPane *list() const;
    TranscriptPane *reader() const;
    TranscriptLibrary &library() const; // once started
    QString folder() const { return m_folder.path(); }
    TestDialogs &dialogs() { return m_dialogs; }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    TestDialogs m_dialogs;
    LayeredSecretStore m_secrets{nullptr};
    Settings m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace bench
} // namespace readback
