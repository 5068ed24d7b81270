// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/CallSource.h"

#include <QByteArray>
#include <QHash>

namespace readback::bench {

// A server without a network: has the bytes of transcripts in hand and reads them on a worker, as
// the real one does once they are here.
class BytesSource final : public CallSource
{
public:
    QHash<QString, QByteArray> documents; // conversation id -> document

    CallHandle signIn(QObject *context, Callback<QString> done) override;
    CallHandle list(const ConversationQuery &query, Priority priority, QObject *context,
        ListReceiver receiver, Callback<ListSummary> done) override;
    CallHandle conversation(const QString &id, Priority priority, QObject *context,
        Callback<Conversation> done) override;
    CallHandle transcript(const Conversation &conversation, Priority priority, QObject *context,
        Callback<Transcript> done) override;
    CallHandle scores(const Conversation &conversation, Priority priority, QObject *context,
        Callback<ConversationScores> done) override;
    SourcePermissions permissions() const override { return {}; }
    std::vector<FeatureReport> features() const override { return {}; }
    CallHandle tryFeature(Feature feature, QObject *context, Callback<Done> done) override;
};

} // namespace readback::bench
