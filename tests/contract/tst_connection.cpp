// SPDX-License-Identifier: MIT
#include "app/ProfileTest.h"
#include "app/async/SystemClock.h"
#include "app/demo/DemoServer.h"
#include "app/library/checks/AdministratorNote.h"
#include "tests/support/TestMain.h"

#include <QTcpServer>

#include <optional>

using namespace readback;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(readback::ApiDialect)

// "Test connection" over real HTTP, with both dialects.
class TestConnection : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        DemoOptions options;
        options.clientSecret = u"CANARY-demo-secret"_s;
        m_server = std::make_unique<DemoServer>(options);
        QVERIFY(m_server->start().ok());
    }
    void cleanupTestCase() { m_server.reset(); }

    void everyCheckPassesOrHasNothingToTry_data() { dialects(); }
    void everyCheckPassesOrHasNothingToTry()
    {
        QFETCH(const ApiDialect, api);
        run(demoProfile(*m_server, api), m_server->clientSecret());
        QCOMPARE(m_reports.size(), size_t(kChecks));
        for (const auto &report : m_reports) {
            const bool good = report.outcome == CheckReport::Outcome::Passed
                || report.outcome == CheckReport::Outcome::Nothing;
            QVERIFY2(good, qPrintable(report.text));
        }
        QCOMPARE(outcomeOf(Check::Tls), CheckReport::Outcome::Nothing); // loopback
        QCOMPARE(outcomeOf(Check::ReadTranscript), CheckReport::Outcome::Passed);
    }

    void aWrongSecretIsTheSignInsFault_data() { dialects(); }
    void aWrongSecretIsTheSignInsFault()
    {
        QFETCH(const ApiDialect, api);
        run(demoProfile(*m_server, api), u"CANARY-wrong"_s);
        QCOMPARE(outcomeOf(Check::Host), CheckReport::Outcome::Passed);
        QCOMPARE(outcomeOf(Check::SignIn), CheckReport::Outcome::Failed);
        QCOMPARE(outcomeOf(Check::ListCalls), CheckReport::Outcome::Skipped);
        const auto text = reportText(m_reports);
        QVERIFY(text.contains(nextActionFor(ErrorKind::Auth)));
        QVERIFY(!text.contains(u"CANARY"_s));
    }

    void aHostThatIsNotThereIsTheFirstToFail()
    {
        Profile profile = demoProfile(*m_server);
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        profile.baseUrl = u"http://127.0.0.1:%1"_s.arg(closed.serverPort());
        closed.close();
        run(profile, u"CANARY-any"_s);
        QCOMPARE(outcomeOf(Check::Host), CheckReport::Outcome::Failed);
        QCOMPARE(outcomeOf(Check::SignIn), CheckReport::Outcome::Skipped);
        QVERIFY(m_reports[0].text.contains(QString::number(QUrl(profile.baseUrl).port())));
    }

    void aServerThatCannotBeUsedFailsAtOnce()
    {
        Profile profile = demoProfile(*m_server);
        profile.region.clear();
        profile.baseUrl = u"ftp://calls.example"_s;
        run(profile, u"CANARY-any"_s);
        QCOMPARE(m_reports.size(), size_t(1));
        QCOMPARE(outcomeOf(Check::Host), CheckReport::Outcome::Failed);
    }

    void cancelledAtAnyMomentItTellsNothingMore()
    {
        for (int ms = 0; ms <= 40; ms += 4) {
            bool done = false;
            auto call = testProfile(
                demoProfile(*m_server), m_server->clientSecret(), m_clock, this,
                [](const CheckReport &) {}, [&](const Result<CheckReports> &) { done = true; });
            QTest::qWait(ms);
            const bool before = done;
            call.cancel();
            QTest::qWait(2);
            QCOMPARE(done, before);
        }
    }

private:
    static void dialects()
    {
        QTest::addColumn<ApiDialect>("api");
        QTest::newRow("platform") << ApiDialect::Platform;
        QTest::newRow("tutorial") << ApiDialect::Tutorial;
    }
    void run(const Profile &profile, const QString &secret)
    {
        m_reports.clear();
        std::optional<Result<CheckReports>> outcome;
        const auto call = testProfile(
            profile, secret, m_clock, this,
            [this](const CheckReport &report) { m_reports.push_back(report); },
            [&](const Result<CheckReports> &result) { outcome = result; });
        QTRY_VERIFY(outcome);
        QVERIFY(outcome->ok());
        QVERIFY(**outcome == m_reports);
    }
    CheckReport::Outcome outcomeOf(Check check) const
    {
        return m_reports.at(static_cast<size_t>(check)).outcome;
    }

    SystemClock m_clock;
    std::unique_ptr<DemoServer> m_server;
    CheckReports m_reports;
};

READBACK_TEST_MAIN(TestConnection)
#include "tst_connection.moc"
