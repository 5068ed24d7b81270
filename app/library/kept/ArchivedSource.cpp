// SPDX-License-Identifier: MIT
#include "app/library/kept/ArchivedSource.h"

#include "app/library/kept/KeptCalls.h"
#include "app/library/kept/KeptFirst.h"

#include <utility>

namespace readback {

namespace {

bool isOutOfReach(ErrorKind kind)
{
    return kind == ErrorKind::Network || kind == ErrorKind::Timeout || kind == ErrorKind::Proxy
        || kind == ErrorKind::Tls || kind == ErrorKind::Server || kind == ErrorKind::Auth
        || kind == ErrorKind::Local; // nobody could sign in
}

QStringList idsOf(const std::vector<Conversation> &calls)
{
    QStringList ids;
    for (const auto &call : calls)
        ids.append(call.id);
    return ids;
}

} // namespace

ArchivedSource::ArchivedSource(CallSource &source, KeptCalls &kept, Clock &clock)
    : m_source(source), m_kept(kept), m_clock(clock)
{
    connect(&kept, &KeptCalls::readable, this, &ArchivedSource::lookAgain);
}

ArchivedSource::~ArchivedSource() = default;

CallHandle ArchivedSource::signIn(QObject *context, Callback<QString> done)
{
    return m_source.signIn(context, std::move(done));
}

CallHandle ArchivedSource::list(const ConversationQuery &query, Priority priority, QObject *context,
    ListReceiver receiver, Callback<ListSummary> done)
{
    const Completion<ListSummary> completion(context, std::move(done));
    m_missed.clear();
    const ListReceiver told(
        [this, completion, page = receiver.page](const std::vector<Conversation> &calls) {
            completion.report([page, calls] { page(calls); });
            lookForKept(idsOf(calls));
        },
        [completion, progress = receiver.progress](const ListProgress &sofar) {
            if (progress)
                completion.report([progress, sofar] { progress(sofar); });
        });
    completion.hold(m_source.list(query, priority, this, told,
        [this, query, completion, page = receiver.page](const Result<ListSummary> &result) {
            if (!result && isOutOfReach(result.error().kind))
                return listKept(query, page, completion, result.error());
            completion.finish(result);
        }));
    return completion.handle();
}

void ArchivedSource::lookForKept(const QStringList &ids)
{
    std::erase_if(m_lookups, [](const CallHandle &call) { return !call.isActive(); });
    m_lookups.push_back(m_kept.among(ids, this, [this, ids](const Result<QStringList> &kept) {
        if (!kept)
            m_missed.push_back(ids);
        else if (!kept->isEmpty())
            emit foundKept(*kept);
    }));
}

// While an archive is looked through for damage, nobody can tell.
void ArchivedSource::lookAgain()
{
    for (const auto &ids : std::exchange(m_missed, {}))
        lookForKept(ids);
}

void ArchivedSource::listKept(const ConversationQuery &query, const ListReceiver::Page &page,
    const Completion<ListSummary> &completion, const Error &why)
{
    completion.hold(m_kept.list(
        query, this,
        [completion, page](const std::vector<Conversation> &calls) {
            completion.report([page, calls] { page(calls); });
        },
        [completion, why](const Result<int> &listed) {
            Error error = why;
            if (listed && *listed > 0)
                error.what += u' ' + tr("These are the calls kept on this computer.");
            completion.finish(error);
        }));
}

CallHandle ArchivedSource::conversation(
    const QString &id, Priority priority, QObject *context, Callback<Conversation> done)
{
    return KeptFirst<Conversation>::ask(
        {[this, id](QObject *owner, Callback<Conversation> told) {
             return m_kept.conversation(id, owner, std::move(told));
         },
            [this, id, priority](QObject *owner, Callback<Conversation> told) {
                return m_source.conversation(id, priority, owner, std::move(told));
            }},
        m_clock, this, context, std::move(done));
}

CallHandle ArchivedSource::transcript(const Conversation &conversation, Priority priority,
    QObject *context, Callback<Transcript> done)
{
    const auto fetch = [this, conversation, priority](QObject *owner, Callback<Transcript> told) {
        return m_source.transcript(conversation, priority, owner,
            [this, conversation, told = std::move(told)](Result<Transcript> result) {
                if (result)
                    m_kept.keep(conversation, *result);
                told(std::move(result));
            });
    };
    return KeptFirst<Transcript>::ask(
        {[this, id = conversation.id](QObject *owner, Callback<Transcript> told) {
             return m_kept.transcript(id, owner, std::move(told));
         },
            fetch},
        m_clock, this, context, std::move(done));
}

CallHandle ArchivedSource::probe(
    const Conversation &conversation, Priority priority, QObject *context, Callback<Done> done)
{
    const auto look = [this, id = conversation.id](QObject *owner, Callback<Done> told) {
        return m_kept.among({id}, owner, [told = std::move(told)](const Result<QStringList> &kept) {
            const bool found = kept && !kept->isEmpty();
            told(found ? Result<Done>(Done{}) : Error::of(ErrorKind::NotFound));
        });
    };
    return KeptFirst<Done>::ask(
        {look,
            [this, conversation, priority](QObject *owner, Callback<Done> told) {
                return m_source.probe(conversation, priority, owner, std::move(told));
            }},
        m_clock, this, context, std::move(done));
}

CallHandle ArchivedSource::scores(const Conversation &conversation, Priority priority,
    QObject *context, Callback<ConversationScores> done)
{
    const auto fetch
        = [this, conversation, priority](QObject *owner, Callback<ConversationScores> told) {
              return m_source.scores(conversation, priority, owner,
                  [this, id = conversation.id, told = std::move(told)](
                      const Result<ConversationScores> &result) {
                      if (result)
                          m_kept.keepScores(id, *result);
                      told(result);
                  });
          };
    return KeptFirst<ConversationScores>::ask(
        {[this, id = conversation.id](QObject *owner, Callback<ConversationScores> told) {
             return m_kept.scores(id, owner, std::move(told));
         },
            fetch},
        m_clock, this, context, std::move(done));
}

SourcePermissions ArchivedSource::permissions() const
{
    return m_source.permissions();
}

std::vector<FeatureReport> ArchivedSource::features() const
{
    return m_source.features();
}

CallHandle ArchivedSource::tryFeature(Feature feature, QObject *context, Callback<Done> done)
{
    return m_source.tryFeature(feature, context, std::move(done));
}

} // namespace readback
