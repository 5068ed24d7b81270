// SPDX-License-Identifier: MIT
#pragma once

#include "ui/Theme.h"

#include <QKeySequence>
#include <QObject>

#include <map>

class QAction;
class QLabel;
class QMainWindow;
class QMenu;
class QToolBar;

namespace readback {

class PeriodButton;

// The window's actions with their texts, shortcuts and icons, and the menu bar and tool bar made of
// them. Says what can be done; what happens is connected by MainWindow. Lives as long as the
// window.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QMainWindow *window);

    QAction *refresh;
    QAction *exportSelected;
    QAction *exportShown;
    QAction *settings;
    QAction *openDemo;
    QAction *signIn; // of a person; visible where that is how it is done
    QAction *signOut;
    QAction *quit;
    QAction *copy;
    QAction *selectAll;
    QAction *filter;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomReset;
    std::map<ThemeChoice, QAction *> themes;
    QAction *previous;
    QAction *next;
    QAction *copyId;
    QAction *coverage;
    QAction *notifyReady;
    QAction *connectionReport;
    QAction *about;

    PeriodButton *period;

    // Marks the window as the demo.
    void setDemo(bool demo);
    // In the colours of the window's palette; again whenever it changes.
    void updateIcons();

private:
    void buildMenus();
    void buildThemeMenu(QMenu *view);
    void buildToolBar();
    QAction *add(const QString &text, const QKeySequence &shortcut = {});

    QMainWindow *m_window;
    QToolBar *m_toolBar;
    QLabel *m_demoBadge;
    QAction *m_demoBadgeAction = nullptr;
};

} // namespace readback
