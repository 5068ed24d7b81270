// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/triage/CallMarks.h"
#include "ui/MainWindow.h"

#include <QPointer>

#include <map>

namespace readback {

// The names that a person gives to the speakers of a call: asks for them, keeps them with the
// call's other marks, and has the call read with them as long as they are there. Window's thread.
class WindowNames : public QObject
{
    Q_OBJECT
public:
    // All outlive it.
    struct Parts
    {
        SessionHost &host;
        WindowActions &actions;
        CallBrowser &browser;
    };
    WindowNames(const Parts &parts, QWidget *window);

private:
    void takeSession(Session *session);
    void takeChanges(const QStringList &ids);
    void ask();
    void rename(const QString &id, const std::map<int, QString> &names);
    void update();

    Parts m_parts;
    QWidget *m_window;
    QPointer<CallMarks> m_marks;
    QPointer<TranscriptLibrary> m_library;
};

} // namespace readback
