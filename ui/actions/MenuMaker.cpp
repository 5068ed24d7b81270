// SPDX-License-Identifier: MIT
#include "ui/actions/MenuMaker.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace readback {

MenuMaker::MenuMaker(QMainWindow *window, const QString &text)
    : m_window(window), m_menu(window->menuBar()->addMenu(text))
{
    m_menu->setToolTipsVisible(true); // of those that have one of their own: why they are disabled
}

QAction *MenuMaker::add(const QString &name, const QString &text, const QKeySequence &shortcut)
{
    return add(
        name, text, shortcut.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{shortcut});
}

QAction *MenuMaker::add(
    const QString &name, const QString &text, const QList<QKeySequence> &shortcuts)
{
    auto *action = new QAction(text, m_window);
    action->setObjectName(name);
    action->setShortcuts(shortcuts);
    m_menu->addAction(action);
    return action;
}

QAction *MenuMaker::addCheckable(
    const QString &name, const QString &text, const QKeySequence &shortcut)
{
    auto *action = add(name, text, shortcut);
    action->setCheckable(true);
    return action;
}

void MenuMaker::addSeparator()
{
    m_menu->addSeparator();
}

QMenu *MenuMaker::addMenu(const QString &text)
{
    return m_menu->addMenu(text);
}

} // namespace readback
