// SPDX-License-Identifier: MIT
#include "app/genesys/QueryFit.h"
#include "tests/contract/ContractClient.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// Listing a period of any length, with whatever is asked for, against the demo organisation: what
// the server is asked for must make no difference to the answer.
class TestListing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aLongPeriodByAJob();
    void weeksByTheQuery();
    void narrowed_data();
    void narrowed();
    void narrowedByAJob();
    void oneById();

private:
    using Rows = std::vector<Conversation>;
    static constexpr int kDays = 80;

    TimeRange lastDays(int days) const { return {m_now.addDays(-days), m_now}; }
    Rows list(const ConversationQuery &query)
    {
        Rows rows;
        const auto summary = m_client->list(query, rows);
        if (!summary)
            qWarning().noquote() << describe(summary.error());
        std::ranges::sort(rows, std::greater<>(), &Conversation::start);
        return rows;
    }
    static QStringList idsOf(const Rows &rows)
    {
        QStringList ids;
        for (const auto &row : rows)
            ids << row.id;
        return ids;
    }
    // Of all that were listed.
    QStringList fitting(const ConversationQuery &query) const
    {
        Rows rows = m_all;
        std::erase_if(rows, [&query](const Conversation &row) { return !fits(query, row); });
        return idsOf(rows);
    }

    QDateTime m_now;
    std::unique_ptr<DemoFixture> m_demo;
    std::unique_ptr<ContractClient> m_client;
    Rows m_all;
};

void TestListing::initTestCase()
{
    DemoOptions options;
    options.calls = 2'000;
    options.days = kDays;
    options.jobPolls = 2; // between which there are seconds
    m_demo = std::make_unique<DemoFixture>(options);
    QVERIFY(m_demo->isReady());
    m_now = QDateTime::currentDateTimeUtc();
    m_client = std::make_unique<ContractClient>(
        m_demo->server, ApiDialect::Platform, m_demo->server.clientSecret());
}

void TestListing::aLongPeriodByAJob()
{
    m_all = list({lastDays(kDays + 1)});
    QVERIFY(m_all.size() > 2'000); // and those written by hand
    auto ids = idsOf(m_all);
    QCOMPARE(ids.removeDuplicates(), 0);
    QVERIFY(
        std::ranges::none_of(m_all, [](const Conversation &row) { return row.queues.isEmpty(); }));
}

void TestListing::weeksByTheQuery()
{
    const ConversationQuery query{lastDays(25)};
    QCOMPARE(idsOf(list(query)), fitting(query));
}

void TestListing::narrowed_data()
{
    QTest::addColumn<ConversationQuery>("query");
    const auto row = [this](const char *name, auto ask) {
        ConversationQuery query{lastDays(25)};
        ask(query);
        QTest::newRow(name) << query;
    };
    using Q = ConversationQuery;
    const Conversation &some = m_all.at(m_all.size() / 20);
    row("queue", [&](Q &q) { q.queue = some.queues.front().left(4).toUpper(); });
    row("agent", [&](Q &q) { q.agent = some.agents.value(0, u"a"_s); });
    row("agent and queue", [&](Q &q) {
        q.agent = some.agents.value(0, u"a"_s);
        q.queue = some.queues.front();
    });
    row("nobody", [](Q &q) { q.agent = u"Nobody At All"_s; });
    row("inbound", [](Q &q) { q.direction = Direction::Inbound; });
    row("outbound", [](Q &q) { q.direction = Direction::Outbound; });
    row("whole number", [&](Q &q) { q.number = u'+' + digitsOf(some.customer); });
    row("part of a number", [&](Q &q) { q.number = digitsOf(some.customer).right(3); });
    row("at least", [](Q &q) { q.leastMs = 600'000; });
    row("at most", [](Q &q) { q.mostMs = 120'000; });
    row("between", [](Q &q) {
        q.leastMs = 200'000;
        q.mostMs = 400'000;
    });
    row("wrap-up", [](Q &q) { q.wrapUp = u"in time"_s; });
    row("all of it", [&](Q &q) {
        q.queue = some.queues.front();
        q.direction = some.direction;
        q.number = digitsOf(some.customer);
        q.leastMs = 1;
    });
}

void TestListing::narrowed()
{
    QFETCH(ConversationQuery, query);
    QCOMPARE(idsOf(list(query)), fitting(query));
}

void TestListing::narrowedByAJob()
{
    ConversationQuery query{lastDays(60)};
    query.direction = Direction::Outbound;
    query.mostMs = 300'000;
    const auto ids = idsOf(list(query));
    QVERIFY(!ids.isEmpty());
    QCOMPARE(ids, fitting(query));
}

void TestListing::oneById()
{
    ConversationQuery query{lastDays(60)};
    query.conversationId = m_all.at(m_all.size() / 2).id;
    QCOMPARE(idsOf(list(query)), QStringList{query.conversationId});
    query.range = lastDays(2);
    QVERIFY(list(query).empty());
}

READBACK_TEST_MAIN(TestListing)
#include "tst_listing.moc"
