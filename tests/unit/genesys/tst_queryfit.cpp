// SPDX-License-Identifier: MIT
#include "app/genesys/QueryFit.h"

#include "app/genesys/SeenIds.h"
#include "app/genesys/platform/names/WrapUpName.h"
#include "tests/support/TestMain.h"

#include <QTest>
#include <QTimeZone>

using namespace readback;
using namespace Qt::StringLiterals;

// What the answer to a listing is, whatever the server made of the query.
class QueryFitTest : public QObject
{
    Q_OBJECT
private slots:
    void fits_data();
    void fits();
    void untold();
    void digits();
    void seenIds();
    void wrapUpLiterals_data();
    void wrapUpLiterals();

private:
    const QDateTime m_start = QDateTime(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc());
    const TimeRange m_hour = {m_start, m_start.addSecs(3600)};
    Conversation call() const
    {
        Conversation call;
        call.id = u"0000ABCD-0000-4000-8000-000000000001"_s;
        call.start = m_start;
        call.durationMs = 60'000;
        call.direction = Direction::Inbound;
        call.agents = {u"Maya Okafor"_s, u"Jonas Weber"_s};
        call.queues = {u"Billing"_s};
        call.customer = u"+1 555 0142"_s;
        call.ourNumber = u"+15550199"_s;
        call.wrapUps = {u"Refund granted"_s};
        return call;
    }
};

void QueryFitTest::fits_data()
{
    QTest::addColumn<ConversationQuery>("query");
    QTest::addColumn<bool>("fit");
    const auto row = [this](const char *name, bool fit, auto ask) {
        ConversationQuery query{m_hour};
        ask(query);
        QTest::newRow(name) << query << fit;
    };
    using Q = ConversationQuery;
    row("all", true, [](Q &) {});
    row("began before", false, [](Q &q) { q.range.from = q.range.from.addMSecs(1); });
    row("the range's end is outside", false, [](Q &q) {
        q.range = {q.range.from.addSecs(-9), q.range.from};
    });
    row("queue", true, [](Q &q) { q.queue = u"bILL"_s; });
    row("other queue", false, [](Q &q) { q.queue = u"Returns"_s; });
    row("second agent", true, [](Q &q) { q.agent = u"weber"_s; });
    row("over two names", false, [](Q &q) { q.agent = u"okafor jonas"_s; });
    row("wrap-up", true, [](Q &q) { q.wrapUp = u"refund"_s; });
    row("other wrap-up", false, [](Q &q) { q.wrapUp = u"timeout"_s; });
    row("inbound", true, [](Q &q) { q.direction = Direction::Inbound; });
    row("outbound", false, [](Q &q) { q.direction = Direction::Outbound; });
    row("customer's number", true, [](Q &q) { q.number = u"555-0142"_s; });
    row("our number", true, [](Q &q) { q.number = u"0199"_s; });
    row("no digits ask for nothing", true, [](Q &q) { q.number = u"maya"_s; });
    row("nobody's number", false, [](Q &q) { q.number = u"0177"_s; });
    row("just as long", true, [](Q &q) { q.leastMs = q.mostMs = 60'000; });
    row("shorter", false, [](Q &q) { q.leastMs = 60'001; });
    row("longer", false, [](Q &q) { q.mostMs = 59'999; });
    row("id", true, [](Q &q) { q.conversationId = u"0000abcd-0000-4000-8000-000000000001"_s; });
    row("part of the id", false, [](Q &q) { q.conversationId = u"0000abcd"_s; });
}

void QueryFitTest::fits()
{
    QFETCH(ConversationQuery, query);
    QFETCH(bool, fit);
    QCOMPARE(readback::fits(query, call()), fit);
}

void QueryFitTest::untold()
{
    Conversation call;
    call.id = u"c"_s;
    ConversationQuery query{m_hour};
    QVERIFY(readback::fits(query, call)); // a start that is not told
    query.leastMs = 0;
    QVERIFY(!readback::fits(query, call));
    query = {m_hour};
    query.direction = Direction::Inbound;
    QVERIFY(!readback::fits(query, call));
}

void QueryFitTest::digits()
{
    QCOMPARE(digitsOf(u"tel:+49 (30) 555-01"_s), u"493055501"_s);
    QCOMPARE(digitsOf(u"\u0661\u0662\u0663"_s), u"123"_s);
    QCOMPARE(digitsOf(u"sip:maya"_s), QString());
}

void QueryFitTest::seenIds()
{
    SeenIds seen;
    QVERIFY(seen.insert(u"0000abcd-0000-4000-8000-000000000001"_s));
    QVERIFY(!seen.insert(u"0000abcd-0000-4000-8000-000000000001"_s));
    QVERIFY(seen.insert(u"0000abcd-0000-4000-8000-000000000002"_s));
    QVERIFY(seen.insert(u"call-one"_s) && !seen.insert(u"call-one"_s));
    QVERIFY(seen.insert(u"00000000-0000-0000-0000-000000000000"_s));
    QCOMPARE(seen.size(), 4);
    QVERIFY(seen.contains(u"call-one"_s) && !seen.contains(u"call-two"_s));
    seen.clear();
    QCOMPARE(seen.size(), 0);
}

void QueryFitTest::wrapUpLiterals_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::newRow("known") << u"ININ-WRAP-UP-TIMEOUT"_s << u"No wrap-up in time"_s;
    QTest::newRow("case") << u"inin-wrap-up-timeout"_s << u"No wrap-up in time"_s;
    QTest::newRow("unknown") << u"ININ-OUTBOUND-SIT-UNCALLABLE"_s << u"Sit uncallable"_s;
    QTest::newRow("other") << u"ININ-NEW"_s << u"New"_s;
    QTest::newRow("the prefix alone") << u"ININ-WRAP-UP-"_s << u"Wrap up"_s;
    QTest::newRow("somebody's own") << u"Sold – twice"_s << u"Sold – twice"_s;
    QTest::newRow("hostile") << u"a\u202eb\nc"_s << u"ab c"_s;
}

void QueryFitTest::wrapUpLiterals()
{
    QFETCH(QString, code);
    QFETCH(QString, name);
    QCOMPARE(wrapUpLiteralName(code), name);
    QCOMPARE(wrapUpLiteralsNamed(u"in TIME"_s), QStringList{u"ININ-WRAP-UP-TIMEOUT"_s});
}

READBACK_TEST_MAIN(QueryFitTest)
#include "tst_queryfit.moc"
