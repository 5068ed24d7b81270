// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/checks/AdministratorNote.h"
#include "app/library/checks/ConnectionCheck.h"

#include <QDialog>

#include <functional>

namespace readback {

class ConnectionPanel;
class FactRows;

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
        std::function<std::vector<FeatureReport>()> features; // as they stand now
    };
    // Tests the open session (Session::check).
    using Tester = std::function<CallHandle(
        QObject *context, CheckCallback told, Callback<CheckReports> done)>;

    ConnectionReportDialog(Known known, Tester test, QWidget *parent = nullptr);

    // The session is about to go: what is under way ends.
    void stop();

private:
    QWidget *makePage();
    void showKnown();
    // So that so many lines have room beside what is known.
    QSize sizeFor(int lines) const;
    static QString standingOf(const FeatureReport &report);
    void startTest();
    void endTest();

    const Known m_known;
    const Tester m_test;
    CallHandle m_call;
    QWidget *m_page = nullptr;
    FactRows *m_facts;
    ConnectionPanel *m_panel;
};

} // namespace readback
