// SPDX-License-Identifier: MIT
#include "app/exporting/FileName.h"

#include "tests/support/TestMain.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

Conversation call(const QString &queue, const QString &agent, const QString &id)
{
    Conversation conversation;
    conversation.id = id;
    conversation.queues = QStringList({queue});
    conversation.agents = QStringList({agent});
    return conversation;
}

} // namespace

class TestFileName : public QObject
{
    Q_OBJECT
private slots:
    void timeQueueAgentId();
    void missingPartsAreLeftOut();
    void E08_timesAreInUtc();
    void S13_hostileNames_data();
    void S13_hostileNames();
    void S13_randomNamesStayInTheirFolder();
    void S13_collisions();
    void S13_namesFromAFile();
};

void TestFileName::timeQueueAgentId()
{
    auto conversation = call(u"Billing"_s, u"Maya Okafor"_s, u"3f2a91c0-77aa"_s);
    conversation.start = QDateTime(QDate(2026, 1, 14), QTime(9, 5, 59), QTimeZone::utc());
    QCOMPARE(exportFileName(conversation, u"txt"_s),
        u"2026-01-14_0905_Billing_Maya Okafor_3f2a91c0.txt"_s);
}

void TestFileName::missingPartsAreLeftOut()
{
    Conversation conversation;
    conversation.id = u"3f2a91c0-77aa"_s;
    QCOMPARE(exportFileName(conversation, u"txt"_s), u"3f2a91c0.txt"_s);
    conversation.id = u"///"_s;
    QCOMPARE(exportFileName(conversation, u"txt"_s), u"transcript.txt"_s);
    conversation.id = u"COM¹"_s; // found by fuzzing: a device, as COM1 is
    QCOMPARE(exportFileName(conversation, u"txt"_s), u"_COM¹.txt"_s);
}

void TestFileName::E08_timesAreInUtc()
{
    auto conversation = call({}, {}, u"a"_s);
    conversation.start = QDateTime(QDate(2026, 1, 15), QTime(0, 30), QTimeZone(3600));
    QCOMPARE(exportFileName(conversation, u"txt"_s), u"2026-01-14_2330_a.txt"_s);
}

void TestFileName::S13_hostileNames_data()
{
    QTest::addColumn<QString>("queue");
    QTest::addColumn<QString>("name");
    QTest::newRow("parent folder") << u"../x"_s << u"x_a_b.txt"_s;
    QTest::newRow("dots") << u".."_s << u"a_b.txt"_s;
    QTest::newRow("separators") << u"a/b\\c"_s << u"a b c_a_b.txt"_s;
    QTest::newRow("Windows") << u"<a>:\"b\"|?*"_s << u"a b_a_b.txt"_s;
    QTest::newRow("option") << u"-rf"_s << u"rf_a_b.txt"_s;
    QTest::newRow("hidden") << u".profile"_s << u"profile_a_b.txt"_s;
    QTest::newRow("newline") << u"a\nb\x1b[2J"_s << u"a b [2J_a_b.txt"_s;
    QTest::newRow("bidi override") << u"a\u202Egpj"_s << u"a gpj_a_b.txt"_s;
    QTest::newRow("emoji") << u"👋 hi"_s << u"👋 hi_a_b.txt"_s;
    QTest::newRow("lone surrogate") << QString(u"a"_s + QChar(0xd800)) << u"a\uFFFD_a_b.txt"_s;
    QTest::newRow("decomposed") << u"Mu\u0308ller"_s << u"Müller_a_b.txt"_s;
    QTest::newRow("trailing dot and space") << u"a. "_s << u"a_a_b.txt"_s;
}

void TestFileName::S13_hostileNames()
{
    QFETCH(QString, queue);
    QTEST(exportFileName(call(queue, u"a"_s, u"b"_s), u"txt"_s), "name");
}

// A property: whatever comes in, the result is a plain name of at most 200 bytes within the folder.
void TestFileName::S13_randomNamesStayInTheirFolder()
{
    const QString pieces[] = {u"."_s, u"/"_s, u"\\"_s, u"CON"_s, u"nul"_s, u" "_s, u"-"_s, u"\n"_s,
        QString(QChar(0)), u"é"_s, u"\u0301"_s, QString(QChar(0xdc00)), u"👩‍👩‍👧"_s,
        u"x"_s, u"~"_s, u"COM1"_s, u":"_s, u"\u202e"_s, QString(90, u'字')};
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const auto text = [&] {
        QString made;
        for (int i = random.bounded(8); i > 0; --i)
            made += pieces[random.bounded(int(std::size(pieces)))];
        return made;
    };
    for (int i = 0; i < 5'000; ++i) {
        const QString name = exportFileName(call(text(), text(), text()), u"txt"_s);
        const bool sound = isPlainFileName(name) && name.toUtf8().size() <= 200
            && name.endsWith(u".txt"_s) && QDir::cleanPath(u"/f/"_s + name) == u"/f/"_s + name;
        QVERIFY2(sound, qPrintable(u"seed %1: %2"_s.arg(seed).arg(name)));
    }
}

void TestFileName::S13_collisions()
{
    TakenNames taken;
    QCOMPARE(taken.claim(u"Sales_a.txt"_s), u"Sales_a.txt"_s);
    QCOMPARE(taken.claim(u"sales_A.txt"_s), u"sales_A-2.txt"_s);
    QCOMPARE(taken.claim(u"Sales_a.txt"_s), u"Sales_a-3.txt"_s);
    taken.insert(u"Mu\u0308ller.txt"_s);
    QVERIFY(taken.contains(u"M\u00dcLLER.TXT"_s));
}

void TestFileName::S13_namesFromAFile()
{
    QVERIFY(isPlainFileName(u"2026-01-14_0905_Billing_Maya Okafor_3f2a91c0-2.txt"_s));
    for (const auto &name : {u"COM1"_s, u"lpt²"_s, u"CONOUT$.txt"_s, u"com\u0663"_s})
        QVERIFY2(!isPlainFileName(name), qPrintable(name));
    for (const auto &name : {u""_s, u"."_s, u".."_s, u"../a.txt"_s, u"/etc/passwd"_s, u"a/b"_s,
             u".hidden"_s, u"con.txt"_s, u"a\nb"_s, u"-rf"_s, QString(400, u'x')})
        QVERIFY2(!isPlainFileName(name), qPrintable(name));
}

READBACK_TEST_MAIN(TestFileName)
#include "tst_filename.moc"
