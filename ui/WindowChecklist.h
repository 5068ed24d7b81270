// SPDX-License-Identifier: MIT
#pragma once

#include "ui/MainWindow.h"

#include <QObject>
#include <QPointer>

class QDockWidget;

namespace readback {

class ChecklistDialog;
class ChecklistPanel;
class Checklists;

// Phrase checklists in the main window: the dialog that edits them, the panel with what the active
// one comes to in the call that is read, and the check of the listed calls that are kept. Window's
// thread.
class WindowChecklist : public QObject
{
    Q_OBJECT
public:
    // All outlive it.
    struct Parts
    {
        SessionHost &host;
        WindowActions &actions;
        CallBrowser &browser;
        StatusStrip &status;
    };
    WindowChecklist(const Parts &parts, QMainWindow *window);

private:
    void makeDock();
    void makePanel();
    void connectReader();
    void setSession(Session *session);
    void connectChecklists();
    void toggleDock();
    void showColumn();
    void showResult();
    QString whyNoResult() const;
    void editChecklists();
    void checkKept();
    void update();
    void checkListed();

    Parts m_parts;
    QMainWindow *m_window;
    Checklists *m_checklists = nullptr;
    int m_listed = 0; // so many of the listed calls were looked at
    QDockWidget *m_dock = nullptr;
    ChecklistPanel *m_panel = nullptr; // null until it is shown first
    QPointer<ChecklistDialog> m_dialog;
};

} // namespace readback
