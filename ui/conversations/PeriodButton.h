// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversations/Period.h"

#include <QPushButton>

class QActionGroup;

namespace readback {

// The tool bar's choice of the period: presets and a custom one.
class PeriodButton : public QPushButton
{
    Q_OBJECT
public:
    explicit PeriodButton(QWidget *parent = nullptr);

    const Period &period() const { return m_period; }
    // Shows it as chosen; does not emit.
    void setPeriod(const Period &period);

signals:
    void periodChosen(const readback::Period &period);

private:
    void choose(const Period &period);
    void askForCustom();

    Period m_period;
    QActionGroup *m_group;
};

} // namespace readback
