// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

class QAction;
class QMainWindow;

namespace readback {

// The menu Help and its actions, which belong to the window.
struct HelpActions
{
    Q_DECLARE_TR_FUNCTIONS(HelpActions)

public:
    explicit HelpActions(QMainWindow *window);

    QAction *shortcuts;
    QAction *connectionReport;
    QAction *about;
};

} // namespace readback
