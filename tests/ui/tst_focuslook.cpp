// SPDX-License-Identifier: MIT
// Which part of the window has the keyboard is to be seen, in both palettes.
#include "tests/support/TestMain.h"
#include "ui/FocusStyle.h"
#include "ui/Theme.h"
#include "ui/transcript/TranscriptColours.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSpinBox>
#include <QSplitter>
#include <QStyle>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace readback;

class TestFocusLook : public QObject
{
    Q_OBJECT
private slots:
    void focusHasARing_data();
    void focusHasARing();
    void aTextHasARing();
    void partsHaveAnEdge_data() { focusHasARing_data(); }
    void partsHaveAnEdge();
    void aClickedButtonHasNone();
    void fusionOfTheSystemIsOurs();
    void toolBarsAreFlat();
    void wordsStandClearOfEdges();
    void iconsGrowWithLargeLetters();
    void arrowsGrowWithLargeLetters_data();
    void arrowsGrowWithLargeLetters();
    void scrollBarsGrowWithLargeLetters();
    void wordsOfFieldsAndChoicesBeginTogether();
    void aThinSplitterIsALine_data() { focusHasARing_data(); }
    void aThinSplitterIsALine();
    void dialogsHaveOneMargin();
    void wordsBesideAnIconAreInTheMiddle_data();
    void wordsBesideAnIconAreInTheMiddle();
    void iconsOfFieldsAndBarsAreSeen_data();
    void iconsOfFieldsAndBarsAreSeen();

private:
    static std::unique_ptr<QWidget> fieldWithAnArrow(const QString &kind);
    // How many pixels of the widget have the colour of the ring.
    static int ringOf(QWidget &widget)
    {
        const auto image = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
        const auto ring = widget.palette().color(QPalette::Link).rgb();
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == ring ? 1 : 0;
        return count;
    }
};

void TestFocusLook::focusHasARing_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
}

void TestFocusLook::focusHasARing()
{
    QFETCH(ThemeChoice, theme);
    applyTheme(theme);
    QWidget window;
    auto *layout = new QHBoxLayout(&window);
    auto *tool = new QToolButton;
    tool->setFocusPolicy(Qt::StrongFocus);
    const QList<QWidget *> parts{new QLineEdit, new QComboBox, tool, new QPushButton(u"Go"_s)};
    for (auto *part : parts)
        layout->addWidget(part);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    parts.front()->setFocus();
    for (auto *part : parts) {
        QVERIFY(part->hasFocus());
        // More than half of two pixels all around: corners are round.
        QVERIFY2(
            ringOf(*part) > 2 * (part->width() + part->height()), part->metaObject()->className());
        for (auto *other : parts)
            QVERIFY(other == part || ringOf(*other) == 0);
        QTest::keyClick(part, Qt::Key_Tab);
    }
}

// Its frame, at least.
void TestFocusLook::aTextHasARing()
{
    applyTheme(ThemeChoice::Light);
    QPlainTextEdit text;
    text.resize(200, 100);
    QCOMPARE(ringOf(text), 0);
    text.show();
    text.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&text));
    text.setFocus();
    QVERIFY(ringOf(text) > text.width() + text.height());
}

// Else nobody would know where to click: at a box without a tick, say.
void TestFocusLook::partsHaveAnEdge()
{
    QFETCH(ThemeChoice, theme);
    applyTheme(theme);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    const QList<QWidget *> parts{
        new QLineEdit, new QSpinBox, new QPlainTextEdit, new QCheckBox, new QRadioButton};
    for (auto *part : parts)
        layout->addWidget(part);
    auto *focused = new QPushButton(&window);
    layout->addWidget(focused);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    focused->setFocus();
    const auto ground = window.palette().color(QPalette::Window);
    for (auto *part : parts) {
        const auto image = part->grab().toImage();
        double best = 1;
        for (int x = 0; x < 4; ++x) // half way down its left side
            best = std::max(best, contrast(image.pixelColor(x, image.height() / 2), ground));
        QVERIFY2(best > 1.7, part->metaObject()->className());
    }
}

void TestFocusLook::aClickedButtonHasNone()
{
    applyTheme(ThemeChoice::Light);
    QPushButton button(u"Go"_s);
    button.show();
    button.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&button));
    button.setFocus(Qt::MouseFocusReason);
    button.setAttribute(Qt::WA_KeyboardFocusChange, false);
    QVERIFY(button.hasFocus());
    QCOMPARE(ringOf(button), 0);
}

// Where the platform has no style of its own; its colours stay.
void TestFocusLook::fusionOfTheSystemIsOurs()
{
    const QPalette before = QApplication::palette();
    QApplication::setStyle(u"Fusion"_s);
    applyTheme(ThemeChoice::System);
    QVERIFY(dynamic_cast<FocusStyle *>(QApplication::style()));
    QCOMPARE(QApplication::palette(), before);

    QApplication::setStyle(u"Windows"_s);
    applyTheme(ThemeChoice::System);
    QVERIFY(!dynamic_cast<FocusStyle *>(QApplication::style()));
}

// Fusion's shade of a bar takes sixty turns of a pool of threads to draw.
void TestFocusLook::toolBarsAreFlat()
{
    applyTheme(ThemeChoice::Light);
    QMainWindow window;
    auto *bar = window.addToolBar(u"Bar"_s);
    bar->setMovable(false);
    bar->addAction(u"Go"_s);
    window.resize(400, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto image = bar->grab().toImage();
    const int x = image.width() - 3; // beside the button
    QSet<QRgb> colours;
    for (int y = 0; y < image.height() - 1; ++y)
        colours.insert(image.pixel(x, y));
    QCOMPARE(colours, QSet<QRgb>{bar->palette().color(QPalette::Window).rgb()});
    QVERIFY(image.pixel(x, image.height() - 1) != *colours.begin());
}

void TestFocusLook::wordsStandClearOfEdges()
{
    applyTheme(ThemeChoice::Light);
    const QPushButton button(u"A long answer to it"_s);
    const int words = button.fontMetrics().horizontalAdvance(button.text());
    QVERIFY(button.sizeHint().width() >= words + 20);
}

void TestFocusLook::arrowsGrowWithLargeLetters_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"choice", "menu", "number", "bar"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

// Its end has an arrow.
std::unique_ptr<QWidget> TestFocusLook::fieldWithAnArrow(const QString &kind)
{
    if (kind == "menu"_L1) {
        auto button = std::make_unique<QPushButton>();
        button->setMenu(new QMenu(button.get()));
        return button;
    }
    if (kind == "number"_L1)
        return std::make_unique<QSpinBox>();
    if (kind == "bar"_L1)
        return std::make_unique<QScrollBar>(Qt::Horizontal);
    return std::make_unique<QComboBox>();
}

// As high as letters are, more or less; a triangle is half as high as it is wide.
void TestFocusLook::arrowsGrowWithLargeLetters()
{
    QFETCH(const QString, kind);
    applyTheme(ThemeChoice::Light);
    const auto inkAtTheEnd = [kind](double letters) {
        const auto field = fieldWithAnArrow(kind);
        auto font = field->font();
        font.setPointSizeF(font.pointSizeF() * letters);
        field->setFont(font);
        field->resize(200, 40);
        const auto image = field->grab().toImage();
        int columns = 0;
        for (int x = image.width() - 30; x < image.width() - 3; ++x) {
            bool dark = false;
            for (int y = 4; y < image.height() - 4; ++y)
                dark |= qGray(image.pixel(x, y)) < 140;
            columns += dark ? 1 : 0;
        }
        return columns;
    };
    const int usual = inkAtTheEnd(1);
    QVERIFY2(usual >= 4, qPrintable(QString::number(usual)));
    QVERIFY2(inkAtTheEnd(2) > usual * 4 / 3, qPrintable(QString::number(inkAtTheEnd(2))));
}

void TestFocusLook::scrollBarsGrowWithLargeLetters()
{
    applyTheme(ThemeChoice::Light);
    QScrollArea area;
    const int usual = area.verticalScrollBar()->sizeHint().width();
    auto font = area.font();
    font.setPointSizeF(font.pointSizeF() * 2);
    area.setFont(font);
    QVERIFY(area.verticalScrollBar()->sizeHint().width() > usual * 5 / 4);
}

void TestFocusLook::wordsOfFieldsAndChoicesBeginTogether()
{
    applyTheme(ThemeChoice::Light);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *choice = new QComboBox;
    choice->addItem(u"HHH"_s);
    const QList<QWidget *> parts{new QLineEdit(u"HHH"_s), choice};
    for (auto *part : parts)
        column->addWidget(part);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QList<int> begins;
    for (auto *part : parts) {
        const auto image = part->grab().toImage();
        int x = 3; // the edge is no word
        while (x < image.width() && qGray(image.pixel(x, image.height() / 2)) > 100)
            ++x;
        begins << x;
    }
    QVERIFY2(std::abs(begins[0] - begins[1]) <= 1,
        qPrintable(u"%1 and %2"_s.arg(begins[0]).arg(begins[1])));
}

// Else a list and a text of one colour would run into each other.
void TestFocusLook::aThinSplitterIsALine()
{
    QFETCH(ThemeChoice, theme);
    applyTheme(theme);
    QSplitter splitter;
    splitter.setHandleWidth(1);
    for (int i = 0; i < 2; ++i) {
        auto *text = new QPlainTextEdit;
        text->setFrameShape(QFrame::NoFrame);
        splitter.addWidget(text);
    }
    splitter.resize(300, 100);
    splitter.show();
    QVERIFY(QTest::qWaitForWindowExposed(&splitter));
    const auto image = splitter.grab().toImage();
    const auto line
        = image.pixelColor(splitter.handle(1)->geometry().center().x(), image.height() / 2);
    QVERIFY(contrast(line, splitter.palette().color(QPalette::Base)) > 1.3);
}

void TestFocusLook::dialogsHaveOneMargin()
{
    applyTheme(ThemeChoice::Light);
    QDialog dialog;
    const QVBoxLayout layout(&dialog);
    QCOMPARE(layout.contentsMargins(), QMargins(16, 16, 16, 16));
    QWidget part;
    const QVBoxLayout inside(&part);
    QVERIFY(inside.contentsMargins().left() < 16);
}

void TestFocusLook::iconsGrowWithLargeLetters()
{
    applyTheme(ThemeChoice::Light);
    QWidget usual;
    QWidget large;
    auto font = large.font();
    font.setPointSizeF(font.pointSizeF() * 2);
    large.setFont(font);
    const auto *style = QApplication::style();
    for (const auto metric :
        {QStyle::PM_SmallIconSize, QStyle::PM_LineEditIconSize, QStyle::PM_IndicatorHeight})
        QVERIFY(style->pixelMetric(metric, nullptr, &large)
            > style->pixelMetric(metric, nullptr, &usual) * 5 / 4);
}

void TestFocusLook::wordsBesideAnIconAreInTheMiddle_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("to the right") << Qt::LeftToRight;
    QTest::newRow("to the left") << Qt::RightToLeft;
}

// As much room before the icon as behind the words.
void TestFocusLook::wordsBesideAnIconAreInTheMiddle()
{
    QFETCH(Qt::LayoutDirection, direction);
    applyTheme(ThemeChoice::Light);
    QGuiApplication::setLayoutDirection(direction);
    const auto restore = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    QToolButton button;
    QPixmap square(button.iconSize());
    square.fill(Qt::black);
    button.setIcon(square);
    button.setText(u"HHHHH"_s);
    button.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button.setAutoRaise(true); // and no frame
    button.resize(button.sizeHint());
    const auto image = button.grab().toImage();
    int first = image.width();
    int last = 0;
    for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < image.height(); ++y)
            if (qGray(image.pixel(x, y)) < 100) {
                first = std::min(first, x);
                last = std::max(last, x);
            }
    QVERIFY2(std::abs(first - (image.width() - 1 - last)) <= 3,
        qPrintable(u"%1 %2 of %3"_s.arg(first).arg(last).arg(image.width())));
}

void TestFocusLook::iconsOfFieldsAndBarsAreSeen_data()
{
    focusHasARing_data();
}

void TestFocusLook::iconsOfFieldsAndBarsAreSeen()
{
    QFETCH(ThemeChoice, theme);
    applyTheme(theme);
    for (const auto which :
        {QStyle::SP_LineEditClearButton, QStyle::SP_ToolBarHorizontalExtensionButton}) {
        const auto image
            = QApplication::style()->standardIcon(which).pixmap(16, 16).toImage().convertToFormat(
                QImage::Format_ARGB32);
        double most = 0; // of the contrast to a field
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (qAlpha(image.pixel(x, y)) > 240)
                    most = std::max(most,
                        contrast(
                            image.pixelColor(x, y), QApplication::palette().color(QPalette::Base)));
        QVERIFY2(most >= 3, qPrintable(QString::number(most)));
    }
}

READBACK_GUI_TEST_MAIN(TestFocusLook)
#include "tst_focuslook.moc"
