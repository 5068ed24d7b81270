// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "ui/MainWindow.h"

#include <QObject>

namespace readback {

// Gives the window the size of the options, and for --screenshot saves its picture once it is idle
// and ends the program: 0 saved, 1 not. A window that does not become idle is taken as it is after
// half a minute.
class ScreenshotOnIdle : public QObject
{
    Q_OBJECT
public:
    ScreenshotOnIdle(MainWindow &window, const StartOptions &options, Clock &clock);

private:
    void save();

    MainWindow &m_window;
    const QString m_path;
    bool m_saved = false;
};

} // namespace readback
