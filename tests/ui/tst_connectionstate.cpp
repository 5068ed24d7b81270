// SPDX-License-Identifier: MIT
// What the status bar says of the connection, for what became of the last listing.
#include "app/ProfileArchive.h"
#include "app/http/Origin.h"
#include "tests/support/FaultServer.h"
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/StatusStrip.h"
#include "ui/session/ConnectionText.h"

#include <QDir>
#include <QLabel>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using readback::test::FaultRequest;
using readback::test::FaultScript;
using readback::test::FaultServer;

namespace readback {

class TestConnectionState : public QObject
{
    Q_OBJECT
private slots:
    void cleanup();
    void nothingButAServerOutOfReachIsOffline();
    void aRefusedSecretIsNotOffline_data() { withAndWithoutKeeping(); }
    void aRefusedSecretIsNotOffline();
    void aServerOutOfReachIsOffline_data() { withAndWithoutKeeping(); }
    void aServerOutOfReachIsOffline();
    void aMissingPermissionIsToldAsOne();

private:
    static void withAndWithoutKeeping();
    FaultScript answer(const FaultRequest &request) const;
    void open(const QString &baseUrl, bool keeping);
    void refresh();
    QString connection() const
    {
        return m_bench->part<StatusStrip>()->findChild<QLabel *>()->text();
    }

    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<WindowBench> m_bench;
    std::atomic<bool> m_signsIn = false;
    std::atomic<bool> m_permits = true;
};

void TestConnectionState::withAndWithoutKeeping()
{
    QTest::addColumn<bool>("keeping");
    QTest::newRow("with an archive") << true;
    QTest::newRow("with one that cannot be used") << false;
}

FaultScript TestConnectionState::answer(const FaultRequest &request) const
{
    if (request.target == "/oauth/token" && !m_signsIn)
        return FaultScript::reply(401, "{\"error\":\"invalid_client\"}");
    if (request.target == "/oauth/token")
        return FaultScript::json("{\"access_token\":\"CANARY-access\",\"expires_in\":3600}");
    if (!m_permits)
        return FaultScript::reply(403, "{\"code\":\"missing.permissions\"}");
    if (request.target.contains("/details/query"))
        return FaultScript::json("{\"totalHits\":0}");
    return FaultScript::json("{}");
}

void TestConnectionState::open(const QString &baseUrl, bool keeping)
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->settings->change([&](SettingsData &data) {
        data.profiles
            = {{u"p1"_s, u"Nord"_s, ApiDialect::Platform, {}, baseUrl, u"CANARY-client"_s}};
    });
    if (!keeping) { // nothing can be kept where a file is in the way
        QDir().mkpath(archivesFolder());
        QFile file(
            archivesFolder() + u'/' + archiveKey(m_bench->settings->values().profiles.front()));
        QVERIFY(file.open(QFile::WriteOnly));
    }
    m_bench->secrets.keepForThisRun(u"p1"_s, u"CANARY-secret"_s);
    m_bench->open();
    QSignalSpy idle(m_bench->window.get(), &MainWindow::idle);
    m_bench->window->start({});
    QVERIFY(idle.wait(test::kLongestWaitMs));
}

void TestConnectionState::refresh()
{
    QSignalSpy idle(m_bench->window.get(), &MainWindow::idle);
    m_bench->action(u"Refresh"_s)->trigger();
    QVERIFY(idle.wait(test::kLongestWaitMs));
}

void TestConnectionState::cleanup()
{
    m_bench.reset();
    m_server.reset();
    m_signsIn = false;
    m_permits = true;
    QDir(archivesFolder()).removeRecursively();
}

void TestConnectionState::nothingButAServerOutOfReachIsOffline()
{
    for (int i = 0; i <= static_cast<int>(ErrorKind::Abandoned); ++i) {
        const auto kind = static_cast<ErrorKind>(i);
        const auto text = connectionText(u"N%1"_s, kind);
        const bool outOfReach = kind == ErrorKind::Network || kind == ErrorKind::Proxy;
        QCOMPARE(text.contains(u"offline"_s), outOfReach);
        QVERIFY(text.startsWith(u"N%1"_s)); // whatever it is called
        QCOMPARE(text != u"N%1"_s, isConnectionTrouble(kind));
    }
    QCOMPARE(connectionText(u"N"_s, ErrorKind::Auth), u"N, not signed in"_s);
    QCOMPARE(connectionText(u"N"_s, ErrorKind::Local), u"N, not signed in"_s);
    QCOMPARE(connectionText(u"N"_s, ErrorKind::Protocol), u"N"_s);
}

void TestConnectionState::aRefusedSecretIsNotOffline()
{
    QFETCH(const bool, keeping);
    m_server = std::make_unique<FaultServer>([this](const FaultRequest &r) { return answer(r); });
    open(originOf(m_server->url()), keeping);
    QCOMPARE(connection(), u"Nord, not signed in"_s);
}

void TestConnectionState::aServerOutOfReachIsOffline()
{
    QFETCH(const bool, keeping);
    open(u"http://127.0.0.1:1"_s, keeping); // nobody listens there
    QCOMPARE(connection(), u"Nord, offline"_s);
}

// And it is forgotten once the server lists.
void TestConnectionState::aMissingPermissionIsToldAsOne()
{
    m_signsIn = true;
    m_permits = false;
    m_server = std::make_unique<FaultServer>([this](const FaultRequest &r) { return answer(r); });
    open(originOf(m_server->url()), true);
    QCOMPARE(connection(), u"Nord, permission missing"_s);
    m_permits = true;
    refresh();
    QCOMPARE(connection(), u"Nord"_s);
    m_server.reset();
    refresh();
    QCOMPARE(connection(), u"Nord, offline"_s);
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestConnectionState)
#include "tst_connectionstate.moc"
