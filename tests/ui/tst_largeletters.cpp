// SPDX-License-Identifier: MIT
// The list's bars with letters of twice the size, as narrow as they may become.
#include "tests/support/TestMain.h"
#include "ui/conversations/FilterBar.h"
#include "ui/conversations/ProblemBar.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
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

READBACK_GUI_TEST_MAIN(TestLargeLetters)
#include "tst_largeletters.moc"
