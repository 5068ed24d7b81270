// SPDX-License-Identifier: MIT
#pragma once

class QMainWindow;

namespace readback {

class CallBrowser;
class Settings;
class WindowActions;
class WindowSearch;

// The main window as it was left: its place, its parts' sizes, columns, zoom, theme and period.
struct WindowLayout
{
    QMainWindow &window;
    CallBrowser &browser;
    WindowActions &actions;
    WindowSearch &search;

    void restore(const Settings &settings) const;
    void save(Settings &settings) const;
};

} // namespace readback
