// SPDX-License-Identifier: MIT
#include "ui/PanelRoom.h"

#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QStatusBar>

#include <algorithm>
#include <utility>

namespace readback {

namespace {

// A dock that is behind another one is shown, but nothing of it can be seen.
bool isInFront(const QDockWidget &dock)
{
    return dock.isVisible() && !dock.visibleRegion().isEmpty();
}

int leastHeight(const QWidget &widget)
{
    return widget.minimumSizeHint().expandedTo(widget.minimumSize()).height();
}

} // namespace

PanelRoom::PanelRoom(const Parts &parts, QMainWindow *window)
    : QObject(window), m_parts(parts), m_window(window)
{
    window->installEventFilter(this);
    parts.search.installEventFilter(this);
    for (const auto *dock : window->findChildren<QDockWidget *>()) {
        connect(dock, &QDockWidget::visibilityChanged, this, &PanelRoom::settle);
        connect(dock, &QDockWidget::topLevelChanged, this, &PanelRoom::settle);
    }
    m_hadDocks = !docksBelow().empty();
}

bool PanelRoom::eventFilter(QObject *watched, QEvent *event)
{
    const bool changes = watched == m_window
        ? event->type() == QEvent::Resize
        : event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent;
    if (changes)
        settle();
    return QObject::eventFilter(watched, event);
}

PanelRoom::Docks PanelRoom::docksBelow() const
{
    Docks docks;
    for (auto *dock : m_window->findChildren<QDockWidget *>()) {
        if (!dock->isHidden() && !dock->isFloating()
            && m_window->dockWidgetArea(dock) == Qt::BottomDockWidgetArea)
            docks.emplace_back(dock);
    }
    std::ranges::stable_sort(docks, {}, [](const auto &dock) { return isInFront(*dock); });
    return docks;
}

void PanelRoom::settle()
{
    if (!m_window->isVisible() || std::exchange(m_settling, true))
        return;
    const bool search = !m_parts.search.isHidden();
    const auto docks = docksBelow();
    follow(search, !docks.empty());
    if (search && !docks.empty())
        share(docks);
    else
        bringBack(search, docks);
    m_hadSearch = !m_parts.search.isHidden();
    m_hadDocks = !docksBelow().empty();
    m_settling = false;
}

// What a person opens is no longer away, and comes before what was open already.
void PanelRoom::follow(bool search, bool docks)
{
    if (search && !m_hadSearch) {
        m_searchIsNewer = true;
        m_searchAway = false;
    }
    if (docks && !m_hadDocks) {
        m_searchIsNewer = false;
        m_docksAway.clear();
    }
}

void PanelRoom::share(const Docks &docks)
{
    if (isRoomFor(docks))
        return;
    m_searchAway = !m_searchIsNewer;
    if (m_searchAway)
        return m_parts.search.hide();
    m_docksAway = docks;
    for (const auto &dock : docks)
        dock->hide();
}

void PanelRoom::bringBack(bool search, const Docks &docks)
{
    if (m_searchAway && (docks.empty() || isRoomFor(docks))) {
        m_searchAway = false;
        m_parts.search.show();
    } else if (!m_docksAway.empty() && (!search || isRoomFor(m_docksAway))) {
        for (const auto &dock : std::exchange(m_docksAway, {})) {
            dock->show();
            dock->raise();
        }
    }
}

// From below the tool bar down to the status bar. Docks that are one behind the other are as high
// as the highest.
bool PanelRoom::isRoomFor(const Docks &docks) const
{
    int needed = 0;
    for (const auto &dock : docks)
        needed = std::max(needed, leastHeight(*dock));
    needed += leastHeight(m_parts.search) + leastHeight(m_parts.calls);
    const auto *status = m_window->findChild<QStatusBar *>();
    const int end = status ? status->y() : m_window->height();
    return needed <= end - m_window->centralWidget()->y();
}

} // namespace readback
