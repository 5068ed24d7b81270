// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/ConnectionTest.h"

#include <QWidget>

#include <array>

class QPushButton;

namespace readback {

class MessageLabel;

// "Test connection" and what became of its three steps, in words.
class ConnectionPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionPanel(QWidget *parent = nullptr);

    // Nothing tried yet.
    void reset();
    void begin();
    void showStep(const StepReport &report);
    // The test is over, or was stopped: what had not begun is not waited for any more.
    void end();
    bool isRunning() const { return m_running; }

signals:
    void testRequested();
    void stopRequested();

private:
    void setRunning(bool running);
    void showWaiting(ConnectionStep step);

    QPushButton *m_button;
    std::array<MessageLabel *, 3> m_steps;
    bool m_running = false;
};

} // namespace readback
