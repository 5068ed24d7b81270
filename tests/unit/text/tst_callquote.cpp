// SPDX-License-Identifier: MIT
#include "app/text/CallQuote.h"
#include "app/text/MarkdownText.h"
#include "tests/support/TestMain.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace readback;

class CallQuoteTest : public QObject
{
    Q_OBJECT
private slots:
    void markupIsEscaped_data();
    void markupIsEscaped();
    void quotesWithSpeakerTimeAndCall();
    void namesOfACallCannotBreakOut();
};

void CallQuoteTest::markupIsEscaped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("markdown");
    QTest::newRow("plain") << u"Good morning. That is 3.5 - or 4!"_s
                           << u"Good morning. That is 3.5 - or 4!"_s;
    QTest::newRow("all") << u"\\ ` * _ [x](y) <b> # | ~ &amp;"_s
                         << u"\\\\ \\` \\* \\_ \\[x\\](y) \\<b\\> \\# \\| \\~ \\&amp;"_s;
    QTest::newRow("list") << u"- no"_s << u"\\- no"_s;
    QTest::newRow("plus") << u"+1 555"_s << u"\\+1 555"_s;
    QTest::newRow("underline") << u"==="_s << u"\\==="_s;
    QTest::newRow("number") << u"12. May"_s << u"12\\. May"_s;
    QTest::newRow("number in brackets") << u"1) yes"_s << u"1\\) yes"_s;
    QTest::newRow("digits alone") << u"1234"_s << u"1234"_s;
    QTest::newRow("several lines") << u"one\n# two\r\n> three"_s << u"one \\# two \\> three"_s;
    QTest::newRow("none") << QString() << QString();
}

void CallQuoteTest::markupIsEscaped()
{
    QFETCH(const QString, text);
    QFETCH(const QString, markdown);
    QCOMPARE(markdownText(text), markdown);
}

void CallQuoteTest::quotesWithSpeakerTimeAndCall()
{
    Conversation call;
    call.id = u"abc-1"_s;
    call.start = QDateTime(QDate(2026, 11, 22), QTime(14, 5), QTimeZone::utc());
    call.queues = {u"Billing"_s, u"Sales"_s};
    call.agents = {u"Maya Okafor"_s};
    QCOMPARE(markdownQuote({{u"Agent"_s, 14'000, u"Hello."_s}, {{}, 3'700'000, u"Hi"_s}}, call,
                 u"readback://conversation/abc-1?host=demo"_s),
        u"> **Agent** *(00:14)* Hello.\n>\n> *(1:01:40)* Hi\n>\n"
        "> — 2026-11-22 14:05 UTC, Billing, Maya Okafor, "
        "[conversation abc-1](<readback://conversation/abc-1?host=demo>)\n"_s);
}

void CallQuoteTest::namesOfACallCannotBreakOut()
{
    Conversation call;
    call.id = u"a](x)\n# b"_s;
    call.queues = {u"<script>"_s};
    QCOMPARE(markdownQuote({{u"**A**"_s, 0, u"x\n\ny"_s}}, call, {}),
        u"> **\\*\\*A\\*\\*** *(00:00)* x y\n>\n"
        "> — \\<script\\>, conversation a\\](x) \\# b\n"_s);
}

READBACK_TEST_MAIN(CallQuoteTest)
#include "tst_callquote.moc"
