// SPDX-License-Identifier: MIT
#include "app/ProfileSignIn.h"
#include "app/Session.h"
#include "app/genesys/CallSource.h"
#include "app/http/Origin.h"
#include "app/signin/SignInRecord.h"
#include "tests/support/Canary.h"
#include "tests/support/FakeSecretStore.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/TestMain.h"
#include "tests/support/Visitor.h"

#include <QSignalSpy>
#include <QUrlQuery>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

namespace {

FaultScript pair(const QByteArray &number)
{
    return FaultScript::json("{\"access_token\":\"CANARY-access-" + number
        + "\",\"refresh_token\":\"CANARY-refresh-" + number + "\",\"expires_in\":3600}");
}

} // namespace

// A person's sign-in through a profile: in, kept, renewed, out.
class TestProfileSignIn : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void signsInWithAName();
    void aNameIsNotWaitedForLong();
    void aMissingScopeCostsTheNameOnly();
    void signsOutAtTheServer();
    void signOutRenewsWhatHasExpired();
    void signOutIsNotHeldUp();
    void signOutTellsAnotherHostNothing();
    void whatASecretIsFor();
    void sessionNeedsASignInForItsPlace_data();
    void sessionNeedsASignInForItsPlace();
    void renewedSignInIsKept();
    void A09_renewalOfAClosedSessionIsNotKept();
    void whatCannotBeKeptIsTold();
    void withoutAStoreNothingIsRenewed();

private:
    Profile profile() const
    {
        Profile profile{u"p1"_s, u"Nord"_s, ApiDialect::Platform, {}, originOf(m_server->url()),
            QString::fromLatin1(kClientId)};
        profile.signIn = SignInKind::User;
        return profile;
    }
    SignInRecord record(qint64 lifeMs = 3'600'000) const
    {
        return {originOf(m_server->url()), QString::fromLatin1(kClientId), u"Ada"_s,
            {"CANARY-access-1", "CANARY-refresh-1", m_clock->now().addMSecs(lifeMs)}};
    }
    std::unique_ptr<Session> session(const SignInRecord &signIn)
    {
        m_secrets.secrets.insert(u"p1"_s, encodeSignIn(signIn));
        auto opened = Session::open(profile(), encodeSignIn(signIn), *m_clock, &m_secrets);
        return opened ? std::move(*opened) : nullptr;
    }
    SignInRecord kept() const
    {
        return decodeSignIn(m_secrets.secrets.value(u"p1"_s)).value_or(SignInRecord());
    }
    void signIn();

    FaultServer::Handler m_answer;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<FakeClock> m_clock;
    FakeSecretStore m_secrets;
    QObject m_context;
    Outcomes<SignedIn> m_signedIn;
    Outcomes<Done> m_done;
};

void TestProfileSignIn::init()
{
    m_answer = nullptr;
    m_secrets = FakeSecretStore();
    m_signedIn = {};
    m_done = {};
    m_clock = std::make_unique<FakeClock>();
    m_server = std::make_unique<FaultServer>([this](const FaultRequest &request) {
        if (m_answer)
            return m_answer(request);
        if (request.target == "/oauth/token")
            return pair("2");
        if (request.target == "/api/v2/users/me")
            return FaultScript::json("{\"id\":\"1\",\"name\":\"Ada\\u202e Lovelace\"}");
        if (request.method == "DELETE")
            return FaultScript::reply(204);
        return FaultScript::json("{\"name\":\"Northwind\"}");
    });
}

void TestProfileSignIn::cleanup()
{
    m_signedIn.handle.cancel();
    m_done.handle.cancel();
    m_server.reset();
}

void TestProfileSignIn::signIn()
{
    m_signedIn.handle = signInAsUser(
        profile(),
        [](const QUrl &page) {
            const QUrlQuery query(page);
            const QByteArray state = query.queryItemValue(u"state"_s).toLatin1();
            const QUrl back(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
            auto *browser = new Visitor(static_cast<quint16>(back.port()));
            browser->get("/?code=CANARY-code&state=" + state);
            QTimer::singleShot(500, qApp, [browser] { delete browser; });
        },
        *m_clock, &m_context, m_signedIn.callback());
}

void TestProfileSignIn::signsInWithAName()
{
    signIn();
    QTRY_VERIFY(m_signedIn.ok());
    const SignInState state = m_signedIn.value().state;
    QCOMPARE(state.userName, u"Ada Lovelace"_s);
    QVERIFY(state.isRenewable);
    QCOMPARE(state.until, m_clock->now().addSecs(3600));
    QVERIFY(state.isFor(profile()));
    QVERIFY(signInStateOf(m_signedIn.value().secret) == state);
    const auto requests = m_server->requests();
    QCOMPARE(requests.size(), 2);
    QVERIFY(requests.at(1).header("authorization") == "Bearer CANARY-access-2");
    for (const auto &request : requests)
        QVERIFY(!holdsCanary(request.target));
}

void TestProfileSignIn::aNameIsNotWaitedForLong()
{
    m_answer = [](const FaultRequest &request) {
        return request.target == "/oauth/token" ? pair("2") : FaultScript::stalled();
    };
    signIn();
    QTRY_COMPARE(m_server->count("/api/v2/users/me"), 1);
    QVERIFY(!m_signedIn.has());
    m_clock->advance(5000);
    QTRY_VERIFY(m_signedIn.ok());
    QVERIFY(m_signedIn.value().state.userName.isEmpty());
}

void TestProfileSignIn::aMissingScopeCostsTheNameOnly()
{
    m_answer = [](const FaultRequest &request) {
        return request.target == "/oauth/token"
            ? pair("2")
            : FaultScript::reply(403, "{\"code\":\"app.not.authorized.for.scope\"}");
    };
    signIn();
    QTRY_VERIFY(m_signedIn.ok());
    QVERIFY(m_signedIn.value().state.userName.isEmpty());
}

void TestProfileSignIn::signsOutAtTheServer()
{
    m_done.handle
        = signOutUser(profile(), encodeSignIn(record()), *m_clock, &m_context, m_done.callback());
    QTRY_VERIFY(m_done.ok());
    QCOMPARE(m_server->count(), 1);
    const FaultRequest request = m_server->requests().constFirst();
    QCOMPARE(request.method, "DELETE");
    QCOMPARE(request.target, "/api/v2/tokens/me");
    QVERIFY(request.header("authorization") == "Bearer CANARY-access-1");
}

// Else whoever has the refresh token could go on.
void TestProfileSignIn::signOutRenewsWhatHasExpired()
{
    m_done.handle = signOutUser(
        profile(), encodeSignIn(record(-1000)), *m_clock, &m_context, m_done.callback());
    QTRY_VERIFY(m_done.ok());
    QCOMPARE(m_server->count(), 2);
    QVERIFY(m_server->requests().at(1).header("authorization") == "Bearer CANARY-access-2");
}

void TestProfileSignIn::signOutIsNotHeldUp()
{
    m_answer = [](const FaultRequest &) { return FaultScript::stalled(); };
    m_done.handle
        = signOutUser(profile(), encodeSignIn(record()), *m_clock, &m_context, m_done.callback());
    QTRY_COMPARE(m_server->count(), 1);
    m_clock->advance(5000);
    QTRY_VERIFY(m_done.has());
    QCOMPARE(m_done.error().kind, ErrorKind::Timeout);
}

void TestProfileSignIn::signOutTellsAnotherHostNothing()
{
    SignInRecord foreign = record();
    foreign.loginOrigin = u"https://login.mypurecloud.de:443"_s;
    for (const QString &secret : {encodeSignIn(foreign), u"CANARY-secret"_s, QString()}) {
        m_done.all.clear();
        m_done.handle = signOutUser(profile(), secret, *m_clock, &m_context, m_done.callback());
        QTRY_VERIFY(m_done.ok());
    }
    QCOMPARE(m_server->connections(), 0);
}

void TestProfileSignIn::whatASecretIsFor()
{
    QVERIFY(!signInStateOf(u"CANARY-secret"_s).isThere);
    QVERIFY(!signInStateOf({}).isThere);
    const SignInState state = signInStateOf(encodeSignIn(record()));
    QVERIFY(state.isThere && state.isFor(profile()));
    Profile other = profile();
    other.clientId += u'x';
    QVERIFY(!state.isFor(other));
    other = profile();
    other.baseUrl = u"https://elsewhere.example"_s;
    QVERIFY(!state.isFor(other));
    other = profile();
    other.signIn = SignInKind::Client;
    QVERIFY(!state.isFor(other));
    QVERIFY(!state.hasEnded(state.until.addDays(1)));
    const SignInState once = signInStateOf(withoutRenewal(encodeSignIn(record())));
    QVERIFY(once.isThere && !once.isRenewable);
    QVERIFY(once.hasEnded(once.until) && !once.hasEnded(once.until.addMSecs(-1)));
    QCOMPARE(withoutRenewal(u"CANARY-secret"_s), u"CANARY-secret"_s);
}

void TestProfileSignIn::sessionNeedsASignInForItsPlace_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<QString>("says");
    QTest::newRow("good") << 0 << QString();
    QTest::newRow("renewable") << 1 << QString();
    QTest::newRow("nothing") << 2 << u"not signed in"_s;
    QTest::newRow("a client's secret") << 3 << u"not signed in"_s;
    QTest::newRow("another host") << 4 << u"not signed in"_s;
    QTest::newRow("another client") << 5 << u"not signed in"_s;
    QTest::newRow("expired") << 6 << u"has ended"_s;
}

void TestProfileSignIn::sessionNeedsASignInForItsPlace()
{
    QFETCH(const int, change);
    QFETCH(const QString, says);
    SignInRecord signIn = record(change == 1 || change == 6 ? -1000 : 3'600'000);
    if (change == 4)
        signIn.loginOrigin = u"https://login.mypurecloud.de:443"_s;
    if (change == 5)
        signIn.clientId += u'x';
    if (change == 6)
        signIn.tokens.refresh.clear();
    const QString secret = change == 2 ? QString()
        : change == 3                  ? u"CANARY-secret"_s
                                       : encodeSignIn(signIn);
    const auto opened = Session::open(profile(), secret, *m_clock, &m_secrets);
    QCOMPARE(opened.ok(), says.isEmpty());
    if (opened)
        return;
    QCOMPARE(opened.error().kind, ErrorKind::Auth);
    QVERIFY(opened.error().what.contains(says) && opened.error().what.contains(u"Nord"_s));
    QVERIFY(opened.error().next.contains("Sign in"_L1));
}

void TestProfileSignIn::renewedSignInIsKept()
{
    const auto opened = session(record(-1000));
    QVERIFY(opened);
    Outcomes<QString> organisation;
    organisation.handle = opened->source().signIn(&m_context, organisation.callback());
    QTRY_VERIFY(organisation.ok());
    QVERIFY(kept().tokens.refresh == "CANARY-refresh-2");
    QCOMPARE(kept().userName, u"Ada"_s);
    QVERIFY(signInStateOf(m_secrets.secrets.value(u"p1"_s)).isFor(profile()));
}

void TestProfileSignIn::A09_renewalOfAClosedSessionIsNotKept()
{
    m_answer = [](const FaultRequest &) { return pair("2").held(); };
    auto opened = session(record(-1000));
    Outcomes<QString> organisation;
    organisation.handle = opened->source().signIn(&m_context, organisation.callback());
    QTRY_COMPARE(m_server->count("/oauth"), 1);
    opened.reset();
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(m_secrets.writes, 0);
}

void TestProfileSignIn::whatCannotBeKeptIsTold()
{
    const auto opened = session(record(-1000));
    QSignalSpy notKept(opened.get(), &Session::signInNotKept);
    m_secrets.failure = Error::of(ErrorKind::Local, u"locked"_s);
    Outcomes<QString> organisation;
    organisation.handle = opened->source().signIn(&m_context, organisation.callback());
    QTRY_VERIFY(organisation.ok());
    QTRY_COMPARE(notKept.size(), 1);
    QVERIFY(signInStateOf(notKept[0][0].toString()).isFor(profile()));
}

void TestProfileSignIn::withoutAStoreNothingIsRenewed()
{
    const auto opened = Session::open(profile(), encodeSignIn(record(60'000)), *m_clock);
    QVERIFY(opened);
    m_clock->advance(60'000);
    Outcomes<QString> organisation;
    organisation.handle = (*opened)->source().signIn(&m_context, organisation.callback());
    QTRY_VERIFY(organisation.has());
    QCOMPARE(organisation.error().kind, ErrorKind::Auth);
    QCOMPARE(m_server->count(), 0);
}

READBACK_TEST_MAIN(TestProfileSignIn)
#include "tst_profilesignin.moc"
