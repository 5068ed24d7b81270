// SPDX-License-Identifier: MIT
#include "tests/support/TestMain.h"
#include "ui/Theme.h"
#include "ui/settings/MessageLabel.h"

#include <QTest>

#include <cmath>

using namespace readback;
using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF())
        + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

} // namespace

class TestMessageLabel : public QObject
{
    Q_OBJECT

private slots:
    void G11_readableInBothThemesAndAfterAChange()
    {
        QWidget window;
        MessageLabel labels[3]
            = {MessageLabel(&window), MessageLabel(&window), MessageLabel(&window)};
        labels[0].setMessage(MessageLabel::Kind::Note, u"note"_s);
        labels[1].setMessage(MessageLabel::Kind::Good, u"good"_s);
        labels[2].setMessage(MessageLabel::Kind::Bad, u"bad"_s);
        for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Light}) {
            applyTheme(theme);
            QCoreApplication::processEvents();
            for (const auto &label : labels) {
                const double ratio = contrast(label.palette().color(QPalette::WindowText),
                    window.palette().color(QPalette::Window));
                QVERIFY2(ratio >= 4.5, qPrintable(label.text() + QString::number(ratio)));
            }
        }
    }

    void nothingToSayTakesNoRoom()
    {
        QWidget window;
        MessageLabel label(&window);
        QVERIFY(label.isHidden());
        label.setMessage(MessageLabel::Kind::Bad, u"<b>x</b>"_s);
        QVERIFY(!label.isHidden());
        QCOMPARE(label.textFormat(), Qt::PlainText);
        label.clear();
        QVERIFY(label.isHidden());
    }
};

READBACK_GUI_TEST_MAIN(TestMessageLabel)
#include "tst_messagelabel.moc"
