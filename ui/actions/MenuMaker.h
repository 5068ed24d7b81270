// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QList>

class QAction;
class QMainWindow;
class QMenu;

namespace readback {

// Makes one menu of the window's menu bar and the actions in it, top to bottom. An action's name is
// its objectName: stable English in camelCase, unique in the window, for the settings know its
// shortcuts by it.
class MenuMaker
{
public:
    // `text` with its mnemonic, translated.
    MenuMaker(QMainWindow *window, const QString &text);

    QAction *add(const QString &name, const QString &text, const QKeySequence &shortcut = {});
    QAction *add(const QString &name, const QString &text, const QList<QKeySequence> &shortcuts);
    QAction *addCheckable(
        const QString &name, const QString &text, const QKeySequence &shortcut = {});
    void addSeparator();
    QMenu *addMenu(const QString &text);

private:
    QMainWindow *m_window;
    QMenu *m_menu;
};

} // namespace readback
