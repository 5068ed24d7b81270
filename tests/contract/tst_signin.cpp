// SPDX-License-Identifier: MIT
#include "app/ProfileSignIn.h"
#include "app/Session.h"
#include "app/genesys/CallSource.h"
#include "app/settings/MemorySecretStore.h"
#include "tests/contract/ContractClient.h"
#include "tests/support/JumpingClock.h"
#include "tests/support/TestMain.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <memory>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// A person signs in at the demo's page, in the words of both sides (platform-api 1.2, 1.3).
class TestSignIn : public QObject
{
    Q_OBJECT

private slots:
    void aPersonSignsInReadsAndSignsOut();
    void anExpiredTokenIsRenewed();
    void withoutARefreshTokenItEnds();
    void aRefusalIsTold();
    void anotherClientIsRefused();

private:
    // Goes where a browser would, and follows where it is sent.
    void visit(const QUrl &page)
    {
        auto *reply = m_browser.get(QNetworkRequest(page));
        connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    }
    static std::unique_ptr<DemoServer> started(DemoOptions options)
    {
        auto server = std::make_unique<DemoServer>(std::move(options));
        return server->start() ? std::move(server) : nullptr;
    }
    static Profile profileFor(const DemoServer &server)
    {
        auto profile = demoProfile(server);
        profile.signIn = SignInKind::User;
        profile.clientId = server.userClientId();
        return profile;
    }
    Result<SignedIn> signIn(const Profile &profile)
    {
        Awaited<SignedIn> answer;
        answer.handle = signInAsUser(
            profile, [this](const QUrl &page) { visit(page); }, m_clock, &m_context,
            answer.callback());
        return answer.wait();
    }
    // What a new session with this sign-in is told when it asks for the organisation.
    Result<QString> organisation(const Profile &profile, const QString &secret)
    {
        MemorySecretStore secrets;
        auto session = Session::open(profile, secret, m_clock, &secrets);
        if (!session)
            return session.error();
        Awaited<QString> answer;
        answer.handle = (*session)->source().signIn(&m_context, answer.callback());
        return answer.wait();
    }

    static constexpr qint64 kDayMs = 86'400'000; // as long as the server's tokens are good
    JumpingClock m_clock;
    QObject m_context;
    QNetworkAccessManager m_browser;
};

void TestSignIn::aPersonSignsInReadsAndSignsOut()
{
    DemoOptions options;
    options.consent = DemoOptions::Consent::Allow;
    const auto server = started(options);
    QVERIFY(server);
    const auto profile = profileFor(*server);
    const auto signedIn = signIn(profile);
    QVERIFY2(signedIn.ok(), signedIn ? "" : qPrintable(describe(signedIn.error())));
    QCOMPARE(signedIn->state.userName, u"Nora Lindqvist"_s);
    QVERIFY(signedIn->state.isRenewable);
    const auto name = organisation(profile, signedIn->secret);
    QVERIFY2(name.ok(), name ? "" : qPrintable(describe(name.error())));
    QCOMPARE(*name, u"Northwind Energy"_s);
    Awaited<Done> out;
    out.handle = signOutUser(profile, signedIn->secret, m_clock, &m_context, out.callback());
    QVERIFY(out.wait().ok());
    const auto after = organisation(profile, signedIn->secret);
    QVERIFY(!after.ok());
    QCOMPARE(after.error().kind, ErrorKind::Auth);
}

void TestSignIn::anExpiredTokenIsRenewed()
{
    DemoOptions options;
    options.consent = DemoOptions::Consent::Allow;
    const auto server = started(options);
    QVERIFY(server);
    const auto profile = profileFor(*server);
    const auto signedIn = signIn(profile);
    QVERIFY(signedIn.ok());
    m_clock.jump(kDayMs);
    const auto name = organisation(profile, signedIn->secret);
    QVERIFY2(name.ok(), name ? "" : qPrintable(describe(name.error())));
}

void TestSignIn::withoutARefreshTokenItEnds()
{
    DemoOptions options;
    options.consent = DemoOptions::Consent::Allow;
    options.refreshTokens = false;
    const auto server = started(options);
    QVERIFY(server);
    const auto profile = profileFor(*server);
    const auto signedIn = signIn(profile);
    QVERIFY(signedIn.ok());
    QVERIFY(!signedIn->state.isRenewable);
    m_clock.jump(kDayMs);
    const auto name = organisation(profile, signedIn->secret);
    QVERIFY(!name.ok());
    QCOMPARE(name.error().kind, ErrorKind::Auth);
}

void TestSignIn::aRefusalIsTold()
{
    DemoOptions options;
    options.consent = DemoOptions::Consent::Deny;
    const auto server = started(options);
    QVERIFY(server);
    const auto signedIn = signIn(profileFor(*server));
    QVERIFY(!signedIn.ok());
    QCOMPARE(signedIn.error().kind, ErrorKind::Auth);
    QVERIFY(describe(signedIn.error()).contains(u"refused in the browser"));
}

// The page says so and sends nobody back: whoever waits has to give up.
void TestSignIn::anotherClientIsRefused()
{
    DemoOptions options;
    options.consent = DemoOptions::Consent::Allow;
    const auto server = started(options);
    QVERIFY(server);
    auto profile = profileFor(*server);
    profile.clientId = u"somebody-else"_s;
    Awaited<SignedIn> answer;
    int status = 0;
    answer.handle = signInAsUser(
        profile,
        [this, &status](const QUrl &page) {
            auto *reply = m_browser.get(QNetworkRequest(page));
            connect(reply, &QNetworkReply::finished, this, [reply, &status] {
                status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
                reply->deleteLater();
            });
        },
        m_clock, &m_context, answer.callback());
    QTRY_COMPARE(status, 400);
    QVERIFY(!answer.outcome);
}

READBACK_TEST_MAIN(TestSignIn)
#include "tst_signin.moc"
