// SPDX-License-Identifier: MIT
#include "ui/actions/EditActions.h"

#include "ui/actions/MenuMaker.h"

using namespace Qt::StringLiterals;

namespace readback {

EditActions::EditActions(QMainWindow *window)
{
    MenuMaker menu(window, tr("&Edit"));
    copy = menu.add(u"copy"_s, tr("&Copy"), QKeySequence::Copy);
    selectAll = menu.add(u"selectAll"_s, tr("Select &all"), QKeySequence::SelectAll);
    menu.addSeparator();
    filter = menu.add(u"filter"_s, tr("&Filter the list"), QKeySequence(u"Ctrl+L"_s));
}

} // namespace readback
