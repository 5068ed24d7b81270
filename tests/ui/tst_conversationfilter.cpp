// SPDX-License-Identifier: MIT
#include "tests/ui/ConversationRows.h"

using namespace readback;
using namespace readback::test;

class TestConversationFilter : public QObject
{
    Q_OBJECT
private slots:
    void filterFinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *tag, const QString &text, const QStringList &expected) {
            QTest::newRow(tag) << text << expected;
        };
        row("nothing typed", u"  "_s, {u"1"_s, u"2"_s, u"3"_s, u"4"_s});
        row("part of a name", u"kaf"_s, {u"1"_s});
        row("case", u"MAYA"_s, {u"1"_s});
        row("diacritics in the list", u"lucia"_s, {u"2"_s});
        row("diacritics typed", u"máyä"_s, {u"1"_s});
        row("stroke", u"soren"_s, {u"3"_s});
        row("sharp s", u"STRASSE"_s, {u"3"_s});
        row("two words, two columns", u"maya bill"_s, {u"1"_s});
        row("all words must match", u"maya sales"_s, {});
        row("words in any order", u"bill maya"_s, {u"1"_s});
        row("queue", u"tech"_s, {u"2"_s});
        row("number with spaces", u"555 0142"_s, {u"1"_s});
        row("number without", u"15550142"_s, {u"1"_s});
        row("number in another style", u"+1-(555)-0142"_s, {u"1"_s});
        row("customer with a name", u"élodie"_s, {u"4"_s});
        row("second agent of a call", u"jonas"_s, {u"3"_s});
        row("not across two agents", u"soerenjonas"_s, {});
        row("start of an id", u"0fab31c2"_s, {u"2"_s});
        row("id with dashes", u"31c2-4D"_s, {});
        row("id across a dash", u"31c2-1D2"_s, {u"2"_s});
        row("too short for an id", u"0fa"_s, {});
        row("odd id", u"call-ÉÉ"_s, {u"4"_s});
        row("pattern signs are letters", u".*"_s, {});
    }
    void filterFinds()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        const auto uuid = u"0fab31c2-1d2e-4f00-8000-123456789abc"_s;
        auto third = call(u"3"_s, u"Søren Straße"_s, u"Returns"_s, u"+49 30 7"_s, 2);
        third.agents += u"Jonas"_s;
        ConversationTableModel model;
        QAbstractItemModelTester tester(&model);
        model.addConversations({call(u"1"_s, u"Maya Okafor"_s, u"Billing"_s, u"+1 555 0142"_s),
            call(uuid, u"Lucía"_s, u"Tech support"_s, u"+34 91 1"_s, 1), third,
            call(u"Call-éé"_s, {}, u"Sales"_s, u"Elodie Martin"_s, 3)});
        model.setFilter(text);
        auto shown = shownIds(model);
        shown.replaceInStrings(uuid, u"2"_s);
        shown.replaceInStrings(u"Call-éé"_s, u"4"_s);
        QCOMPARE(shown, expected);
        QCOMPARE(model.shownCount(), expected.size());
        QCOMPARE(model.listedCount(), 4);
        model.setFilter(QString());
        QCOMPARE(model.shownCount(), 4);
    }

    void growingAFilterLosesNothing()
    {
        // Three signs are not looked for in ids, four are.
        ConversationTableModel model;
        model.addConversations({call(u"0fab31c2-1d2e-4f00-8000-123456789abc"_s, {}, {}, {})});
        for (const auto &text : {u"0fa"_s, u"0fab"_s})
            model.setFilter(text);
        QCOMPARE(model.shownCount(), 1);
    }

    void filterByQueueAndLength()
    {
        ConversationTableModel model;
        auto unknown = call(u"unknown"_s, {}, u"Sales"_s, {}, 1);
        unknown.durationMs = std::nullopt;
        auto brief = call(u"brief"_s, {}, u"Sales"_s, {}, 2);
        brief.durationMs = 29'999;
        auto exact = call(u"exact"_s, {}, u"Presales"_s, {}, 3);
        exact.durationMs = 30'000;
        exact.queues += u"Sales"_s;
        model.addConversations({unknown, brief, exact, call(u"other"_s, {}, u"Presales"_s, {}, 4)});
        QCOMPARE(model.queues(), (QStringList{u"Presales"_s, u"Sales"_s}));
        model.setFilter({{}, u"Sales"_s, 0});
        QCOMPARE(shownIds(model), (QStringList{u"unknown"_s, u"brief"_s, u"exact"_s}));
        model.setFilter({{}, {}, 30'000});
        QCOMPARE(shownIds(model), (QStringList{u"unknown"_s, u"exact"_s, u"other"_s}));
        model.setFilter(u"pre"_s);
        QCOMPARE(shownIds(model), (QStringList{u"exact"_s, u"other"_s}));
    }

    void filterByTranscript_data()
    {
        QTest::addColumn<TranscriptFilter>("filter");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *tag, TranscriptFilter filter, const QStringList &expected) {
            QTest::newRow(tag) << filter << expected;
        };
        row("any", TranscriptFilter::Any,
            {u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"unrecorded"_s, u"queue off"_s});
        row("with", TranscriptFilter::With, {u"1"_s});
        row("processing", TranscriptFilter::Processing, {u"2"_s});
        row("without", TranscriptFilter::Without, {u"3"_s, u"unrecorded"_s, u"queue off"_s});
        row("trouble", TranscriptFilter::Trouble, {u"4"_s, u"5"_s});
        row("not asked", TranscriptFilter::NotAsked, {u"0"_s});
    }
    void filterByTranscript()
    {
        QFETCH(TranscriptFilter, filter);
        QFETCH(QStringList, expected);
        ConversationTableModel model;
        QAbstractItemModelTester tester(&model);
        std::vector<Conversation> calls;
        for (int state = 0; state < kTranscriptStates; ++state) {
            calls.push_back(call(QString::number(state), {}, u"Sales"_s, {}, state));
            calls.back().transcript = static_cast<TranscriptState>(state);
        }
        calls.push_back(call(u"unrecorded"_s, {}, {}, {}, 20));
        calls.back().recorded = false;
        calls.push_back(call(u"queue off"_s, {}, {}, {}, 21));
        calls.back().transcribed = false;
        model.addConversations(calls);
        model.setFilter({{}, {}, 0, filter});
        QCOMPARE(shownIds(model), expected);
    }

    void whatBecomesReadyComesAndWhatWasShownStays()
    {
        ConversationTableModel model;
        QAbstractItemModelTester tester(&model);
        std::vector<Conversation> calls;
        for (int i = 0; i < 5; ++i)
            calls.push_back(call(QString::number(i), {}, u"Sales"_s, {}, i));
        model.addConversations(calls);
        model.setFilter({{}, {}, 0, TranscriptFilter::With});
        QCOMPARE(model.shownCount(), 0);
        model.setTranscriptStatus(u"3"_s, {TranscriptState::Ready});
        model.setTranscriptStatus(u"1"_s, {TranscriptState::Ready});
        QCOMPARE(shownIds(model), (QStringList{u"1"_s, u"3"_s}));
        model.setTranscriptStatus(u"3"_s, {TranscriptState::Failed});
        QCOMPARE(shownIds(model), (QStringList{u"1"_s, u"3"_s}));
        model.addConversations({call(u"6"_s, {}, u"Sales"_s, {}, 6)}); // the next page
        QCOMPARE(shownIds(model), (QStringList{u"1"_s}));
    }

    void pagesMeetTheFilter()
    {
        ConversationTableModel model;
        model.setFilter(u"billing"_s);
        for (quint32 page = 0; page < 10; ++page)
            model.addConversations(sampleCalls(page * 100, 100));
        ConversationTableModel whole;
        whole.addConversations(sampleCalls(0, 1000));
        whole.setFilter(u"billing"_s);
        QCOMPARE(shownIds(model), shownIds(whole));
        QCOMPARE(model.shownCount(), 250);
        QCOMPARE(model.listedCount(), 1000);
    }
};

READBACK_TEST_MAIN(TestConversationFilter)
#include "tst_conversationfilter.moc"
