// SPDX-License-Identifier: MIT
#include "ui/conversations/PeriodButton.h"

#include "ui/conversations/PeriodDialog.h"

#include <QActionGroup>
#include <QMenu>

namespace readback {

PeriodButton::PeriodButton(QWidget *parent) : QPushButton(parent), m_group(new QActionGroup(this))
{
    setAccessibleName(tr("Period"));
    setToolTip(tr("Which calls to list, by their start"));
    auto *menu = new QMenu(this);
    for (const auto preset : {Period::Preset::LastHour, Period::Preset::Last24Hours,
             Period::Preset::Last7Days, Period::Preset::Last30Days, Period::Preset::Last90Days}) {
        auto *action = menu->addAction(Period{preset, {}}.label());
        action->setData(static_cast<int>(preset));
        connect(action, &QAction::triggered, this, [this, preset] { choose({preset, {}}); });
    }
    menu->addSeparator();
    auto *custom = menu->addAction(tr("Custom…"));
    custom->setData(static_cast<int>(Period::Preset::Custom));
    connect(custom, &QAction::triggered, this, &PeriodButton::askForCustom);
    for (auto *action : menu->actions()) {
        if (action->isSeparator())
            continue;
        action->setCheckable(true);
        m_group->addAction(action);
    }
    setMenu(menu);
    setPeriod({});
}

void PeriodButton::setPeriod(const Period &period)
{
    m_period = period;
    setText(period.label());
    for (auto *action : m_group->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(period.preset));
}

void PeriodButton::choose(const Period &period)
{
    setPeriod(period);
    emit periodChosen(period);
}

void PeriodButton::askForCustom()
{
    setPeriod(m_period); // the check mark stays until the dialog is accepted
    auto *dialog = new PeriodDialog(m_period.range(QDateTime::currentDateTimeUtc()), this);
    connect(dialog, &PeriodDialog::chosen, this, [this](const TimeRange &range) {
        choose({Period::Preset::Custom, range});
    });
    dialog->open();
}

} // namespace readback
