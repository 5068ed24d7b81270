// SPDX-License-Identifier: MIT
// The search panel by keyboard, for eyes and ears, and the searches that it keeps.
#include "tests/ui/SearchPanelTest.h"

using namespace Qt::StringLiterals;
using namespace readback;
using namespace readback::test;

class TestSearchUse : public SearchPanelTest
{
    Q_OBJECT

private slots:
    void initTestCase() { loadPlurals(); }
    void init() { open(); }
    void cleanup() { close(); }
    void savesUnderAName();
    void savedCountsStayFresh();
    void whatCouldNotBeSavedIsNamedNowhereElse();
    void savedSearchesRunAndGo();
    void escGivesTheFocusBack();
    void G11_keysReachEverything();
    void G11_everythingHasAName();
    void G12_smallWindowBigLetters();
    void rightToLeftWindow();
    void hostileTextIsInert();
};

void TestSearchUse::savesUnderAName()
{
    QVERIFY(!panel()->saved()->isVisible());
    QVERIFY(!button(u"saveSearch"_s)->isEnabled());
    search(u"refund"_s);
    button(u"saveSearch"_s)->click();
    QCOMPARE(finder->searches.size(), 1U);
    QCOMPARE(finder->searches.front().text, u"refund"_s);
    QVERIFY(panel()->saved()->isVisible());
    // Its name is there to be typed, in its place.
    auto *name = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(name && name != panel()->bar()->field());
    QTest::keyClicks(name, u"Money back"_s);
    QTest::keyClick(name, Qt::Key_Return);
    pass();
    QCOMPARE(finder->searches.front().name, u"Money back"_s);
    QCOMPARE(panel()->saved()->topLevelItem(0)->text(0), u"Money back"_s);
    QVERIFY(dialogs.asked.empty());
}

void TestSearchUse::savedCountsStayFresh()
{
    finder->save(u"Refunds"_s, u"refund"_s);
    finder->save(u"Credits"_s, u"credit"_s);
    auto *item = panel()->saved()->topLevelItem(0);
    QCOMPARE(item->text(1), u"…"_s);
    pass(1000);
    QCOMPARE(panel()->saved()->topLevelItem(0)->text(1), u"500"_s);
    QCOMPARE(panel()->saved()->topLevelItem(1)->text(1), u"100"_s);
    finder->hits = sampleHits(50);
    emit finder->contentChanged();
    emit finder->contentChanged();
    pass(1000);
    QCOMPARE(panel()->saved()->topLevelItem(0)->text(1), u"50"_s);
    const auto counted = finder->counted.size();
    panel()->close(); // nobody looks
    emit finder->contentChanged();
    pass(5000);
    QCOMPARE(finder->counted.size(), counted);
    panel()->open();
    pass();
    QVERIFY(finder->counted.size() > counted);
}

// Another account has such a search, whose name nobody wants to type.
void TestSearchUse::whatCouldNotBeSavedIsNamedNowhereElse()
{
    finder->refusesToSave = true;
    search(u"refund"_s);
    button(u"saveSearch"_s)->click();
    FakeFinder other;
    other.searches = {{1, u"Theirs"_s, u"refund"_s}};
    controller->setFinder(&other);
    QCOMPARE(panel()->saved()->topLevelItemCount(), 1);
    QVERIFY(!panel()->saved()->viewport()->findChild<QLineEdit *>());
    controller->setFinder(finder.get());
}

void TestSearchUse::savedSearchesRunAndGo()
{
    finder->save(u"Refunds"_s, u"refund"_s);
    finder->save(u"Credits"_s, u"credit"_s);
    auto *list = panel()->saved();
    QVERIFY(list->isVisible()); // they are offered
    QTRY_VERIFY(list->viewport()->width() > 100);
    const auto at = list->visualItemRect(list->topLevelItem(1)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, at);
    pass();
    QCOMPARE(panel()->bar()->text(), u"credit"_s);
    QCOMPARE(model()->count(), 100);
    list->setFocus();
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QCOMPARE(panel()->bar()->text(), u"refund"_s);
    press(Qt::Key_Delete);
    QCOMPARE(finder->searches.size(), 1U);
    QCOMPARE(list->topLevelItem(0)->text(0), u"Credits"_s);
    // An empty name is none.
    list->setCurrentItem(list->topLevelItem(0));
    list->topLevelItem(0)->setText(0, u"  "_s);
    QCOMPARE(finder->searches.front().name, u"Credits"_s);
    QCOMPARE(list->topLevelItem(0)->text(0), u"Credits"_s);
}

void TestSearchUse::escGivesTheFocusBack()
{
    for (const bool inTable : {false, true}) {
        beside->setFocus();
        panel()->open();
        QVERIFY(panel()->bar()->field()->hasFocus());
        search(u"refund"_s);
        if (inTable)
            press(Qt::Key_Down);
        press(Qt::Key_Escape);
        QVERIFY(!panel()->isVisible());
        QVERIFY(beside->hasFocus());
    }
    panel()->open();
    button(u"closeSearch"_s)->click();
    QVERIFY(!panel()->isVisible());
    QVERIFY(beside->hasFocus());
}

void TestSearchUse::G11_keysReachEverything()
{
    finder->save(u"Refunds"_s, u"refund"_s);
    search(u"refund"_s);
    panel()->bar()->focusField();
    QSet<QString> reached;
    for (int i = 0; i < 20; ++i) {
        reached += QApplication::focusWidget()->objectName();
        press(Qt::Key_Tab);
    }
    for (const auto &name :
        {u"searchField"_s, u"searchOrder"_s, u"saveSearch"_s, u"savedSearches"_s, u"exportHits"_s,
            u"closeSearch"_s, u"dayStrip"_s, u"savedList"_s, u"hits"_s})
        QVERIFY2(reached.contains(name), qPrintable(name));
    table()->setFocus();
    table()->setCurrentRow(0);
    press(Qt::Key_Up);
    QVERIFY(panel()->bar()->field()->hasFocus());
}

void TestSearchUse::G11_everythingHasAName()
{
    finder->save(u"Refunds"_s, u"refund"_s);
    search(u"refund"_s);
    for (auto *widget : panel()->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()
            || widget->objectName().startsWith(u"qt_"_s))
            continue;
        auto *access = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(access);
        QVERIFY2(!access->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
    auto *rows = QAccessible::queryAccessibleInterface(table());
    QCOMPARE(rows->role(), QAccessible::Table);
    table()->setFocus();
    table()->setCurrentRow(4);
    auto *cell = rows->tableInterface()->cellAt(4, 0);
    QVERIFY(cell);
    QVERIFY2(cell->text(QAccessible::Name).contains(u"refund"_s),
        qPrintable(cell->text(QAccessible::Name)));
}

void TestSearchUse::G12_smallWindowBigLetters()
{
    auto big = window->font();
    big.setPointSizeF(big.pointSizeF() * 2);
    finder->save(u"Refunds"_s, u"refund"_s);
    search(u"refund"_s);
    window->setFont(big);
    for (const QSize size : {QSize(900, 600), QSize(640, 400), QSize(1440, 900)}) {
        window->resize(size);
        pass();
        QVERIFY(window->width() <= std::max(size.width(), 700));
        const auto *field = panel()->bar()->field();
        QVERIFY(field->width() >= field->fontMetrics().averageCharWidth() * 14);
        const auto *close = button(u"closeSearch"_s);
        QVERIFY(panel()->rect().contains(
            close->geometry().translated(close->parentWidget()->mapTo(panel(), QPoint()))));
        QVERIFY(table()->viewport()->height() > table()->rowHeight(0));
        const auto *header = table()->horizontalHeader();
        QCOMPARE(header->length(), table()->viewport()->width());
        QVERIFY(!header->isSectionHidden(static_cast<int>(HitColumn::Keyword)));
        QVERIFY(!window->grab().isNull());
    }
}

void TestSearchUse::rightToLeftWindow()
{
    window->setLayoutDirection(Qt::RightToLeft);
    finder->hits = {sampleHit(0, u"אני רוצה החזר כספי היום"_s, u"החזר"_s),
        sampleHit(1, u"I want a refund"_s, u"refund"_s),
        sampleHit(2, u"ההחזר לא הגיע"_s, u"ההחזר"_s)};
    finder->hits[0].text += u" refund"_s;
    finder->hits[2].text += u" refund"_s;
    search(u"refund"_s);
    QCOMPARE(model()->count(), 3); // most of them read as the window is
    QVERIFY(!window->grab().isNull());
    const auto *header = table()->horizontalHeader();
    QVERIFY(header->sectionViewportPosition(static_cast<int>(HitColumn::Before))
        > header->sectionViewportPosition(static_cast<int>(HitColumn::After)));
    window->setLayoutDirection(Qt::LeftToRight);
    QVERIFY(!window->grab().isNull());
}

void TestSearchUse::hostileTextIsInert()
{
    const QStringList texts{u"<b>refund</b> <img src=http://x/>"_s, u"\u202Erefund\u202Eevil"_s,
        u"re\u0000fund refund"_s, u"refund "_s + u"x"_s.repeated(100'000),
        u"&amp; refund && %1 %n"_s, u"é"_s.repeated(3000) + u" refund"_s};
    finder->hits.clear();
    for (int i = 0; i < texts.size(); ++i)
        finder->hits.push_back(sampleHit(i, texts[i], u"refund"_s));
    finder->searches = {{1, u"<b>bold</b>"_s, u"<img src=x>"_s}};
    emit finder->savedChanged();
    search(u"refund"_s);
    QCOMPARE(model()->count(), texts.size());
    QVERIFY(!window->grab().isNull());
    for (int row = 0; row < model()->count(); ++row)
        table()->setCurrentRow(row);
    QCOMPARE(panel()->saved()->topLevelItem(0)->text(0), u"<b>bold</b>"_s);
    QVERIFY(!panel()->saved()->topLevelItem(0)->toolTip(0).contains(u"<img"_s));
    for (const auto *label : panel()->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

READBACK_GUI_TEST_MAIN(TestSearchUse)
#include "tst_searchuse.moc"
