// SPDX-License-Identifier: MIT
#include "app/cli/CallCollector.h"

#include "app/library/TranscriptLibrary.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSource.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"

using namespace Qt::StringLiterals;
using namespace readback;

// The calls that were asked for by their ids, of a server that tells of calls in its list only.
class TestCallCollector : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void whenTheyWereIsFoundInTheList();
    void theListIsReadNoFurtherThanNeeded();
    void aLongListIsLeft();
    void whatCannotBeListedIsTold();
    void whoeverTellsOfACallIsNotAskedForTheList();
    void withoutAnyCallThereIsNoList();

private:
    CallCollector::Found collect(const QStringList &ids);
    void listCalls(int count);

    FakeClock m_clock;
    std::unique_ptr<FakeSource> m_source;
};

void TestCallCollector::init()
{
    m_source = std::make_unique<FakeSource>();
    m_source->knowsIdsAlone = true;
}

void TestCallCollector::listCalls(int count)
{
    for (int i = 0; i < count; ++i) {
        auto call = sampleConversation(i);
        call.start = m_clock.now().addSecs(-60 * (i + 1)).toUTC();
        m_source->conversations.push_back(call);
    }
}

CallCollector::Found TestCallCollector::collect(const QStringList &ids)
{
    TranscriptLibrary library(*m_source, m_clock);
    CallCollector collector(library);
    ExportOptions options;
    options.conversations = ids;
    options.range = TimeRange::lastHours(24, m_clock.now());
    std::optional<CallCollector::Found> found;
    collector.collect(options, [&found](CallCollector::Found all) { found = std::move(all); });
    if (!test::waitUntil([&found] { return found.has_value(); }))
        return {};
    return *found;
}

void TestCallCollector::whenTheyWereIsFoundInTheList()
{
    listCalls(300);
    const auto found = collect({u"call-0250"_s, u"nobody's"_s, u"call-0003"_s});
    QCOMPARE(found.calls.size(), 3u);
    QCOMPARE(found.calls[0], m_source->conversations[250]); // in the order of the ids
    QCOMPARE(found.calls[1].id, u"nobody's"_s);
    QVERIFY(!found.calls[1].start.isValid());
    QCOMPARE(found.calls[2], m_source->conversations[3]);
    QVERIFY(!found.error && found.missing.empty());
    QCOMPARE(found.notices.size(), 1);
    QVERIFY2(found.notices[0].startsWith(u"It is not known when 1 call"_s),
        qPrintable(found.notices[0]));
    QCOMPARE(m_source->lastQuery.range.from.daysTo(m_clock.now()), CallCollector::kMostDays);
}

void TestCallCollector::theListIsReadNoFurtherThanNeeded()
{
    listCalls(300);
    const auto found = collect({u"call-0150"_s});
    QCOMPARE(found.calls[0].start, m_source->conversations[150].start);
    QCOMPARE(found.notices, QStringList());
    QCOMPARE(m_source->pagesTold(), 2); // of three
}

void TestCallCollector::aLongListIsLeft()
{
    const int last = CallCollector::kMostListed + 50;
    listCalls(last + 200);
    const auto found = collect({u"call-%1"_s.arg(last)});
    QCOMPARE(found.calls.size(), 1u);
    QVERIFY(!found.calls[0].start.isValid());
    QCOMPARE(found.notices.size(), 1);
    QVERIFY(found.notices[0].contains(u"5000"_s));
}

void TestCallCollector::whatCannotBeListedIsTold()
{
    m_source->fail = [](int number) {
        return number > 1 ? std::optional(Error::of(ErrorKind::Forbidden)) : std::nullopt;
    };
    const auto found = collect({u"call-0001"_s});
    QCOMPARE(found.calls.size(), 1u);
    QVERIFY(!found.error); // what was said can be had
    QCOMPARE(found.notices.size(), 1);
    QVERIFY(found.notices[0].contains(describe(Error::of(ErrorKind::Forbidden))));
}

void TestCallCollector::whoeverTellsOfACallIsNotAskedForTheList()
{
    m_source->knowsIdsAlone = false;
    listCalls(3);
    m_source->conversations[1].start = {}; // it may not know that either
    const auto found = collect({u"call-0001"_s, u"call-0002"_s, u"nobody's"_s});
    QCOMPARE(found.calls.size(), 2u);
    QCOMPARE(found.missing.size(), 1u);
    QCOMPARE(m_source->requests(), 3);
    QCOMPARE(found.notices, QStringList());
}

void TestCallCollector::withoutAnyCallThereIsNoList()
{
    m_source->fail = [](int) { return Error::of(ErrorKind::Auth); };
    const auto found = collect({u"call-0001"_s});
    QVERIFY(found.error && found.error->kind == ErrorKind::Auth);
    QCOMPARE(found.missing.size(), 1u);
    QCOMPARE(m_source->requests(), 1);
}

READBACK_TEST_MAIN(TestCallCollector)
#include "tst_callcollector.moc"
