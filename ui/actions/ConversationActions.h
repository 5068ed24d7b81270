// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

class QAction;
class QMainWindow;

namespace readback {

// The menu Conversation and its actions, which belong to the window.
struct ConversationActions
{
    Q_DECLARE_TR_FUNCTIONS(ConversationActions)

public:
    explicit ConversationActions(QMainWindow *window);

    QAction *previous;
    QAction *next;
    QAction *copyId;
    QAction *copyWebAddress; // its tool-tip says why where it is disabled
    QAction *swapSpeakers;
    QAction *nameSpeakers;
    QAction *reviewed; // checkable, of the selected calls; so is the next
    QAction *starred;
    QAction *tags;
    QAction *note;
    QAction *phraseNote;
    QAction *nextNotReviewed;
    QAction *coverage;
    QAction *keepAll; // on this computer
    QAction *notifyReady;
};

} // namespace readback
