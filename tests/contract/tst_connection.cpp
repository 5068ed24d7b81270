// SPDX-License-Identifier: MIT
#include "app/ProfileTest.h"
#include "app/async/SystemClock.h"
#include "app/demo/DemoServer.h"
#include "tests/support/TestMain.h"

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

    void allThreeStepsPass_data() { dialects(); }
    void allThreeStepsPass()
    {
        QFETCH(const ApiDialect, api);
        const auto last = run(demoProfile(*m_server, api), m_server->clientSecret());
        QVERIFY2(last.outcome == StepReport::Outcome::Passed, qPrintable(last.text));
        QCOMPARE(last.step, ConnectionStep::Read);
        QCOMPARE(m_steps.size(), size_t(3));
    }

    void aWrongSecretIsTheSignInsFault_data() { dialects(); }
    void aWrongSecretIsTheSignInsFault()
    {
        QFETCH(const ApiDialect, api);
        const auto last = run(demoProfile(*m_server, api), u"CANARY-wrong"_s);
        QCOMPARE(last.outcome, StepReport::Outcome::Failed);
        QCOMPARE(last.step, ConnectionStep::SignIn);
        QVERIFY(last.text.contains(nextActionFor(ErrorKind::Auth)));
        QVERIFY(!last.text.contains(u"CANARY"_s));
        QCOMPARE(m_steps.size(), size_t(1));
    }

    void aServerThatCannotBeUsedFailsAtOnce()
    {
        Profile profile = demoProfile(*m_server);
        profile.region.clear();
        profile.baseUrl = u"ftp://calls.example"_s;
        QCOMPARE(run(profile, u"CANARY-any"_s).step, ConnectionStep::SignIn);
        QCOMPARE(m_steps.size(), size_t(1));
    }

    void cancelledAtAnyMomentItTellsNothingMore()
    {
        for (int ms = 0; ms <= 40; ms += 4) {
            bool done = false;
            auto call = testProfile(
                demoProfile(*m_server), m_server->clientSecret(), m_clock, this,
                [](const StepReport &) {}, [&](const Result<StepReport> &) { done = true; });
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
    StepReport run(const Profile &profile, const QString &secret)
    {
        m_steps.clear();
        std::optional<Result<StepReport>> outcome;
        const auto call = testProfile(
            profile, secret, m_clock, this,
            [this](const StepReport &step) { m_steps.push_back(step); },
            [&](const Result<StepReport> &result) { outcome = result; });
        [&] { QTRY_VERIFY(outcome); }();
        return outcome && outcome->ok() ? outcome->value() : StepReport{};
    }

    SystemClock m_clock;
    std::unique_ptr<DemoServer> m_server;
    std::vector<StepReport> m_steps;
};

READBACK_TEST_MAIN(TestConnection)
#include "tst_connection.moc"
