// SPDX-License-Identifier: MIT
#include "ui/ReadingActions.h"

#include "app/settings/Settings.h"
#include "ui/WindowActions.h"
#include "ui/transcript/TranscriptPane.h"
#include "ui/transcript/TranscriptView.h"

#include <QAction>

namespace readback {

ReadingActions::ReadingActions(
    WindowActions &actions, TranscriptPane &pane, Settings &settings, QObject *parent)
    : QObject(parent), m_pane(pane), m_settings(settings)
{
    connectOption(actions.readTurns, &SettingsData::readTurns);
    connectOption(actions.showTimes, &SettingsData::showTimes);
    connectOption(actions.showLabels, &SettingsData::showLabels);
    connectOption(actions.showMarks, &SettingsData::showMarks);
    connectOption(actions.showEvents, &SettingsData::showEvents);
    connectSwap(actions.swapSpeakers);
    apply();
}

void ReadingActions::connectOption(QAction *action, bool SettingsData::*option)
{
    action->setChecked(m_settings.values().*option);
    connect(action, &QAction::toggled, this, [this, option](bool on) {
        m_settings.change([&](SettingsData &values) { values.*option = on; });
        apply();
    });
}

void ReadingActions::connectSwap(QAction *action)
{
    connect(action, &QAction::triggered, &m_pane, &TranscriptPane::setSwapped);
    const auto update = [this, action] {
        action->setEnabled(m_pane.state() == TranscriptPane::State::Shown);
        action->setChecked(m_pane.isSwapped());
    };
    connect(&m_pane, &TranscriptPane::stateChanged, this, update);
    update();
}

void ReadingActions::apply()
{
    const auto &values = m_settings.values();
    m_pane.view()->setOptions({values.readTurns ? ReadingForm::Turns : ReadingForm::Phrases,
        values.showTimes, values.showLabels, values.showMarks, values.showEvents});
}

} // namespace readback
