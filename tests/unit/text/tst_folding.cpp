// SPDX-License-Identifier: MIT
#include "app/text/Folding.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace readback;
using namespace Qt::StringLiterals;

class TestFolding : public QObject
{
    Q_OBJECT
private slots:
    void folds_data();
    void folds();
    void lettersStayThemselves();
    void placesLeadBack();
    void inPlaceIsWhatItSays();
    void exactKeepsCaseAndAccents();
    void telephoneNumbers();
};

void TestFolding::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("case") << u"ReFund"_s << u"refund"_s;
    QTest::newRow("accent") << u"Lucía"_s << u"lucia"_s;
    QTest::newRow("accent on its own") << u"Luci\u0301a"_s << u"lucia"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
    QTest::newRow("capital sharp s") << u"STRAẞE"_s << u"strasse"_s;
    QTest::newRow("Turkish") << u"İSTANBUL ılık"_s << u"istanbul ilik"_s;
    QTest::newRow("strokes") << u"Łódź Đorđe smørrebrød æon œuvre"_s
                             << u"lodz dorde smorrebrod aeon oeuvre"_s;
    QTest::newRow("final sigma") << u"ΟΔΟΣ οδός"_s << u"οδοσ οδοσ"_s;
    QTest::newRow("ligature and width") << u"ﬁne ＡＢＣ"_s << u"fine abc"_s;
    QTest::newRow("quotes") << u"I’m “fine” «oui»"_s << u"i'm \"fine\" \"oui\""_s;
    QTest::newRow("dashes") << u"a–b—c‑d−e"_s << u"a-b-c-d-e"_s;
    QTest::newRow("spaces") << u"a\u00a0b\tc\nd  e"_s << u"a b c d e"_s;
    QTest::newRow("invisible") << u"re\u00adfund\u200b \u200ford\ufeffer"_s << u"refund order"_s;
    QTest::newRow("emoji") << u"👍🏽 ❤️"_s << u"👍🏽 ❤"_s;
    QTest::newRow("Arabic points") << u"مُحَمَّد أحمد"_s << u"محمد احمد"_s;
    QTest::newRow("Hebrew points") << u"שָׁלוֹם"_s << u"שלום"_s;
    QTest::newRow("Cyrillic") << u"Ёлка МОЙ"_s << u"елка мой"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestFolding::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromUtf8(folded(text)), expected);
    QCOMPARE(QString::fromUtf8(folded(expected)), expected);
}

void TestFolding::lettersStayThemselves()
{
    QVERIFY(folded(u"が") != folded(u"か"));
    QVERIFY(folded(u"कि") != folded(u"कु"));
    QVERIFY(folded(u"ที่") != folded(u"ทู่"));
    QVERIFY(folded(u"мой") != folded(u"мои"));
    QCOMPARE(QString::fromUtf8(folded(u"한국어")), u"한국어"_s);
    QCOMPARE(folded(u"ｶﾞ"), folded(u"ガ"));
    QVERIFY(!folded(QString(QChar(0xd800))).isEmpty());
}

void TestFolding::placesLeadBack()
{
    const QString text = u"\u200eStraße  Luci\u0301a 👍!"_s;
    std::string out = "before";
    std::vector<Folder::Place> places;
    Folder().append(out, text, &places);
    QCOMPARE(QString::fromStdString(out), u"beforestrasse lucia 👍!"_s);
    QCOMPARE(places.back().source, quint32(text.size()));
    QCOMPARE(places.back().folded, quint32(out.size() - 6));
    const auto sourceOf = [&](quint32 place) {
        const auto found = std::ranges::find(places, place, &Folder::Place::folded);
        return found == places.end() ? -1 : static_cast<int>(found->source);
    };
    QCOMPARE(sourceOf(0), 1);
    QCOMPARE(sourceOf(4), 5); // ß
    QCOMPARE(sourceOf(5), -1); // its second s
    QCOMPARE(sourceOf(7), 7); // the first space
    QCOMPARE(sourceOf(8), 9); // L
    QCOMPARE(sourceOf(12), 14); // a, behind the accent
}

void TestFolding::inPlaceIsWhatItSays()
{
    for (const auto &text : {u"Plain TEXT, 42!"_s, u"Don’t — Lucía: ÅØŁ\u00a0“x”"_s, QString()}) {
        std::string out = "before";
        QVERIFY(appendFoldedInPlace(out, text));
        QCOMPARE(out.size(), size_t(text.size()) + 6);
        std::string other;
        Folder().append(other, text);
        QCOMPARE(out.substr(6), other);
    }
    for (const auto &text : {u"two  spaces"_s, u"e\u0301"_s, u"Straße"_s, u"…"_s, u"я"_s, u"👍"_s,
             u"æ"_s, u"soft\u00adhyphen"_s}) {
        std::string out = "before";
        QVERIFY2(!appendFoldedInPlace(out, text), qPrintable(text));
        QCOMPARE(out, std::string("before"));
    }
}

void TestFolding::exactKeepsCaseAndAccents()
{
    QCOMPARE(exactForm(u"Luci\u0301a"), u"Lucía"_s);
    QVERIFY(exactForm(u"Lucia") != exactForm(u"Lucía"));
    QVERIFY(exactForm(u"lucía") != exactForm(u"Lucía"));
    QCOMPARE(exactForm(u"I’m\u00a0 re\u00adady"), u"I'm ready"_s);
    QVERIFY(exactForm(u"Straße") != exactForm(u"Strasse"));
}

void TestFolding::telephoneNumbers()
{
    QCOMPARE(withoutSeparators("+1 (555) 01-42"), QByteArray("+15550142"));
    QCOMPARE(withoutSeparators("ext. 12"), QByteArray("ext. 12"));
    QVERIFY(isPlainNumber("+15550142"));
    QVERIFY(!isPlainNumber("1 2"));
}

READBACK_TEST_MAIN(TestFolding)
#include "tst_folding.moc"
