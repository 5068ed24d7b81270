// SPDX-License-Identifier: MIT
#include "app/signin/Pkce.h"
#include "tests/contract/DemoFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>
#include <QUrlQuery>

#include <memory>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kVerifier("0123456789-abcdefghijklmnopqrstuvwxyz._~ABCDEF");
const QString kRedirect = u"http://localhost:49152"_s;
const QString kForm = u"application/x-www-form-urlencoded"_s;
using Fields = QMap<QString, QString>;

QString encoded(const Fields &fields)
{
    QStringList pairs;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it)
        pairs.append(it.key() + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(it.value())));
    return pairs.join(u'&');
}

Fields with(Fields fields, const QString &key, const QString &value)
{
    fields[key] = value;
    return fields;
}

} // namespace

// People sign in at the demo server's page: each test a fact of platform-api 1.2 or 1.3, or a rule
// of RFC 6749 or 7636 that those lean on.
class TestDemoSignIn : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void thePageAsks();
    void thePageSendsBack_data();
    void thePageSendsBack();
    void nobodyIsSentElsewhere_data();
    void nobodyIsSentElsewhere();
    void wrongRequestsGoBackAsErrors_data();
    void wrongRequestsGoBackAsErrors();
    void optionsAnswerForThePerson();
    void aCodeIsGoodOnce();
    void wrongCodesAreRefused_data();
    void wrongCodesAreRefused();
    void anAuthorizationHeaderIsWrong();
    void eachRefreshTokenIsGoodOnce();
    void refreshTokensMayBeMissing();
    void aPersonHasAName();
    void aClientIsNoUser();
    void signingOutEndsIt();

private:
    Fields asked() const;
    Fields exchange(const QString &code) const;
    DemoReply authorize(DemoClient &client, const QString &query);
    QString codeFrom(const Fields &query);
    DemoReply post(const Fields &form, const QByteArray &authorization = {});
    DemoReply signedIn();

    std::unique_ptr<DemoFixture> m_fixture;
};

void TestDemoSignIn::initTestCase()
{
    m_fixture = std::make_unique<DemoFixture>();
    QVERIFY(m_fixture->isReady());
}

Fields TestDemoSignIn::asked() const
{
    return {{u"client_id"_s, m_fixture->server.userClientId()}, {u"response_type"_s, u"code"_s},
        {u"redirect_uri"_s, kRedirect},
        {u"code_challenge"_s, QString::fromLatin1(challengeOf(kVerifier))},
        {u"code_challenge_method"_s, u"S256"_s}, {u"state"_s, u"a b&c=\"d\""_s}};
}

Fields TestDemoSignIn::exchange(const QString &code) const
{
    return {{u"grant_type"_s, u"authorization_code"_s}, {u"code"_s, code},
        {u"code_verifier"_s, QString::fromLatin1(kVerifier)},
        {u"client_id"_s, m_fixture->server.userClientId()}, {u"redirect_uri"_s, kRedirect}};
}

DemoReply TestDemoSignIn::authorize(DemoClient &client, const QString &query)
{
    QNetworkRequest request(client.url(u"/oauth/authorize?"_s + query));
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    return client.send("GET", request);
}

QString TestDemoSignIn::codeFrom(const Fields &query)
{
    const auto reply = authorize(m_fixture->client, encoded(with(query, u"auto"_s, u"1"_s)));
    return QUrlQuery(QUrl::fromEncoded(reply.location)).queryItemValue(u"code"_s);
}

DemoReply TestDemoSignIn::post(const Fields &form, const QByteArray &authorization)
{
    QNetworkRequest request(m_fixture->client.url(u"/oauth/token"_s));
    request.setRawHeader("Content-Type", kForm.toLatin1());
    if (!authorization.isEmpty())
        request.setRawHeader("Authorization", authorization);
    return m_fixture->client.send("POST", request, encoded(form).toLatin1());
}

DemoReply TestDemoSignIn::signedIn()
{
    return post(exchange(codeFrom(asked())));
}

void TestDemoSignIn::thePageAsks()
{
    const auto page = authorize(m_fixture->client, encoded(asked()));
    QCOMPARE(page.status, 200);
    QVERIFY(page.contentType.startsWith("text/html"));
    QVERIFY(page.body.contains("Allow") && page.body.contains("Deny"));
    QVERIFY2(!page.body.contains("\"d\""), "what came in the query is escaped");
    // Both links lead on as they stand.
    for (const auto &[answer, expected] : {std::pair(QByteArray("auto=1"), QByteArray("code=")),
             std::pair(QByteArray("auto=0"), QByteArray("error=access_denied"))}) {
        const auto links = page.body.split('"');
        const auto link = std::find_if(links.begin(), links.end(),
            [&answer](const QByteArray &text) { return text.contains(answer); });
        QVERIFY(link != links.end());
        auto query = *link;
        query.replace("&amp;", "&");
        const auto next = authorize(m_fixture->client, QString::fromLatin1(query.mid(1)));
        QCOMPARE(next.status, 302);
        QVERIFY2(next.location.contains(expected), next.location.constData());
    }
}

void TestDemoSignIn::thePageSendsBack_data()
{
    QTest::addColumn<QString>("redirect");
    QTest::newRow("localhost") << kRedirect;
    QTest::newRow("another port") << u"http://localhost:1024"_s;
    QTest::newRow("127.0.0.1") << u"http://127.0.0.1:49152/"_s;
    QTest::newRow("no port") << u"http://localhost"_s;
}

void TestDemoSignIn::thePageSendsBack()
{
    QFETCH(QString, redirect);
    auto query = with(asked(), u"redirect_uri"_s, redirect);
    const auto reply = authorize(m_fixture->client, encoded(with(query, u"auto"_s, u"1"_s)));
    QCOMPARE(reply.status, 302);
    QVERIFY(reply.body.isEmpty());
    const auto back = QUrl::fromEncoded(reply.location);
    QVERIFY(reply.location.startsWith(redirect.toLatin1() + '?'));
    const QUrlQuery said(back);
    QVERIFY(!said.queryItemValue(u"code"_s).isEmpty());
    QCOMPARE(said.queryItemValue(u"state"_s, QUrl::FullyDecoded), asked()[u"state"_s]);
}

void TestDemoSignIn::nobodyIsSentElsewhere_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("application") << u"client_id"_s << u"somebody"_s;
    QTest::newRow("the client with a secret") << u"client_id"_s << m_fixture->server.clientId();
    for (const auto &uri : {u"https://evil.example/"_s, u"http://localhost.evil.example"_s,
             u"http://localhost@evil.example"_s, u"http://localhost:80@evil.example"_s,
             u"http://localhost:49152/elsewhere"_s, u"http://localhost:49152/?a=b"_s,
             u"http://192.168.0.1:80"_s, u"http://localhost:99999"_s, u"javascript:alert(1)"_s,
             u"http://localhost:1\r\nX: y"_s, u""_s})
        QTest::newRow(qPrintable(uri)) << u"redirect_uri"_s << uri;
}

void TestDemoSignIn::nobodyIsSentElsewhere()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    const auto query = with(with(asked(), key, value), u"auto"_s, u"1"_s);
    const auto reply = authorize(m_fixture->client, encoded(query));
    QCOMPARE(reply.status, 400);
    QVERIFY(reply.location.isEmpty());
    const auto twice = encoded(asked()) + u"&redirect_uri=http%3A%2F%2Flocalhost"_s;
    QCOMPARE(authorize(m_fixture->client, twice).status, 400);
}

void TestDemoSignIn::wrongRequestsGoBackAsErrors_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("implicit grant")
        << u"response_type"_s << u"token"_s << QByteArray("unsupported_response_type");
    QTest::newRow("plain challenge")
        << u"code_challenge_method"_s << u"plain"_s << QByteArray("invalid_request");
    QTest::newRow("no challenge") << u"code_challenge"_s << u""_s << QByteArray("invalid_request");
    QTest::newRow("padded challenge")
        << u"code_challenge"_s << QString(u"="_s).repeated(43) << QByteArray("invalid_request");
}

void TestDemoSignIn::wrongRequestsGoBackAsErrors()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QByteArray, error);
    const auto query = with(with(asked(), key, value), u"auto"_s, u"1"_s);
    const auto reply = authorize(m_fixture->client, encoded(query));
    QCOMPARE(reply.status, 302);
    QVERIFY2(reply.location.contains("error=" + error), reply.location.constData());
    QVERIFY(!reply.location.contains("code="));
}

void TestDemoSignIn::optionsAnswerForThePerson()
{
    for (const auto &[consent, expected] :
        {std::pair(DemoOptions::Consent::Allow, QByteArray("code=")),
            std::pair(DemoOptions::Consent::Deny, QByteArray("error=access_denied"))}) {
        DemoOptions options;
        options.consent = consent;
        options.userClientId = m_fixture->server.userClientId();
        DemoFixture other(options);
        const auto reply = authorize(other.client, encoded(asked()));
        QCOMPARE(reply.status, 302);
        QVERIFY(reply.location.contains(expected));
    }
}

void TestDemoSignIn::aCodeIsGoodOnce()
{
    const auto form = exchange(codeFrom(asked()));
    const auto first = post(form);
    QCOMPARE(first.status, 200);
    QCOMPARE(first.json()[u"token_type"].toString(), u"bearer"_s);
    QCOMPARE(first.json()[u"expires_in"].toInt(), 86'400);
    QVERIFY(!first.json()[u"access_token"].toString().isEmpty());
    QVERIFY(!first.json()[u"refresh_token"].toString().isEmpty());
    const auto second = post(form);
    QCOMPARE(second.status, 400);
    QCOMPARE(second.json()[u"error"].toString(), u"invalid_grant"_s);
}

void TestDemoSignIn::wrongCodesAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error");
    const QString grant = u"invalid_grant"_s;
    QTest::newRow("code") << u"code"_s << u"made-up"_s << grant;
    QTest::newRow("verifier") << u"code_verifier"_s << QString(u"x"_s).repeated(43) << grant;
    QTest::newRow("no verifier") << u"code_verifier"_s << u""_s << grant;
    QTest::newRow("redirect") << u"redirect_uri"_s << u"http://localhost:1"_s << grant;
    QTest::newRow("client") << u"client_id"_s << u"somebody"_s << u"invalid_client"_s;
    QTest::newRow("grant") << u"grant_type"_s << u"password"_s << u"unsupported_grant_type"_s;
}

// And a code that was shown with something wrong is used up.
void TestDemoSignIn::wrongCodesAreRefused()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, error);
    const auto form = exchange(codeFrom(asked()));
    const auto reply = post(with(form, key, value));
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.json()[u"error"].toString(), error);
    const bool wasLookedAt = key == u"code_verifier" || key == u"redirect_uri";
    QCOMPARE(post(form).status, wasLookedAt ? 400 : 200);
}

void TestDemoSignIn::anAuthorizationHeaderIsWrong()
{
    const auto basic
        = "Basic " + QByteArray(m_fixture->server.userClientId().toLatin1() + ':').toBase64();
    const auto reply = post(exchange(codeFrom(asked())), basic);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.json()[u"error"].toString(), u"invalid_request"_s);
}

void TestDemoSignIn::eachRefreshTokenIsGoodOnce()
{
    const auto first = signedIn().json();
    const Fields form{{u"grant_type"_s, u"refresh_token"_s},
        {u"refresh_token"_s, first[u"refresh_token"].toString()},
        {u"client_id"_s, m_fixture->server.userClientId()}};
    QCOMPARE(post(with(form, u"client_id"_s, u"somebody"_s)).status, 400);
    const auto renewed = post(form);
    QCOMPARE(renewed.status, 200);
    QVERIFY(renewed.json()[u"access_token"] != first[u"access_token"]);
    QVERIFY(renewed.json()[u"refresh_token"] != first[u"refresh_token"]);
    const auto again = post(form);
    QCOMPARE(again.status, 400);
    QCOMPARE(again.json()[u"error"].toString(), u"invalid_grant"_s);
}

void TestDemoSignIn::refreshTokensMayBeMissing()
{
    DemoOptions options;
    options.refreshTokens = false;
    options.userClientId = m_fixture->server.userClientId();
    auto other = std::make_unique<DemoFixture>(options);
    std::swap(other, m_fixture);
    const auto reply = signedIn();
    std::swap(other, m_fixture);
    QCOMPARE(reply.status, 200);
    QVERIFY(!reply.json().contains(u"refresh_token"));
}

void TestDemoSignIn::aPersonHasAName()
{
    DemoClient person(m_fixture->server);
    person.setToken(signedIn());
    const auto me = person.get(u"/api/v2/users/me"_s);
    QCOMPARE(me.status, 200);
    QCOMPARE(me.json()[u"name"].toString(), u"Nora Lindqvist"_s);
    QCOMPARE(person.post(kDetailsPath, QJsonObject{{u"interval"_s, lastDays(1)}}).status, 200);
    const auto token = person.get(u"/api/v2/tokens/me"_s).json();
    QCOMPARE(token[u"OAuthClient"][u"id"].toString(), m_fixture->server.userClientId());
    QVERIFY(token[u"authorizedScope"].toArray().contains(u"analytics:readonly"_s));
}

void TestDemoSignIn::aClientIsNoUser()
{
    const auto me = m_fixture->client.get(u"/api/v2/users/me"_s);
    QCOMPARE(me.status, 400);
    QCOMPARE(me.code(), u"not.a.user"_s);
}

void TestDemoSignIn::signingOutEndsIt()
{
    const auto reply = signedIn();
    DemoClient person(m_fixture->server);
    person.setToken(reply);
    const QString own = u"/api/v2/tokens/me"_s;
    QCOMPARE(person.send("DELETE", person.request(own)).status, 204);
    QCOMPARE(person.get(own).code(), u"bad.credentials"_s);
    QCOMPARE(person.send("DELETE", person.request(own)).status, 401);
    QCOMPARE(post({{u"grant_type"_s, u"refresh_token"_s},
                      {u"refresh_token"_s, reply.json()[u"refresh_token"].toString()},
                      {u"client_id"_s, m_fixture->server.userClientId()}})
                 .status,
        400);
    DemoClient machine(m_fixture->server);
    machine.signIn();
    QCOMPARE(machine.send("DELETE", machine.request(own)).status, 204);
    QCOMPARE(machine.get(own).status, 401);
    QCOMPARE(m_fixture->client.get(own).status, 200);
}

READBACK_TEST_MAIN(TestDemoSignIn)
#include "tst_demosignin.moc"
