// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWidget;

namespace readback {

class Clock;

// Tells when a window has shown its first frame, so that whatever can wait does: a start is judged
// by how soon there is something to see. With the logging category readback.start switched on, the
// moment is told there as well. Window's thread.
class FirstFrame : public QObject
{
    Q_OBJECT
public:
    // The window is not shown yet. Both outlive it.
    FirstFrame(QWidget &window, Clock &clock);

signals:
    // Once, from the event loop, with the frame on its way to the screen; after a second at the
    // latest, for a window that comes up minimised shows none.
    void shown();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell();

    QWidget &m_window;
    bool m_told = false;
};

} // namespace readback
