// SPDX-License-Identifier: MIT
#include "app/exporting/CoverageCsv.h"
#include "app/exporting/CsvField.h"
#include "tests/support/Samples.h"
#include "tests/support/TestMain.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace readback;

class TestCoverageCsv : public QObject
{
    Q_OBJECT

private slots:
    void fields_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char *name, const QString &text, const QByteArray &field) {
            QTest::newRow(name) << text << field;
        };
        row("empty", {}, "");
        row("plain", u"Maya Müller"_s, "Maya M\xc3\xbcller");
        row("comma", u"a,b"_s, "\"a,b\"");
        row("semicolon", u"a;b"_s, "\"a;b\"");
        row("quote", u"say \"hi\""_s, "\"say \"\"hi\"\"\"");
        row("line break", u"a\nb"_s, "\"a\nb\"");
        row("formula", u"=1+1"_s, "'=1+1");
        row("plus", u"+15550142"_s, "'+15550142");
        row("minus", u"-2"_s, "'-2");
        row("at", u"@SUM(A1)"_s, "'@SUM(A1)");
        row("tab", u"\t=1"_s, "\"'\t=1\"");
        row("spaces first", u"  =1"_s, "'  =1");
        row("wide sign", u"\uFF1D1"_s,
            "'\xef\xbc\x9d"
            "1");
        row("formula with quotes", u"=HYPERLINK(\"x\",\"y\")"_s,
            "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
        row("a sign inside", u"a=b"_s, "a=b");
    }
    void fields()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, field);
        QCOMPARE(csvField(text), field);
    }

    void linesKeepEmptyFields() { QCOMPARE(csvLine({{}, u"a"_s, {}}), QByteArray(",a,\r\n")); }

    void oneLineACall()
    {
        auto call = sampleConversation(7);
        call.agents = {u"=cmd|' /C calc'!A0"_s, u"Maya"_s};
        call.queues = {u"Billing"_s};
        call.start = QDateTime(QDate(2026, 1, 15), QTime(9, 30), QTimeZone::utc());
        TranscriptStatus status{TranscriptState::None, TranscriptReason::TooShort};
        const auto line = coverageCsvLine(call, status);
        QVERIFY(line.startsWith("call-0007,2026-01-15T09:30:00Z,\"'=cmd|' /C calc'!A0; Maya\","
                                "Billing,none,"));
        QVERIFY(line.endsWith("\r\n"));
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(coverageCsvLine(call, {TranscriptState::Ready}).endsWith(",ready,\r\n"));
        call.start = {};
        QVERIFY(coverageCsvLine(call, {}).startsWith("call-0007,,"));
    }

    void headNamesTheColumns()
    {
        QCOMPARE(coverageCsvHead(),
            QByteArray("\xEF\xBB\xBF"
                       "conversation_id,start_iso,agent,queue,state,reason\r\n"));
    }
};

READBACK_TEST_MAIN(TestCoverageCsv)
#include "tst_coveragecsv.moc"
