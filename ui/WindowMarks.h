// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/triage/CallMarks.h"
#include "ui/MainWindow.h"

#include <QPointer>

class QAction;

namespace readback {

// What a person adds to calls, by key and by menu: reviewed, star, tags, notes; the next call that
// is not reviewed; undo and redo. Shows the marks in list, pane and status bar, and has the sides
// of a call exchanged as they were the last time. Window's thread.
class WindowMarks : public QObject
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
    WindowMarks(const Parts &parts, QWidget *window);

private:
    void connectActions();
    void addToMenus();
    void takeSession(Session *session);
    void takeChanges(const QStringList &ids);
    void takeSwap(const QString &id);

    QStringList chosenIds() const;
    QString readId() const;
    void toggle(QAction *action, void (CallMarks::*set)(const QStringList &, bool));
    void askTags();
    void askNote();
    void askPhraseNote();
    void stepToNotReviewed();
    void moveThrough(void (CallMarks::*move)(), const QString &text);

    void update();
    void updateHistory();
    void updateCounts();

    Parts m_parts;
    QWidget *m_window;
    QPointer<CallMarks> m_marks;
    QPointer<TranscriptLibrary> m_library;
};

} // namespace readback
