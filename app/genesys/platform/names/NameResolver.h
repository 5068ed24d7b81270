// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/async/Completion.h"
#include "app/genesys/platform/listing/ConversationDecoder.h"
#include "app/genesys/platform/names/NameDirectory.h"
#include "app/genesys/platform/names/NameSearch.h"
#include "app/model/Priority.h"

#include <QHash>
#include <QUrl>

#include <array>

namespace readback {

class HttpSession;
class OptionalEndpoints;

// Names for the ids of agents, queues and wrap-ups (platform-api 2.4): asked for in batches, kept
// for the life of the source. A failed look-up costs nothing but the names: ids are shown
// shortened, and notices() says why. Thread: that of the http session.
class NameResolver
{
public:
    struct Wish
    {
        QStringList users = {};
        QStringList queues = {};
        QStringList wrapUps = {};
    };

    // All outlive the resolver; `endpoints` is asked before a look-up, and told what came of it.
    NameResolver(const QUrl &api, HttpSession &http, Clock &clock, OptionalEndpoints &endpoints);

    // Asks for what is not known yet; Done comes in any case. `context`: the source.
    CallHandle resolve(const Wish &wish, Priority priority, QObject *context, Callback<Done> done);

    // The conversation with the names of its agents, queues and wrap-ups, or what stands for them,
    // and whether its queues are transcribed.
    static Wish wishFor(const PlatformConversation &found);
    Conversation named(const PlatformConversation &found) const;
    // Names, or what stands for them, by user id.
    QHash<QString, QString> agentNames(const QStringList &userIds) const;

    // The ids whose names contain `part`. `context`: the source.
    CallHandle search(NameKind kind, const QString &part, Priority priority, QObject *context,
        Callback<NameMatches> done);

    // Sentences for the person about names that cannot be had.
    QStringList notices() const;

private:
    class Round;

    QString agentName(const AgentRef &agent) const;
    QString queueName(const QString &id) const;
    QString wrapUpName(const QString &code) const;
    bool isTranscribed(const QStringList &queueIds) const;
    NameDirectory &directory(NameKind kind) { return m_directories.at(static_cast<size_t>(kind)); }
    const NameDirectory &directory(NameKind kind) const
    {
        return m_directories.at(static_cast<size_t>(kind));
    }

    QUrl m_api;
    HttpSession &m_http;
    std::array<NameDirectory, 3> m_directories; // by kind
};

} // namespace readback
