// SPDX-License-Identifier: MIT
#include "tests/unit/genesys/PlatformScript.h"

#include <QUrlQuery>

#include <mutex>

using namespace readback;
using namespace readback::test;

namespace {

const QByteArray kJobs = "/api/v2/analytics/conversations/details/jobs";

// A platform with jobs, as a test wants them to go.
struct JobScript
{
    PlatformScript platform = PlatformScript::every(120, 90);
    int availableMinutesAgo = 360;
    int pendingPolls = 2; // before `state`
    QByteArray state = "FULFILLED";
    int most = 1000; // conversations on a page
    bool loops = false;

    FaultScript answer(const FaultRequest &request)
    {
        if (isLookUp(request))
            return namesFor(request);
        if (isQuery(request))
            return platform.query(request);
        if (request.target == kJobs + "/availability")
            return FaultScript::json(R"({"dataAvailabilityDate":")"
                + isoText(noon().addSecs(-60 * availableMinutesAgo)).toLatin1() + R"("})");
        if (request.target == kJobs)
            return submit(request);
        if (request.target.startsWith(kJobs + "/job-1/results"))
            return results(request);
        if (request.method == "DELETE")
            return FaultScript::reply(204);
        return FaultScript::reply(202,
            R"({"state":")" + (m_polls++ < pendingPolls ? QByteArray("QUEUED") : state) + R"("})",
            {{"Content-Type", "application/json"}});
    }

private:
    FaultScript submit(const FaultRequest &request)
    {
        const std::lock_guard lock(m_mutex);
        m_found = platform.within(PlatformScript::intervalOf(request));
        std::ranges::reverse(m_found); // nothing promises an order
        m_polls = 0;
        return FaultScript::reply(
            202, R"({"jobId":"job-1"})", {{"Content-Type", "application/json"}});
    }
    FaultScript results(const FaultRequest &request)
    {
        const std::lock_guard lock(m_mutex);
        const QUrlQuery query(QUrl(QString::fromLatin1(request.target)));
        const int from = query.queryItemValue(u"cursor"_s).mid(1).toInt();
        const int count = std::min(most, query.queryItemValue(u"pageSize"_s).toInt());
        const bool last = from + count >= static_cast<int>(m_found.size());
        const QByteArray next = loops ? "c1" : "c" + QByteArray::number(from + count);
        return FaultScript::json("{" + PlatformScript::rowsOf(m_found, from, count)
            + (last && !loops ? QByteArray() : R"("cursor":")" + next + R"(",)")
            + R"("dataAvailabilityDate":"2026-01-15T06:00:00Z"})");
    }

    std::mutex m_mutex;
    std::vector<PlatformScript::Call> m_found;
    std::atomic<int> m_polls = 0;
};

struct JobWorld : World
{
    explicit JobWorld(const std::shared_ptr<JobScript> &script)
        : World(ApiDialect::Platform,
            [script](const FaultRequest &request) { return script->answer(request); })
    {
    }
    explicit JobWorld(HttpFixture::Handler handler)
        : World(ApiDialect::Platform, std::move(handler))
    {
    }
    FeatureReport jobs() const
    {
        return source->features().at(static_cast<size_t>(Feature::ListingJobs));
    }
    std::vector<Conversation> listDays(int days) { return list(lastHours(24 * days)); }
    // The same, without waiting for it.
    void beginDays(int days)
    {
        listed.handle = source->list(
            lastHours(24 * days), Priority::List, &http.context,
            [](const std::vector<Conversation> &) {}, listed.callback());
    }
};

} // namespace

// Long periods: details jobs, and the query for what they do not have (platform-api 2.3).
class ListingJobsTest : public QObject
{
    Q_OBJECT
private slots:
    void aLongPeriodIsAJob();
    void shortPeriodsAreNone();
    void pollsWithGrowingGaps();
    void progress();
    void whatIsTooFreshComesByTheQuery();
    void pagesByCursor();
    void pagesThatAreTooLarge();
    void B14_cursorLoop();
    void aRefusalTurnsJobsOff_data();
    void aRefusalTurnsJobsOff();
    void jobsThatEndBadly_data();
    void jobsThatEndBadly();
    void aJobThatTakesForEver();
    void aDroppedListingIsCalledOff();
    void aListingDroppedWhileItIsOrdered();
    void aQueryThatFailsCallsTheJobOff();
    void jobsAreFilteredAsWell();
    void abandonedWithTheSource();
};

void ListingJobsTest::aLongPeriodIsAJob()
{
    const auto script = std::make_shared<JobScript>();
    JobWorld world(script);
    const auto rows = world.listDays(90);
    QVERIFY(world.listed.ok());
    QCOMPARE(rows.size(), script->platform.calls.size());
    QCOMPARE(world.listed.value().conversations, static_cast<int>(rows.size()));
    QVERIFY(world.listed.value().notices.isEmpty());
    QCOMPARE(requestsFor(world, kJobs).at(1).method, "POST");
    QVERIFY(world.jobs().state == FeatureReport::State::Works);
    QCOMPARE(rows.back().agents, QStringList{u"Maya Okafor"_s});
    for (const auto &request : requestsFor(world, kJobs))
        QVERIFY(request.method != "DELETE"); // it came to its end
}

void ListingJobsTest::shortPeriodsAreNone()
{
    JobWorld world(std::make_shared<JobScript>());
    world.listDays(31);
    QCOMPARE(world.http.server.count(kJobs), 0);
    QVERIFY(world.jobs().state == FeatureReport::State::Untried);
    world.listDays(32);
    QVERIFY(world.http.server.count(kJobs) > 0);
}

void ListingJobsTest::pollsWithGrowingGaps()
{
    const auto script = std::make_shared<JobScript>();
    script->pendingPolls = 1000;
    JobWorld world(script);
    world.beginDays(90);
    const auto polls = [&world] { return world.http.server.count(kJobs + "/job-1"); };
    QTRY_COMPARE(world.http.server.count(kJobs), 2);
    QTRY_VERIFY(world.http.server.count(kDetails) > 0);
    int expected = 0;
    for (const int seconds : {1, 2, 5, 5, 5}) {
        world.http.settle();
        world.http.clock.advance(seconds * 1000 - 1);
        world.http.settle();
        QCOMPARE(polls(), expected);
        world.http.clock.advance(1);
        ++expected;
        QTRY_COMPARE(polls(), expected);
    }
}

void ListingJobsTest::progress()
{
    const auto script = std::make_shared<JobScript>();
    JobWorld world(script);
    std::vector<ListProgress> told;
    const auto query = world.lastHours(24 * 90);
    world.listed.handle = world.source->list(query, Priority::List, &world.http.context,
        {[](const std::vector<Conversation> &) {},
            [&told](const ListProgress &progress) { told.push_back(progress); }},
        world.listed.callback());
    QVERIFY(world.wait(world.listed));
    QVERIFY(told.front().preparing);
    QVERIFY(std::ranges::is_sorted(told, {}, &ListProgress::listed));
    QVERIFY(std::ranges::any_of(told, [](const ListProgress &progress) {
        return progress.preparing && progress.listed > 0; // the fresh ones
    }));
    QVERIFY(!told.back().preparing);
    QCOMPARE(told.back().reached, query.range.from);
    QCOMPARE(told.back().listed, world.listed.value().conversations);
    QCOMPARE(told.back().expected, qint64(told.back().listed));
    for (const ListProgress &progress : told) // the job's come in no order
        QVERIFY(progress == told.back() || !progress.reached.isValid()
            || progress.reached >= noon().addSecs(-9 * 3600));
}

void ListingJobsTest::whatIsTooFreshComesByTheQuery()
{
    const auto script = std::make_shared<JobScript>();
    JobWorld world(script);
    world.listDays(90);
    const TimeRange ordered = PlatformScript::intervalOf(requestsFor(world, kJobs).at(1));
    QCOMPARE(ordered, (TimeRange{noon().addDays(-90), noon().addSecs(-6 * 3600)}));
    const TimeRange asked = PlatformScript::intervalOf(requestsFor(world, kDetails).front());
    QVERIFY(asked.from < ordered.to); // a call that ran at that time may be there half
    QVERIFY(asked.from > ordered.to.addDays(-1));
    script->availableMinutesAgo = -60; // all of it is there
    world.listDays(90);
    QCOMPARE(world.http.server.count(kDetails), 1);
    script->availableMinutesAgo = 100 * 24 * 60; // nothing is
    QCOMPARE(world.listDays(90).size(), script->platform.calls.size());
    QVERIFY(world.http.server.count(kDetails) > 10);
}

void ListingJobsTest::pagesByCursor()
{
    const auto script = std::make_shared<JobScript>();
    script->most = 300;
    JobWorld world(script);
    QCOMPARE(world.listDays(90).size(), script->platform.calls.size());
    const auto pages = requestsFor(world, kJobs + "/job-1/results");
    QCOMPARE(pages.size(), size_t(4));
    QCOMPARE(pages.front().target, kJobs + "/job-1/results?pageSize=1000");
    QVERIFY(pages.back().target.endsWith("&cursor=c900"));
}

void ListingJobsTest::pagesThatAreTooLarge()
{
    const auto script = std::make_shared<JobScript>();
    JobWorld world([script](const FaultRequest &request) {
        const bool large
            = request.target.contains("pageSize=1000") || request.target.contains("pageSize=500");
        return large ? FaultScript::reply(413) : script->answer(request);
    });
    QCOMPARE(world.listDays(90).size(), script->platform.calls.size());
    QVERIFY(world.listed.value().notices.isEmpty());
}

void ListingJobsTest::B14_cursorLoop()
{
    const auto script = std::make_shared<JobScript>();
    script->loops = true;
    JobWorld world(script);
    QCOMPARE(world.listDays(90).size(), script->platform.calls.size()); // by the query
    QVERIFY(world.listed.ok());
    QVERIFY(world.http.server.count(kJobs + "/job-1/results") <= 2);
    QCOMPARE(requestsFor(world, kJobs).back().method, "DELETE");
}

void ListingJobsTest::aRefusalTurnsJobsOff_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("what");
    for (const int status : {403, 404}) {
        QTest::addRow("%d of the availability", status) << status << kJobs + "/availability";
        QTest::addRow("%d of the order", status) << status << kJobs;
    }
}

void ListingJobsTest::aRefusalTurnsJobsOff()
{
    QFETCH(int, status);
    QFETCH(QByteArray, what);
    const auto script = std::make_shared<JobScript>();
    JobWorld world([script, status, what](const FaultRequest &request) {
        return request.target == what ? FaultScript::reply(status) : script->answer(request);
    });
    QCOMPARE(world.listDays(90).size(), script->platform.calls.size());
    QVERIFY(world.listed.value().notices.isEmpty());
    QVERIFY(world.jobs().state == FeatureReport::State::Off);
    const int asked = world.http.server.count(kJobs);
    QCOMPARE(world.listDays(90).size(), script->platform.calls.size());
    QCOMPARE(world.http.server.count(kJobs), asked); // never again in this session
}

void ListingJobsTest::jobsThatEndBadly_data()
{
    QTest::addColumn<QByteArray>("state");
    for (const char *state : {"FAILED", "CANCELLED", "EXPIRED", "Failed"})
        QTest::newRow(state) << QByteArray(state);
}

void ListingJobsTest::jobsThatEndBadly()
{
    QFETCH(QByteArray, state);
    const auto script = std::make_shared<JobScript>();
    script->state = state;
    JobWorld world(script);
    QCOMPARE(world.listDays(90).size(), script->platform.calls.size());
    QCOMPARE(world.listed.value().notices.size(), 1);
    QVERIFY(world.listed.value().notices.front().contains(u"part by part"_s));
    QVERIFY(world.jobs().state == FeatureReport::State::Failed);
}

void ListingJobsTest::aJobThatTakesForEver()
{
    const auto script = std::make_shared<JobScript>();
    script->pendingPolls = 1'000'000;
    JobWorld world(script);
    world.beginDays(90);
    QVERIFY(world.http.advanceUntil([&world] { return world.listed.has(); }, 2'000'000, 5'000));
    QVERIFY(world.listed.ok());
    QCOMPARE(world.listed.value().conversations, static_cast<int>(script->platform.calls.size()));
    QCOMPARE(requestsFor(world, kJobs).back().method, "DELETE");
}

void ListingJobsTest::aDroppedListingIsCalledOff()
{
    const auto script = std::make_shared<JobScript>();
    script->pendingPolls = 1'000'000;
    JobWorld world(script);
    world.beginDays(90);
    const auto count
        = [&world](const QByteArray &prefix) { return world.http.server.count(prefix); };
    QVERIFY(world.http.advanceUntil([&] { return count(kJobs + "/job-1") > 1; }, 60'000));
    world.listed.handle.cancel();
    const auto isCalledOff = [&world] {
        const auto last = world.http.server.requests().last();
        return last.method == "DELETE" && last.target == kJobs + "/job-1";
    };
    QVERIFY(world.http.advanceUntil(isCalledOff, 10'000));
    QTRY_COMPARE(world.http.session->inFlight(), 0); // what has come has been answered as well
    const int asked = count({});
    world.http.clock.advance(60'000);
    world.http.settle();
    QCOMPARE(count({}), asked); // and that was all
    QVERIFY(!world.listed.has());
}

void ListingJobsTest::aListingDroppedWhileItIsOrdered()
{
    const auto script = std::make_shared<JobScript>();
    JobWorld world([script](const FaultRequest &request) {
        return request.target == kJobs ? script->answer(request).held() : script->answer(request);
    });
    world.beginDays(90);
    QTRY_COMPARE(world.http.server.count(kJobs), 2);
    world.listed.handle.cancel();
    world.http.server.letGo();
    QTRY_COMPARE(requestsFor(world, kJobs).back().method, "DELETE");
    QVERIFY(!world.listed.has());
}

void ListingJobsTest::aQueryThatFailsCallsTheJobOff()
{
    const auto script = std::make_shared<JobScript>();
    script->pendingPolls = 1'000'000;
    JobWorld world([script](const FaultRequest &request) {
        return isQuery(request) ? FaultScript::reply(403) : script->answer(request);
    });
    world.listDays(90);
    QCOMPARE(world.listed.error().kind, ErrorKind::Forbidden);
    QTRY_COMPARE(requestsFor(world, kJobs).back().method, "DELETE");
}

void ListingJobsTest::jobsAreFilteredAsWell()
{
    JobWorld world(std::make_shared<JobScript>());
    auto query = world.lastHours(24 * 90);
    query.direction = Direction::Inbound;
    query.queue = u"bill"_s;
    QVERIFY(world.list(query).empty()); // nothing tells a direction here
    const auto body = PlatformScript::bodyOf(requestsFor(world, kJobs).at(1));
    QCOMPARE(body.value("conversationFilters"_L1).toArray().size(), 1);
    QCOMPARE(body.value("segmentFilters"_L1).toArray().size(), 2);
}

void ListingJobsTest::abandonedWithTheSource()
{
    const auto script = std::make_shared<JobScript>();
    script->pendingPolls = 1'000'000;
    JobWorld world(script);
    world.beginDays(90);
    QVERIFY(world.http.advanceUntil(
        [&world] { return world.http.server.count(kJobs + "/job-1") > 1; }, 60'000));
    world.source.reset();
    QTRY_VERIFY(world.listed.has());
    QCOMPARE(world.listed.error().kind, ErrorKind::Abandoned);
}

READBACK_TEST_MAIN(ListingJobsTest)
#include "tst_listingjobs.moc"
