// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/genesys/CallSource.h"

#include <QObject>
#include <QUrl>

namespace readback {

class HttpSession;

// The tutorial API behind CallSource (tutorial-api). It knows neither names nor single
// conversations: conversation() answers with nothing but the id. A filter by length or id is
// applied here; one by what the list does not tell lets nothing through and says so.
//   signIn() lists a single call of the last day, which is the cheapest request there is. A missing
//   permission is no failure of signing in.
class TutorialSource final : public QObject, public CallSource
{
    Q_OBJECT
public:
    // `http` and `clock` outlive the source.
    TutorialSource(const QUrl &base, HttpSession &http, Clock &clock);

    CallHandle signIn(QObject *context, Callback<QString> done) override;
    CallHandle list(const ConversationQuery &query, Priority priority, QObject *context,
        ListReceiver receiver, Callback<ListSummary> done) override;
    CallHandle conversation(const QString &id, Priority priority, QObject *context,
        Callback<Conversation> done) override;
    CallHandle transcript(const Conversation &conversation, Priority priority, QObject *context,
        Callback<Transcript> done) override;
    CallHandle scores(const Conversation &conversation, Priority priority, QObject *context,
        Callback<ConversationScores> done) override;
    SourcePermissions permissions() const override;
    std::vector<FeatureReport> features() const override;
    CallHandle tryFeature(Feature feature, QObject *context, Callback<Done> done) override;

private:
    QUrl m_base;
    HttpSession &m_http;
    Clock &m_clock;
};

} // namespace readback
