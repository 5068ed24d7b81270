// SPDX-License-Identifier: MIT
#include "ui/actions/ConversationActions.h"

#include "ui/actions/MenuMaker.h"

using namespace Qt::StringLiterals;

namespace readback {

ConversationActions::ConversationActions(QMainWindow *window)
{
    MenuMaker menu(window, tr("&Conversation"));
    previous = menu.add(u"previousCall"_s, tr("&Previous conversation"),
        QList{QKeySequence(u"Alt+Up"_s), QKeySequence(u"K"_s)});
    next = menu.add(u"nextCall"_s, tr("&Next conversation"),
        QList{QKeySequence(u"Alt+Down"_s), QKeySequence(u"J"_s)});
    menu.addSeparator();
    copyId = menu.add(u"copyId"_s, tr("Copy conversation &id"));
    copyWebAddress = menu.add(u"copyWebAddress"_s, tr("Copy Genesys Cloud &address"));
    swapSpeakers = menu.addCheckable(u"swapSpeakers"_s, tr("S&wap Agent and Customer"));
    // A as in "alias".
    nameSpeakers = menu.add(u"nameSpeakers"_s, tr("Rena&me speakers…"), QKeySequence(u"A"_s));
    menu.addSeparator();
    // Bare letters, as in the menu Go. F as in "favourite", L as in "label", M as in "memo".
    reviewed = menu.addCheckable(u"reviewed"_s, tr("&Reviewed"), QKeySequence(u"R"_s));
    starred = menu.addCheckable(u"starred"_s, tr("&Star"), QKeySequence(u"F"_s));
    tags = menu.add(u"tags"_s, tr("Ta&gs…"), QKeySequence(u"L"_s));
    note = menu.add(u"note"_s, tr("Note on the &call…"), QKeySequence(u"M"_s));
    phraseNote = menu.add(u"phraseNote"_s, tr("Note on the p&hrase…"), QKeySequence(u"Shift+M"_s));
    nextNotReviewed
        = menu.add(u"nextNotReviewed"_s, tr("Next not re&viewed"), QKeySequence(u"U"_s));
    menu.addSeparator();
    coverage
        = menu.add(u"coverage"_s, tr("&Transcript coverage…"), QKeySequence(u"Ctrl+Shift+T"_s));
    keepAll = menu.add(u"keepAll"_s, tr("&Keep all calls of this period"));
    notifyReady = menu.addCheckable(u"notifyReady"_s, tr("N&otify when transcripts become ready"));
}

} // namespace readback
