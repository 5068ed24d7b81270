// SPDX-License-Identifier: MIT
#include "ui/actions/ViewActions.h"

#include "ui/actions/MenuMaker.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace readback {

ViewActions::ViewActions(QMainWindow *window)
{
    MenuMaker menu(window, tr("&View"));
    zoomIn = menu.add(u"zoomIn"_s, tr("Zoom &in"),
        QList{QKeySequence(QKeySequence::ZoomIn), QKeySequence(u"Ctrl+="_s)});
    zoomOut = menu.add(u"zoomOut"_s, tr("Zoom &out"), QKeySequence::ZoomOut);
    zoomReset = menu.add(u"zoomReset"_s, tr("&Normal size"), QKeySequence(u"Ctrl+0"_s));
    menu.addSeparator();
    callMap = menu.addCheckable(u"callMap"_s, tr("Call &map"));
    columns = menu.addMenu(tr("&Columns"));
    readTurns = menu.addCheckable(u"readTurns"_s, tr("&Read in turns"), QKeySequence(u"Ctrl+T"_s));
    showTimes = menu.addCheckable(u"showTimes"_s, tr("Tim&es"));
    showLabels = menu.addCheckable(u"showLabels"_s, tr("&Speakers"));
    showMarks = menu.addCheckable(u"showMarks"_s, tr("Sentiment and to&pics"));
    showEvents = menu.addCheckable(u"showEvents"_s, tr("Silence, &hold and overtalk"));
    menu.addSeparator();
    makeThemes(window, menu.addMenu(tr("&Theme")));
}

void ViewActions::makeThemes(QMainWindow *window, QMenu *menu)
{
    struct Theme
    {
        ThemeChoice choice;
        QString name;
        QString text;
    };
    auto *group = new QActionGroup(window);
    for (const auto &[choice, name, text] :
        {Theme{ThemeChoice::System, u"themeSystem"_s, tr("&System")},
            Theme{ThemeChoice::Light, u"themeLight"_s, tr("&Light")},
            Theme{ThemeChoice::Dark, u"themeDark"_s, tr("&Dark")}}) {
        auto *action = menu->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        group->addAction(action);
        themes[choice] = action;
    }
}

} // namespace readback
