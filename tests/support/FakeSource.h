// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/CallSource.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace readback {

// A server of calls that a test scripts. By default it knows `conversations` and answers everything
// at once (that is, queued, as every call does) with sampleTranscript(). What it is to do otherwise
// can be changed at any time and counts for the calls that are answered from then on.
class FakeSource final : public CallSource
{
public:
    // What a list shows; conversation() finds them by id.
    std::vector<Conversation> conversations;
    int pageSize = 100;
    bool knowsIdsAlone = false; // conversation() answers with nothing else, whatever the id
    // Answers in place of the sample.
    QHash<QString, Result<Transcript>> transcripts;
    QHash<QString, Result<ConversationScores>> scoresById; // else NotFound
    std::vector<FeatureReport> known; // what features() says; tryFeature() answers by it
    // Fails the request where it answers with an error; `number` counts all requests from 1.
    std::function<std::optional<Error>(int number)> fail;
    // True: calls wait for release(), in whatever order the test likes.
    bool hold = false;
    ConversationQuery lastQuery; // of list()

    CallHandle signIn(QObject *context, Callback<QString> done) override;
    CallHandle list(const ConversationQuery &query, Priority priority, QObject *context,
        ListReceiver receiver, Callback<ListSummary> done) override;
    CallHandle conversation(const QString &id, Priority priority, QObject *context,
        Callback<Conversation> done) override;
    CallHandle transcript(const Conversation &conversation, Priority priority, QObject *context,
        Callback<Transcript> done) override;
    // Answers as transcript() would. Held under "probe " and the id.
    CallHandle probe(const Conversation &conversation, Priority priority, QObject *context,
        Callback<Done> done) override;
    CallHandle scores(const Conversation &conversation, Priority priority, QObject *context,
        Callback<ConversationScores> done) override;
    SourcePermissions permissions() const override
    {
        return {QStringLiteral("may:list"), QStringLiteral("may:read")};
    }
    std::vector<FeatureReport> features() const override;
    CallHandle tryFeature(Feature feature, QObject *context, Callback<Done> done) override;

    // Answers the held call of that key: a conversation's id, "probe " and one, "list", "sign-in",
    // "scores" or "feature"; false: there is none. Cancelled calls are not held any longer.
    bool release(const QString &key);
    void releaseAll();
    // The keys of the calls that wait for an answer, oldest first.
    QStringList held() const;

    int requests() const { return m_requests; }
    int cancelled() const { return *m_cancelled; }
    int pagesTold() const { return *m_pagesTold; }
    // The largest number of held calls at one time.
    int mostHeld() const { return m_mostHeld; }
    // The ids whose transcript was asked for, in that order, and the priority of the last request.
    QStringList asked() const { return m_asked; }
    // Likewise of those that were only asked about.
    QStringList probed() const { return m_probed; }
    Priority lastPriority() const { return m_lastPriority; }

private:
    struct Held
    {
        QString key;
        std::function<void()> answer;
        std::function<bool()> isCancelled;
    };

    template <class T>
    CallHandle respond(const QString &key, QObject *context, Callback<T> done,
        std::function<Result<T>(const Completion<T> &)> answer);
    void dropCancelled();

    std::vector<Held> m_held;
    QStringList m_asked;
    QStringList m_probed;
    int m_requests = 0;
    int m_mostHeld = 0;
    Priority m_lastPriority = Priority::Interactive;
    // Shared with the calls, which may be cancelled after the source went.
    std::shared_ptr<int> m_cancelled = std::make_shared<int>(0);
    std::shared_ptr<int> m_pagesTold = std::make_shared<int>(0);
};

} // namespace readback
