// SPDX-License-Identifier: MIT
#include "ui/actions/EvidenceActions.h"

#include "ui/actions/MenuMaker.h"

using namespace Qt::StringLiterals;

namespace readback {

EvidenceActions::EvidenceActions(QMainWindow *window)
{
    MenuMaker menu(window, tr("Evi&dence"));
    addEvidence = menu.add(u"addEvidence"_s, tr("&Add to the basket"), QKeySequence(u"B"_s));
    showEvidence = menu.addCheckable(
        u"showEvidence"_s, tr("&Evidence basket"), QKeySequence(u"Ctrl+Shift+B"_s));
    menu.addSeparator();
    showChecklist = menu.addCheckable(
        u"showChecklist"_s, tr("&Checklist of the call"), QKeySequence(u"Ctrl+K"_s));
    editChecklists
        = menu.add(u"editChecklists"_s, tr("&Phrase checklists…"), QKeySequence(u"Ctrl+Shift+K"_s));
    checkKept = menu.add(u"checkKept"_s, tr("Check all &listed calls that are kept"));
}

} // namespace readback
