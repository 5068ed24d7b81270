// SPDX-License-Identifier: MIT
#include "app/demo/DemoDesk.h"
#include "app/demo/DemoOptions.h"
#include "tests/fuzz/support/Finding.h"
#include "tests/fuzz/support/FuzzTarget.h"
#include "tests/fuzz/support/RawRequest.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

const QString kOrigin = u"http://127.0.0.1:4711"_s;

DemoOptions options()
{
    DemoOptions options;
    options.calls = 200;
    options.now = QDateTime(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc());
    options.clientId = u"demo-id"_s;
    options.clientSecret = u"demo-secret"_s;
    return options;
}

void requireWellFormed(const DemoAnswer &answer)
{
    static const QList<int> statuses{200, 202, 204, 302, 400, 401, 403, 404, 405, 413, 415};
    FUZZ_REQUIRE(statuses.contains(answer.status));
    for (const auto &[name, value] : answer.headers) {
        FUZZ_REQUIRE(!name.isEmpty());
        FUZZ_REQUIRE(std::ranges::all_of(value, [](char c) { return c >= ' ' && c <= '~'; }));
    }
    if (answer.status == 204 || answer.status == 302) {
        FUZZ_REQUIRE(answer.body.isEmpty() && answer.contentType.isEmpty());
        return;
    }
    if (answer.contentType == "text/html; charset=utf-8")
        return;
    FUZZ_REQUIRE(
        answer.contentType == "application/json" || answer.contentType == "application/xml");
    if (answer.contentType == "application/json")
        FUZZ_REQUIRE(QJsonDocument::fromJson(answer.body).isObject());
}

// The demo organisation behind a desk, with somebody who has signed in. It serves so many requests,
// as each sign-in leaves a token behind.
class Desk
{
public:
    Desk() : m_desk(options())
    {
        m_desk.setDocumentOrigin(kOrigin);
        signIn();
    }

    bool isWornOut() const { return m_served >= 2000; }

    void serve(DemoRequest request)
    {
        ++m_served;
        // A fixed word of the input, as tokens are random.
        const bool signedIn = request.authorization == "Bearer good";
        if (signedIn)
            request.authorization = m_bearer;
        const auto answer = m_desk.answer(request);
        requireWellFormed(answer);
        FUZZ_REQUIRE(answer.status >= 300 || signedIn || request.path == u"/oauth/token"
            || request.path == u"/oauth/authorize");
        const bool signedOut = request.verb == "DELETE" && request.path == u"/api/v2/tokens/me";
        if (signedIn && signedOut)
            signIn();
        requireRefused(request);
        follow(bodyOf(answer)[u"url"].toString());
        const auto urls = bodyOf(answer)[u"urls"].toArray();
        for (const auto &url : urls)
            follow(url[u"url"].toString());
    }

private:
    void signIn()
    {
        const auto answer = m_desk.answer(fuzz::requestOf(
            "POST /oauth/token\nContent-Type: application/x-www-form-urlencoded\n\n"
            "grant_type=client_credentials&client_id=demo-id&client_secret=demo-secret"));
        m_bearer = "Bearer " + bodyOf(answer)[u"access_token"].toString().toLatin1();
        FUZZ_REQUIRE(m_bearer.size() > 20);
    }

    static QJsonObject bodyOf(const DemoAnswer &answer)
    {
        return QJsonDocument::fromJson(answer.body).object();
    }

    // Nobody can make an address of a document: its signature is 64 digits of a random key.
    void requireRefused(const DemoRequest &request)
    {
        const auto answer = m_desk.document(request);
        requireWellFormed(answer);
        FUZZ_REQUIRE(answer.status >= 400);
    }

    // An address that was handed out leads to its document, and for nobody with a bearer.
    void follow(const QString &address)
    {
        if (address.isEmpty())
            return;
        FUZZ_REQUIRE(address.startsWith(kOrigin + u"/transcripts/"_s));
        DemoRequest request;
        request.verb = "GET";
        request.setUrl(QUrl(address));
        const auto document = m_desk.document(request);
        FUZZ_REQUIRE(document.status == 200);
        requireWellFormed(document);
        FUZZ_REQUIRE(bodyOf(document)[u"transcripts"].isArray());
        request.authorization = m_bearer;
        requireRefused(request);
    }

    DemoDesk m_desk;
    QByteArray m_bearer;
    int m_served = 0;
};

} // namespace

// F9: what the demo server does with a request, once it is parsed.
READBACK_FUZZ_TARGET(demo_request)
{
    static std::unique_ptr<Desk> desk;
    if (!desk || desk->isWornOut())
        desk = std::make_unique<Desk>();
    desk->serve(fuzz::requestOf(input));
}
