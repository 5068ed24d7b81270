// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/TranscriptUrls.h"

#include "app/genesys/HostRules.h"
#include "app/genesys/SourceErrors.h"
#include "app/genesys/WireId.h"

#include <QCoreApplication>

#include <algorithm>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostBytes = 256 << 10;
constexpr size_t kMostUrls = 100;

using Texts = QStringList;

// {url}, or {urls: [{url}]}. An empty one is none.
Texts decodeUrls(const JsonValue &root)
{
    root.needObject();
    Texts texts;
    const auto add = [&texts](const JsonValue &url) {
        if (url.exists() && !url.raw())
            url.fail();
        if (!url.rawOr({}).empty() && !texts.contains(url.verbatim()))
            texts << url.verbatim();
    };
    add(root.field("url"));
    const auto list = root.field("urls");
    for (const auto &entry : list.optionalItems())
        add(entry.field("url"));
    return texts;
}

Error unsafeUrl()
{
    return Error::of(ErrorKind::Protocol,
        QCoreApplication::translate(
            "Genesys", "The server names a place for the transcript that is not safe to open."));
}

Error missingRights(const Error &error)
{
    return namingPermission(error,
        QCoreApplication::translate("Genesys",
            "The OAuth client may not read transcripts: it needs the permissions "
            "recording:recording:view and speechAndTextAnalytics:data:view."));
}

// Owned by the callback of the look-up under way.
class UrlSearch : public std::enable_shared_from_this<UrlSearch>
{
public:
    struct Target
    {
        HttpSession &http;
        QUrl api;
        QString conversationId;
        QString communicationId;
        Priority priority;
        QObject *context;
    };

    UrlSearch(Target target, Completion<TranscriptUrls> completion)
        : m_target(std::move(target)), m_completion(std::move(completion))
    {
    }

    void ask(bool plural)
    {
        m_completion.hold(fetchJson<Texts>(m_target.http, request(plural), decodeUrls,
            m_target.context, [self = shared_from_this(), plural](Result<Fetched<Texts>> texts) {
                self->take(plural, std::move(texts));
            }));
    }

private:
    HttpRequest request(bool plural) const
    {
        HttpRequest request;
        request.url = apiUrl(m_target.api,
            {u"api"_s, u"v2"_s, u"speechandtextanalytics"_s, u"conversations"_s,
                m_target.conversationId, u"communications"_s, m_target.communicationId,
                plural ? u"transcripturls"_s : u"transcripturl"_s});
        request.priority = m_target.priority;
        request.maxBytes = kMostBytes;
        return request;
    }

    // The two have different permissions, so that a refusal of the first is not the last word.
    void take(bool plural, Result<Fetched<Texts>> texts)
    {
        const bool missing = !texts && texts.error().kind == ErrorKind::NotFound;
        const bool refused = !texts && texts.error().kind == ErrorKind::Forbidden;
        const bool nothing = missing || (texts && texts->value.isEmpty());
        if (plural && (refused || nothing))
            ask(false);
        else if (nothing)
            m_completion.finish(TranscriptUrls());
        else if (!texts)
            m_completion.finish(missingRights(texts.error()));
        else
            m_completion.finish(checked(texts->value));
    }

    Result<TranscriptUrls> checked(const Texts &texts) const
    {
        TranscriptUrls found;
        for (const QString &text : texts) {
            found.emplace_back(text, QUrl::StrictMode);
            if (!isDocumentUrlAllowed(found.back(), m_target.api) || found.size() > kMostUrls)
                return unsafeUrl();
        }
        return found;
    }

    Target m_target;
    Completion<TranscriptUrls> m_completion;
};

} // namespace

CallHandle findTranscriptUrls(HttpSession &http, const QUrl &api, const QString &conversationId,
    const QString &communicationId, Priority priority, QObject *context,
    Callback<TranscriptUrls> done)
{
    Completion<TranscriptUrls> completion(context, std::move(done));
    auto handle = completion.handle();
    std::make_shared<UrlSearch>(
        UrlSearch::Target{http, api, conversationId, communicationId, priority, context},
        std::move(completion))
        ->ask(true);
    return handle;
}

} // namespace readback
