// SPDX-License-Identifier: MIT
#include "ui/actions/ConversationActions.h"

#include "ui/actions/MenuMaker.h"

using namespace Qt::StringLiterals;

namespace readback {

ConversationActions::ConversationActions(QMainWindow *window)
{
    MenuMaker menu(window, tr("&Conversation"));
    previous = menu.add(u"previousCall"_s, tr("&Previous conversation"), QKeySequence(u"Alt+Up"_s));
    next = menu.add(u"nextCall"_s, tr("&Next conversation"), QKeySequence(u"Alt+Down"_s));
    menu.addSeparator();
    copyId = menu.add(u"copyId"_s, tr("Copy conversation &id"));
    menu.addSeparator();
    coverage
        = menu.add(u"coverage"_s, tr("&Transcript coverage…"), QKeySequence(u"Ctrl+Shift+T"_s));
    notifyReady = menu.addCheckable(u"notifyReady"_s, tr("N&otify when transcripts become ready"));
}

} // namespace readback
