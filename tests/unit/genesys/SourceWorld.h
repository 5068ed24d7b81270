// SPDX-License-Identifier: MIT
#pragma once

#include "app/genesys/CallSourceFactory.h"
#include "app/genesys/WireTime.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/TestMain.h"

#include <QJsonDocument>

#include <functional>

namespace readback::test {

using namespace Qt::StringLiterals;

inline const QByteArray kUser = "00000000-0000-4000-8000-0000000000b1";
inline const QByteArray kQueue = "00000000-0000-4000-8000-0000000000e1";
inline const QByteArray kDetails = "/api/v2/analytics/conversations/details/query";
inline const QByteArray kSpeech = "/api/v2/speechandtextanalytics/conversations/";
inline const QByteArray kTutorialList = "/api/v2/analytics/conversations/voice/details/query";

// A source of one dialect on a server that a test scripts, in fake time.
struct World
{
    // For answers that name an address of the server.
    using Handler = std::function<FaultScript(const FaultRequest &, const FaultServer &)>;

    World(ApiDialect dialect, const Handler &handler)
        : World(dialect,
            [this, handler](const FaultRequest &request) { return handler(request, http.server); })
    {
    }
    World(ApiDialect dialect, HttpFixture::Handler handler) : http(std::move(handler))
    {
        const ServerHosts hosts{http.server.url(QString()), http.server.url(QString())};
        source = makeCallSource(dialect, hosts, *http.session, http.clock);
    }

    template <class T>
    bool wait(const Outcomes<T> &outcomes)
    {
        return http.advanceUntil([&outcomes] { return outcomes.has(); }, 120'000);
    }

    std::vector<Conversation> list(const ConversationQuery &query)
    {
        std::vector<Conversation> rows;
        listed.all.clear();
        listed.handle = source->list(
            query, Priority::List, &http.context,
            [&rows](std::vector<Conversation> page) {
                rows.insert(rows.end(), page.begin(), page.end());
            },
            listed.callback());
        wait(listed);
        return rows;
    }

    void read(const Conversation &conversation)
    {
        transcript.all.clear();
        transcript.handle = source->transcript(
            conversation, Priority::Interactive, &http.context, transcript.callback());
        wait(transcript);
    }

    ConversationQuery lastHours(int hours) const
    {
        return {TimeRange::lastHours(hours, http.clock.now()), {}, {}};
    }

    HttpFixture http;
    std::unique_ptr<CallSource> source;
    Outcomes<ListSummary> listed;
    Outcomes<Transcript> transcript;
};

inline QDateTime noon()
{
    return FakeClock().now();
}

inline Conversation callWith(const QStringList &communications)
{
    Conversation call;
    call.id = u"c1"_s;
    call.start = noon().addSecs(-7200);
    call.durationMs = 60'000;
    call.communications = communications;
    return call;
}

// A row of the details query, of that many minutes ago.
inline QByteArray rowOf(const QByteArray &id, int minutesAgo)
{
    return R"({"conversationId":")" + id + R"(","conversationStart":")"
        + isoText(noon().addSecs(-60 * minutesAgo)).toLatin1()
        + R"(","participants":[{"purpose":"agent","userId":")" + kUser
        + R"(","sessions":[{"sessionId":"s","mediaType":"voice","recording":true,"segments":[)"
          R"({"segmentType":"interact","queueId":")"
        + kQueue + R"("}]}]}]})";
}

inline QByteArray pageOf(const QByteArrayList &rows, int total)
{
    return R"({"conversations":[)" + rows.join(',') + R"(],"totalHits":)"
        + QByteArray::number(total) + "}";
}

inline FaultScript namesFor(const FaultRequest &request)
{
    const bool user = request.target.startsWith("/api/v2/users");
    return FaultScript::json(R"({"entities":[{"id":")" + (user ? kUser : kQueue) + R"(","name":")"
        + (user ? "Maya Okafor" : "Billing") + R"("}]})");
}

inline bool isLookUp(const FaultRequest &request)
{
    return request.target.startsWith("/api/v2/users")
        || request.target.startsWith("/api/v2/routing");
}

inline int pageNumberOf(const FaultRequest &request)
{
    return QJsonDocument::fromJson(request.body)["paging"_L1]["pageNumber"_L1].toInt();
}

inline QByteArray documentSaying(const QByteArray &text, int startMs = 1000)
{
    return R"({"transcripts":[{"phrases":[{"participantPurpose":"external","startTimeMs":)"
        + QByteArray::number(startMs) + R"(,"text":")" + text + R"("}]}]})";
}

inline QStringList textsOf(const Outcomes<Transcript> &outcomes)
{
    QStringList texts;
    if (outcomes.ok())
        for (const Phrase &phrase : outcomes.value().phrases)
            texts << phrase.text;
    return texts;
}

// {"url": ...} on the server's other host, which stands for the storage.
inline FaultScript urlOn(const FaultServer &server, const QByteArray &path)
{
    return FaultScript::json(
        R"({"url":")" + server.otherUrl(QString::fromLatin1(path)).toEncoded() + R"("})");
}

} // namespace readback::test
