// SPDX-License-Identifier: MIT
#include "app/ProfileArchive.h"
#include "app/genesys/Region.h"
#include "app/http/Origin.h"
#include "app/signin/SignInRecord.h"
#include "tests/support/FaultServer.h"
#include "tests/support/TestMain.h"
#include "tests/support/Visitor.h"
#include "tests/ui/WindowBench.h"
#include "ui/ElidedLabel.h"
#include "ui/StatusStrip.h"
#include "ui/session/SessionFarewell.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/settings/SignInDialog.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using readback::test::FaultRequest;
using readback::test::FaultScript;
using readback::test::FaultServer;
using readback::test::Visitor;

namespace readback {

namespace {

FaultScript pair(const QByteArray &number, bool refresh = true)
{
    return FaultScript::json("{\"access_token\":\"CANARY-access-" + number + "\","
        + (refresh ? "\"refresh_token\":\"CANARY-refresh-" + number + "\"," : QByteArray())
        + "\"expires_in\":3600}");
}

} // namespace

// A person signs in, is signed out by the server, signs in again and out, in the main window.
class TestWindowSignIn : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anEmptyProfileAsksToSignIn();
    void anExpiredSignInSaysWhatToDo();
    void theMenuOffersItToPeopleOnly();
    void aRefusedSignInShowsTheBar();
    void signingInAgainGoesOn();
    void givingUpChangesNothing();
    void signOutRevokesAndCloses();
    void signOutSaysWhatStaysAndRemovesItOnRequest();
    void aKeychainThatRefusesARenewalIsTold();
    void closingWaitsForARenewalThatIsUnderWay();
    void closingDoesNotWaitForEver();
    void aRemovedProfileIsSignedOut();

private:
    Profile profile() const
    {
        Profile profile{u"p1"_s, u"Nord"_s, ApiDialect::Platform, {}, originOf(m_server->url()),
            u"CANARY-client"_s};
        profile.signIn = SignInKind::User;
        return profile;
    }
    void keep(const QByteArray &number, qint64 lifeMs = 3'600'000, bool refresh = true)
    {
        m_bench->secrets.keepForThisRun(u"p1"_s,
            encodeSignIn({originOf(m_server->url()), u"CANARY-client"_s, u"Ada"_s,
                {"CANARY-access-" + number, refresh ? "CANARY-refresh-" + number : QByteArray(),
                    m_bench->clock.now().addMSecs(lifeMs)}}));
    }
    FaultScript answer(const FaultRequest &request) const;
    void openWindow();
    // With a sign-in that has run out, in the keychain; returns once its renewal is asked for.
    void openAndRenew();
    // A browser whose person says yes.
    void follow(const QUrl &page);
    QPushButton *barButton() const
    {
        return m_bench->list()->findChild<QPushButton *>(u"barSignInButton"_s);
    }
    bool says(const QString &text) const;
    QAction *action(const QString &text) const { return m_bench->action(text); }

    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<WindowBench> m_bench;
    std::vector<std::unique_ptr<Visitor>> m_browsers;
    std::atomic<int> m_good = 1; // the number of the token that the API takes; 0: none
    std::atomic<bool> m_renews = true;
    std::atomic<int> m_next = 2;
    std::atomic<int> m_renewalMs = 0; // what a renewal takes
    int m_pages = 0;
    bool m_consents = true;
};

FaultScript TestWindowSignIn::answer(const FaultRequest &request) const
{
    if (request.target == "/oauth/token") {
        const bool code = request.body.contains("authorization_code");
        if (!code && !m_renews)
            return FaultScript::reply(400, "{\"error\":\"invalid_grant\"}");
        return pair(QByteArray::number(m_next)).after(m_renewalMs);
    }
    const QByteArray good = "Bearer CANARY-access-" + QByteArray::number(m_good);
    if (request.header("authorization") != good)
        return FaultScript::reply(401, "{}");
    if (request.method == "DELETE")
        return FaultScript::reply(204);
    if (request.target == "/api/v2/users/me")
        return FaultScript::json("{\"name\":\"Ada\"}");
    if (request.target.contains("/details/query"))
        return FaultScript::json("{\"totalHits\":0}");
    return FaultScript::json("{}");
}

void TestWindowSignIn::init()
{
    m_good = 1;
    m_renews = true;
    m_next = 2;
    m_renewalMs = 0;
    m_pages = 0;
    m_consents = true;
    m_server = std::make_unique<FaultServer>(
        [this](const FaultRequest &request) { return answer(request); });
    m_bench = std::make_unique<WindowBench>();
    m_bench->settings->change([this](SettingsData &data) {
        data.profiles = {profile()};
        data.lastProfile = u"p1"_s;
    });
}

void TestWindowSignIn::cleanup()
{
    m_bench.reset();
    m_browsers.clear();
    m_server.reset();
}

void TestWindowSignIn::openWindow()
{
    m_bench->openWith([this](const QUrl &page) {
        ++m_pages;
        if (m_consents)
            follow(page);
        return true;
    });
    QSignalSpy idle(m_bench->window.get(), &MainWindow::idle);
    m_bench->window->start({});
    QVERIFY(idle.wait(test::kLongestWaitMs));
}

void TestWindowSignIn::follow(const QUrl &page)
{
    const QUrlQuery query(page);
    const QUrl back(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    m_browsers.push_back(std::make_unique<Visitor>(static_cast<quint16>(back.port())));
    m_browsers.back()->get(
        "/?code=CANARY-code&state=" + query.queryItemValue(u"state"_s).toLatin1());
}

bool TestWindowSignIn::says(const QString &text) const
{
    for (const auto *label : m_bench->window->findChildren<QLabel *>())
        if (label->isVisible() && label->text().contains(text))
            return true;
    const auto lines = m_bench->window->findChildren<ElidedLabel *>();
    return std::ranges::any_of(lines, [&text](const ElidedLabel *line) {
        return line->isVisible() && line->text().contains(text);
    });
}

void TestWindowSignIn::anEmptyProfileAsksToSignIn()
{
    openWindow();
    QVERIFY(says(u"You are not signed in to “Nord”"_s));
    QVERIFY(barButton()->isVisible());
    m_good = 2;
    QTest::mouseClick(barButton(), Qt::LeftButton);
    QVERIFY(m_bench->part<SignInDialog>());
    QTRY_VERIFY(m_server->count("/api/v2/analytics") > 0);
    QTRY_VERIFY(!barButton()->isVisible());
    QTRY_VERIFY(!m_bench->part<SignInDialog>());
    QVERIFY(action(u"Sign out"_s)->isVisible() && action(u"Sign out"_s)->isEnabled());
    QCOMPARE(m_pages, 1);
    QVERIFY(!m_bench->secrets.isPersistent());
}

void TestWindowSignIn::anExpiredSignInSaysWhatToDo()
{
    keep("1", -1000, false);
    openWindow();
    QVERIFY(says(u"Your sign-in to “Nord” has ended."_s));
    QVERIFY(barButton()->isVisible());
    QCOMPARE(m_server->count(), 0);
}

void TestWindowSignIn::theMenuOffersItToPeopleOnly()
{
    keep("1");
    openWindow();
    QVERIFY(action(u"Sign in…"_s)->isVisible() && action(u"Sign out"_s)->isVisible());
    QSignalSpy idle(m_bench->window.get(), &MainWindow::idle);
    action(u"Open the demo"_s)->trigger();
    QVERIFY(idle.wait(test::kLongestWaitMs));
    QVERIFY(!action(u"Sign in…"_s)->isVisible() && !action(u"Sign out"_s)->isVisible());
}

void TestWindowSignIn::aRefusedSignInShowsTheBar()
{
    keep("1");
    openWindow();
    QVERIFY(!barButton()->isVisible());
    m_good = 0;
    m_renews = false;
    action(u"Refresh"_s)->trigger();
    QTRY_VERIFY(barButton()->isVisible());
    QVERIFY(says(u"Your sign-in has ended."_s));
    QVERIFY(!QApplication::activeModalWidget());
}

void TestWindowSignIn::signingInAgainGoesOn()
{
    keep("1");
    openWindow();
    m_good = 0;
    m_renews = false;
    action(u"Refresh"_s)->trigger();
    QTRY_VERIFY(barButton()->isVisible());
    m_good = 5;
    m_next = 5;
    const int listed = m_server->count("/api/v2/analytics");
    QTest::mouseClick(barButton(), Qt::LeftButton);
    QTRY_VERIFY(m_server->count("/api/v2/analytics") > listed);
    QTRY_VERIFY(!barButton()->isVisible());
}

void TestWindowSignIn::givingUpChangesNothing()
{
    m_consents = false;
    openWindow();
    QTest::mouseClick(barButton(), Qt::LeftButton);
    auto *dialog = m_bench->part<SignInDialog>();
    QVERIFY(dialog);
    QTRY_COMPARE(m_pages, 1);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"cancelButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_bench->part<SignInDialog>());
    QVERIFY(barButton()->isVisible());
    QCOMPARE(m_server->count(), 0);
}

void TestWindowSignIn::signOutRevokesAndCloses()
{
    keep("1");
    openWindow();
    m_bench->dialogs.answers.enqueue(0);
    action(u"Sign out"_s)->trigger();
    QTRY_COMPARE(m_server->count("/api/v2/tokens/me"), 1);
    QCOMPARE(m_server->requests().last().method, "DELETE");
    QTRY_VERIFY(says(u"You are not signed in to “Nord”"_s));
    QVERIFY(barButton()->isVisible());
    QVERIFY(!m_bench->secrets.isForThisRun(u"p1"_s));
    QVERIFY(!action(u"Sign out"_s)->isEnabled());
}

void TestWindowSignIn::signOutSaysWhatStaysAndRemovesItOnRequest()
{
    keep("1");
    openWindow();
    const auto folder
        = archivesFolder() + u'/' + archiveKey(m_bench->part<SessionHost>()->profile());
    QTRY_VERIFY(QFileInfo::exists(folder + u"/archive.db"_s));
    action(u"Sign out"_s)->trigger(); // answered with Cancel
    QTRY_COMPARE(m_bench->dialogs.asked.size(), size_t(1));
    const auto &question = m_bench->dialogs.asked.front();
    QVERIFY(question.text.contains(u"Nord"_s));
    QVERIFY(question.detail.contains(u"kept on this computer"_s));
    QCOMPARE(question.answers.back(), u"Cancel"_s);
    QTRY_VERIFY(action(u"Sign out"_s)->isEnabled());
    QVERIFY(m_bench->secrets.isForThisRun(u"p1"_s));
    m_bench->dialogs.answers.enqueue(1);
    action(u"Sign out"_s)->trigger();
    QTRY_COMPARE(m_server->count("/api/v2/tokens/me"), 1);
    QVERIFY(!QFileInfo::exists(folder));
    QTRY_VERIFY(says(u"You are not signed in to “Nord”"_s));
    QVERIFY(!m_bench->secrets.isForThisRun(u"p1"_s));
    QVERIFY(m_bench->dialogs.errors.empty());
}

void TestWindowSignIn::aKeychainThatRefusesARenewalIsTold()
{
    m_bench->secrets.setKeychain(&m_bench->keychain);
    m_bench->keychain.secrets.insert(u"p1"_s,
        encodeSignIn({originOf(m_server->url()), u"CANARY-client"_s, u"Ada"_s,
            {"CANARY-access-1", "CANARY-refresh-1", m_bench->clock.now().addSecs(3600)}}));
    openWindow();
    m_good = 2;
    m_bench->keychain.failure = Error::of(ErrorKind::Local, u"The keychain is locked."_s);
    action(u"Refresh"_s)->trigger();
    QTRY_COMPARE(m_bench->dialogs.errors.size(), size_t(1));
    QVERIFY(m_bench->dialogs.errors[0].what.contains(u"known for this run only"_s));
    QVERIFY(m_bench->dialogs.errors[0].what.contains(u"The keychain is locked."_s));
    QVERIFY(m_bench->secrets.isForThisRun(u"p1"_s));
}

void TestWindowSignIn::openAndRenew()
{
    m_bench->secrets.setKeychain(&m_bench->keychain);
    m_bench->keychain.secrets.insert(u"p1"_s,
        encodeSignIn({originOf(m_server->url()), u"CANARY-client"_s, u"Ada"_s,
            {"CANARY-access-1", "CANARY-refresh-1", m_bench->clock.now().addSecs(-1)}}));
    m_bench->openWith({});
    m_bench->window->start({});
    QTRY_COMPARE(m_server->count("/oauth/token"), 1);
}

// The server has replaced the refresh token by then: without the new one, it was the last sign-in.
void TestWindowSignIn::closingWaitsForARenewalThatIsUnderWay()
{
    m_renewalMs = 300;
    openAndRenew();
    m_bench->window->close();
    QVERIFY(!m_bench->keychain.secrets.value(u"p1"_s).contains(u"CANARY-refresh-2"_s));
    QTRY_VERIFY(m_bench->keychain.secrets.value(u"p1"_s).contains(u"CANARY-refresh-2"_s));
    QCOMPARE(m_server->count("/api/v2/analytics"), 0); // nothing else goes on
}

void TestWindowSignIn::closingDoesNotWaitForEver()
{
    m_renewalMs = 60'000;
    openAndRenew();
    m_bench->window->close();
    QVERIFY(m_bench->part<SessionFarewell>());
    QTRY_VERIFY(!m_bench->part<SessionFarewell>());
}

void TestWindowSignIn::aRemovedProfileIsSignedOut()
{
    keep("1");
    openWindow();
    action(u"Settings…"_s)->trigger();
    auto *dialog = m_bench->part<SettingsDialog>();
    QVERIFY(dialog);
    dialog->findChild<QPushButton *>(u"removeButton"_s)->click();
    dialog->findChild<QPushButton *>(u"saveButton"_s)->click();
    QTRY_COMPARE(m_server->count("/api/v2/tokens/me"), 1);
    QCOMPARE(m_server->requests().last().method, "DELETE");
    QTRY_VERIFY(!m_bench->part<SettingsDialog>());
    QVERIFY(m_bench->settings->values().profiles.empty());
    QVERIFY(!m_bench->secrets.isForThisRun(u"p1"_s));
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestWindowSignIn)
#include "tst_windowsignin.moc"
