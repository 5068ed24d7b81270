// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

class QAction;
class QMainWindow;

namespace readback {

// The menu File and its actions, which belong to the window.
struct FileActions
{
    Q_DECLARE_TR_FUNCTIONS(FileActions)

public:
    explicit FileActions(QMainWindow *window);

    QAction *refresh;
    QAction *exportSelected;
    QAction *exportShown;
    QAction *print;
    QAction *printPreview;
    QAction *openDemo;
    QAction *settings;
    QAction *signIn; // of a person; visible where that is how it is done
    QAction *signOut;
    QAction *quit;
};

} // namespace readback
