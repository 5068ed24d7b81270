// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;

namespace readback {

class Clock;
class ElidedLabel;
struct ListProgress;

// The window's status bar: where we are connected, counts, what is under way with its progress and
// a Cancel, and the server's pauses with a countdown. Window's thread.
class StatusStrip : public QStatusBar
{
    Q_OBJECT
public:
    // `clock` outlives the strip.
    explicit StatusStrip(Clock &clock, QWidget *parent = nullptr);

    // Plain text; `proxy`: the one on the way, empty for none.
    void setConnection(const QString &text, const QString &proxy = {});
    void setCounts(int listed, int shown, int withTranscript);
    // How many of those listed somebody has reviewed; `kept` false: gone with the program.
    void setReviewed(int reviewed, int listed, bool kept);
    // Why calls are not kept on this computer, a sentence; empty: they are, or are not to be.
    void setNotKept(const QString &why);
    // Work under way; `total` 0: no end known. clearWork() hides it.
    void setWork(const QString &text, int done, int total);
    void clearWork();
    void setListing(const ListProgress &progress); // a listing is under way
    void setPausedUntil(const QDateTime &until); // invalid: over
    // What has just ended, until the next one.
    void setOutcome(const QString &text);
    // It is so no more; nothing happens where something else stands there by now.
    void withdrawOutcome(const QString &text);

signals:
    void cancelRequested();

private:
    void tick();

    Clock &m_clock;
    QLabel *m_connection;
    ElidedLabel *m_counts;
    QLabel *m_reviewed;
    QLabel *m_notKept;
    ElidedLabel *m_work; // gives way to the rest
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    QLabel *m_pause;
    QDateTime m_pausedUntil;
    bool m_ticking = false; // a tick is already due
};

} // namespace readback
