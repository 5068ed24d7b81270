// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace readback {

class CallBrowser;
class Clock;
class ExportController;
class SessionHost;
class Settings;
class StatusStrip;
class WindowActions;

// Listing calls in the main window: what of, when anew, and what the status bar says of it. Work
// that the person waits for has the status bar first. Window's thread.
class WindowListing : public QObject
{
    Q_OBJECT
public:
    // All outlive it.
    struct Parts
    {
        SessionHost &host;
        WindowActions &actions;
        CallBrowser &browser;
        ExportController &exports;
        StatusStrip &status;
        Settings &settings;
        Clock &clock;
    };
    explicit WindowListing(const Parts &parts, QObject *parent = nullptr);

    // Lists the period that is chosen; keeps what is listed already. Needs a session.
    void refresh();
    // The same; without a session that is signed in, what was asked for last is opened once more.
    void retry();

private:
    void connectWishes();
    void connectProgress();
    void listAnew();
    void updateCounts();
    void cancel();

    Parts m_parts;
};

} // namespace readback
