// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/async/Completion.h"
#include "app/genesys/platform/ConversationDecoder.h"
#include "app/model/Priority.h"

#include <QHash>
#include <QUrl>

#include <array>

namespace readback {

class HttpSession;
class OptionalEndpoints;

// Names for the ids of agents and queues (platform-api 2.4): asked for in batches, kept for the
// life of the source. A failed look-up costs nothing but the names: ids are shown shortened, and
// notices() says why. Thread: that of the http session.
class NameResolver
{
public:
    enum class Kind { User, Queue };
    struct Wish
    {
        QStringList users;
        QStringList queues;
    };

    // All outlive the resolver; `endpoints` is asked before a look-up, and told what came of it.
    NameResolver(const QUrl &api, HttpSession &http, Clock &clock, OptionalEndpoints &endpoints);

    // Asks for what is not known yet; Done comes in any case. `context`: the source.
    CallHandle resolve(const Wish &wish, Priority priority, QObject *context, Callback<Done> done);

    // The conversation with the names of its agents and queues, or what stands for them.
    static Wish wishFor(const PlatformConversation &found);
    Conversation named(const PlatformConversation &found) const;
    // Names, or what stands for them, by user id.
    QHash<QString, QString> agentNames(const QStringList &userIds) const;

    // Sentences for the person about names that cannot be had.
    QStringList notices() const;

private:
    using Names = QHash<QString, QString>; // empty: asked for, and there is none
    struct Directory
    {
        Names names;
        qint64 pausedUntilMs = 0; // monotonic; no look-ups before
    };
    class Round;

    QString agentName(const AgentRef &agent) const;
    QString queueName(const QString &id) const;
    QStringList unknown(Kind kind, const QStringList &ids) const;
    void take(Kind kind, const QStringList &asked, const Names &found);
    void pause(Kind kind, const Error &error);
    Directory &directory(Kind kind) { return m_directories.at(static_cast<size_t>(kind)); }
    const Directory &directory(Kind kind) const
    {
        return m_directories.at(static_cast<size_t>(kind));
    }

    QUrl m_api;
    HttpSession &m_http;
    Clock &m_clock;
    OptionalEndpoints &m_endpoints;
    std::array<Directory, 2> m_directories;
};

} // namespace readback
