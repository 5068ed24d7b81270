// SPDX-License-Identifier: MIT
#pragma once

#include "ui/MainWindow.h"

namespace readback {

class PaneRound;
class ShortcutBook;

// What the main window does by key and for the clipboard: moves within the call and round the
// window's parts, quotes and links, and the sheet of all shortcuts. Window's thread.
class WindowKeys : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        SessionHost &host;
        WindowActions &actions;
        CallBrowser &browser;
        StatusStrip &status;
    };

    // All parts outlive it, and the window is laid out by now.
    WindowKeys(const Parts &parts, const MainWindow::Services &services, QMainWindow *window);

private:
    void connectMoves();
    void openSheet();

    Parts m_parts;
    Dialogs &m_dialogs;
    QMainWindow *m_window;
    PaneRound *m_round;
    ShortcutBook *m_shortcuts;
};

} // namespace readback
