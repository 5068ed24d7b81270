// SPDX-License-Identifier: MIT
// What comes before the first frame of the window, and what waits for it.
#include "tests/support/FakeClock.h"
#include "tests/support/TestMain.h"
#include "tests/ui/WindowBench.h"
#include "ui/FirstFrame.h"
#include "ui/Icons.h"
#include "ui/settings/FirstStartPage.h"

#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;

namespace readback {

class TestFirstFrame : public QObject
{
    Q_OBJECT
private slots:
    void isToldOnceAndAfterItsEvent();
    void nobodyWaitsForEver();
    void beginsWithTheCallsToCome();
    void iconsAreDrawnAtEverySize();
};

void TestFirstFrame::isToldOnceAndAfterItsEvent()
{
    FakeClock clock;
    QWidget window;
    FirstFrame frame(window, clock);
    const QSignalSpy shown(&frame, &FirstFrame::shown);
    bool isPainting = false;
    connect(&frame, &FirstFrame::shown, this,
        [&] { isPainting = window.testAttribute(Qt::WA_WState_InPaintEvent); });
    window.show();
    QTRY_COMPARE(shown.size(), 1);
    QVERIFY(!isPainting);
    window.repaint();
    clock.advance(60'000);
    QCoreApplication::processEvents();
    QCOMPARE(shown.size(), 1);
}

void TestFirstFrame::nobodyWaitsForEver()
{
    FakeClock clock;
    QWidget window; // comes up minimised, say
    FirstFrame frame(window, clock);
    const QSignalSpy shown(&frame, &FirstFrame::shown);
    clock.advance(900);
    QCOMPARE(shown.size(), 0);
    clock.advance(200);
    QCOMPARE(shown.size(), 1);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCoreApplication::processEvents();
    QCOMPARE(shown.size(), 1);
}

void TestFirstFrame::beginsWithTheCallsToCome()
{
    WindowBench bench;
    bench.open();
    bench.window->prepare({});
    QVERIFY(bench.part<FirstStartPage>() && bench.part<FirstStartPage>()->isVisible());
    Profile profile;
    profile.id = profile.name = u"someone"_s;
    bench.settings->change([&](SettingsData &values) { values.profiles = {profile}; });
    bench.open();
    bench.window->prepare({});
    QVERIFY(!bench.part<FirstStartPage>());
    QVERIFY(bench.list()->isVisible());
    QVERIFY(!bench.part<SessionHost>()->session());
}

void TestFirstFrame::iconsAreDrawnAtEverySize()
{
    QPalette palette;
    palette.setColor(QPalette::ButtonText, Qt::red);
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, Qt::blue);
    QVERIFY(themedIcon(u"no such icon"_s, palette).isNull());
    const auto icon = themedIcon(u"search"_s, palette);
    for (const int size : {1, 16, 22, 64}) {
        for (const auto mode : {QIcon::Normal, QIcon::Disabled, QIcon::Selected}) {
            const auto image = QIcon(icon).pixmap(QSize(size, size), 1.0, mode).toImage();
            QCOMPARE(image.size(), QSize(size, size));
            const auto wanted = QColor(mode == QIcon::Disabled ? Qt::blue : Qt::red);
            bool drawn = false;
            for (int y = 0; y < size; ++y) {
                for (int x = 0; x < size; ++x) {
                    const auto pixel = image.pixelColor(x, y);
                    if (pixel.alpha() < 200)
                        continue;
                    drawn = true;
                    QVERIFY(qAbs(pixel.red() - wanted.red()) < 3);
                    QVERIFY(qAbs(pixel.blue() - wanted.blue()) < 3);
                }
            }
            QVERIFY(drawn || size < 16);
        }
    }
}

} // namespace readback

READBACK_GUI_TEST_MAIN(readback::TestFirstFrame)
#include "tst_firstframe.moc"
