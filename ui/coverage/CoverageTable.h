// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/checks/CoverageReport.h"

#include <QTreeWidget>

namespace readback {

// A coverage report as a table: state, reason, number of calls and their share.
class CoverageTable : public QTreeWidget
{
    Q_OBJECT
public:
    explicit CoverageTable(QWidget *parent = nullptr);

    // What was selected stays so, as long as it is there.
    void setReport(const CoverageReport &report);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showReport();
    void addGroup(const CoverageGroup &group);

    CoverageReport m_report;
};

} // namespace readback
