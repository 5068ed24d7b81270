// SPDX-License-Identifier: MIT
#include "ui/actions/EditActions.h"

#include "ui/actions/MenuMaker.h"

using namespace Qt::StringLiterals;

namespace readback {

EditActions::EditActions(QMainWindow *window)
{
    MenuMaker menu(window, tr("&Edit"));
    undo = menu.add(u"undo"_s, tr("&Undo"), QKeySequence::Undo);
    redo = menu.add(u"redo"_s, tr("&Redo"), QKeySequence(u"Ctrl+Shift+Z"_s));
    menu.addSeparator();
    copy = menu.add(u"copy"_s, tr("&Copy"), QKeySequence::Copy);
    copyPlain = menu.add(u"copyPlain"_s, tr("Copy as plain &text"));
    copyWithSpeaker = menu.add(u"copyWithSpeaker"_s, tr("Copy with sp&eaker and time"));
    copyQuote
        = menu.add(u"copyQuote"_s, tr("Copy as Markdown &quote"), QKeySequence(u"Ctrl+Shift+C"_s));
    copyLink
        = menu.add(u"copyLink"_s, tr("Copy &link to this phrase"), QKeySequence(u"Ctrl+Shift+L"_s));
    menu.addSeparator();
    selectAll = menu.add(u"selectAll"_s, tr("Select &all"), QKeySequence::SelectAll);
    menu.addSeparator();
    find = menu.add(u"find"_s, tr("Fin&d in the conversation"), QKeySequence::Find);
    findNext = menu.add(u"findNext"_s, tr("Find &next"),
        QList<QKeySequence>{QKeySequence(Qt::Key_F3), QKeySequence(u"Ctrl+G"_s)});
    findPrevious = menu.add(u"findPrevious"_s, tr("Find &previous"),
        QList<QKeySequence>{QKeySequence(Qt::SHIFT | Qt::Key_F3), QKeySequence(u"Ctrl+Shift+G"_s)});
    findSelection
        = menu.add(u"findSelection"_s, tr("Find the &selected words"), QKeySequence(u"Ctrl+F3"_s));
    menu.addSeparator();
    searchAll
        = menu.add(u"searchAll"_s, tr("Search e&very transcript"), QKeySequence(u"Ctrl+Shift+F"_s));
    nextSearchHit
        = menu.add(u"nextSearchHit"_s, tr("Next &hit of the search"), QKeySequence(u"F4"_s));
    previousSearchHit = menu.add(
        u"previousSearchHit"_s, tr("Previous hit &of the search"), QKeySequence(u"Shift+F4"_s));
    menu.addSeparator();
    filter = menu.add(u"filter"_s, tr("&Filter the list"), QKeySequence(u"Ctrl+L"_s));
}

} // namespace readback
