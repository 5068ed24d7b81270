// SPDX-License-Identifier: MIT
#include "ui/actions/HelpActions.h"

#include "ui/actions/MenuMaker.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace readback {

HelpActions::HelpActions(QMainWindow *window)
{
    MenuMaker menu(window, tr("&Help"));
    connectionReport = menu.add(u"connectionReport"_s, tr("&Connection report…"));
    about = menu.add(u"about"_s, tr("&About Readback"));
    about->setMenuRole(QAction::AboutRole);
}

} // namespace readback
