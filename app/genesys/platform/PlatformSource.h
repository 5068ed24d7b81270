// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/genesys/CallSource.h"
#include "app/genesys/platform/names/NameResolver.h"
#include "app/genesys/platform/transcript/OptionalEndpoints.h"
#include "app/genesys/platform/transcript/ScoresReader.h"

#include <QObject>
#include <QUrl>

#include <functional>

namespace readback {

// The published platform API behind CallSource (platform-api 2 to 4).
//   signIn() asks for the client's own organisation, which needs no permission.
class PlatformSource final : public QObject, public CallSource
{
    Q_OBJECT
public:
    // `http` and `clock` outlive the source.
    PlatformSource(const QUrl &api, HttpSession &http, Clock &clock);

    CallHandle signIn(QObject *context, Callback<QString> done) override;
    CallHandle list(const ConversationQuery &query, Priority priority, QObject *context,
        ListReceiver receiver, Callback<ListSummary> done) override;
    CallHandle conversation(const QString &id, Priority priority, QObject *context,
        Callback<Conversation> done) override;
    // Asks for the details first where the communications are not known, or may have become more
    // since: the call still ran.
    CallHandle transcript(const Conversation &conversation, Priority priority, QObject *context,
        Callback<Transcript> done) override;
    // Likewise; opens no document.
    CallHandle probe(const Conversation &conversation, Priority priority, QObject *context,
        Callback<Done> done) override;
    CallHandle scores(const Conversation &conversation, Priority priority, QObject *context,
        Callback<ConversationScores> done) override;
    SourcePermissions permissions() const override;
    std::vector<FeatureReport> features() const override;
    CallHandle tryFeature(Feature feature, QObject *context, Callback<Done> done) override;

private:
    void nameAndFinish(
        PlatformConversation found, Priority priority, const Completion<Conversation> &completion);
    Result<Done> takeProbe(Feature feature, const Result<Done> &probed);
    // Calls `go` with what is needed to ask for a transcript; `completion` gets the errors before
    // that.
    template <class T>
    void withCommunications(const Conversation &conversation, Priority priority,
        const Completion<T> &completion, std::function<void(Conversation)> go);
    void fetchTranscript(
        Conversation conversation, Priority priority, const Completion<Transcript> &completion);

    QUrl m_api;
    HttpSession &m_http;
    Clock &m_clock;
    OptionalEndpoints m_endpoints;
    NameResolver m_names;
    ScoresReader m_scores;
    QString m_lastRead; // the conversation whose transcript was asked for last
};

} // namespace readback
