// SPDX-License-Identifier: MIT
#pragma once

#include "ui/Theme.h"

#include <QCoreApplication>

#include <map>

class QAction;
class QMainWindow;
class QMenu;

namespace readback {

// The menu View and its actions, which belong to the window.
struct ViewActions
{
    Q_DECLARE_TR_FUNCTIONS(ViewActions)

public:
    explicit ViewActions(QMainWindow *window);

    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomReset;
    QAction *callMap; // checkable
    QMenu *columns; // of the list; filled by who knows them
    QAction *readTurns;
    QAction *showTimes;
    QAction *showLabels;
    QAction *showMarks;
    QAction *showEvents;
    std::map<ThemeChoice, QAction *> themes;

private:
    void makeThemes(QMainWindow *window, QMenu *menu);
};

} // namespace readback
