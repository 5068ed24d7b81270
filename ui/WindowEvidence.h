// SPDX-License-Identifier: MIT
#pragma once

#include "ui/MainWindow.h"

#include <QObject>

#include <optional>

class QDockWidget;

namespace readback {

class EvidenceBasket;
class EvidenceController;
class EvidencePanel;
struct Passage;

// The evidence basket in the main window: what is read goes into it by a key, and its panel is at
// the window's bottom, or wherever a person puts it. Window's thread.
class WindowEvidence : public QObject
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
    WindowEvidence(const Parts &parts, const MainWindow::Services &services, QMainWindow *window);

private:
    void makeDock(QMainWindow *window);
    void makePanel();
    void connectReader();
    void setSession(Session *session);
    void toggleDock();
    void update();
    void addWhatIsRead();
    std::optional<Passage> whatIsRead() const;
    void open(qint64 number);

    Parts m_parts;
    EvidenceController *m_controller;
    QDockWidget *m_dock = nullptr;
    EvidencePanel *m_panel = nullptr; // null until it is shown first
    EvidenceBasket *m_basket = nullptr;
};

} // namespace readback
