// SPDX-License-Identifier: MIT
#include "app/ProfileSignIn.h"
#include "app/Session.h"
#include "app/demo/DemoServer.h"
#include "app/genesys/CallSource.h"
#include "app/settings/MemorySecretStore.h"
#include "tests/support/FakeClock.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/TestMain.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// A person and the demo organisation, from the sign-in page to the sign-out.
class TestUserJourney : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_server.start()); }
    void inRenewedAndOut();

private:
    Profile profile() const
    {
        Profile profile = demoProfile(m_server);
        profile.clientId = m_server.userClientId();
        profile.signIn = SignInKind::User;
        return profile;
    }
    void signIn(Outcomes<SignedIn> &outcome)
    {
        // A browser that follows where it is sent, and a person in front of it who says yes.
        const auto open = [this](const QUrl &page) {
            auto *reply = m_browser.get(
                QNetworkRequest(QUrl(page.toString(QUrl::FullyEncoded) + "&auto=1"_L1)));
            connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
        };
        outcome.handle = signInAsUser(profile(), open, m_clock, &m_context, outcome.callback());
    }

    DemoServer m_server;
    FakeClock m_clock;
    QNetworkAccessManager m_browser;
    MemorySecretStore m_secrets;
    QObject m_context;
};

void TestUserJourney::inRenewedAndOut()
{
    Outcomes<SignedIn> made;
    signIn(made);
    QTRY_VERIFY(made.ok());
    const SignInState state = made.value().state;
    QVERIFY(state.isFor(profile()) && state.isRenewable && !state.userName.isEmpty());
    m_secrets.insert(profile().id, made.value().secret);

    auto session = Session::open(profile(), made.value().secret, m_clock, &m_secrets);
    QVERIFY(session);
    Outcomes<QString> organisation;
    organisation.handle = (*session)->source().signIn(&m_context, organisation.callback());
    QTRY_VERIFY(organisation.ok());

    m_clock.advance(m_clock.now().msecsTo(state.until)); // as far as we know, it is over
    Outcomes<QString> renewed;
    renewed.handle = (*session)->source().signIn(&m_context, renewed.callback());
    QTRY_VERIFY(renewed.ok());
    const QString kept = m_secrets.value(profile().id);
    QVERIFY(kept != made.value().secret);
    QVERIFY(signInStateOf(kept).isFor(profile()));
    QCOMPARE(signInStateOf(kept).userName, state.userName);

    Outcomes<Done> out;
    out.handle = signOutUser(profile(), kept, m_clock, &m_context, out.callback());
    QTRY_VERIFY(out.ok());
    Outcomes<QString> after;
    after.handle = (*session)->source().signIn(&m_context, after.callback());
    QTRY_VERIFY(after.has());
    QCOMPARE(after.error().kind, ErrorKind::Auth);
    QVERIFY(after.error().next.contains("Sign in again"_L1));
}

READBACK_TEST_MAIN(TestUserJourney)
#include "tst_userjourney.moc"
