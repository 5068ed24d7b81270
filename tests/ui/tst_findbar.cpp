// SPDX-License-Identifier: MIT
#include "tests/ui/FindTest.h"

#include <QAccessible>
#include <QTranslator>

using namespace readback;
using namespace readback::test;

// The bar itself: its keys, names and room.
class TestFindBar : public FindTest
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup()
    {
        m_window.reset();
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }
    void history();
    void pagesScrollTheText();
    void G11_everythingHasANameAndAKey();
    void G11_aScreenReaderHearsTheHit();
    void G11_foldsWhereItIsNarrow_data();
    void G11_foldsWhereItIsNarrow();
    void G11_mirrored();
    void aLongSearchSaysSo();
};

void TestFindBar::history()
{
    FindHistory history;
    for (int i = 0; i < 12; ++i)
        history.remember(u"word %1"_s.arg(i));
    history.remember(u"  "_s);
    history.remember(u"word 5"_s);
    QCOMPARE(history.texts().size(), FindHistory::kMost);
    QCOMPARE(history.texts().first(), u"word 5"_s);
    QCOMPARE(history.older(u"typed"_s), u"word 5"_s);
    QCOMPARE(history.older({}), u"word 11"_s);
    QCOMPARE(history.newer(), u"word 5"_s);
    QCOMPARE(history.newer(), u"typed"_s);
    QVERIFY(history.newer().isNull());

    showCall(billingCall());
    type(u"refund"_s);
    key(Qt::Key_Return);
    type(u"bill"_s);
    m_find->close();
    type(u"xyz"_s);
    key(Qt::Key_Up);
    QCOMPARE(field()->text(), u"bill"_s);
    key(Qt::Key_Up);
    QCOMPARE(field()->text(), u"refund"_s);
    key(Qt::Key_Up);
    QCOMPARE(field()->text(), u"refund"_s);
    key(Qt::Key_Down);
    key(Qt::Key_Down);
    QCOMPARE(field()->text(), u"xyz"_s);
}

void TestFindBar::pagesScrollTheText()
{
    showCall(generatedCall(100, 2));
    m_find->open();
    key(Qt::Key_PageDown);
    QVERIFY(scrolled() > 200);
    key(Qt::Key_PageUp);
    QCOMPARE(scrolled(), 0);
}

void TestFindBar::G11_everythingHasANameAndAKey()
{
    m_find->open();
    for (auto *button : m_bar->findChildren<QToolButton *>()) {
        if (button->parent() == field())
            continue;
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(!button->toolTip().isEmpty());
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
    }
    QVERIFY(!field()->accessibleName().isEmpty());
    auto *choice = button(u"Whole words"_s);
    choice->setFocus(Qt::TabFocusReason);
    QTest::keyClick(choice, Qt::Key_Space);
    QVERIFY(m_bar->query().wholeWord);
    QTest::keyClick(choice, Qt::Key_Backtab);
    QVERIFY(m_bar->hasFocusInside());
}

void TestFindBar::G11_aScreenReaderHearsTheHit()
{
    showCall(billingCall());
    type(u"refund"_s);
    key(Qt::Key_Return);
    const auto labels = m_bar->findChildren<QLabel *>();
    const auto heard = std::ranges::any_of(labels, [](const QLabel *label) {
        return label->accessibleName().startsWith(u"2 of 5, 00:58 Agent: "_s)
            && label->accessibleName().contains(u"a refund was opened"_s);
    });
    QVERIFY(heard);
}

void TestFindBar::G11_foldsWhereItIsNarrow_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("scale");
    QTest::addColumn<bool>("twoLines");
    QTest::newRow("wide") << 1000 << 1.0 << false;
    QTest::newRow("narrow") << 460 << 1.0 << true;
    QTest::newRow("wide, 200 %") << 1600 << 2.0 << false;
    QTest::newRow("narrow, 200 %") << 800 << 2.0 << true;
}

void TestFindBar::G11_foldsWhereItIsNarrow()
{
    QFETCH(int, width);
    QFETCH(double, scale);
    QFETCH(bool, twoLines);
    auto font = m_window->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    m_window->setFont(font);
    m_window->resize(width, 500);
    m_find->open();
    QCoreApplication::processEvents();
    QVERIFY(m_window->width() <= width);
    const auto inside = m_bar->rect();
    for (auto *part : m_bar->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (part->isVisible())
            QVERIFY2(inside.contains(part->geometry()), qPrintable(part->accessibleName()));
    }
    for (auto *part : m_bar->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly))
        QVERIFY(part->width() >= part->sizeHint().width());
    QCOMPARE(button(u"Whole words"_s)->y() >= field()->geometry().bottom(), twoLines);
}

void TestFindBar::G11_mirrored()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    showCall(conversationOf({{0, 0, u"שלום, זה החזר"_s}, {4, 1, u"החזר?"_s}}));
    type(u"החזר"_s);
    QCOMPARE(m_find->hits().size(), size_t(2));
    QVERIFY(field()->x() > button(u"Next hit"_s)->x());
    QVERIFY(button(u"Close the find bar"_s)->x() < button(u"Next hit"_s)->x());
    key(Qt::Key_Return);
    QVERIFY(m_view->viewport()->rect().contains(currentRect()));
}

void TestFindBar::aLongSearchSaysSo()
{
    std::vector<Said> said;
    for (int i = 0; i < 4000; ++i)
        said.push_back({i, 0, QString(500, u'a') + u'!'});
    showCall(conversationOf(said));
    m_find->open();
    settle();
    button(u"Regular expression"_s)->click();
    settle();
    field()->setText(u"(a+)+$"_s);
    m_clock.advance(300);
    QCOMPARE(count(), u"Searching…"_s);
    settle();
    QVERIFY(m_bar->message().startsWith(u"This expression takes too long"_s));
}

READBACK_GUI_TEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
