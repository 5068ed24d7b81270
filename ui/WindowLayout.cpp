// SPDX-License-Identifier: MIT
#include "ui/WindowLayout.h"

#include "app/settings/Settings.h"
#include "ui/CallBrowser.h"
#include "ui/WindowActions.h"
#include "ui/WindowSearch.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/PeriodButton.h"
#include "ui/transcript/TranscriptPane.h"
#include "ui/transcript/TranscriptView.h"
#include "ui/transcript/map/CallOverview.h"

#include <QAction>
#include <QMainWindow>

namespace readback {

void WindowLayout::restore(const Settings &settings) const
{
    const auto &values = settings.values();
    if (!window.restoreGeometry(values.geometry))
        window.resize(1440, 900);
    window.restoreState(values.windowState);
    if (!browser.restoreState(values.splitter))
        browser.setSizes({660, 780});
    browser.list()->restoreState(values.columns);
    browser.reader()->view()->setZoom(values.zoom / 100.0);
    actions.callMap->setChecked(values.callMap);
    browser.reader()->overview()->setMapShown(values.callMap);
    actions.period->setPeriod(Period::from(values));
    const auto theme = themeNamed(values.theme).value_or(ThemeChoice::System);
    actions.themes[theme]->setChecked(true);
    search.restore(values);
}

void WindowLayout::save(Settings &settings) const
{
    settings.change([this](SettingsData &values) {
        values.geometry = window.saveGeometry();
        values.windowState = window.saveState();
        values.splitter = browser.saveState();
        values.columns = browser.list()->saveState();
        values.callMap = actions.callMap->isChecked();
        search.save(values);
        values.zoom = qRound(browser.reader()->view()->zoom() * 100);
    });
}

} // namespace readback
