// SPDX-License-Identifier: MIT
#include "ui/WindowActions.h"

#include "ui/Icons.h"
#include "ui/conversations/PeriodButton.h"

#include <QActionGroup>
#include <QLabel>
#include <QLayout>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace readback {

WindowActions::WindowActions(QMainWindow *window)
    : QObject(window), refresh(nullptr), period(new PeriodButton(window)), m_window(window),
      m_toolBar(new QToolBar(tr("Tool bar"), window)),
      m_demoBadge(new QLabel(tr("Demo data"), window))
{
    refresh = add(tr("&Refresh"), QKeySequence::Refresh);
    exportSelected = add(tr("&Export…"), tr("Ctrl+E"));
    exportShown = add(tr("Export &all shown…"), tr("Ctrl+Shift+E"));
    settings = add(tr("&Settings…"), QKeySequence(u"Ctrl+,"_s));
    openDemo = add(tr("Open the &demo"));
    signIn = add(tr("Sign &in…"));
    signOut = add(tr("Sign &out"));
    quit = add(tr("&Quit"), QKeySequence::Quit);
    copy = add(tr("&Copy"), QKeySequence::Copy);
    selectAll = add(tr("Select &all"), QKeySequence::SelectAll);
    filter = add(tr("&Filter the list"), QKeySequence(u"Ctrl+L"_s));
    zoomIn = add(tr("Zoom &in"), QKeySequence::ZoomIn);
    zoomOut = add(tr("Zoom &out"), QKeySequence::ZoomOut);
    zoomReset = add(tr("&Normal size"), QKeySequence(u"Ctrl+0"_s));
    previous = add(tr("&Previous conversation"), QKeySequence(u"Alt+Up"_s));
    next = add(tr("&Next conversation"), QKeySequence(u"Alt+Down"_s));
    copyId = add(tr("Copy conversation &id"));
    coverage = add(tr("&Transcript coverage…"), QKeySequence(u"Ctrl+Shift+T"_s));
    notifyReady = add(tr("N&otify when transcripts become ready"));
    notifyReady->setCheckable(true);
    connectionReport = add(tr("&Connection report…"));
    about = add(tr("&About Readback"));
    zoomIn->setShortcuts({QKeySequence(QKeySequence::ZoomIn), QKeySequence(u"Ctrl+="_s)});
    settings->setMenuRole(QAction::PreferencesRole);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    buildMenus();
    buildToolBar();
    updateIcons();
}

QAction *WindowActions::add(const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, m_window);
    action->setShortcut(shortcut);
    return action;
}

void WindowActions::buildMenus()
{
    auto *bar = m_window->menuBar();
    auto *file = bar->addMenu(tr("&File"));
    file->addActions({refresh, exportSelected, exportShown});
    file->addSeparator();
    file->addActions({openDemo, settings, signIn, signOut});
    file->addSeparator();
    file->addAction(quit);
    auto *edit = bar->addMenu(tr("&Edit"));
    edit->addActions({copy, selectAll});
    edit->addSeparator();
    edit->addAction(filter);
    auto *view = bar->addMenu(tr("&View"));
    view->addActions({zoomIn, zoomOut, zoomReset});
    view->addSeparator();
    buildThemeMenu(view);
    auto *conversation = bar->addMenu(tr("&Conversation"));
    conversation->addActions({previous, next});
    conversation->addSeparator();
    conversation->addAction(copyId);
    conversation->addSeparator();
    conversation->addActions({coverage, notifyReady});
    bar->addMenu(tr("&Help"))->addActions({connectionReport, about});
}

void WindowActions::buildThemeMenu(QMenu *view)
{
    auto *menu = view->addMenu(tr("&Theme"));
    auto *group = new QActionGroup(this);
    const std::pair<ThemeChoice, QString> choices[]{{ThemeChoice::System, tr("&System")},
        {ThemeChoice::Light, tr("&Light")}, {ThemeChoice::Dark, tr("&Dark")}};
    for (const auto &[choice, text] : choices) {
        auto *action = menu->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        themes[choice] = action;
    }
}

void WindowActions::buildToolBar()
{
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setIconSize({16, 16});
    m_toolBar->addAction(refresh);
    m_toolBar->addWidget(period);
    m_toolBar->addActions({exportSelected, exportShown});
    auto *gap = new QWidget(m_toolBar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(gap);
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
}

void WindowActions::setDemo(bool demo)
{
    m_demoBadgeAction->setVisible(demo);
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
