// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/CallSource.h"

namespace readback {

// Stands for a server that nobody has signed in to: every call fails with the same error, and
// nothing goes over the network.
class RefusingSource final : public CallSource
{
public:
    explicit RefusingSource(Error why) : m_why(std::move(why)) { }

    CallHandle signIn(QObject *context, Callback<QString> done) override
    {
        return refuse(context, std::move(done));
    }
    CallHandle list(const ConversationQuery &, Priority, QObject *context, ListReceiver,
        Callback<ListSummary> done) override
    {
        return refuse(context, std::move(done));
    }
    CallHandle conversation(
        const QString &, Priority, QObject *context, Callback<Conversation> done) override
    {
        return refuse(context, std::move(done));
    }
    CallHandle transcript(
        const Conversation &, Priority, QObject *context, Callback<Transcript> done) override
    {
        return refuse(context, std::move(done));
    }
    CallHandle probe(const Conversation &, Priority, QObject *context, Callback<Done> done) override
    {
        return refuse(context, std::move(done));
    }
    CallHandle scores(const Conversation &, Priority, QObject *context,
        Callback<ConversationScores> done) override
    {
        return refuse(context, std::move(done));
    }
    SourcePermissions permissions() const override { return {}; }
    std::vector<FeatureReport> features() const override { return {}; }
    CallHandle tryFeature(Feature, QObject *context, Callback<Done> done) override
    {
        return refuse(context, std::move(done));
    }

private:
    template <class T>
    CallHandle refuse(QObject *context, Callback<T> done) const
    {
        const Completion<T> completion(context, std::move(done));
        completion.finish(m_why);
        return completion.handle();
    }

    const Error m_why;
};

} // namespace readback
