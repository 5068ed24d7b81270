// SPDX-License-Identifier: MIT
#pragma once

#include "ui/MainWindow.h"

#include <QObject>

namespace readback {

class CoverageController;

// What the main window knows of its calls' transcripts beyond the list: the coverage report, and
// the news of those that became ready. Window's thread.
class WindowCoverage : public QObject
{
    Q_OBJECT
public:
    // All outlive it.
    struct Parts
    {
        SessionHost &host;
        WindowActions &actions;
        CallBrowser &browser;
    };
    WindowCoverage(const Parts &parts, const MainWindow::Services &services, QWidget *window);

    // What can be done now.
    void update();

private:
    void open();

    Parts m_parts;
    CoverageController *m_report;
};

} // namespace readback
