// SPDX-License-Identifier: MIT
// The list's bars with letters of twice the size, as narrow as they may become.
#include "tests/support/FakeClock.h"
#include "tests/support/TestMain.h"
#include "ui/ElidedLabel.h"
#include "ui/ProblemIcon.h"
#include "ui/StatusStrip.h"
#include "ui/conversations/ConversationPane.h"
#include "ui/conversations/EmptyNotice.h"
#include "ui/conversations/FilterBar.h"
#include "ui/conversations/ProblemBar.h"
#include "ui/transcript/PaneMessage.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace readback;

class TestLargeLetters : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { QApplication::setFont(m_usual); }

    void choicesCanBeRead();
    void aProblemHasTheWholeWidth();
    void aProblemBesideItsButtonsIsShort();
    void aProblemIsWholeAboveAnEmptyList();
    void whatStandsInALowEmptyListIsWhole();
    void theMessageOfALowPaneIsWhole();
    void countsAreCutWithDots();
    void theIconOfAProblemGrows();

private:
    QFont m_usual;
};

void TestLargeLetters::init()
{
    m_usual = QApplication::font();
    auto large = m_usual;
    large.setPointSizeF(large.pointSizeF() * 2);
    QApplication::setFont(large);
}

void TestLargeLetters::choicesCanBeRead()
{
    FilterBar bar;
    bar.resize(bar.minimumSizeHint().width(), 200);
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    for (const auto *box : bar.findChildren<QComboBox *>()) {
        QVERIFY(bar.rect().contains(box->geometry()));
        const int words = box->fontMetrics().horizontalAdvance(box->currentText());
        QVERIFY2(box->width() > words + box->height() / 2, qPrintable(box->currentText()));
    }
    for (const auto *button :
        bar.findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        QVERIFY(bar.rect().contains(button->geometry()));
        QVERIFY(button->iconSize().height() > 16 || button->icon().isNull());
    }
}

void TestLargeLetters::aProblemHasTheWholeWidth()
{
    ProblemBar bar;
    bar.showProblem(Error::of(ErrorKind::Auth, u"The server refused the sign-in."_s));
    bar.resize(400, bar.heightForWidth(400));
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    const auto *text = bar.findChild<QLabel *>();
    QTRY_VERIFY(text->width() > 300);
    for (const auto *button : bar.findChildren<QPushButton *>())
        QVERIFY(button->isHidden() || bar.rect().contains(button->geometry()));
}

// In the list of a window of 900 pixels; the words would have a third of the width.
void TestLargeLetters::aProblemBesideItsButtonsIsShort()
{
    QApplication::setFont(m_usual);
    ProblemBar bar;
    bar.showProblem(Error::of(ErrorKind::Network, u"The server cannot be reached."_s));
    bar.resize(412, bar.heightForWidth(412));
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    const auto *text = bar.findChild<QLabel *>();
    QTRY_VERIFY(text->width() > 300);
}

// In a window of 900 by 600; what stands in the empty list gives way to it.
void TestLargeLetters::aProblemIsWholeAboveAnEmptyList()
{
    ConversationPane pane;
    pane.showProblem(Error::of(ErrorKind::Network,
        u"The name login.nowhere.invalid is not known in the network, nor anywhere else."_s));
    pane.resize(412, 479);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    const auto *text = pane.findChild<ProblemBar *>()->findChild<QLabel *>();
    QTRY_VERIFY(text->height() >= text->heightForWidth(text->width()));
    for (const auto *label : pane.findChild<EmptyNotice *>()->findChildren<QLabel *>())
        QVERIFY2(label->isHidden() || label->height() >= label->heightForWidth(label->width()),
            qPrintable(label->text()));
}

// However low its place is, no line of it is cut.
void TestLargeLetters::whatStandsInALowEmptyListIsWhole()
{
    using Reason = EmptyNotice::Reason;
    EmptyNotice notice;
    notice.setMinimumHeight(1);
    notice.show();
    QVERIFY(QTest::qWaitForWindowExposed(&notice));
    for (const auto reason : {Reason::Failed, Reason::AllHidden}) {
        notice.setReason(reason, 7);
        QSet<int> shown; // how many lines there were
        for (int height = 300; height > 0; height -= 3) {
            notice.resize(400, height);
            QCoreApplication::processEvents();
            int lines = 0;
            for (const auto *label : notice.findChildren<QLabel *>()) {
                lines += label->isHidden() ? 0 : 1;
                QVERIFY2(
                    label->isHidden() || label->height() >= label->heightForWidth(label->width()),
                    qPrintable(u"%1 in %2"_s.arg(label->text()).arg(height)));
            }
            shown += lines;
        }
        QCOMPARE(shown, (QSet<int>{0, 1, 2}));
    }
}

void TestLargeLetters::theMessageOfALowPaneIsWhole()
{
    PaneMessage message;
    message.setContent({u"The transcript is not available yet."_s,
        u"Try again later; most transcripts are ready minutes after the call."_s, u"1234"_s, true,
        ErrorKind::NotReady});
    message.resize(480, 130);
    message.show();
    QVERIFY(QTest::qWaitForWindowExposed(&message));
    const auto *page = message.findChild<QScrollArea *>()->widget();
    QTRY_VERIFY(page->height() > message.height());
    for (const auto *label : page->findChildren<QLabel *>())
        QVERIFY2(
            label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    message.resize(480, 600);
    QTRY_COMPARE(page->height(), 600);
}

void TestLargeLetters::countsAreCutWithDots()
{
    FakeClock clock;
    StatusStrip strip(clock);
    strip.setConnection(u"Northwind Energy, offline"_s);
    strip.setCounts(26, 26, 19);
    strip.setReviewed(3, 26, true);
    const auto *counts = strip.findChild<ElidedLabel *>();
    strip.resize(strip.minimumSizeHint());
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    QVERIFY(counts->width() < counts->sizeHint().width() / 2);
    const auto *reviewed = strip.findChild<QLabel *>(u"reviewed"_s);
    QVERIFY(reviewed->width() >= reviewed->sizeHint().width());
}

void TestLargeLetters::theIconOfAProblemGrows()
{
    constexpr int kSize = 16;
    const ProblemIcon large(kSize);
    QVERIFY(large.width() > kSize);
    QApplication::setFont(m_usual);
    QCOMPARE(ProblemIcon(kSize).size(), QSize(kSize, kSize));
}

READBACK_GUI_TEST_MAIN(TestLargeLetters)
#include "tst_largeletters.moc"
