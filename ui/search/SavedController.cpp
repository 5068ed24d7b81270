// SPDX-License-Identifier: MIT
#include "ui/search/SavedController.h"

#include "ui/search/CallFinder.h"
#include "ui/search/SavedCounts.h"
#include "ui/search/SavedList.h"
#include "ui/search/SearchBar.h"
#include "ui/search/SearchPanel.h"
#include "ui/search/SearchWords.h"

#include <utility>

namespace readback {

SavedController::SavedController(SavedCounts &counts, SearchPanel &panel, QObject *parent)
    : QObject(parent), m_counts(counts), m_panel(panel)
{
    const auto *list = panel.saved();
    connect(list, &SavedList::runRequested, panel.bar(), &SearchBar::setText);
    connect(list, &SavedList::renameRequested, this, [this](qint64 number, const QString &name) {
        if (m_finder)
            m_finder->renameSaved(number, name);
    });
    connect(list, &SavedList::removeRequested, this, [this](qint64 number) {
        if (m_finder)
            m_finder->removeSaved(number);
    });
    connect(panel.bar(), &SearchBar::savedToggled, this, &SavedController::look);
    connect(&panel, &SearchPanel::openChanged, this, &SavedController::look);
}

void SavedController::setFinder(CallFinder *finder)
{
    if (m_finder)
        disconnect(m_finder, nullptr, this, nullptr);
    m_counts.setFinder(finder);
    m_finder = finder;
    m_panel.saved()->editNameOf({}); // what was to be saved there is not here
    if (finder)
        connect(finder, &CallFinder::savedChanged, this, &SavedController::show);
    show();
}

void SavedController::save(const QString &text)
{
    if (!m_finder || text.isEmpty())
        return;
    m_finder->save(nameFor(text), text);
    m_panel.setSavedShown(true);
    m_panel.saved()->editNameOf(text);
}

void SavedController::show()
{
    const auto saved = m_finder ? m_finder->saved() : std::vector<SavedSearch>();
    m_panel.saved()->setSearches(saved);
    if (!saved.empty() && !std::exchange(m_seen, true))
        m_panel.setSavedShown(true);
}

// Nobody counts for a list that is not seen.
void SavedController::look()
{
    m_counts.setWanted(m_panel.isVisible() && !m_panel.saved()->isHidden());
}

} // namespace readback
