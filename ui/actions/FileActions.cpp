// SPDX-License-Identifier: MIT
#include "ui/actions/FileActions.h"

#include "ui/actions/MenuMaker.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace readback {

FileActions::FileActions(QMainWindow *window)
{
    MenuMaker menu(window, tr("&File"));
    refresh = menu.add(u"refresh"_s, tr("&Refresh"), QKeySequence::Refresh);
    exportSelected = menu.add(u"exportSelected"_s, tr("&Export…"), tr("Ctrl+E"));
    exportShown = menu.add(u"exportShown"_s, tr("Export &all shown…"), tr("Ctrl+Shift+E"));
    menu.addSeparator();
    print = menu.add(u"print"_s, tr("&Print…"), QKeySequence::Print);
    printPreview
        = menu.add(u"printPreview"_s, tr("Print pre&view"), QKeySequence(u"Ctrl+Shift+P"_s));
    menu.addSeparator();
    openDemo = menu.add(u"openDemo"_s, tr("Open the &demo"));
    settings = menu.add(u"settings"_s, tr("&Settings…"), QKeySequence(u"Ctrl+,"_s));
    signIn = menu.add(u"signIn"_s, tr("Sign &in…"));
    signOut = menu.add(u"signOut"_s, tr("Sign &out"));
    menu.addSeparator();
    quit = menu.add(u"quit"_s, tr("&Quit"), QKeySequence::Quit);
    settings->setMenuRole(QAction::PreferencesRole);
    quit->setMenuRole(QAction::QuitRole);
}

} // namespace readback
