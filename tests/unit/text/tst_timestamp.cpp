// SPDX-License-Identifier: MIT
#include "app/text/TimeStamp.h"

#include "tests/support/TestMain.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace readback;

class TestTimeStamp : public QObject
{
    Q_OBJECT
private slots:
    void stamps_data();
    void stamps();
    void E08_noLocaleTouchesTheDigits();
    void durationsThatNobodyTold();
};

void TestTimeStamp::stamps_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("negative") << qint64(-5) << u"00:00"_s;
    QTest::newRow("zero") << qint64(0) << u"00:00"_s;
    QTest::newRow("rounded down") << qint64(1'999) << u"00:01"_s;
    QTest::newRow("below an hour") << qint64(3'599'999) << u"59:59"_s;
    QTest::newRow("an hour") << qint64(3'600'000) << u"1:00:00"_s;
    QTest::newRow("the tutorial's 75:03") << qint64(4'503'000) << u"1:15:03"_s;
    QTest::newRow("days") << qint64(360'000'000) << u"100:00:00"_s;
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << u"2562047788015:12:55"_s;
}

void TestTimeStamp::stamps()
{
    QFETCH(qint64, ms);
    QTEST(timeStamp(ms), "text");
    if (ms >= 0)
        QTEST(durationText(ms), "text");
}

void TestTimeStamp::E08_noLocaleTouchesTheDigits()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    const QString text = timeStamp(754'000);
    QLocale::setDefault(before);
    QCOMPARE(text, u"12:34"_s);
}

void TestTimeStamp::durationsThatNobodyTold()
{
    QCOMPARE(durationText(-1), u"–"_s);
}

READBACK_TEST_MAIN(TestTimeStamp)
#include "tst_timestamp.moc"
