// SPDX-License-Identifier: MIT
#include "ui/conversations/ColumnFit.h"

#include "tests/support/TestMain.h"
#include "tests/ui/ConversationSamples.h"
#include "ui/conversations/CellMetrics.h"
#include "ui/conversations/ConversationTable.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/conversations/ShortName.h"

#include <QHeaderView>
#include <QScrollBar>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace readback;
using namespace readback::test;
using Widths = ColumnFit::Widths;
using Column = ConversationColumn;

class TestColumnFit : public QObject
{
    Q_OBJECT
private slots:
    void roomIsAlwaysFilled();
    void leastNeededGoFirst();
    void whenStaysWhateverHappens();
    void G13_noSidewaysScrolling_data();
    void G13_noSidewaysScrolling();
    void draggedWidthsStay();
    void startsTakeTheRoomTheyNeed();
    void startsSayWhichDay();
    void aStateHasRoomForItsWordsOrItsSign();
    void namesAreWholeBeforeOthersAreShown();
    void largeLettersHaveRoomInHeads();
    void whoItWasIsReadBesideTheMarks();
    void namesThatDoNotFitHaveInitials();

private:
    static constexpr Widths kWishes = {120, 60, 100, 100, 50, 130, 35, 136, 80};
    static constexpr Widths kLeast = {120, 50, 60, 60, 45, 80, 25, 136, 60};
};

void TestColumnFit::roomIsAlwaysFilled()
{
    for (int room = 120; room < 1200; ++room) {
        const auto widths = ColumnFit::widthsFor(kWishes, kLeast, room);
        QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0), room);
        for (size_t i = 0; i < widths.size(); ++i)
            QVERIFY(widths[i] == 0 || widths[i] >= kLeast[i]);
    }
}

void TestColumnFit::leastNeededGoFirst()
{
    const auto hidden = [](int room) {
        QList<int> columns;
        const auto widths = ColumnFit::widthsFor(kWishes, kLeast, room);
        for (int i = 0; i < kConversationColumns; ++i) {
            if (widths[static_cast<size_t>(i)] == 0 && kLeast[static_cast<size_t>(i)] > 0)
                columns += i;
        }
        return columns;
    };
    const int all = std::accumulate(kLeast.begin(), kLeast.end(), 0);
    QCOMPARE(hidden(all), QList<int>());
    QCOMPARE(hidden(all - 1), QList<int>({static_cast<int>(Column::Direction)}));
    QCOMPARE(hidden(all - 46),
        QList<int>({static_cast<int>(Column::Direction), static_cast<int>(Column::Map)}));
    QCOMPARE(hidden(all - 182),
        QList<int>({static_cast<int>(Column::Direction), static_cast<int>(Column::Customer),
            static_cast<int>(Column::Map)}));
    QCOMPARE(hidden(290).size(), 5); // when, how long, who and where stay
    QCOMPARE(hidden(289).size(), 6);
}

void TestColumnFit::whenStaysWhateverHappens()
{
    const auto shown = [](int room) {
        QList<Column> columns;
        const auto widths = ColumnFit::widthsFor(kWishes, kLeast, room);
        for (size_t i = 0; i < widths.size(); ++i)
            if (widths[i] > 0)
                columns += static_cast<Column>(i);
        return columns;
    };
    QCOMPARE(shown(230), QList({Column::Started, Column::Length, Column::Agent}));
    QCOMPARE(shown(180), QList({Column::Started, Column::Agent}));
    QCOMPARE(shown(179), QList({Column::Started}));
    QCOMPARE(ColumnFit::widthsFor(kWishes, kLeast, 90).front(), 90);
}

void TestColumnFit::G13_noSidewaysScrolling_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("letters");
    for (const int width : {350, 420, 570, 900})
        for (const double letters : {1.0, 2.0})
            QTest::addRow("%d, letters %.0f", width, letters) << width << letters;
}

void TestColumnFit::G13_noSidewaysScrolling()
{
    QFETCH(int, width);
    QFETCH(double, letters);
    ConversationTableModel model;
    ConversationTable table(model);
    auto font = table.font();
    font.setPointSizeF(font.pointSizeF() * letters);
    table.setFont(font);
    table.horizontalHeader()->setFont(font);
    table.resize(width, 300);
    table.show();
    model.addConversations(sampleCalls(0, 100));
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QCoreApplication::processEvents();
    QCOMPARE(table.horizontalScrollBar()->maximum(), 0);
    QCOMPARE(table.horizontalHeader()->length(), table.viewport()->width());
}

void TestColumnFit::draggedWidthsStay()
{
    ConversationTableModel model;
    ConversationTable table(model);
    table.resize(1000, 300);
    table.show();
    const int agent = static_cast<int>(Column::Agent);
    table.horizontalHeader()->resizeSection(agent, 200);
    table.resize(1100, 300);
    QCOMPARE(table.columnWidth(agent), 200);
    table.resize(400, 300);
    QVERIFY(table.columnWidth(agent) < 200);
    table.resize(1000, 300);
    QCOMPARE(table.columnWidth(agent), 200);
}

void TestColumnFit::startsTakeTheRoomTheyNeed()
{
    const auto now = QDateTime(QDate(2026, 1, 15), QTime(18, 0));
    ConversationTableModel model;
    model.setNow([now] { return now; });
    ConversationTable table(model);
    table.resize(1000, 300);
    QList<int> widths;
    for (const int days : {0, 1, 30}) {
        Conversation call;
        call.id = QString::number(days);
        call.start = now.addDays(-days);
        model.addConversations({call});
        widths += table.columnWidth(static_cast<int>(Column::Started));
    }
    QVERIFY(widths[0] < widths[1] && widths[1] < widths[2]);
}

void TestColumnFit::startsSayWhichDay()
{
    QLocale::setDefault(QLocale::c());
    const QDateTime now(QDate(2026, 1, 15), QTime(18, 0)); // a Thursday
    QCOMPARE(startText(now.addSecs(-60), now), u"17:59"_s);
    QCOMPARE(startText(now.addDays(-1), now), u"Wed 18:00"_s);
    QCOMPARE(startText(now.addDays(-6), now), u"Fri 18:00"_s);
    QCOMPARE(startText(now.addDays(-7), now), u"2026-01-08 18:00"_s);
    QCOMPARE(startText(now.addDays(1), now), u"2026-01-16 18:00"_s);
    QCOMPARE(startText({}, now), u"—"_s);
}

void TestColumnFit::aStateHasRoomForItsWordsOrItsSign()
{
    ConversationTableModel model;
    ConversationTable table(model);
    table.show();
    const int column = static_cast<int>(Column::Transcript);
    int wide = 0;
    int narrow = 0;
    for (int width = 420; width < 1000; width += 10) {
        table.resize(width, 300);
        const int got = table.columnWidth(column);
        const int words = table.fontMetrics().horizontalAdvance(u"Not recorded"_s);
        QVERIFY2(got == 0 || got > words || got < words / 2, qPrintable(QString::number(got)));
        wide += got > words;
        narrow += got > 0 && got < words / 2;
    }
    QVERIFY(wide > 0 && narrow > 0);
}

// Whatever else is shown leaves agent and queue the room that they usually need.
void TestColumnFit::namesAreWholeBeforeOthersAreShown()
{
    ConversationTableModel model;
    ConversationTable table(model);
    table.resize(1000, 300);
    table.show();
    const auto width = [&table](Column column) {
        return table.isColumnHidden(static_cast<int>(column))
            ? 0
            : table.columnWidth(static_cast<int>(column));
    };
    const int agent = table.fontMetrics().horizontalAdvance(u"Maya Okafor"_s);
    const int number = table.fontMetrics().horizontalAdvance(u"+442079460018"_s);
    for (int room = 360; room < 1000; room += 10) {
        table.resize(room, 300);
        if (width(Column::Customer) > 0 || width(Column::Map) > 0)
            QVERIFY2(width(Column::Agent) > agent, qPrintable(QString::number(room)));
        if (width(Column::Direction) > 0)
            QVERIFY2(width(Column::Customer) > number, qPrintable(QString::number(room)));
    }
    QVERIFY(width(Column::Direction) > 0);
}

void TestColumnFit::largeLettersHaveRoomInHeads()
{
    ConversationTableModel model;
    ConversationTable table(model);
    table.resize(400, 300);
    table.show();
    auto large = table.font();
    large.setPointSizeF(large.pointSizeF() * 2);
    table.setFont(large);
    table.horizontalHeader()->setFont(large);
    auto bold = large;
    bold.setBold(true);
    for (const auto column : {Column::Started, Column::Length}) {
        const int section = static_cast<int>(column);
        const auto head = model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        QVERIFY(table.columnWidth(section) >= QFontMetrics(bold).horizontalAdvance(head) + 16);
    }
}

// In a window of 900 pixels, with all that a person marks and checks.
void TestColumnFit::whoItWasIsReadBesideTheMarks()
{
    ConversationTableModel model;
    model.setNow([] { return sampleNow(); });
    CallMark mark;
    mark.reviewedMs = 1;
    mark.starred = true;
    mark.tags = {u"follow-up"_s};
    mark.note = u"Call back."_s;
    const ChecklistResult result{{{}, {}, {}, {}}};
    model.setMarks([&mark](const QString &) { return mark; });
    model.setChecks({[&result](const QString &) { return &result; }, {}});
    model.addConversations(sampleCalls(0, 100));
    ConversationTable table(model);
    const auto metrics = table.fontMetrics();
    table.resize(metrics.horizontalAdvance(u"Maya Okafor"_s) * 398 / 76
            + table.verticalScrollBar()->sizeHint().width(),
        300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    for (const auto column : {Column::Reviewed, Column::Star, Column::Checklist, Column::Queue})
        QVERIFY(!table.isColumnHidden(static_cast<int>(column)));
    const int room = table.columnWidth(static_cast<int>(Column::Agent)) - 2 * kCellMargin;
    QVERIFY(metrics.horizontalAdvance(u"M. Okafor"_s) <= room);
    QCOMPARE(nameThatFits(u"Maya Okafor"_s, metrics, metrics.horizontalAdvance(u"M. Okafor"_s)),
        u"M. Okafor"_s);
}

void TestColumnFit::namesThatDoNotFitHaveInitials()
{
    const QFontMetrics metrics(QGuiApplication::font());
    const auto fitted = [&](const QString &names, const QString &room) {
        return nameThatFits(names, metrics, metrics.horizontalAdvance(room));
    };
    QCOMPARE(fitted(u"Maya Okafor"_s, u"Maya Okafor"_s), u"Maya Okafor"_s);
    QCOMPARE(fitted(u"Ana Maria de Silva"_s, u"A. M. de Silva"_s), u"A. M. de Silva"_s);
    QCOMPARE(fitted(u"Dr. Maya Okafor"_s, u"Dr. M. Okafor"_s), u"Dr. M. Okafor"_s);
    // Whoever comes first is named whole, where there is room for that.
    QVERIFY(
        fitted(u"Maya Okafor, Tomás Silva"_s, u"Maya Okafor, T…"_s).startsWith(u"Maya Okafor"_s));
    QCOMPARE(
        fitted(u"Maya Okafor, Tomás Silva"_s, u"M. Okafor, T. Silva"_s).left(9), u"Maya Okaf"_s);
    QVERIFY(fitted(u"Maya Okafor, Tomás Silva"_s, u"M. Okafor …"_s).startsWith(u"M. Okaf"_s));
    // There is nothing to shorten in one word, or without capitals.
    QVERIFY(fitted(u"Oppenheimer"_s, u"Oppenh"_s).startsWith(u"Opp"_s));
    QVERIFY(fitted(u"田中田中田中 太郎"_s, u"田中田中"_s).startsWith(u"田中"_s));
    QCOMPARE(fitted({}, {}), QString());
}

READBACK_GUI_TEST_MAIN(TestColumnFit)
#include "tst_columnfit.moc"
