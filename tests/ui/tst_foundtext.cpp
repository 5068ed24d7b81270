// SPDX-License-Identifier: MIT
#include "app/model/Phrase.h"
#include "tests/support/TestMain.h"
#include "ui/transcript/find/FindSearch.h"
#include "ui/transcript/find/FoundText.h"

#include <QLocale>
#include <QTest>

using namespace readback;
using namespace Qt::StringLiterals;

class TestFoundText : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void countsFromOne()
    {
        FindCount count;
        QCOMPARE(countText(count), u"No hits"_s);
        count.hits = 1204;
        count.current = 2;
        QCOMPARE(countText(count), u"3 of 1,204"_s);
        count.more = true;
        QCOMPARE(countText(count), u"3 of more than 1,204"_s);
        count.current = -1;
        QCOMPARE(countText(count), u"more than 1,204 hits"_s);
    }

    void saysWhereTheMistakeIs()
    {
        FoundHits found;
        QVERIFY(messageFor(found, u"a(b"_s).isEmpty());
        found.end = FindResult::End::Mistake;
        found.mistake = u"unmatched"_s;
        found.mistakeAt = 1;
        QVERIFY(messageFor(found, u"a(b"_s).contains(u"character 2: unmatched"_s));
        found.mistakeAt = 3; // behind all that is typed: there is more to come
        const auto message = messageFor(found, u"a(b"_s);
        QVERIFY(message.contains(u"not complete"_s) && message.endsWith(u"unmatched"_s));
        found.end = FindResult::End::TooLong;
        QVERIFY(!messageFor(found, u"a(b"_s).isEmpty());
        found.end = FindResult::End::TooMany;
        QVERIFY(messageFor(found, u"a"_s).isEmpty()); // the count says so
    }

    void aHitIsSpokenWithTheWordsAround()
    {
        Phrase row;
        row.startMs = 58'000;
        row.text = u"x"_s.repeated(100) + u" the  refund was opened "_s + u"y"_s.repeated(100);
        const int at = static_cast<int>(row.text.indexOf(u"refund"_s));
        const auto spoken = spokenHit(row, u"Agent"_s, TextRange{{0, at}, {0, at + 6}});
        QVERIFY(spoken.startsWith(u"00:58 Agent: xxx"_s));
        QVERIFY(spoken.contains(u"x the refund was opened y"_s));
        QVERIFY(spoken.size() < 160);
        row.text = u"refund"_s;
        QCOMPARE(spokenHit(row, u"Agent"_s, TextRange{{0, 0}, {0, 6}}), u"00:58 Agent: refund"_s);
    }
};

READBACK_TEST_MAIN(TestFoundText)
#include "tst_foundtext.moc"
