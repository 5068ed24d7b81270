// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoDesk.h"
#include "tests/support/FaultServer.h"

#include <QJsonDocument>

#include <algorithm>
#include <mutex>

namespace readback::test {

using namespace Qt::StringLiterals;

// What becomes of one call besides the weather that all share. Follows from its id.
enum class Fate {
    Fine,
    ExpiresOnce, // the address of its document does not work the first time
    CutOnce, // its document ends early the first time
    Forbidden,
    LedAwayByApi, // redirected to a foreign host
    LedAwayByStorage,
    ExpiresForEver,
    CutForEver,
};

inline Fate fateOf(const QString &id)
{
    constexpr int kFates = 8;
    int sum = 0;
    for (const QChar c : id)
        sum = (sum * 31 + c.unicode()) % 9973;
    // Half of the calls are fine.
    return sum % 2 == 0 ? Fate::Fine : static_cast<Fate>(sum / 2 % kFates);
}

enum class Weather {
    Calm,
    Rough, // all that passes, and what fails at once
    Worst, // and what fails only after all attempts, which takes minutes
};

inline bool isLost(const QString &id, Weather weather)
{
    const Fate fate = fateOf(id);
    return fate >= Fate::Forbidden && (fate != Fate::CutForEver || weather == Weather::Worst);
}

// The demo organisation behind servers that break: login and API on one, the documents on another
// host, and a third that nobody may ever come to. Bad weather of the API is 401 for whoever holds a
// token that has died, 429 every tenth time, 503 every seventh, a cut body every eleventh, and the
// fates of single calls. Tokens are canaries.
class BadWeather
{
public:
    explicit BadWeather(const DemoOptions &options)
        : m_desk(options), m_foreign([](const FaultRequest &) { return FaultScript::json("{}"); }),
          m_server([this](const FaultRequest &request) { return serve(request); })
    {
        const std::lock_guard lock(m_mutex);
        m_desk.setDocumentOrigin(m_server.otherUrl({}).toString());
    }

    void change(Weather weather)
    {
        const std::lock_guard lock(m_mutex);
        m_weather = weather;
    }
    // From now on the client is no longer known: no token is good, and there is none to be had.
    void refuseClient(bool refused)
    {
        const std::lock_guard lock(m_mutex);
        m_refused = refused;
    }
    QString baseUrl() const { return m_server.url({}).toString(); }
    const FaultServer &server() const { return m_server; }
    const FaultServer &foreign() const { return m_foreign; }
    // How often each status was the weather's, not the demo's.
    int faults(int status) const
    {
        const std::lock_guard lock(m_mutex);
        return m_faults.value(status);
    }
    static constexpr int kCut = 0; // as a "status"

private:
    FaultScript serve(const FaultRequest &request)
    {
        const std::lock_guard lock(m_mutex);
        if (request.onOther)
            return fromStorage(request);
        return request.target.startsWith("/oauth/") ? fromLogin(request) : fromApi(request);
    }

    FaultScript fromLogin(const FaultRequest &request)
    {
        if (m_refused)
            return told(DemoAnswer::loginError(400, u"invalid_client"_s, u"No such client."_s));
        auto answer = m_desk.answer(asked(request));
        auto reply = QJsonDocument::fromJson(answer.body).object();
        if (const QString real = reply.value("access_token"_L1).toString(); !real.isEmpty()) {
            const QByteArray canary = "CANARY-token-" + QByteArray::number(m_realTokens.size() + 1);
            m_realTokens.insert("Bearer " + canary, "Bearer " + real.toLatin1());
            reply["access_token"_L1] = QString::fromLatin1(canary);
            answer.body = QJsonDocument(reply).toJson(QJsonDocument::Compact);
        }
        return told(answer);
    }

    FaultScript fromApi(const FaultRequest &request)
    {
        auto plain = asked(request);
        const QByteArray bearer = plain.authorization;
        if (isBad() && (++m_asked == 25 || m_asked == 60))
            m_dead.insert(bearer);
        if (m_refused || m_dead.contains(bearer))
            return fault(401, u"bad.credentials"_s);
        plain.authorization = m_realTokens.value(bearer);
        return isBad() ? fromApiInBadWeather(plain) : told(m_desk.answer(plain));
    }

    FaultScript fromApiInBadWeather(const DemoRequest &plain)
    {
        if (m_asked % 10 == 0)
            return fault(429, u"too.many.requests"_s, {{"Retry-After", "1"}});
        if (m_asked % 7 == 0)
            return fault(503, u"service.unavailable"_s);
        const bool isOneCall = plain.segments.value(2) == "speechandtextanalytics"_L1;
        const Fate fate = isOneCall ? fateOf(plain.segments.value(4)) : Fate::Fine;
        if (fate == Fate::Forbidden)
            return fault(403, u"missing.permissions"_s);
        if (fate == Fate::LedAwayByApi)
            return ledAway();
        const auto answer = m_desk.answer(plain);
        return m_asked % 11 == 0 ? cut(answer) : told(answer);
    }

    FaultScript fromStorage(const FaultRequest &request)
    {
        const auto plain = asked(request);
        const auto answer = m_desk.document(plain);
        const bool first = !std::exchange(m_seen[plain.path], true);
        const Fate fate = isBad() ? fateOf(plain.segments.value(1)) : Fate::Fine;
        if (fate == Fate::ExpiresForEver || (fate == Fate::ExpiresOnce && first))
            return fault(403, u"AccessDenied"_s);
        if (fate == Fate::LedAwayByStorage)
            return ledAway();
        const bool isCutForEver = fate == Fate::CutForEver && m_weather == Weather::Worst;
        const bool breaks = isCutForEver || (fate == Fate::CutOnce && first);
        return breaks ? cut(answer) : told(answer);
    }

    FaultScript fault(int status, const QString &code, const Headers &headers = {})
    {
        ++m_faults[status];
        return FaultScript::reply(
            status, DemoAnswer::error(status, code, u"Bad weather."_s).body, headers);
    }
    FaultScript ledAway()
    {
        ++m_faults[302];
        return FaultScript::redirect(302, m_foreign.otherUrl(u"/come"_s).toEncoded());
    }
    // Says how long the body is, and ends in the middle of it.
    FaultScript cut(const DemoAnswer &answer)
    {
        ++m_faults[kCut];
        return FaultScript::head(answer.status,
            {{"Content-Type", "application/json"},
                {"Content-Length", QByteArray::number(answer.body.size())}})
            .write(answer.body.left(answer.body.size() / 2))
            .close();
    }
    static FaultScript told(const DemoAnswer &answer)
    {
        Headers headers = answer.headers;
        headers.emplaceBack("Content-Type", answer.contentType);
        return FaultScript::reply(answer.status, answer.body, headers);
    }

    bool isBad() const { return m_weather != Weather::Calm; }
    static DemoRequest asked(const FaultRequest &request)
    {
        const QUrl url = QUrl::fromEncoded("http://host" + request.target);
        DemoRequest plain;
        plain.verb = request.method;
        plain.path = url.path(QUrl::FullyDecoded);
        plain.segments = plain.path.split(u'/', Qt::SkipEmptyParts);
        plain.query = QUrlQuery(url);
        plain.host = request.header("host");
        plain.contentType = request.header("content-type").split(';').value(0).trimmed();
        plain.authorization = request.header("authorization");
        plain.body = request.body;
        return plain;
    }

    mutable std::mutex m_mutex; // for all that is not const
    DemoDesk m_desk;
    QHash<QByteArray, QByteArray> m_realTokens;
    QSet<QByteArray> m_dead; // tokens
    QHash<QString, bool> m_seen; // paths of documents
    QHash<int, int> m_faults;
    Weather m_weather = Weather::Calm;
    bool m_refused = false;
    int m_asked = 0; // of the API
    FaultServer m_foreign;
    FaultServer m_server; // the last: it calls into all the others
};

} // namespace readback::test
