// SPDX-License-Identifier: MIT
#include "app/library/checks/AdministratorNote.h"
#include "app/library/checks/ConnectionCheck.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSource.h"
#include "tests/support/TestMain.h"

#include <QTimeZone>

using namespace readback;
using namespace Qt::StringLiterals;

namespace {

using Outcome = CheckReport::Outcome;

// Requests of the source, in order: 1 sign-in, 2 the organisation, 3 the list, 4 the first
// transcript.
constexpr int kSignIn = 1, kList = 3, kTranscript = 4;

auto failAt(int request, ErrorKind kind)
{
    return [=](int number) {
        return number == request ? std::optional(Error::of(kind)) : std::nullopt;
    };
}

std::vector<FeatureReport> allFeatures()
{
    const auto works = FeatureReport::State::Works;
    return {{Feature::Scores, works, u"may:score"_s, {}}, {Feature::UserNames, works, {}, {}},
        {Feature::QueueNames, works, u"may:queues"_s, {}},
        {Feature::WrapUpNames, works, u"may:wrapups"_s, {}}};
}

} // namespace

// The test of a connection, right by right.
class TestConnectionCheck : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_source = FakeSource();
        m_source.known = allFeatures();
        m_source.conversations = {call(u"a"_s), call(u"b"_s)};
        m_reach = {u"login.example"_s, {}, 12, 34, u"TLSv1.3"_s, {}, {}};
        m_told.clear();
        m_done.reset();
    }

    void everythingPasses()
    {
        run();
        QCOMPARE(m_told.size(), size_t(kChecks));
        for (int i = 0; i < kChecks; ++i) {
            const auto &report = m_told[static_cast<size_t>(i)];
            QCOMPARE(static_cast<int>(report.check), i);
            QVERIFY2(report.outcome == Outcome::Passed, qPrintable(report.text));
            QVERIFY(!report.text.isEmpty());
            QVERIFY(report.request.isEmpty());
        }
        QCOMPARE(m_told[0].tookMs, 12);
        QCOMPARE(m_told[1].tookMs, 34);
        QCOMPARE(at(Check::Organisation).text, u"Sample organisation"_s);
        QVERIFY(at(Check::RateLimit).text.contains(u"240"_s));
        QVERIFY(m_done->value() == m_told);
        QCOMPARE(m_source.asked(), QStringList(u"a"_s));
    }

    void aHostThatDoesNotAnswerStopsAllElse()
    {
        m_reach.connectError = Error::of(ErrorKind::Network);
        run();
        QCOMPARE(outcomes(), skippedAfter({Outcome::Failed}));
        QVERIFY(at(Check::Host).request.contains(u"443"_s));
        QCOMPARE(m_source.requests(), 0);
    }

    void aCertificateThatIsNotTrustedIsTheSecond()
    {
        m_reach.secureError = Error::of(ErrorKind::Tls);
        run();
        QCOMPARE(outcomes(), skippedAfter({Outcome::Passed, Outcome::Failed}));
        QCOMPARE(m_source.requests(), 0);
    }

    void thisComputerNeedsNoEncryption()
    {
        m_reach.protocol.clear();
        run();
        QCOMPARE(at(Check::Tls).outcome, Outcome::Nothing);
        QCOMPARE(at(Check::Tls).tookMs, -1);
        QCOMPARE(at(Check::SignIn).outcome, Outcome::Passed);
    }

    void aRefusedSignInEndsIt()
    {
        m_source.fail = failAt(kSignIn, ErrorKind::Auth);
        run();
        QCOMPARE(outcomes(), skippedAfter({Outcome::Passed, Outcome::Passed, Outcome::Failed}));
        QVERIFY(at(Check::SignIn).text.contains(nextActionFor(ErrorKind::Auth)));
        QCOMPARE(m_source.requests(), 1);
    }

    void aListThatIsForbiddenLeavesTheNamesToBeTried()
    {
        m_source.fail = failAt(kList, ErrorKind::Forbidden);
        run();
        QCOMPARE(at(Check::ListCalls).outcome, Outcome::Failed);
        QVERIFY(at(Check::ListCalls).request.contains(u"may:list"_s));
        QCOMPARE(at(Check::ReadTranscript).outcome, Outcome::Skipped);
        QCOMPARE(at(Check::Scores).outcome, Outcome::Skipped);
        QCOMPARE(at(Check::WrapUpNames).outcome, Outcome::Passed);
        QCOMPARE(m_told.size(), size_t(kChecks));
    }

    void everyMissingRightIsNamedInOneRun()
    {
        m_source.fail = failAt(kTranscript, ErrorKind::Forbidden);
        for (auto &one : m_source.known)
            one.error = Error::of(ErrorKind::Forbidden);
        run();
        for (const auto &[check, permission] :
            {std::pair{Check::ReadTranscript, u"may:read"_s}, {Check::Scores, u"may:score"_s},
                {Check::QueueNames, u"may:queues"_s}, {Check::WrapUpNames, u"may:wrapups"_s}}) {
            QCOMPARE(at(check).outcome, Outcome::Failed);
            QVERIFY2(at(check).request.contains(permission), qPrintable(at(check).request));
        }
        // What to do is said once.
        QVERIFY(!at(Check::Scores).text.contains(nextActionFor(ErrorKind::Forbidden)));
        // Nobody can be asked for a permission that has no name.
        QVERIFY(!at(Check::UserNames).request.contains(u"%1"_s));
        QCOMPARE(m_source.asked().size(), 1);
    }

    // platform-api 1.4: of the client, so that no role helps.
    void aMissingScopeIsAskedForAsAScope()
    {
        auto error = Error::of(ErrorKind::Forbidden);
        error.code = u"app.not.authorized.for.scope"_s;
        for (auto &one : m_source.known) {
            one.error = error;
            one.scope = one.feature == Feature::UserNames ? QString() : u"some:readonly"_s;
        }
        run();
        for (const auto check : {Check::Scores, Check::QueueNames, Check::WrapUpNames}) {
            QVERIFY2(at(check).request.contains(u"scope some:readonly"_s),
                qPrintable(at(check).request));
            QVERIFY(!at(check).request.contains(u"may:"_s));
        }
        QVERIFY(at(Check::UserNames).request.contains(u"scope that the server names"_s));
    }

    // Off since an earlier refusal: a test asks all the same, and says what is missing.
    void whatThisSessionSwitchedOffIsTriedAgain()
    {
        auto &scores = m_source.known.front();
        scores.state = FeatureReport::State::Off;
        scores.error = Error::of(ErrorKind::Forbidden);
        run();
        QCOMPARE(at(Check::Scores).outcome, Outcome::Failed);
        QVERIFY(at(Check::Scores).request.contains(u"may:score"_s));
    }

    void whatADialectDoesNotHaveIsNoFailure()
    {
        m_source.known.clear();
        run();
        for (const auto check : {Check::Scores, Check::QueueNames, Check::UserNames})
            QCOMPARE(at(check).outcome, Outcome::Nothing);
    }

    void onlyTheLastSevenDaysCount()
    {
        m_source.conversations = {call(u"old"_s)};
        m_source.conversations[0].start = m_clock.now().addDays(-8);
        run();
        QCOMPARE(at(Check::ListCalls).outcome, Outcome::Passed);
        QCOMPARE(at(Check::ReadTranscript).outcome, Outcome::Nothing);
        QVERIFY(at(Check::ReadTranscript).text.contains(u"No call"_s));
        QCOMPARE(at(Check::Scores).outcome, Outcome::Skipped);
    }

    void callsWithoutTranscriptsArePassedOver()
    {
        m_source.conversations
            = {call(u"unrecorded"_s, false), call(u"none"_s), call(u"early"_s), call(u"good"_s)};
        m_source.transcripts = {{u"none"_s, Error::of(ErrorKind::NoTranscript)},
            {u"early"_s, Error::of(ErrorKind::NotReady)}};
        run();
        QCOMPARE(at(Check::ReadTranscript).outcome, Outcome::Passed);
        QCOMPARE(m_source.asked(), (QStringList{u"none"_s, u"early"_s, u"good"_s}));
    }

    void noTranscriptAnywhereIsAnHonestNothing()
    {
        m_source.conversations.clear();
        for (int i = 0; i < 20; ++i) {
            const QString id = QString::number(i);
            m_source.conversations.push_back(call(id));
            m_source.transcripts.insert(id, Error::of(ErrorKind::NoTranscript));
        }
        run();
        QCOMPARE(at(Check::ReadTranscript).outcome, Outcome::Nothing);
        QCOMPARE(m_source.asked().size(), 5);
    }

    void cancelEndsTheCallUnderWayAndTellsNothingMore()
    {
        m_source.hold = true;
        auto handle = start();
        QTRY_COMPARE(m_source.held(), QStringList(u"sign-in"_s));
        QTRY_COMPARE(m_told.size(), size_t(2));
        QVERIFY(handle.isActive());
        handle.cancel();
        QVERIFY(m_source.held().isEmpty());
        QCoreApplication::processEvents();
        QVERIFY(!m_done);
        QCOMPARE(m_told.size(), size_t(2));
    }

    void theNoteAsksForWhatFailedAndForNothingElse()
    {
        const CheckReports reports{{Check::Host, Outcome::Passed, u"Fine."_s, {}, 3},
            {Check::ListCalls, Outcome::Failed, u"HTTP 403"_s, u"Grant %1 it"_s, 4},
            {Check::Scores, Outcome::Skipped, u"Not tried"_s, {}, -1}};
        const auto note
            = administratorNote({u"Northwind"_s, u"eu-central-1"_s, u"client-1"_s}, reports);
        for (const auto &part : {u"client-1"_s, u"Northwind"_s, u"eu-central-1"_s,
                 u"List calls: Grant %1 it"_s, u"HTTP 403"_s})
            QVERIFY2(note.contains(part), qPrintable(note));
        QVERIFY(!note.contains(u"Fine."_s) && !note.contains(u"Not tried"_s));
        QCOMPARE(administratorNote({}, {reports[0]}), QString());
        QCOMPARE(reportText(reports).count(u'\n'), 3);
        QVERIFY(reportText(reports).startsWith(u"✓ Server: Fine. (3 ms)\n✗ List calls"_s));
    }

private:
    Conversation call(const QString &id, bool recorded = true) const
    {
        Conversation conversation;
        conversation.id = id;
        conversation.start = m_clock.now().addSecs(-3600);
        conversation.recorded = recorded;
        return conversation;
    }
    CallHandle start()
    {
        const CheckTools tools{m_source, m_clock,
            [this](QObject *context, Callback<HostReach> done) {
                const Completion<HostReach> completion(context, std::move(done));
                completion.finish(m_reach);
                return completion.handle();
            },
            [] { return 240; }};
        return checkConnection(
            tools, this, [this](const CheckReport &report) { m_told.push_back(report); },
            [this](const Result<CheckReports> &result) { m_done = result; });
    }
    void run()
    {
        const auto handle = start();
        QTRY_VERIFY(m_done);
        QVERIFY(m_done->ok());
    }
    CheckReport at(Check check) const
    {
        const auto found = std::ranges::find(m_told, check, &CheckReport::check);
        return found == m_told.end() ? CheckReport{check, Outcome::Skipped, u"?"_s, u"?"_s, -9}
                                     : *found;
    }
    QList<Outcome> outcomes() const
    {
        QList<Outcome> list;
        for (const auto &report : m_told)
            list << report.outcome;
        return list;
    }
    static QList<Outcome> skippedAfter(QList<Outcome> first)
    {
        while (first.size() < kChecks)
            first << Outcome::Skipped;
        return first;
    }

    FakeClock m_clock;
    FakeSource m_source;
    HostReach m_reach;
    CheckReports m_told;
    std::optional<Result<CheckReports>> m_done;
};

READBACK_TEST_MAIN(TestConnectionCheck)
#include "tst_connectioncheck.moc"
