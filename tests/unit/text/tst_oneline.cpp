// SPDX-License-Identifier: MIT
#include "app/text/OneLine.h"

#include "tests/support/TestMain.h"

using namespace Qt::StringLiterals;
using namespace readback;

class TestOneLine : public QObject
{
    Q_OBJECT
private slots:
    void lines_data();
    void lines();
};

void TestOneLine::lines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << u"Good morning."_s << u"Good morning."_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("spaces stay") << u"a  b"_s << u"a  b"_s;
    QTest::newRow("newline") << u"a\nb"_s << u"a b"_s;
    QTest::newRow("run of breaks") << u"a \r\n\t\n b"_s << u"a b"_s;
    QTest::newRow("ends") << u"\n a \n"_s << u"a"_s;
    QTest::newRow("only breaks") << u"\n\t\r"_s << QString();
    QTest::newRow("escape sequence") << u"a\x1b[2Jb"_s << u"a [2Jb"_s;
    QTest::newRow("C1, line and paragraph separator")
        << u"a\u0085b\u2028c\u2029d"_s << u"a b c d"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s << u"a b"_s;
    QTest::newRow("other scripts") << u"שלום 你好 👋"_s << u"שלום 你好 👋"_s;
}

void TestOneLine::lines()
{
    QFETCH(QString, text);
    QTEST(oneLine(text), "line");
    QCOMPARE(oneLine(oneLine(text)), oneLine(text));
}

READBACK_TEST_MAIN(TestOneLine)
#include "tst_oneline.moc"
