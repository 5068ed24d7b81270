// SPDX-License-Identifier: MIT
#include "tests/support/TestMain.h"
#include "tests/ui/ConversationSamples.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/conversations/ConversationText.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTimeZone>

#include <algorithm>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;
using Column = ConversationColumn;

namespace {

QStringList shownIds(const ConversationTableModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids += model.data(model.index(row, 0), ConversationTableModel::kIdRole).toString();
    return ids;
}

QStringList cells(const ConversationTableModel &model, Column column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.data(model.index(row, static_cast<int>(column))).toString();
    return texts;
}

Conversation call(const QString &id, const QString &agent, const QString &queue,
    const QString &customer, int minutesAgo = 0)
{
    Conversation c;
    c.id = id;
    c.start = sampleNow().addSecs(-60LL * minutesAgo);
    c.durationMs = 60'000;
    if (!agent.isEmpty())
        c.agents = {agent};
    if (!queue.isEmpty())
        c.queues = {queue};
    c.customer = customer;
    return c;
}

// The same order, said in the slow and plain way.
bool naiveBefore(const Conversation &a, const Conversation &b, Column column, bool descending)
{
    const auto key = [column](const Conversation &c) -> qint64 {
        switch (column) {
        case Column::Started:
            return c.start.isValid() ? c.start.toMSecsSinceEpoch()
                                     : std::numeric_limits<qint64>::min();
        case Column::Length:
            return c.durationMs.value_or(-1);
        case Column::Direction:
            return static_cast<qint64>(c.direction);
        default:
            return static_cast<qint64>(c.transcript);
        }
    };
    if (key(a) != key(b))
        return (key(a) < key(b)) != descending;
    return a.start > b.start;
}

} // namespace

class TestConversationTableModel : public QObject
{
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void givesWholeValuesBack()
    {
        ConversationTableModel model;
        auto calls = sampleCalls(0, 50);
        calls[1].id = u"Not-a-UUID ☎"_s;
        calls[2].id = calls[2].id.toUpper();
        calls[3].start = {};
        calls[4].durationMs = std::nullopt;
        calls[5].agents = {u"A"_s, u"B, C"_s, QString()};
        calls[6].queues = {};
        calls[7].communications = {u"x"_s, sampleUuid(7), QString(), u"Ж"_s};
        calls[8].communications = {};
        calls[9].recorded = false;
        calls[10].customer = u"Ünïcode Ω 漢字 "_s + QString(240, u'x');
        calls[11].customer.clear();
        calls[12].durationMs = 0;
        calls[13].start = QDateTime(QDate(9999, 12, 31), QTime(23, 59), QTimeZone::utc());
        calls[14].start = QDateTime(QDate(1, 1, 1), QTime(0, 0), QTimeZone::utc());
        model.addConversations(calls);
        QCOMPARE(model.listedCount(), 50);
        for (const auto &c : calls) {
            const int row = model.rowOf(c.id);
            QVERIFY(row >= 0);
            QVERIFY(model.conversationAt(row) == c);
            QVERIFY(model.find(c.id) == c);
        }
        QCOMPARE(model.rowOf(u"nobody"_s), -1);
        QVERIFY(!model.find(u"nobody"_s));
    }

    void keepsEachIdOnce()
    {
        ConversationTableModel model;
        QAbstractItemModelTester tester(&model);
        model.addConversations(sampleCalls(0, 100));
        model.addConversations(sampleCalls(50, 100));
        auto twice = sampleCalls(150, 2);
        twice.push_back(twice.front());
        model.addConversations(twice);
        QCOMPARE(model.listedCount(), 152);
        auto ids = shownIds(model);
        QCOMPARE(ids.removeDuplicates(), 0);
    }

    void aLaterValueTakesThePlaceOfTheEarlier()
    {
        ConversationTableModel model;
        QAbstractItemModelTester tester(&model);
        auto calls = sampleCalls(0, 20);
        model.addConversations(calls);
        const int ready = model.withTranscriptCount();
        auto changed = calls[3];
        QVERIFY(!changed.durationMs);
        changed.durationMs = 99'000;
        changed.transcript = TranscriptState::Unknown; // keeps what is known
        model.addConversations({changed});
        changed.transcript = calls[3].transcript;
        QCOMPARE(model.listedCount(), 20);
        QVERIFY(model.find(changed.id) == changed);
        QCOMPARE(model.withTranscriptCount(), ready);
        changed.start = sampleNow().addDays(1);
        model.addConversations({changed});
        QCOMPARE(model.rowOf(changed.id), 0);
    }

    void pagesInOrderAreInsertedAtTheEnd()
    {
        ConversationTableModel model;
        model.addConversations(sampleCalls(0, 100));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.addConversations(sampleCalls(100, 100));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted[0][1].toInt(), 100);
        QCOMPARE(inserted[0][2].toInt(), 199);
        QCOMPARE(layout.size() + reset.size(), 0);
        // Scattered over the whole list: still no signal a row.
        model.sort(static_cast<int>(Column::Agent), Qt::AscendingOrder);
        inserted.clear();
        layout.clear();
        model.addConversations(sampleCalls(200, 500));
        QVERIFY(inserted.size() <= 8);
        QVERIFY(layout.size() <= 1);
        QCOMPARE(model.rowCount(), 700);
    }

    void sortsByEveryColumn_data()
    {
        QTest::addColumn<int>("column");
        for (int i = 0; i < kConversationColumns; ++i)
            QTest::addRow("%d", i) << i;
    }
    void sortsByEveryColumn()
    {
        QFETCH(int, column);
        const auto key = static_cast<Column>(column);
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            ConversationTableModel all;
            ConversationTableModel pages;
            auto calls = sampleCalls(0, 400);
            calls[7].start = {};
            std::shuffle(calls.begin(), calls.end(), *QRandomGenerator::global());
            all.addConversations(calls);
            all.sort(column, order);
            pages.sort(column, order);
            for (size_t i = 0; i < calls.size(); i += 50)
                pages.addConversations({calls.begin() + static_cast<long>(i),
                    calls.begin() + static_cast<long>(i + 50)});
            QCOMPARE(shownIds(pages), shownIds(all));
            if (key == Column::Agent || key == Column::Queue || key == Column::Customer)
                continue;
            for (int row = 1; row < all.rowCount(); ++row)
                QVERIFY(!naiveBefore(all.conversationAt(row), all.conversationAt(row - 1), key,
                    order == Qt::DescendingOrder));
        }
    }

    void namesSortWithoutCaseAndDiacritics()
    {
        ConversationTableModel model;
        model.addConversations({call(u"1"_s, u"zoe"_s, {}, {}), call(u"2"_s, u"Ángel"_s, {}, {}),
            call(u"3"_s, {}, {}, {}), call(u"4"_s, u"anna"_s, {}, {}),
            call(u"5"_s, u"Zoë"_s, {}, {}, -1)});
        model.sort(static_cast<int>(Column::Agent), Qt::AscendingOrder);
        QCOMPARE(cells(model, Column::Agent),
            (QStringList{u"—"_s, u"Ángel"_s, u"anna"_s, u"Zoë"_s, u"zoe"_s}));
    }

    void equalOnesComeNewestFirstInBothDirections()
    {
        ConversationTableModel model;
        model.addConversations({call(u"old"_s, u"A"_s, {}, u"+1"_s, 9),
            call(u"new"_s, u"A"_s, {}, u"+1"_s, 1), call(u"mid"_s, u"A"_s, {}, u"+1"_s, 5)});
        for (const auto column : {Column::Agent, Column::Queue, Column::Customer, Column::Length}) {
            for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                model.sort(static_cast<int>(column), order);
                QCOMPARE(shownIds(model), (QStringList{u"new"_s, u"mid"_s, u"old"_s}));
            }
        }
    }

    void longCustomersSortWhole()
    {
        ConversationTableModel model;
        const auto common = QString(30, u'x');
        model.addConversations({call(u"b"_s, {}, {}, common + u'b'),
            call(u"c"_s, {}, {}, common + u'c'), call(u"a"_s, {}, {}, common + u'a')});
        model.sort(static_cast<int>(Column::Customer), Qt::AscendingOrder);
        QCOMPARE(shownIds(model), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        model.sort(static_cast<int>(Column::Customer), Qt::DescendingOrder);
        QCOMPARE(shownIds(model), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
    }

    void filterFinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto none = QStringList();
        QTest::newRow("nothing typed") << u"  "_s << QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s};
        QTest::newRow("part of a name") << u"kaf"_s << QStringList{u"1"_s};
        QTest::newRow("case") << u"MAYA"_s << QStringList{u"1"_s};
        QTest::newRow("diacritics in the list") << u"lucia"_s << QStringList{u"2"_s};
        QTest::newRow("diacritics typed") << u"máyä"_s << QStringList{u"1"_s};
        QTest::newRow("stroke") << u"soren"_s << QStringList{u"3"_s};
        QTest::newRow("sharp s") << u"STRASSE"_s << QStringList{u"3"_s};
        QTest::newRow("two words, two columns") << u"maya bill"_s << QStringList{u"1"_s};
        QTest::newRow("all words must match") << u"maya sales"_s << none;
        QTest::newRow("words in any order") << u"bill maya"_s << QStringList{u"1"_s};
        QTest::newRow("queue") << u"tech"_s << QStringList{u"2"_s};
        QTest::newRow("number with spaces") << u"555 0142"_s << QStringList{u"1"_s};
        QTest::newRow("number without") << u"15550142"_s << QStringList{u"1"_s};
        QTest::newRow("number in another style") << u"+1-(555)-0142"_s << QStringList{u"1"_s};
        QTest::newRow("customer with a name") << u"élodie"_s << QStringList{u"4"_s};
        QTest::newRow("second agent of a call") << u"jonas"_s << QStringList{u"3"_s};
        QTest::newRow("not across two agents") << u"soerenjonas"_s << none;
        QTest::newRow("start of an id") << u"0fab31c2"_s << QStringList{u"2"_s};
        QTest::newRow("id with dashes") << u"31c2-4D"_s << none;
        QTest::newRow("id across a dash") << u"31c2-1D2"_s << QStringList{u"2"_s};
        QTest::newRow("too short for an id") << u"0fa"_s << none;
        QTest::newRow("odd id") << u"call-ÉÉ"_s << QStringList{u"4"_s};
        QTest::newRow("pattern signs are letters") << u".*"_s << none;
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

    void statesAreCountedAndShown()
    {
        ConversationTableModel model;
        auto calls = sampleCalls(0, 70);
        for (auto &c : calls)
            c.transcript = TranscriptState::Unknown;
        model.addConversations(calls);
        QCOMPARE(model.withTranscriptCount(), 0);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setTranscriptState(calls[5].id, TranscriptState::Ready);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 5);
        QCOMPARE(model.withTranscriptCount(), 1);
        model.setTranscriptState(calls[5].id, TranscriptState::Ready);
        QCOMPARE(changed.size(), 1);
        model.setTranscriptState(calls[5].id, TranscriptState::Failed);
        QCOMPARE(model.withTranscriptCount(), 0);
        model.setTranscriptState(u"nobody"_s, TranscriptState::Ready);
        QCOMPARE(model.withTranscriptCount(), 0);
        model.setFilter(u"no such thing"_s);
        model.setTranscriptState(calls[6].id, TranscriptState::Ready);
        QCOMPARE(model.withTranscriptCount(), 1);
        model.clear();
        QCOMPARE(model.withTranscriptCount() + model.listedCount() + model.shownCount(), 0);
    }

    void cellsReadAsPeopleWrite()
    {
        ConversationTableModel model;
        model.setNow(sampleNow);
        auto today = call(u"1"_s, u"Maya"_s, u"Billing"_s, u"+1 555 0142"_s, 8);
        today.durationMs = 738'999;
        today.direction = Direction::Outbound;
        today.agents += u"Jonas"_s;
        auto before = call(u"2"_s, {}, {}, {}, 24 * 60);
        before.durationMs = std::nullopt;
        model.addConversations({today, before});
        const QStringList expected{
            u"09:42"_s, u"12:18"_s, u"Maya, Jonas"_s, u"Billing"_s, u"Out"_s, u"+1 555 0142"_s};
        for (int column = 0; column < expected.size(); ++column)
            QCOMPARE(model.index(0, column).data().toString(), expected[column]);
        QCOMPARE(model.index(0, 4).data(Qt::AccessibleTextRole).toString(), u"Outbound"_s);
        QCOMPARE(model.index(1, 0).data().toString(), u"21/11/2026 09:50"_s);
        for (const auto column : {Column::Length, Column::Agent, Column::Queue, Column::Customer})
            QCOMPARE(model.index(1, static_cast<int>(column)).data().toString(), u"—"_s);
        const auto length = model.index(0, 1).data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        QVERIFY(length & Qt::AlignRight);
    }

    void aStateIsNeverOnlyASign()
    {
        QSet<QString> words;
        for (const auto state : {TranscriptState::Ready, TranscriptState::NotReady,
                 TranscriptState::None, TranscriptState::Failed, TranscriptState::Unknown}) {
            auto c = call(u"1"_s, {}, {}, {});
            c.transcript = state;
            ConversationTableModel model;
            model.addConversations({c});
            const auto cell = model.index(0, static_cast<int>(Column::Transcript));
            QCOMPARE(cell.data().toString(), stateSign(state));
            words += cell.data(Qt::AccessibleTextRole).toString();
            QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(stateText(state)));
        }
        QCOMPARE(words.size(), 5);
        QVERIFY(!words.contains(QString()));
    }

    void B08_markupStaysText()
    {
        const auto evil = u"<img src=file:///etc/passwd><b>&amp;"_s;
        ConversationTableModel model;
        model.addConversations({call(evil, evil, evil, evil)});
        for (const auto column : {Column::Agent, Column::Queue, Column::Customer}) {
            const auto cell = model.index(0, static_cast<int>(column));
            QCOMPARE(cell.data().toString(), evil);
            const auto tip = cell.data(Qt::ToolTipRole).toString();
            QVERIFY(!tip.contains(u"<img"_s) && !tip.contains(u"<b>"_s));
            QVERIFY(tip.contains(u"&lt;img"_s) && tip.contains(u"&amp;amp;"_s));
        }
        model.setFilter(u"<img"_s);
        QCOMPARE(model.shownCount(), 1);
    }

    void G13_survivesRandomOperations()
    {
        QRandomGenerator random(20261122);
        ConversationTableModel model;
        QAbstractItemModelTester tester(&model);
        const QStringList filters{{}, u"b"_s, u"maya"_s, u"555 1"_s, u"zzz"_s, u"lucia bill"_s};
        QPersistentModelIndex watched;
        QString watchedId;
        connect(&model, &QAbstractItemModel::modelReset, this, [&] { watchedId.clear(); });
        for (int step = 0; step < 600; ++step) {
            const auto n = random.bounded(3000U);
            switch (random.bounded(8)) {
            case 0:
            case 1:
            case 2:
                model.addConversations(sampleCalls(n, random.bounded(60U)));
                break;
            case 3:
                model.sort(static_cast<int>(random.bounded(kConversationColumns)),
                    random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
                break;
            case 4:
                model.setFilter(filters[random.bounded(int(filters.size()))]);
                break;
            case 5:
                model.setTranscriptState(sampleUuid(n), TranscriptState(random.bounded(5)));
                break;
            case 6: {
                auto changed = sampleCall(n);
                changed.durationMs = random.bounded(100'000);
                model.addConversations({changed});
                break;
            }
            default:
                if (random.bounded(20) == 0)
                    model.clear();
            }
            if (!watchedId.isEmpty())
                QCOMPARE(watched.data(ConversationTableModel::kIdRole).toString(), watchedId);
            if (model.rowCount() > 0) {
                watched = model.index(random.bounded(model.rowCount()), 1);
                watchedId = watched.data(ConversationTableModel::kIdRole).toString();
                QCOMPARE(model.rowOf(watchedId), watched.row());
            }
        }
        QVERIFY(model.listedCount() > 0);
    }

    void aRowTakesLittleMemory()
    {
        ConversationTableModel model;
        for (quint32 page = 0; page < 100; ++page)
            model.addConversations(sampleCalls(page * 1000, 1000));
        const auto perRow = double(model.memoryBytes()) / model.listedCount();
        qInfo("%.1f bytes a row", perRow);
        // 120 by performance.md, with the arrays' room to grow on top.
        QVERIFY2(perRow <= 150, qPrintable(QString::number(perRow)));
    }
};

READBACK_TEST_MAIN(TestConversationTableModel)
#include "tst_conversationtablemodel.moc"
