// SPDX-License-Identifier: MIT
#include "ui/conversations/CallStrips.h"

#include "app/library/TranscriptLibrary.h"
#include "app/text/CallColumns.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeSource.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"
#include "ui/CallBrowser.h"
#include "ui/Theme.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/ConversationTable.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/conversations/StripPainter.h"
#include "ui/transcript/TranscriptPane.h"

#include <QAction>
#include <QHeaderView>
#include <QSignalSpy>

using namespace readback;
using namespace Qt::StringLiterals;
using Column = ConversationColumn;

// The call maps of the list's rows: where they come from, how many there are, what is painted.
class TestCallStrips : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aTranscriptBecomesAStrip();
    void noMoreThanSomeThousandAreKept();
    void clearingForgetsWhatIsUnderWay();
    void whatTheLibraryHasIsDrawnAndNothingIsAskedFor();
    void stripsOutliveAnotherPeriod();
    void theColumnIsPainted();
    void rightToLeftIsMirrored();
    void theColumnCanBeHidden();
    void theMapIsNoOrder();

private:
    static TranscriptPtr halfAndHalf(const QString &id)
    {
        auto t = std::make_shared<Transcript>();
        t->conversationId = id;
        t->speakers = {{SpeakerRole::Agent, {}}, {SpeakerRole::Customer, {}}};
        for (quint16 i = 0; i < 2; ++i) {
            Phrase p;
            p.startMs = i * 60'000;
            p.endMs = p.startMs + 60'000;
            p.speaker = i;
            t->phrases.push_back(p);
        }
        return t;
    }
    static Conversation call(const QString &id)
    {
        Conversation conversation;
        conversation.id = id;
        conversation.durationMs = 120'000;
        return conversation;
    }
    static void hear(CallStrips &strips, const QString &id)
    {
        QSignalSpy changed(&strips, &CallStrips::changed);
        strips.take(call(id), halfAndHalf(id));
        QTRY_COMPARE(changed.size(), 1);
    }
};

void TestCallStrips::init()
{
    applyTheme(ThemeChoice::Light);
    QLocale::setDefault(QLocale::c());
}

void TestCallStrips::aTranscriptBecomesAStrip()
{
    CallStrips strips;
    hear(strips, u"a"_s);
    const auto strip = strips.find(u"a"_s);
    QCOMPARE(strip.at(10), quint8(kAgentBit));
    QCOMPARE(strip.at(100), quint8(kCustomerBit));
    QCOMPARE(stripText(strip), u"Agent 50%, Customer 50%"_s);
    QVERIFY(strips.find(u"b"_s).isEmpty());
    QSignalSpy changed(&strips, &CallStrips::changed);
    strips.take(call(u"a"_s), std::make_shared<Transcript>()); // nothing is said in it any more
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(strips.find(u"a"_s).isEmpty());
}

void TestCallStrips::noMoreThanSomeThousandAreKept()
{
    CallStrips strips;
    QSignalSpy changed(&strips, &CallStrips::changed);
    for (int i = 0; i < CallStrips::kMost + 50; ++i)
        strips.take(call(QString::number(i)), halfAndHalf(QString::number(i)));
    QTRY_COMPARE(changed.size(), CallStrips::kMost + 50);
    QCOMPARE(strips.count(), CallStrips::kMost);
}

void TestCallStrips::clearingForgetsWhatIsUnderWay()
{
    CallStrips strips;
    strips.take(call(u"a"_s), halfAndHalf(u"a"_s));
    strips.clear();
    QTest::qWait(50);
    QCOMPARE(strips.count(), 0);
}

void TestCallStrips::whatTheLibraryHasIsDrawnAndNothingIsAskedFor()
{
    FakeClock clock;
    FakeSource source;
    source.conversations = sampleConversations(30);
    TranscriptLibrary library(source, clock);
    CallBrowser browser(clock);
    browser.setLibrary(&library);
    browser.resize(1600, 600);
    browser.show();
    auto *model = browser.list()->model();
    model->addConversations(source.conversations);
    QCOMPARE(source.requests(), 0);
    browser.grab();
    QCOMPARE(source.requests(), 0);
    const auto read = source.conversations[5];
    browser.list()->select(read.id);
    QTRY_VERIFY(!model->strips().find(read.id).isEmpty());
    // The neighbours that were read ahead have theirs, too; nobody else has.
    QTRY_COMPARE(model->strips().count(), 4);
    const auto index = model->index(model->rowOf(read.id), static_cast<int>(Column::Map));
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(u"Agent"_s));
    QVERIFY(!index.data(ConversationTableModel::kStripRole).value<CallStrip>().isEmpty());
    browser.setLibrary(nullptr);
    QCOMPARE(model->strips().count(), 0);
}

void TestCallStrips::stripsOutliveAnotherPeriod()
{
    ConversationTableModel model;
    const auto calls = sampleConversations(3);
    model.addConversations(calls);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.strips().take(calls[1], halfAndHalf(calls[1].id));
    QTRY_COMPARE(changed.size(), 1);
    const auto cell = changed.front().front().toModelIndex();
    QCOMPARE(cell.row(), model.rowOf(calls[1].id));
    QCOMPARE(cell.column(), static_cast<int>(Column::Map));
    model.clear();
    model.addConversations(calls);
    QVERIFY(!model.index(model.rowOf(calls[1].id), static_cast<int>(Column::Map))
                 .data(ConversationTableModel::kStripRole)
                 .value<CallStrip>()
                 .isEmpty());
}

void TestCallStrips::theColumnIsPainted()
{
    ConversationTableModel model;
    ConversationTable table(model);
    const auto calls = sampleConversations(3);
    model.addConversations(calls);
    model.strips().take(calls[1], halfAndHalf(calls[1].id));
    QTRY_COMPARE(model.strips().count(), 1);
    table.resize(1200, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const auto cellOf = [&](int row) {
        return table.viewport()
            ->grab(table.visualRect(model.index(row, static_cast<int>(Column::Map))))
            .toImage();
    };
    const auto coloursOf = [](const QImage &cell, int from, int to) {
        QSet<QRgb> colours;
        for (int x = from; x < to; ++x)
            for (int y = 0; y < cell.height(); ++y)
                colours.insert(cell.pixel(x, y));
        return colours;
    };
    const int row = model.rowOf(calls[1].id);
    const auto cell = cellOf(row);
    QVERIFY(cell.width() >= 120);
    const auto ground = table.palette().color(row % 2 ? QPalette::AlternateBase : QPalette::Base);
    const auto colours = CallMapColours::of(table.palette(), ground);
    const int middle = cell.width() / 2;
    QVERIFY(coloursOf(cell, 10, middle - 2).contains(colours.agent.rgb()));
    QVERIFY(!coloursOf(cell, middle + 2, cell.width()).contains(colours.agent.rgb()));
    QVERIFY(coloursOf(cell, middle + 2, cell.width()).contains(colours.customer.rgb()));
    const auto other = cellOf((row + 1) % 3);
    QCOMPARE(coloursOf(other, 0, other.width()).size(), qsizetype(1)); // nothing is known of it
}

void TestCallStrips::rightToLeftIsMirrored()
{
    CallStrip strip;
    strip.columns = QByteArray(CallStrip::kColumns, 0);
    strip.columns[0] = kAgentBit;
    QImage image(120, 28, QImage::Format_RGB32);
    const auto leftmost = [&](Qt::LayoutDirection direction) {
        image.fill(Qt::white);
        QPainter painter(&image);
        StripPainter().paint(
            painter, image.rect(), strip, QApplication::palette(), Qt::white, direction);
        painter.end();
        for (int x = 0; x < image.width(); ++x)
            for (int y = 0; y < image.height(); ++y)
                if (image.pixelColor(x, y) != QColor(Qt::white))
                    return x;
        return -1;
    };
    QCOMPARE(leftmost(Qt::LeftToRight), 0);
    QCOMPARE(leftmost(Qt::RightToLeft), 119);
}

void TestCallStrips::theColumnCanBeHidden()
{
    ConversationTableModel model;
    ConversationTable table(model);
    table.resize(1200, 300);
    table.show();
    const int map = static_cast<int>(Column::Map);
    QVERIFY(!table.isColumnHidden(map));
    QAction *action = nullptr;
    for (auto *each : table.columnActions())
        if (each->objectName() == u"columnMap"_s)
            action = each;
    QVERIFY(action && action->isChecked());
    action->trigger();
    QVERIFY(table.isColumnHidden(map));
    table.resize(1500, 300);
    QVERIFY(table.isColumnHidden(map));
    ConversationTable other(model);
    other.resize(1200, 300);
    QVERIFY(other.restoreColumns(table.saveColumns()));
    QVERIFY(other.isColumnHidden(map));
    action->trigger();
    QVERIFY(!table.isColumnHidden(map));
}

void TestCallStrips::theMapIsNoOrder()
{
    ConversationTableModel model;
    ConversationTable table(model);
    table.resize(1200, 300);
    table.show();
    table.horizontalHeader()->setSortIndicator(static_cast<int>(Column::Agent), Qt::AscendingOrder);
    QCOMPARE(model.sortColumn(), Column::Agent);
    table.horizontalHeader()->setSortIndicator(static_cast<int>(Column::Map), Qt::AscendingOrder);
    QCOMPARE(model.sortColumn(), Column::Agent);
    QCOMPARE(table.horizontalHeader()->sortIndicatorSection(), static_cast<int>(Column::Agent));
}

READBACK_GUI_TEST_MAIN(TestCallStrips)
#include "tst_callstrips.moc"
