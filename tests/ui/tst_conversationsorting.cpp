// SPDX-License-Identifier: MIT
#include "tests/ui/ConversationRows.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace readback;
using namespace readback::test;

namespace {

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
        case Column::Checklist:
            return 0; // there is none
        default:
            return static_cast<qint64>(c.transcript);
        }
    };
    if (key(a) != key(b))
        return (key(a) < key(b)) != descending;
    return a.start > b.start;
}

} // namespace

class TestConversationSorting : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void sortsByEveryColumn_data()
    {
        QTest::addColumn<int>("column");
        // Nothing is sorted by the picture; marks are in tst_marksinlist.
        for (int i = 0; i < static_cast<int>(Column::Map); ++i)
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
            std::shuffle(
                calls.begin(), calls.end(), QRandomGenerator(static_cast<quint32>(column) + 1));
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
};

READBACK_TEST_MAIN(TestConversationSorting)
#include "tst_conversationsorting.moc"
