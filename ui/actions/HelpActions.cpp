// SPDX-License-Identifier: MIT
#include "ui/actions/HelpActions.h"

#include "ui/actions/MenuMaker.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace readback {

HelpActions::HelpActions(QMainWindow *window)
{
    MenuMaker menu(window, tr("&Help"));
    shortcuts = menu.add(u"shortcuts"_s, tr("&Keyboard shortcuts"),
        QList{QKeySequence(QKeySequence::HelpContents), QKeySequence(u"?"_s)});
    connectionReport = menu.add(u"connectionReport"_s, tr("&Connection report…"));
    about = menu.add(u"about"_s, tr("&About Readback"));
    about->setMenuRole(QAction::AboutRole);
}

} // namespace readback
