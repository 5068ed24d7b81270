// SPDX-License-Identifier: MIT
#include "tests/support/TestMain.h"
#include "ui/transcript/layout/TimeGlyphs.h"

#include <QFontMetricsF>
#include <QImage>

#include <cmath>

using namespace readback;
using namespace Qt::StringLiterals;

class TestTimeGlyphs : public QObject
{
    Q_OBJECT
private slots:
    void looksLikeShapedText_data();
    void looksLikeShapedText();
};

namespace {

constexpr QPointF kEnd(150, 40);

QImage drawn(const QFont &font, const std::function<void(QPainter &)> &draw)
{
    QImage image(160, 60, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font);
    painter.setPen(Qt::black);
    draw(painter);
    return image;
}

QImage shaped(const QFont &font, const QString &time)
{
    return drawn(font, [&](QPainter &painter) {
        const qreal width = QFontMetricsF(font).horizontalAdvance(time);
        painter.drawText(kEnd - QPointF(width, 0), time);
    });
}

} // namespace

void TestTimeGlyphs::looksLikeShapedText_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<double>("points");
    for (const auto &time : {u"00:00"_s, u"12:34"_s, u"1:23:45"_s, u"9876:54:32"_s, u""_s,
             u"a long text of other letters"_s, u"–:––"_s, u"00000000000000000:00"_s}) {
        for (const double points : {9.0, 10.5, 18.0})
            QTest::addRow("%s %g", qPrintable(time), points) << time << points;
    }
}

void TestTimeGlyphs::looksLikeShapedText()
{
    QFETCH(QString, time);
    QFETCH(double, points);
    QFont font;
    font.setPointSizeF(points);
    const TimeGlyphs glyphs(font);
    QCOMPARE(drawn(font, [&](QPainter &p) { glyphs.draw(p, kEnd, time); }), shaped(font, time));
}

READBACK_GUI_TEST_MAIN(TestTimeGlyphs)
#include "tst_timeglyphs.moc"
