// SPDX-License-Identifier: MIT
#include "app/signin/Pkce.h"
#include "tests/support/TestMain.h"

#include <QSet>

#include <algorithm>

using namespace readback;

class TestPkce : public QObject
{
    Q_OBJECT
private slots:
    void challengeIsThatOfTheStandard()
    {
        // RFC 7636, appendix B.
        QCOMPARE(challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    void randomTextIsUnreservedAndNeverTheSame()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 200; ++i) {
            const QByteArray text = randomText(64);
            QCOMPARE(text.size(), 86);
            QVERIFY(std::ranges::all_of(text, [](char c) {
                return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                    || c == '-' || c == '_';
            }));
            seen.insert(text);
        }
        QCOMPARE(seen.size(), 200);
        QCOMPARE(randomText(32).size(), 43);
    }

    void comparesAsEqualsDoes_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::newRow("same") << QByteArray("abc") << QByteArray("abc");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("last differs") << QByteArray("abc") << QByteArray("abd");
        QTest::newRow("first differs") << QByteArray("abc") << QByteArray("bbc");
        QTest::newRow("shorter") << QByteArray("abc") << QByteArray("ab");
        QTest::newRow("high bit") << QByteArray("a\xe1") << QByteArray("aa");
    }

    void comparesAsEqualsDoes()
    {
        QFETCH(const QByteArray, a);
        QFETCH(const QByteArray, b);
        QCOMPARE(areEqualInConstantTime(a, b), a == b);
        QCOMPARE(areEqualInConstantTime(b, a), a == b);
    }
};

READBACK_TEST_MAIN(TestPkce)
#include "tst_pkce.moc"
