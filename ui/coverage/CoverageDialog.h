// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/checks/CoverageReport.h"

#include <QDialog>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace readback {

class CoverageBar;
class CoverageTable;

// The coverage report on the screen: how many calls have a transcript, why the others have none,
// and what it takes to ask for those of which nobody knows. Not modal: the window goes on. It says
// and asks; CoverageController does.
class CoverageDialog : public QDialog
{
    Q_OBJECT
public:
    explicit CoverageDialog(QWidget *parent = nullptr);

    void setReport(const CoverageReport &report);
    // How long asking for the rest takes, seconds.
    void setEstimate(qint64 seconds);
    // Asking is under way; `secondsLeft` none: too early to tell.
    void showAsking(int done, int total, std::optional<qint64> secondsLeft);
    // It is not any more. Plain text; empty: nothing to say.
    void showIdle(const QString &message = {});
    void showMessage(const QString &message);
    bool isAsking() const { return m_asking; }
    QString message() const;

signals:
    void askRequested();
    void stopRequested();
    void copyRequested();
    void exportRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLayout *makeAskRow();
    QLayout *makeButtons();
    void updateAsk();

    QLabel *m_headline;
    CoverageBar *m_bar;
    CoverageTable *m_table;
    QLabel *m_estimate;
    QProgressBar *m_progress;
    QPushButton *m_ask;
    QPushButton *m_close = nullptr;
    QLabel *m_message;
    CoverageReport m_report;
    qint64 m_seconds = 0;
    bool m_asking = false;
};

} // namespace readback
