// SPDX-License-Identifier: MIT
#include "ui/FirstFrame.h"

#include "app/async/Clock.h"

#include <QEvent>
#include <QLoggingCategory>
#include <QWidget>

#include <utility>

namespace readback {

namespace {

Q_LOGGING_CATEGORY(lcStart, "readback.start", QtInfoMsg)

constexpr qint64 kPatienceMs = 1'000;

} // namespace

FirstFrame::FirstFrame(QWidget &window, Clock &clock) : m_window(window)
{
    window.installEventFilter(this);
    clock.after(kPatienceMs, this, [this] { tell(); });
}

// The frame is flushed when the event that paints is over.
bool FirstFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        m_window.removeEventFilter(this);
        QMetaObject::invokeMethod(this, &FirstFrame::tell, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void FirstFrame::tell()
{
    if (std::exchange(m_told, true))
        return;
    m_window.removeEventFilter(this);
    qCDebug(lcStart, "first frame");
    emit shown();
}

} // namespace readback
