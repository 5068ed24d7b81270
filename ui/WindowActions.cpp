// SPDX-License-Identifier: MIT
#include "ui/WindowActions.h"

#include "ui/FittingToolBar.h"
#include "ui/Icons.h"
#include "ui/conversations/PeriodButton.h"
#include "ui/search/SearchEntry.h"

#include <QAction>
#include <QLabel>
#include <QLayout>
#include <QMainWindow>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace readback {

WindowActions::WindowActions(QMainWindow *window)
    : QObject(window), FileActions(window), EditActions(window), ViewActions(window),
      GoActions(window), ConversationActions(window), EvidenceActions(window), HelpActions(window),
      period(new PeriodButton(window)), searchEntry(new SearchEntry(window)), m_window(window),
      m_toolBar(new FittingToolBar(tr("Tool bar"), window)),
      m_demoBadge(new QLabel(tr("Demo data"), window))
{
    buildToolBar();
    updateIcons();
}

void WindowActions::buildToolBar()
{
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const int side = iconSide(m_toolBar->fontMetrics());
    m_toolBar->setIconSize({side, side});
    m_toolBar->addAction(refresh);
    m_toolBar->addWidget(period);
    m_toolBar->addActions({exportSelected, exportShown});
    auto *gap = new QWidget(m_toolBar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(gap);
    m_searchEntryAction = m_toolBar->addWidget(searchEntry);
    const auto showKeys = [this] {
        searchEntry->setKeys(searchAll->shortcut().toString(QKeySequence::NativeText));
    };
    connect(searchAll, &QAction::changed, searchEntry, showKeys);
    showKeys();
    m_demoBadge->setObjectName(u"demoBadge"_s);
    m_demoBadge->setContentsMargins(8, 2, 8, 2);
    m_demoBadge->setToolTip(
        tr("Made-up calls from a server inside this program; nothing leaves this computer"));
    m_demoBadgeAction = m_toolBar->addWidget(m_demoBadge);
    m_demoBadgeAction->setVisible(false);
    m_toolBar->addAction(settings);
    // Framed, as the buttons beside them are.
    for (auto *action : {refresh, exportSelected, exportShown, settings})
        static_cast<QToolButton *>(m_toolBar->widgetForAction(action))->setAutoRaise(false);
    m_toolBar->layout()->setSpacing(6);
    m_window->addToolBar(m_toolBar);
    // Known by their icons first; the two ways to export are told apart by words.
    m_toolBar->spare({refresh, settings, exportShown, exportSelected});
}

void WindowActions::setDemo(bool demo)
{
    m_demoBadgeAction->setVisible(demo);
}

void WindowActions::showSearchEntry(bool shown)
{
    m_searchEntryAction->setVisible(shown);
}

void WindowActions::updateIcons()
{
    const auto palette = m_window->palette();
    const std::pair<QAction *, QString> icons[]{{refresh, u"refresh"_s},
        {exportSelected, u"export"_s}, {exportShown, u"export-all"_s}, {settings, u"settings"_s},
        {copy, u"copy"_s}};
    for (const auto &[action, name] : icons)
        action->setIcon(themedIcon(name, palette));
    const auto accent = isDark(palette) ? u"#ffb870"_s : u"#8a3c00"_s;
    m_demoBadge->setStyleSheet(
        u"QLabel { color: %1; border: 1px solid %1; border-radius: 4px; font-weight: bold; }"_s.arg(
            accent));
}

} // namespace readback
