// SPDX-License-Identifier: MIT
#include "app/genesys/tutorial/TutorialSource.h"

#include "app/genesys/JsonFetch.h"
#include "app/genesys/SourceErrors.h"
#include "app/genesys/WireId.h"
#include "app/genesys/tutorial/ListDecoder.h"
#include "app/genesys/tutorial/SpeechDecoder.h"
#include "app/genesys/tutorial/TutorialListing.h"

#include <QCoreApplication>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

HttpRequest speechRequest(const QUrl &base, const QString &id, Priority priority)
{
    HttpRequest request;
    request.url = apiUrl(base,
        {u"api"_s, u"v2"_s, u"analytics"_s, u"conversations"_s, u"voice"_s, u"details"_s, id,
            u"speech"_s});
    request.priority = priority;
    request.maxBytes = Limits::kTranscriptBody;
    request.attemptMs = Limits::kTranscriptAttemptMs;
    return request;
}

Error speechError(const Error &error)
{
    if (error.kind == ErrorKind::NotFound)
        return Error::of(ErrorKind::NotReady);
    return namingPermission(error,
        QCoreApplication::translate("Genesys",
            "The OAuth client may not read transcripts: it lacks the permission "
            "analytics:speech:view."));
}

Result<Transcript> transcriptOf(
    Fetched<Speech> fetched, const Conversation &conversation, const QDateTime &now)
{
    constexpr int kAccepted = 202;
    Speech &speech = fetched.value;
    if (!speech.transcript.phrases.empty())
        return std::move(speech.transcript);
    if (speech.status == SpeechStatus::InProgress || fetched.reply.status == kAccepted)
        return Error::of(ErrorKind::NotReady);
    if (speech.status == SpeechStatus::None)
        return Error::of(ErrorKind::NoTranscript);
    return noTranscriptFor(conversation, now);
}

} // namespace

TutorialSource::TutorialSource(const QUrl &base, HttpSession &http, Clock &clock)
    : m_base(base), m_http(http), m_clock(clock)
{
}

CallHandle TutorialSource::signIn(QObject *context, Callback<QString> done)
{
    using Page = std::vector<Conversation>;
    TutorialListQuery one;
    one.limit = 1;
    Completion<QString> completion(context, std::move(done));
    completion.hold(fetchJson<Page>(m_http, one.request(m_base, Priority::Interactive),
        decodeTutorialList, this, [completion](const Result<Fetched<Page>> &page) {
            if (page || page.error().kind == ErrorKind::Forbidden)
                completion.finish(QString());
            else
                completion.finish(page.error());
        }));
    return completion.handle();
}

CallHandle TutorialSource::list(const ConversationQuery &query, Priority priority, QObject *context,
    ListReceiver receiver, Callback<ListSummary> done)
{
    Completion<ListSummary> completion(context, std::move(done));
    auto handle = completion.handle();
    const int days = daysCovering(query.range, m_clock.now());
    std::make_shared<TutorialListing>(m_base, m_http, this,
        TutorialListing::Wish{query, priority, std::move(receiver)}, days, std::move(completion))
        ->fetchPage();
    return handle;
}

CallHandle TutorialSource::conversation(
    const QString &id, Priority, QObject *context, Callback<Conversation> done)
{
    Completion<Conversation> completion(context, std::move(done));
    Conversation conversation;
    conversation.id = id;
    if (isUsableId(id))
        completion.finish(conversation);
    else
        completion.finish(unusableId());
    return completion.handle();
}

CallHandle TutorialSource::transcript(const Conversation &conversation, Priority priority,
    QObject *context, Callback<Transcript> done)
{
    Completion<Transcript> completion(context, std::move(done));
    if (!isUsableId(conversation.id)) {
        completion.finish(unusableId());
        return completion.handle();
    }
    const auto decode
        = [id = conversation.id](const JsonValue &root) { return decodeSpeech(root, id); };
    completion.hold(fetchJson<Speech>(m_http, speechRequest(m_base, conversation.id, priority),
        decode, this, [this, completion, conversation](Result<Fetched<Speech>> speech) {
            if (speech)
                completion.finish(transcriptOf(*std::move(speech), conversation, m_clock.now()));
            else
                completion.finish(speechError(speech.error()));
        }));
    return completion.handle();
}

CallHandle TutorialSource::scores(
    const Conversation &, Priority, QObject *context, Callback<ConversationScores> done)
{
    const Completion<ConversationScores> completion(context, std::move(done));
    completion.finish(Error::of(ErrorKind::NotFound));
    return completion.handle();
}

SourcePermissions TutorialSource::permissions() const
{
    return {u"analytics:conversation:view"_s, u"analytics:speech:view"_s};
}

std::vector<FeatureReport> TutorialSource::features() const
{
    return {};
}

CallHandle TutorialSource::tryFeature(Feature, QObject *context, Callback<Done> done)
{
    const Completion<Done> completion(context, std::move(done));
    completion.finish(Error::of(ErrorKind::NotFound));
    return completion.handle();
}

} // namespace readback
