// SPDX-License-Identifier: MIT
#pragma once

#include "ui/MainWindow.h"
#include "ui/settings/ArchiveServices.h"

namespace readback {

class SettingsDialog;
class WindowSignIn;

// The main window's larger dialogs, with what they need. Each is open already and goes when it is
// closed.

SettingsDialog *openSettingsDialog(const MainWindow::Services &services, WindowSignIn &signIn,
    ArchiveServices archive, QWidget *window);
// Closes with the session that it asks. Without one nothing happens.
void openConnectionReport(SessionHost &host, QWidget *window);

} // namespace readback
