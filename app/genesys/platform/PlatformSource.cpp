// SPDX-License-Identifier: MIT
#include "app/genesys/platform/PlatformSource.h"

#include "app/genesys/JsonFetch.h"
#include "app/genesys/SourceErrors.h"
#include "app/genesys/WireId.h"
#include "app/genesys/platform/listing/ConversationListing.h"
#include "app/genesys/platform/listing/DetailsQuery.h"
#include "app/genesys/platform/transcript/FeatureProbe.h"
#include "app/genesys/platform/transcript/TranscriptFetch.h"
#include "app/genesys/platform/transcript/TranscriptProbe.h"

#include <QCoreApplication>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

// No conversation has this id, and a server that knows of scores says so.
constexpr auto kNobody = "00000000-0000-0000-0000-000000000000"_L1;

QString decodeOrganisation(const JsonValue &root)
{
    root.needObject();
    return root.field("name").name();
}

HttpRequest organisationRequest(const QUrl &api)
{
    HttpRequest request;
    request.url = apiUrl(api, {u"api"_s, u"v2"_s, u"organizations"_s, u"me"_s});
    return request;
}

Error otherApi()
{
    return Error::of(ErrorKind::Protocol,
        QCoreApplication::translate(
            "Genesys", "The server answers, but does not speak the platform API."));
}

Error detailsError(const Error &error)
{
    return namingPermission(error,
        QCoreApplication::translate("Genesys",
            "The OAuth client may not read the details of calls: it lacks the permission "
            "analytics:conversationDetail:view."));
}

bool needsDetails(const Conversation &conversation)
{
    return !conversation.durationMs
        || (conversation.recorded && conversation.communications.isEmpty());
}

} // namespace

PlatformSource::PlatformSource(const QUrl &api, HttpSession &http, Clock &clock)
    : m_api(api), m_http(http), m_clock(clock), m_names(api, http, clock, m_endpoints),
      m_scores({api, http, m_names, m_endpoints, this}), m_lastRead(kNobody)
{
}

CallHandle PlatformSource::signIn(QObject *context, Callback<QString> done)
{
    Completion<QString> completion(context, std::move(done));
    completion.hold(fetchJson<QString>(m_http, organisationRequest(m_api), decodeOrganisation, this,
        [completion](Result<Fetched<QString>> name) {
            if (name)
                completion.finish(std::move(name->value));
            else if (name.error().kind == ErrorKind::Forbidden)
                completion.finish(QString()); // the token was accepted all the same
            else
                completion.finish(
                    name.error().kind == ErrorKind::NotFound ? otherApi() : name.error());
        }));
    return completion.handle();
}

CallHandle PlatformSource::list(const ConversationQuery &query, Priority priority, QObject *context,
    ListReceiver receiver, Callback<ListSummary> done)
{
    Completion<ListSummary> completion(context, std::move(done));
    auto handle = completion.handle();
    std::make_shared<ConversationListing>(
        ListingTools{m_api, m_http, m_names, m_endpoints, m_clock, this},
        ListingOutput::Wish{query, priority, std::move(receiver)}, std::move(completion))
        ->start();
    return handle;
}

CallHandle PlatformSource::conversation(
    const QString &id, Priority priority, QObject *context, Callback<Conversation> done)
{
    Completion<Conversation> completion(context, std::move(done));
    if (!isUsableId(id)) {
        completion.finish(unusableId());
        return completion.handle();
    }
    completion.hold(
        fetchJson<PlatformConversation>(m_http, detailsOf(m_api, id, priority), decodeConversation,
            this, [this, priority, completion](Result<Fetched<PlatformConversation>> found) {
                if (found)
                    nameAndFinish(std::move(found->value), priority, completion);
                else
                    completion.finish(detailsError(found.error()));
            }));
    return completion.handle();
}

void PlatformSource::nameAndFinish(
    PlatformConversation found, Priority priority, const Completion<Conversation> &completion)
{
    const auto wish = NameResolver::wishFor(found);
    completion.hold(m_names.resolve(
        wish, priority, this, [this, completion, found = std::move(found)](const Result<Done> &) {
            completion.finish(m_names.named(found));
        }));
}

template <class T>
void PlatformSource::withCommunications(const Conversation &conversation, Priority priority,
    const Completion<T> &completion, std::function<void(Conversation)> go)
{
    if (!isUsableId(conversation.id))
        completion.finish(unusableId());
    else if (!needsDetails(conversation))
        go(conversation);
    else
        completion.hold(fetchJson<PlatformConversation>(m_http,
            detailsOf(m_api, conversation.id, priority), decodeConversation, this,
            [completion, go = std::move(go)](Result<Fetched<PlatformConversation>> found) {
                if (found)
                    go(std::move(found->value.conversation));
                else
                    completion.finish(detailsError(found.error()));
            }));
}

CallHandle PlatformSource::transcript(const Conversation &conversation, Priority priority,
    QObject *context, Callback<Transcript> done)
{
    Completion<Transcript> completion(context, std::move(done));
    auto handle = completion.handle();
    withCommunications<Transcript>(
        conversation, priority, completion, [this, priority, completion](Conversation known) {
            fetchTranscript(std::move(known), priority, completion);
        });
    return handle;
}

CallHandle PlatformSource::probe(
    const Conversation &conversation, Priority priority, QObject *context, Callback<Done> done)
{
    Completion<Done> completion(context, std::move(done));
    auto handle = completion.handle();
    withCommunications<Done>(
        conversation, priority, completion, [this, priority, completion](Conversation known) {
            std::make_shared<TranscriptProbe>(TranscriptProbe::Tools{m_api, m_http, m_clock, this},
                std::move(known), priority, completion)
                ->start();
        });
    return handle;
}

void PlatformSource::fetchTranscript(
    Conversation conversation, Priority priority, const Completion<Transcript> &completion)
{
    m_lastRead = conversation.id;
    std::make_shared<TranscriptFetch>(TranscriptFetch::Tools{m_api, m_http, m_names, m_clock, this},
        std::move(conversation), priority, completion)
        ->start();
}

CallHandle PlatformSource::scores(const Conversation &conversation, Priority priority,
    QObject *context, Callback<ConversationScores> done)
{
    return m_scores.read(conversation, priority, context, std::move(done));
}

SourcePermissions PlatformSource::permissions() const
{
    // platform-api 1.4
    return {u"analytics:conversationDetail:view"_s,
        u"speechAndTextAnalytics:data:view, recording:recording:view"_s, u"analytics:readonly"_s,
        u"speech-and-text-analytics:readonly"_s};
}

std::vector<FeatureReport> PlatformSource::features() const
{
    return m_endpoints.reports();
}

CallHandle PlatformSource::tryFeature(Feature feature, QObject *context, Callback<Done> done)
{
    const Completion<Done> completion(context, std::move(done));
    const auto decode = [](const JsonValue &root) {
        root.needObject();
        return Done();
    };
    completion.hold(fetchJson<Done>(m_http, probeOf(feature, m_api, m_lastRead), decode, this,
        [this, feature, completion](const Result<Fetched<Done>> &probed) {
            completion.finish(
                takeProbe(feature, probed ? Result<Done>(Done()) : Result<Done>(probed.error())));
        }));
    return completion.handle();
}

// That a conversation has no scores says nothing against the feature, but nothing for it either.
Result<Done> PlatformSource::takeProbe(Feature feature, const Result<Done> &probed)
{
    if (probed) {
        m_endpoints.worked(feature);
        return Done();
    }
    m_endpoints.failed(
        feature, probed.error(), feature == Feature::Scores ? m_lastRead : QString());
    return probed.error();
}

} // namespace readback
