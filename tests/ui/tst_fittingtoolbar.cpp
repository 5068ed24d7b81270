// SPDX-License-Identifier: MIT
// No button goes behind the arrow at the end of the tool bar: they do without their words first.
#include "ui/FittingToolBar.h"

#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/Theme.h"
#include "ui/WindowActions.h"
#include "ui/conversations/ConversationTable.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace readback {

class TestFittingToolBar : public QObject
{
    Q_OBJECT
private slots:
    void wordsGoInOrderAndComeBack();
    void wordsThatAreHiddenTakeNoRoom();
    void nothingOfTheWindowIsBehindAnArrow_data();
    void nothingOfTheWindowIsBehindAnArrow();

private:
    static FittingToolBar &barOf(QMainWindow &window)
    {
        auto *bar = new FittingToolBar(&window);
        bar->setMovable(false);
        bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        window.addToolBar(bar);
        return *bar;
    }
    static QAction *addTo(FittingToolBar &bar, const QString &text)
    {
        QPixmap square(16, 16);
        square.fill(Qt::red);
        return bar.addAction(QIcon(square), text);
    }
    // Of the buttons, in order.
    static QList<bool> worded(const FittingToolBar &bar)
    {
        QList<bool> worded;
        for (auto *action : bar.actions())
            if (const auto *button = qobject_cast<QToolButton *>(bar.widgetForAction(action)))
                worded += button->toolButtonStyle() == Qt::ToolButtonTextBesideIcon;
        return worded;
    }
    static QStringList leftOut(const FittingToolBar &bar)
    {
        QStringList names;
        for (auto *action : bar.actions())
            if (action->isVisible() && !bar.widgetForAction(action)->isVisible())
                names += action->text();
        return names;
    }
};

void TestFittingToolBar::wordsGoInOrderAndComeBack()
{
    QMainWindow window;
    auto &bar = barOf(window);
    auto *first = addTo(bar, u"A first thing to do"_s);
    auto *second = addTo(bar, u"A second thing to do"_s);
    bar.spare({second, first});
    window.resize(600, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_COMPARE(worded(bar), QList<bool>({true, true}));
    QSet<QList<bool>> seen;
    for (int width = 600; width > 80; width -= 5) {
        window.resize(width, 200);
        QTRY_COMPARE(leftOut(bar), QStringList());
        seen += worded(bar);
    }
    QCOMPARE(seen, QSet<QList<bool>>({{true, true}, {true, false}, {false, false}}));
    window.resize(600, 200);
    QTRY_COMPARE(worded(bar), QList<bool>({true, true}));
}

void TestFittingToolBar::wordsThatAreHiddenTakeNoRoom()
{
    QMainWindow window;
    auto &bar = barOf(window);
    auto *action = addTo(bar, u"A thing to do"_s);
    auto *badge = bar.addWidget(new QLabel(u"A badge of some width indeed, as wide as can be"_s));
    bar.spare({action});
    window.resize(300, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_COMPARE(worded(bar), QList<bool>({false}));
    badge->setVisible(false);
    QTRY_COMPARE(worded(bar), QList<bool>({true}));
    badge->setVisible(true);
    QTRY_COMPARE(worded(bar), QList<bool>({false}));
}

void TestFittingToolBar::nothingOfTheWindowIsBehindAnArrow_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("letters");
    for (const auto &language : {u"en"_s, u"de"_s})
        for (const double letters : {1.0, 2.0})
            QTest::addRow("%s, letters %.0f", qPrintable(language), letters) << language << letters;
}

// Nor is the list wider than its place.
void TestFittingToolBar::nothingOfTheWindowIsBehindAnArrow()
{
    QFETCH(QString, language);
    QFETCH(double, letters);
    QTranslator words;
    QVERIFY(words.load(u":/i18n/readback_%1.qm"_s.arg(language)));
    QCoreApplication::installTranslator(&words);
    applyTheme(ThemeChoice::Light);
    const auto usual = QApplication::font();
    auto large = usual;
    large.setPointSizeF(usual.pointSizeF() * letters);
    QApplication::setFont(large);
    const auto restore = qScopeGuard([&] { QApplication::setFont(usual); });
    WindowBench bench;
    QVERIFY(bench.openDemo());
    bench.window->resize(900, 600);
    const auto *bar = bench.part<FittingToolBar>();
    QTRY_COMPARE(bar->width(), 900);
    QTRY_COMPARE(leftOut(*bar), QStringList());
    QVERIFY(bar->widgetForAction(bench.part<WindowActions>()->settings)->isVisible());
    const auto *table = bench.part<ConversationTable>();
    QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestFittingToolBar)
#include "tst_fittingtoolbar.moc"
