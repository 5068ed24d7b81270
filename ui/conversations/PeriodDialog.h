// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/TimeRange.h"

#include <QDialog>

class QDateEdit;
class QDialogButtonBox;

namespace readback {

// Asks for the first and the last day of a custom period, in local time. Used with open(); deletes
// itself.
class PeriodDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PeriodDialog(const TimeRange &initial, QWidget *parent = nullptr);

signals:
    void chosen(const readback::TimeRange &range);

private:
    TimeRange range() const;
    void keepOrder();

    QDateEdit *m_first;
    QDateEdit *m_last;
};

} // namespace readback
