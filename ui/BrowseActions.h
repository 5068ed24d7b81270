// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QPoint;
class QWidget;

namespace readback {

class CallBrowser;
class WindowActions;

// What the actions do in the list and in the reading pane, and the menu on a row of the list.
// Window's thread.
class BrowseActions : public QObject
{
    Q_OBJECT
public:
    // All outlive it.
    BrowseActions(WindowActions &actions, CallBrowser &browser, QWidget *window);

private:
    void connectList();
    void connectReader();
    void copyId();
    void showContextMenu(const QPoint &global);

    WindowActions &m_actions;
    CallBrowser &m_browser;
    QWidget *m_window;
};

} // namespace readback
