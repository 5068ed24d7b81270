// SPDX-License-Identifier: MIT
// Which part of the window has the keyboard is to be seen, in both palettes.
#include "tests/support/TestMain.h"
#include "ui/Theme.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace readback;

class TestFocusLook : public QObject
{
    Q_OBJECT
private slots:
    void focusHasARing_data();
    void focusHasARing();
    void aClickedButtonHasNone();

private:
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

READBACK_GUI_TEST_MAIN(TestFocusLook)
#include "tst_focuslook.moc"
