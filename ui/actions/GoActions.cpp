// SPDX-License-Identifier: MIT
#include "ui/actions/GoActions.h"

#include "ui/actions/MenuMaker.h"

using namespace Qt::StringLiterals;

namespace readback {

// Bare letters do their work while nobody is typing: fields keep what is typed in them.
GoActions::GoActions(QMainWindow *window)
{
    MenuMaker menu(window, tr("&Go"));
    const auto add = [&menu](const QString &name, const QString &text, const QString &keys) {
        return menu.add(name, text, QKeySequence(keys));
    };
    nextTurn = add(u"nextTurn"_s, tr("&Next turn"), u"N"_s);
    previousTurn = add(u"previousTurn"_s, tr("&Previous turn"), u"P"_s);
    menu.addSeparator();
    nextSilence = add(u"nextSilence"_s, tr("Next &silence"), u"S"_s);
    previousSilence = add(u"previousSilence"_s, tr("Previous s&ilence"), u"Shift+S"_s);
    // D as in "disappointed": N is taken.
    nextNegative = add(u"nextNegative"_s, tr("Next ne&gative phrase"), u"D"_s);
    previousNegative = add(u"previousNegative"_s, tr("Previous n&egative phrase"), u"Shift+D"_s);
    nextTopic = add(u"nextTopic"_s, tr("Next &topic"), u"T"_s);
    previousTopic = add(u"previousTopic"_s, tr("Previous t&opic"), u"Shift+T"_s);
    menu.addSeparator();
    nextPane = add(u"nextPane"_s, tr("Next p&art of the window"), u"F6"_s);
    previousPane = add(u"previousPane"_s, tr("Previous pa&rt of the window"), u"Shift+F6"_s);
}

} // namespace readback
