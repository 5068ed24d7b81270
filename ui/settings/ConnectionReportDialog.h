// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/AdministratorNote.h"
#include "app/library/ConnectionCheck.h"

#include <QDialog>

#include <functional>

class QLabel;

namespace readback {

class ConnectionPanel;

// What this session has learnt of its server: which optional parts work and which were switched off
// after a refusal, how many requests a minute there are; and the test of all of it. Asks nothing
// until the person presses Test. Used with open(); deletes itself.
class ConnectionReportDialog : public QDialog
{
    Q_OBJECT
public:
    struct Known
    {
        AdministratorCase about;
        QString proxy; // empty: none
        int requestsPerMinute = 0;
        std::vector<FeatureReport> features;
    };
    // Tests the open session (Session::check).
    using Tester = std::function<CallHandle(
        QObject *context, CheckCallback told, Callback<CheckReports> done)>;

    ConnectionReportDialog(Known known, Tester test, QWidget *parent = nullptr);

    // The session is about to go: what is under way ends.
    void stop();

private:
    QLabel *addLine(const QString &text);
    QString featureLine(const FeatureReport &report) const;
    void startTest();

    const Known m_known;
    const Tester m_test;
    CallHandle m_call;
    ConnectionPanel *m_panel;
};

} // namespace readback
