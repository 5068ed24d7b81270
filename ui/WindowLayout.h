// SPDX-License-Identifier: MIT
#pragma once

class QMainWindow;

namespace readback {

class CallBrowser;
class Settings;
class WindowActions;

// The main window as it was left: its place, its parts' sizes, columns, zoom, theme and period.
struct WindowLayout
{
    QMainWindow &window;
    CallBrowser &browser;
    WindowActions &actions;

    void restore(const Settings &settings) const;
    void save(Settings &settings) const;
};

} // namespace readback
