// SPDX-License-Identifier: MIT
#include "tests/support/TestMain.h"
#include "tests/ui/ConversationSamples.h"
#include "ui/conversations/RowFacts.h"

#include <QHash>
#include <QTest>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

namespace {

Conversation unknownCall(quint32 n)
{
    auto call = sampleCall(n);
    call.transcript = TranscriptState::Unknown;
    return call;
}

} // namespace

class TestRowFacts : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNewAndWhatIsReplaced()
    {
        RowFacts facts;
        auto calls = sampleCalls(0, 3);
        auto arrivals = facts.take(calls, {});
        QCOMPARE(arrivals.fresh.size(), size_t(3));
        QVERIFY(arrivals.replaced.empty());
        calls[1].customer = u"+1 555 0199"_s;
        calls.push_back(sampleCall(3));
        arrivals = facts.take(calls, {});
        QCOMPARE(arrivals.fresh.size(), size_t(1));
        QCOMPARE(arrivals.replaced.size(), size_t(1));
        QVERIFY(facts.store().at(arrivals.replaced.front()) == calls[1]);
    }

    void aStateOutlivesTheNextListing()
    {
        RowFacts facts;
        auto call = unknownCall(1);
        facts.take(
            {call}, [](const QString &) { return TranscriptStatus{TranscriptState::Ready}; });
        QCOMPARE(facts.withTranscript(), 1);
        call.customer = u"+1 555 0199"_s;
        facts.take({call}, [](const QString &) { return TranscriptStatus{TranscriptState::None}; });
        QCOMPARE(facts.withTranscript(), 1); // asked for new ones only
        const TranscriptStatus failed{TranscriptState::Failed};
        QVERIFY(facts.setStatus(call.id, failed));
        QVERIFY(!facts.setStatus(call.id, failed));
        QVERIFY(!facts.setStatus(u"nobody"_s, failed));
        QCOMPARE(facts.withTranscript(), 0);
    }

    void marksAreOfTheirSource()
    {
        QHash<QString, CallMark> marks;
        RowFacts facts;
        facts.setMarkSource([&marks](const QString &id) { return marks.value(id); });
        const auto calls = sampleCalls(0, 3);
        marks[calls[0].id].reviewedMs = 1;
        facts.take(calls, {});
        QVERIFY(facts.hasContent(ConversationColumn::Reviewed));
        QVERIFY(!facts.hasContent(ConversationColumn::Star));
        marks[calls[2].id].starred = true;
        const auto changed = facts.updateMarks({calls[0].id, calls[2].id, u"nobody"_s});
        QCOMPARE(changed.size(), size_t(1));
        QCOMPARE(facts.store().id(changed.front()), calls[2].id);
        QVERIFY(facts.hasContent(ConversationColumn::Star));
    }

    void checksAreOfTheirSource()
    {
        ChecklistResult result;
        RowChecks::Source source;
        source.result = [&result](const QString &) { return &result; };
        RowFacts facts;
        facts.take(sampleCalls(0, 2), {});
        QVERIFY(!facts.hasContent(ConversationColumn::Checklist));
        facts.setChecks(source);
        QVERIFY(facts.hasContent(ConversationColumn::Checklist));
        QVERIFY(!facts.updateCheck(sampleCall(0).id)); // it is as it was
        result.rules.emplace_back();
        QVERIFY(facts.updateCheck(sampleCall(0).id));
        QVERIFY(!facts.updateCheck(u"nobody"_s));
    }

    void clearingKeepsTheSources()
    {
        RowFacts facts;
        facts.setMarkSource([](const QString &) {
            CallMark mark;
            mark.reviewedMs = 1;
            return mark;
        });
        auto call = sampleCall(0);
        call.transcript = TranscriptState::Ready;
        facts.take({call}, {});
        facts.clear();
        QCOMPARE(facts.store().size(), RowFacts::Handle(0));
        QCOMPARE(facts.withTranscript(), 0);
        QCOMPARE(facts.marks().count(RowMarks::Reviewed), 0);
        facts.take({call}, {});
        QCOMPARE(facts.marks().count(RowMarks::Reviewed), 1);
    }
};

READBACK_TEST_MAIN(TestRowFacts)
#include "tst_rowfacts.moc"
