// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/checks/AdministratorNote.h"
#include "app/library/checks/ConnectionCheck.h"

#include <QWidget>

class QPushButton;

namespace readback {

class CheckRows;

// "Test connection", what came of each check, and what failed in words for an administrator.
class ConnectionPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionPanel(QWidget *parent = nullptr);

    // Nothing tried yet.
    void reset();
    // `about`: who the note for the administrator is to speak of; the organisation's name is added
    // once it is known.
    void begin(const AdministratorCase &about);
    void showReport(const CheckReport &report);
    // The test is over, or was stopped: what had not begun is not waited for any more.
    void end();
    bool isRunning() const { return m_running; }

signals:
    void testRequested();
    void stopRequested();

private:
    void setRunning(bool running);
    QPushButton *addCopyButton(const QString &text, const QString &name);
    QString note() const;

    QPushButton *m_button;
    QPushButton *m_copyNote;
    QPushButton *m_copyReport;
    CheckRows *m_rows;
    AdministratorCase m_about;
    CheckReports m_reports;
    bool m_running = false;
};

} // namespace readback
