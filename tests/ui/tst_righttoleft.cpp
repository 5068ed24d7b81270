// SPDX-License-Identifier: MIT
// Numbers and names in a window that is read from right to left.
#include "tests/support/TestMain.h"
#include "tests/ui/ConversationRows.h"
#include "tests/ui/FakeFinder.h"
#include "ui/ElidedLabel.h"
#include "ui/IsolatedText.h"
#include "ui/conversations/CellMetrics.h"
#include "ui/conversations/ConversationColumn.h"
#include "ui/conversations/ConversationDelegate.h"
#include "ui/conversations/ConversationTableModel.h"
#include "ui/conversations/ShortName.h"
#include "ui/evidence/EvidenceDelegate.h"
#include "ui/search/HitColumn.h"
#include "ui/search/HitDelegate.h"
#include "ui/search/HitGeometry.h"
#include "ui/search/HitTable.h"
#include "ui/search/HitTableModel.h"
#include "ui/settings/MessageLabel.h"
#include "ui/transcript/MarkLine.h"
#include "ui/transcript/header/CallFacts.h"
#include "ui/transcript/header/FactLine.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QStandardItemModel>
#include <QTextLayout>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace readback;
using namespace readback::test;

class TestRightToLeft : public QObject
{
    Q_OBJECT
private slots:
    void init() { QGuiApplication::setLayoutDirection(Qt::RightToLeft); }
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void aNumberBeginsWithItsPlus_data();
    void aNumberBeginsWithItsPlus();
    void otherWindowsHaveNoMarks();
    void theListDrawsWhatItDrawsElsewhere_data();
    void theListDrawsWhatItDrawsElsewhere();
    void theHeaderKeepsTheMarksToItself();
    void whoHearsTheListHearsTheNumberAlone();
    void hitsDrawWhatTheyDrawElsewhere();
    void headsStandOverWhatIsReadBefore_data();
    void headsStandOverWhatIsReadBefore();
    void evidenceDrawsWhatItDrawsElsewhere();
    void wordsOfThePaneBeginWhereItDoes();
    void theStatusReadsAsItDoesElsewhere();

private:
    static constexpr QRect kCell{0, 0, 160, 28};

    // What a cell holds, at its right end and wherever in its height.
    static QImage lettersOf(
        const std::function<void(QPainter &, const QStyleOptionViewItem &)> &draw)
    {
        QStyleOptionViewItem option;
        option.rect = {0, 0, 400, 40};
        option.direction = Qt::RightToLeft;
        option.palette = QApplication::palette();
        option.font = QApplication::font();
        option.fontMetrics = QFontMetrics(option.font);
        option.state = QStyle::State_Enabled;
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setLayoutDirection(Qt::RightToLeft);
        draw(painter, option);
        painter.end();
        int first = image.height();
        int last = -1;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixel(x, y) != QColor(Qt::white).rgb()) {
                    first = std::min(first, y);
                    last = y;
                }
        return image.copy(0, first, image.width(), last - first + 1);
    }
    static void compareWithText(const QStyledItemDelegate &delegate, const QModelIndex &index)
    {
        const auto cell = lettersOf([&](QPainter &painter, const QStyleOptionViewItem &option) {
            delegate.paint(&painter, option, index);
        });
        const auto expected = lettersOf([&](QPainter &painter, const QStyleOptionViewItem &option) {
            painter.setLayoutDirection(Qt::LeftToRight);
            painter.setFont(option.font);
            painter.setPen(option.palette.color(QPalette::Text));
            painter.drawText(option.rect.adjusted(kCellMargin, 0, -kCellMargin, 0),
                Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, index.data().toString());
        });
        QCOMPARE(inkOf(cell), inkOf(expected));
    }
    // Where there is any, whatever its colour.
    static QImage inkOf(QImage image)
    {
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                image.setPixel(x, y, qGray(image.pixel(x, y)) < 255 ? 0 : 0xffffffff);
        return image;
    }
};

void TestRightToLeft::aNumberBeginsWithItsPlus_data()
{
    QTest::addColumn<QString>("before");
    QTest::newRow("alone") << QString();
    QTest::newRow("behind Hebrew") << u"שיחה "_s;
}

void TestRightToLeft::aNumberBeginsWithItsPlus()
{
    QFETCH(QString, before);
    const auto text = before + isolated(u"+15550168"_s);
    QTextLayout layout(text);
    QTextOption option;
    option.setTextDirection(Qt::RightToLeft);
    layout.setTextOption(option);
    layout.beginLayout();
    auto line = layout.createLine();
    line.setLineWidth(1000);
    layout.endLayout();
    const auto plus = static_cast<int>(text.indexOf(u'+'));
    QVERIFY(line.cursorToX(plus + 1) < line.cursorToX(plus + 8));
}

void TestRightToLeft::otherWindowsHaveNoMarks()
{
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(isolated(u"+1555"_s), u"+1555"_s);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(isolated({}), QString());
    QCOMPARE(withoutIsolates(u"a "_s + isolated(u"+1555"_s) + u" b"_s), u"a +1555 b"_s);
}

void TestRightToLeft::theListDrawsWhatItDrawsElsewhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("number") << u"+15550168"_s;
    QTest::newRow("cut name") << u"Maximiliane Oppenheimer-Kowalski, Jonas"_s;
    QTest::newRow("date") << u"2026-01-31 14:05"_s;
}

// Only at the other end of the cell.
void TestRightToLeft::theListDrawsWhatItDrawsElsewhere()
{
    QFETCH(QString, text);
    QStandardItemModel model(1, kConversationColumns);
    const auto index = model.index(0, static_cast<int>(ConversationColumn::Agent));
    model.setData(index, text);
    const auto drawn = [](const std::function<void(QPainter &)> &draw) {
        QImage image(kCell.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setLayoutDirection(Qt::RightToLeft);
        draw(painter);
        return image;
    };
    QStyleOptionViewItem option;
    option.rect = kCell;
    option.direction = Qt::RightToLeft;
    option.palette = QApplication::palette();
    option.font = QApplication::font();
    option.fontMetrics = QFontMetrics(option.font);
    option.state = QStyle::State_Enabled;
    option.displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    const auto cell
        = drawn([&](QPainter &painter) { ConversationDelegate().paint(&painter, option, index); });
    const auto expected = drawn([&](QPainter &painter) {
        const auto room = kCell.adjusted(kCellMargin, 0, -kCellMargin, 0);
        painter.setLayoutDirection(Qt::LeftToRight);
        painter.setFont(option.font);
        painter.setPen(option.palette.color(QPalette::Text));
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
            nameThatFits(text, option.fontMetrics, room.width()));
    });
    QCOMPARE(cell, expected);
}

void TestRightToLeft::theHeaderKeepsTheMarksToItself()
{
    Conversation conversation = call(u"1"_s, u"Maya"_s, u"Billing"_s, u"+15550168"_s, 1);
    conversation.ourNumber = u"+15550100"_s;
    conversation.direction = Direction::Inbound;
    const auto parts = factParts(conversation, sampleNow());
    FactLine line;
    line.setParts(parts);
    const auto numbers = u"+15550168 to +15550100"_s;
    QVERIFY(line.text().contains(numbers));
    QVERIFY(line.accessibleName().contains(numbers));
    line.selectAll();
    QVERIFY(line.selectedText().contains(numbers));
    QVERIFY(std::ranges::any_of(parts,
        [&](const HeaderPart &part) { return part.text.contains(isolated(u"+15550168"_s)); }));
}

void TestRightToLeft::whoHearsTheListHearsTheNumberAlone()
{
    ConversationTableModel model;
    model.addConversations({call(u"1"_s, u"Maya"_s, u"Billing"_s, u"+15550168"_s, 1)});
    const auto cell = model.index(0, static_cast<int>(ConversationColumn::Customer));
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), u"+15550168"_s);
    QCOMPARE(cell.data(Qt::DisplayRole).toString(), u"+15550168"_s);
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(isolated(u"+15550168"_s)));
}

// A day, a time and "PM" would each go their own way.
void TestRightToLeft::hitsDrawWhatTheyDrawElsewhere()
{
    const QLocale usual;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    HitTableModel model;
    model.setHits({sampleHit(0, u"a refund"_s, u"refund"_s)});
    const auto date = model.index(0, static_cast<int>(HitColumn::Date));
    QVERIFY(date.data().toString().contains(u"PM"_s));
    compareWithText(HitDelegate(), date);
    QLocale::setDefault(usual);
}

void TestRightToLeft::headsStandOverWhatIsReadBefore_data()
{
    QTest::addColumn<Qt::LayoutDirection>("window");
    QTest::addColumn<Qt::LayoutDirection>("hits");
    for (const auto window : {Qt::LeftToRight, Qt::RightToLeft})
        for (const auto hits : {Qt::LeftToRight, Qt::RightToLeft})
            QTest::addRow("window %d, hits %d", window, hits) << window << hits;
}

void TestRightToLeft::headsStandOverWhatIsReadBefore()
{
    QFETCH(const Qt::LayoutDirection, window);
    QFETCH(const Qt::LayoutDirection, hits);
    QGuiApplication::setLayoutDirection(window);
    HitTableModel model;
    HitTable table(model);
    table.resize(1200, 200);
    const auto text = hits == Qt::RightToLeft ? u"אני רוצה החזר כספי"_s : u"I want a refund now"_s;
    const auto word = hits == Qt::RightToLeft ? u"החזר"_s : u"refund"_s;
    model.setHits({sampleHit(0, text, word), sampleHit(1, text, word)});
    const auto *header = table.horizontalHeader();
    const auto x = [header](HitColumn column) {
        return header->sectionViewportPosition(static_cast<int>(column));
    };
    QCOMPARE(x(HitColumn::Before) < x(HitColumn::After), hits == Qt::LeftToRight);
    QVERIFY((x(HitColumn::Keyword) > x(HitColumn::Before)) == (hits == Qt::LeftToRight));
    // And what is drawn in that column is what comes before.
    QVERIFY(
        hitSide({0, 0, 300, 20}, HitColumn::Before, model.reading(), hits == Qt::RightToLeft, 8, 4)
            .isBefore);
    const auto alignment = model.headerData(
        static_cast<int>(HitColumn::Before), Qt::Horizontal, Qt::TextAlignmentRole);
    QVERIFY(QStyle::visualAlignment(window, static_cast<Qt::Alignment>(alignment.toInt()))
        & (hits == Qt::LeftToRight ? Qt::AlignRight : Qt::AlignLeft));
}

void TestRightToLeft::evidenceDrawsWhatItDrawsElsewhere()
{
    QStandardItemModel model(1, 1);
    const auto index = model.index(0, 0);
    model.setData(index, u"11/28/26 5:49 PM · Billing · how can I help?"_s);
    compareWithText(EvidenceDelegate(), index);
}

// English words in it, too.
void TestRightToLeft::wordsOfThePaneBeginWhereItDoes()
{
    const MarkLine marks;
    const MessageLabel note;
    for (const auto *label :
        {static_cast<const QLabel *>(&marks), static_cast<const QLabel *>(&note)})
        QVERIFY(label->alignment() & Qt::AlignAbsolute && label->alignment() & Qt::AlignRight);
}

void TestRightToLeft::theStatusReadsAsItDoesElsewhere()
{
    const auto text = u"26 conversations, 19 with transcript."_s;
    ElidedLabel label;
    label.setText(text);
    label.resize(400, label.sizeHint().height());
    QImage expected(label.size(), QImage::Format_RGB32);
    expected.fill(label.palette().color(QPalette::Window));
    QPainter painter(&expected);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setFont(label.font());
    painter.setPen(label.palette().color(QPalette::WindowText));
    painter.drawText(expected.rect(), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text);
    painter.end();
    QCOMPARE(label.grab().toImage().convertToFormat(QImage::Format_RGB32), expected);
}

READBACK_GUI_TEST_MAIN(TestRightToLeft)
#include "tst_righttoleft.moc"
