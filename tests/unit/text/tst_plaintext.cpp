// SPDX-License-Identifier: MIT
#include "app/text/PlainText.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace readback;
using namespace Qt::StringLiterals;

class PlainTextTest : public QObject
{
    Q_OBJECT
private slots:
    void B06_text_data();
    void B06_text();
    void B06_invalidUtf8();
    void B06_utf8IsReadAsUtf16Is();
    void B06_combiningStormSurvives();
    void B07_nameWithoutBidiControls();
    void B07_textKeepsBidiControls();
    void nameIsOneLineAndShort();
    void nameIsNotCutWithinACharacter();
};

void PlainTextTest::B06_text_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char *tag, const QString &raw, const QString &plain) {
        QTest::newRow(tag) << raw << plain;
    };
    row("nothing", u""_s, u""_s);
    row("ascii", u"Hello there."_s, u"Hello there."_s);
    row("newline stays", u"a\nb"_s, u"a\nb"_s);
    row("cr lf", u"a\r\nb\rc"_s, u"a\nb\nc"_s);
    row("cr at the end", u"a\r"_s, u"a\n"_s);
    row("line and paragraph separator", u"a\u2028b\u2029c\u0085d"_s, u"a\nb\nc\nd"_s);
    row("tab", u"a\tb\vc\fd"_s, u"a b c d"_s);
    row("nul", u"a"_s + QChar(0) + u"b"_s, u"ab"_s);
    row("c0 and c1", u"a\u0001\u001f\u007f\u0080\u009fb"_s, u"ab"_s);
    row("byte order mark", u"\ufeffa\ufeffb"_s, u"ab"_s);
    row("emoji", u"a\U0001F600b\u0001"_s, u"a\U0001F600b"_s);
    row("lone high", u"a"_s + QChar(0xd800) + u"b"_s, u"a\ufffdb"_s);
    row("lone low", u"a"_s + QChar(0xdc00) + u"b"_s, u"a\ufffdb"_s);
    row("lone high at the end", u"a"_s + QChar(0xdbff), u"a\ufffd"_s);
    row("noncharacter", u"a"_s + QChar(0xfffe) + QChar(0xffff) + QChar(0xfdd0),
        u"a\ufffd\ufffd\ufffd"_s);
}

void PlainTextTest::B06_text()
{
    QFETCH(QString, raw);
    QFETCH(QString, plain);
    QCOMPARE(plainText(raw), plain);
    QCOMPARE(plainText(plain), plain);
    QVERIFY(plainText(raw).isValidUtf16());
    if (raw.isValidUtf16())
        QCOMPARE(plainTextFromUtf8(raw.toUtf8()), plain);
}

void PlainTextTest::B06_invalidUtf8()
{
    const QString text = plainTextFromUtf8("a\xff"
                                           "b\xed\xa0\x80"
                                           "c");
    QVERIFY(text.isValidUtf16());
    QVERIFY(text.startsWith(u"a\ufffdb\ufffd"_s) && text.endsWith(u'c'));
}

// Every character, at every place in the blocks that are read at once, whole and cut short.
void PlainTextTest::B06_utf8IsReadAsUtf16Is()
{
    const auto same = [](const QByteArray &utf8) {
        return plainTextFromUtf8(utf8) == plainText(QString::fromUtf8(utf8));
    };
    for (char32_t c = 0; c < 0x10000; ++c) {
        if (QChar::isSurrogate(c))
            continue;
        const int before = static_cast<int>(c % 11);
        const auto letter = QString::fromUcs4(&c, 1);
        const auto utf8 = (QString(before, u'a') + letter + u"bcdefghijk"_s).toUtf8();
        QVERIFY2(same(utf8), qPrintable(QString::number(c, 16)));
        const auto length = letter.toUtf8().size();
        QVERIFY2(same(utf8.left(before + length)), qPrintable(QString::number(c, 16)));
        QVERIFY2(same(utf8.left(before + length - 1)), qPrintable(QString::number(c, 16)));
    }
    for (int lead = 0x80; lead < 0x100; ++lead) {
        for (int trail = 0; trail < 0x100; ++trail) {
            const QByteArray broken{1, static_cast<char>(lead)};
            QVERIFY(same("12345" + broken + static_cast<char>(trail) + "\x80z"));
        }
    }
}

void PlainTextTest::B06_combiningStormSurvives()
{
    const QString zalgo = u"e"_s + QString(500, QChar(0x0301));
    QCOMPARE(plainText(zalgo), zalgo);
}

void PlainTextTest::B07_nameWithoutBidiControls()
{
    const QString raw
        = u"\u202aM\u202ba\u202cy\u202da\u202e \u2066O\u2067k\u2068a\u2069f\u200eo\u200fr\u061c"_s;
    QCOMPARE(plainName(raw, 256), u"Maya Okafor"_s);
}

void PlainTextTest::B07_textKeepsBidiControls()
{
    const QString text = u"\u200fשלום\u2067 abc\u2069"_s;
    QCOMPARE(plainText(text), text);
}

void PlainTextTest::nameIsOneLineAndShort()
{
    QCOMPARE(plainName(u"  Maya\r\n\tOkafor\u2028x "_s, 256), u"Maya Okafor x"_s);
    QCOMPARE(plainName(QString(10'000, u'x'), 256).size(), 256);
    QCOMPARE(plainName(u"\u0001\u202e"_s, 256), QString());
}

void PlainTextTest::nameIsNotCutWithinACharacter()
{
    const QString faces = u"\U0001F600"_s.repeated(4);
    QCOMPARE(plainName(faces, 5), u"\U0001F600"_s.repeated(2));
    QCOMPARE(plainName(faces, 8), faces);
}

READBACK_TEST_MAIN(PlainTextTest)
#include "tst_plaintext.moc"
