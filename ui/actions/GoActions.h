// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

class QAction;
class QMainWindow;

namespace readback {

// The menu Go and its actions, which belong to the window.
struct GoActions
{
    Q_DECLARE_TR_FUNCTIONS(GoActions)

public:
    explicit GoActions(QMainWindow *window);

    QAction *nextTurn;
    QAction *previousTurn;
    QAction *nextSilence;
    QAction *previousSilence;
    QAction *nextNegative;
    QAction *previousNegative;
    QAction *nextTopic;
    QAction *previousTopic;
    QAction *nextPane;
    QAction *previousPane;
};

} // namespace readback
