// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

class QAction;
class QMainWindow;

namespace readback {

// The menu Edit and its actions, which belong to the window.
struct EditActions
{
    Q_DECLARE_TR_FUNCTIONS(EditActions)

public:
    explicit EditActions(QMainWindow *window);

    QAction *undo; // of marks; its text says what
    QAction *redo;
    QAction *copy;
    QAction *copyPlain;
    QAction *copyWithSpeaker;
    QAction *copyQuote;
    QAction *copyLink;
    QAction *selectAll;
    QAction *find; // in the call that is shown
    QAction *findNext;
    QAction *findPrevious;
    QAction *findSelection;
    QAction *searchAll; // every call that is kept
    QAction *nextSearchHit; // across the calls
    QAction *previousSearchHit;
    QAction *filter;
};

} // namespace readback
