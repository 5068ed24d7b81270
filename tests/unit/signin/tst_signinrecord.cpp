// SPDX-License-Identifier: MIT
#include "app/signin/SignInRecord.h"
#include "tests/support/TestMain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

using namespace readback;
using namespace Qt::StringLiterals;

class TestSignInRecord : public QObject
{
    Q_OBJECT
private slots:
    void roundTrip();
    void isVisibleAscii();
    void S09_damageIsNoRecord_data();
    void S09_damageIsNoRecord();
    void hostileNamesAreMadeHarmless();

private:
    static SignInRecord sample()
    {
        return {u"https://login.mypurecloud.de:443"_s, u"CANARY-client"_s, u"Jürgen „X“ Ärmel"_s,
            {"CANARY-access", "CANARY-refresh",
                QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::utc()).toUTC()}};
    }
    static QJsonObject object()
    {
        return QJsonDocument::fromJson(encodeSignIn(sample()).toUtf8()).object();
    }
    static QString text(const QJsonObject &object)
    {
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
};

void TestSignInRecord::roundTrip()
{
    QVERIFY(decodeSignIn(encodeSignIn(sample())) == sample());
    SignInRecord without = sample();
    without.tokens.refresh.clear();
    without.userName.clear();
    QVERIFY(decodeSignIn(encodeSignIn(without)) == without);
}

// As the keychain's reader insists on.
void TestSignInRecord::isVisibleAscii()
{
    const QString secret = encodeSignIn(sample());
    QVERIFY(std::ranges::all_of(
        secret, [](QChar c) { return c.unicode() >= 0x21 && c.unicode() <= 0x7e; }));
}

void TestSignInRecord::S09_damageIsNoRecord_data()
{
    QTest::addColumn<QString>("secret");
    const auto row = [](const char *name, const QString &secret) { QTest::newRow(name) << secret; };
    row("empty", {});
    row("a client's secret", u"CANARY-secret"_s);
    row("array", u"[]"_s);
    row("number", u"17"_s);
    row("deep", QString(5000, u'['));
    row("long", QString(70'000, u' ') + encodeSignIn(sample()));
    row("cut", encodeSignIn(sample()).chopped(1));
    const auto with = [&](const char *name, const QString &key, const QJsonValue &value) {
        QJsonObject changed = object();
        changed[key] = value;
        row(name, text(changed));
    };
    with("newer", u"v"_s, 2);
    with("version is text", u"v"_s, u"1"_s);
    with("no access token", u"access"_s, QJsonValue());
    with("access token is a number", u"access"_s, 5);
    with("access token with a line break", u"access"_s, u"a\r\nb"_s);
    with("access token too long", u"access"_s, QString(9000, u'a'));
    with("no place", u"login"_s, QString());
    with("no client", u"client"_s, QJsonValue());
    with("client with a blank", u"client"_s, u"a b"_s);
    with("no end", u"until"_s, QJsonValue());
    with("end before time", u"until"_s, -1);
    with("end of all times", u"until"_s, 1e300);
    with("end is text", u"until"_s, u"soon"_s);
}

void TestSignInRecord::S09_damageIsNoRecord()
{
    QFETCH(const QString, secret);
    QVERIFY(!decodeSignIn(secret));
}

void TestSignInRecord::hostileNamesAreMadeHarmless()
{
    QJsonObject changed = object();
    changed[u"name"_s] = u"a%0Ab%E2%80%AEc"_s;
    changed[u"refresh"_s] = u"a b"_s;
    const auto record = decodeSignIn(text(changed));
    QVERIFY(record);
    QCOMPARE(record->userName, u"a bc"_s);
    QVERIFY(record->tokens.refresh.isEmpty());
}

READBACK_TEST_MAIN(TestSignInRecord)
#include "tst_signinrecord.moc"
