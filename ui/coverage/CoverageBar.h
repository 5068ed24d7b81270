// SPDX-License-Identifier: MIT
#pragma once

#include "app/library/checks/CoverageReport.h"

#include <QWidget>

namespace readback {

// The shares of a coverage report as one bar: ready, in the making, without, in trouble, not asked.
// The table below it says the same in numbers and words.
class CoverageBar : public QWidget
{
    Q_OBJECT
public:
    explicit CoverageBar(QWidget *parent = nullptr);

    void setReport(const CoverageReport &report);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::array<int, kTranscriptStates> m_counts{};
    int m_calls = 0;
};

} // namespace readback
