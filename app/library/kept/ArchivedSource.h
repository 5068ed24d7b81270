// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/genesys/CallSource.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace readback {

class KeptCalls;

// A server of calls with what is kept on this computer in front of it: what is kept is not fetched,
// what is fetched is kept, and where the server is out of reach the calls that are kept are listed
// in its place. Whatever is wrong with the disk, the server still answers. Thread: the one it was
// made on.
class ArchivedSource final : public QObject, public CallSource
{
    Q_OBJECT
public:
    // All outlive it.
    ArchivedSource(CallSource &source, KeptCalls &kept, Clock &clock);
    ~ArchivedSource() override;

    CallHandle signIn(QObject *context, Callback<QString> done) override;
    // A listing that the server fails still fails with that error, after the calls that are kept,
    // and the error says that they are.
    CallHandle list(const ConversationQuery &query, Priority priority, QObject *context,
        ListReceiver receiver, Callback<ListSummary> done) override;
    CallHandle conversation(const QString &id, Priority priority, QObject *context,
        Callback<Conversation> done) override;
    CallHandle transcript(const Conversation &conversation, Priority priority, QObject *context,
        Callback<Transcript> done) override;
    CallHandle probe(const Conversation &conversation, Priority priority, QObject *context,
        Callback<Done> done) override;
    CallHandle scores(const Conversation &conversation, Priority priority, QObject *context,
        Callback<ConversationScores> done) override;
    SourcePermissions permissions() const override;
    std::vector<FeatureReport> features() const override;
    CallHandle tryFeature(Feature feature, QObject *context, Callback<Done> done) override;

signals:
    // Calls that were listed and are kept.
    void foundKept(const QStringList &ids);

private:
    void lookForKept(const QStringList &ids);
    void lookAgain();
    void listKept(const ConversationQuery &query, const ListReceiver::Page &page,
        const Completion<ListSummary> &completion, const Error &why);

    CallSource &m_source;
    KeptCalls &m_kept;
    Clock &m_clock;
    std::vector<CallHandle> m_lookups;
    std::vector<QStringList> m_missed; // of the last listing: nobody could tell what is kept
};

} // namespace readback
