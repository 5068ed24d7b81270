// SPDX-License-Identifier: MIT
#include "tests/support/TestMain.h"
#include "ui/Theme.h"
#include "ui/settings/FirstStartPage.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace readback;
using namespace Qt::StringLiterals;

class TestFirstStart : public QObject
{
    Q_OBJECT

private slots:
    void G16_offersToConnectAndTheDemoAndNothingElse()
    {
        FirstStartPage page;
        const auto buttons = page.findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 2);
        QSignalSpy connectAsked(&page, &FirstStartPage::connectRequested);
        QSignalSpy demoAsked(&page, &FirstStartPage::demoRequested);
        QTest::mouseClick(page.findChild<QPushButton *>(u"connectButton"_s), Qt::LeftButton);
        QCOMPARE(connectAsked.size(), 1);
        QCOMPARE(demoAsked.size(), 0);
        QTest::mouseClick(page.findChild<QPushButton *>(u"demoButton"_s), Qt::LeftButton);
        QCOMPARE(demoAsked.size(), 1);
    }

    void G16_worksWithTheKeyboard()
    {
        FirstStartPage page;
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.setFocus();
        QSignalSpy connectAsked(&page, &FirstStartPage::connectRequested);
        QSignalSpy demoAsked(&page, &FirstStartPage::demoRequested);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(connectAsked.size(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(demoAsked.size(), 1);
    }

    void everyWordIsVisible_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("letters");
        QTest::addColumn<bool>("scrolls");
        QTest::newRow("roomy") << QSize(1440, 800) << 1 << false;
        QTest::newRow("smallest window") << QSize(640, 330) << 1 << false;
        QTest::newRow("small") << QSize(420, 320) << 1 << true;
        QTest::newRow("large letters") << QSize(900, 520) << 2 << false;
        QTest::newRow("large letters, small") << QSize(640, 300) << 2 << true;
    }

    void everyWordIsVisible()
    {
        QFETCH(const QSize, size);
        QFETCH(const int, letters);
        QFETCH(const bool, scrolls);
        const auto usual = QApplication::font();
        const auto restore = qScopeGuard([&] { QApplication::setFont(usual); });
        auto font = usual;
        font.setPointSizeF(font.pointSizeF() * letters);
        QApplication::setFont(font);
        FirstStartPage page;
        page.resize(size);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        // All of it can be scrolled to, if it is not in sight.
        auto *column = page.findChild<QScrollArea *>()->widget();
        const QRect inside(0, 0, page.width(), column->height());
        QVERIFY(scrolls || column->height() == page.height());
        for (auto *label : page.findChildren<QLabel *>()) {
            QVERIFY(label->height() >= label->heightForWidth(label->width()));
            QVERIFY2(inside.contains(QRect(label->mapTo(column, QPoint()), label->size())),
                qPrintable(label->text()));
        }
        const auto buttons = page.findChildren<QPushButton *>();
        QVERIFY(!buttons[0]->geometry().intersects(buttons[1]->geometry()));
    }
};

READBACK_GUI_TEST_MAIN(TestFirstStart)
#include "tst_firststart.moc"
