// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"
#include "app/model/Conversation.h"
#include "app/model/ConversationScores.h"
#include "app/model/Priority.h"

#include <QCache>
#include <QUrl>

namespace readback {

class HttpSession;
class NameResolver;
class OptionalEndpoints;

// The scores of single conversations, with the names of the agents. Those that were read are
// remembered, so that going back to a call costs no request. Thread: that of the http session.
class ScoresReader
{
public:
    struct Tools
    {
        QUrl api;
        HttpSession &http;
        NameResolver &names;
        OptionalEndpoints &endpoints;
        QObject *context; // the source
    };

    explicit ScoresReader(const Tools &tools);

    // NotFound: there are none, or the feature is off; then nothing was asked.
    CallHandle read(const Conversation &conversation, Priority priority, QObject *context,
        Callback<ConversationScores> done);

private:
    void ask(
        const QString &id, Priority priority, const Completion<ConversationScores> &completion);
    void nameAgents(const QString &id, ConversationScores scores, Priority priority,
        const Completion<ConversationScores> &completion);

    Tools m_tools;
    QCache<QString, ConversationScores> m_known;
};

} // namespace readback
