// SPDX-License-Identifier: MIT
#include "app/genesys/JsonReader.h"
#include "app/genesys/WireId.h"
#include "app/genesys/WireTime.h"
#include "tests/support/HostileJson.h"
#include "tests/support/TestMain.h"

#include <QTest>
#include <QTimeZone>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

class JsonReaderTest : public QObject
{
    Q_OBJECT
private slots:
    void readsEveryType();
    void nullCountsAsMissing();
    void fieldsAtOnceAreThoseOneByOne();
    void B01_notJson_data();
    void B01_notJson();
    void B01_byteOrderMarkIsSkipped();
    void B01_errorHoldsNoContent();
    void B02_depth_data();
    void B02_depth();
    void B03_errorNamesThePath();
    void B03_firstErrorCounts();
    void B06_loneSurrogates_data();
    void B06_loneSurrogates();
    void B12_duplicateKeysAreDeterministic();
    void B05_times();
    void B14_pathSegments_data();
    void B14_pathSegments();
    void B14_unusableIds();
};

void JsonReaderTest::readsEveryType()
{
    JsonReader reader(R"({"s": "a\u0001b", "n": 1.5, "i": -7, "u": 18446744073709551615, "t": true,
        "l": [10, null, "x"], "o": {"k": "v"}, "name": "  A\u202eb "})");
    QVERIFY(reader.isWhole());
    const auto root = reader.root();
    QCOMPARE(root.field("s").text().value(), u"ab"_s);
    QCOMPARE(root.field("n").number().value(), 1.5);
    QCOMPARE(root.field("i").number().value(), -7.0);
    QCOMPARE(root.field("u").number().value(), 18446744073709551615.0);
    QVERIFY(root.field("t").boolean().value());
    QCOMPARE(root.field("name").name(), u"Ab"_s);
    const auto object = root.field("o");
    QCOMPARE(object.field("k").neededVerbatim(), u"v"_s);
    const auto list = root.field("l");
    QStringList seen;
    for (const auto &item : list.neededItems())
        seen << (item.exists() ? item.number() ? QString::number(*item.number()) : item.verbatim()
                               : u"none"_s);
    QCOMPARE(seen, QStringList({u"10"_s, u"none"_s, u"x"_s}));
    QVERIFY(!reader.error());
    QVERIFY(!root.field("s").number() && !root.field("n").text() && !root.field("t").number());
    QVERIFY(!object.field("missing").exists() && !list.field("k").exists());
    QVERIFY(!reader.error());
}

void JsonReaderTest::nullCountsAsMissing()
{
    JsonReader reader(R"({"a": null, "l": null})");
    const auto root = reader.root();
    QVERIFY(!root.field("a").exists());
    const auto list = root.field("l");
    QCOMPARE(list.optionalItems().size(), 0);
    QVERIFY(!reader.error());
    list.neededItems();
    QVERIFY(reader.error()->what.contains(u"“l”"_s));
}

void JsonReaderTest::fieldsAtOnceAreThoseOneByOne()
{
    static constexpr std::array<std::string_view, 6> kNames{"a", "b", "c", "d", "ab", "gone"};
    static constexpr JsonKeys<6> kKeys(kNames);
    JsonReader reader(R"([{"x": [{"a": 9}], "b": 1, "ab": 2, "a": {"k": 3}, "c": null, "c": 4,
        "d": 5, "d": 6, "": 7}, {}, 8, null, {"a": "only"}])");
    const auto root = reader.root();
    for (const auto &item : root.items()) {
        const auto fields = item.fields(kKeys);
        for (size_t i = 0; i < kNames.size(); ++i) {
            const auto at = fields[i];
            const auto one = item.field(kNames[i].data());
            QCOMPARE(at.exists(), one.exists());
            QCOMPARE(at.number(), one.number());
            QCOMPARE(at.raw(), one.raw());
        }
    }
    const auto &first = *root.items().begin();
    const auto fields = first.fields(kKeys);
    const auto object = fields[0];
    object.field("k").neededText();
    QVERIFY2(reader.error()->what.contains(u"“[0].a.k”"_s), qPrintable(reader.error()->what));
}

void JsonReaderTest::B01_notJson_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray good = R"({"a": [1, "x"], "unread": {"b": [true]}})";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("space") << QByteArray("  \n");
    QTest::newRow("html") << QByteArray("<!DOCTYPE html><html></html>");
    QTest::newRow("trailing braces") << good + "}}}";
    QTest::newRow("two documents") << good + good;
    QTest::newRow("garbage in an unread field")
        << QByteArray(R"({"a": 1, "unread": {"b": [tru]}})");
    QTest::newRow("trailing comma") << QByteArray(R"({"a": [1, 2,]})");
    QTest::newRow("invalid UTF-8") << QByteArray("{\"a\": \"x\xff\"}");
    QTest::newRow("invalid UTF-8 in a key") << QByteArray("{\"a\xc3\": 1}");
    QTest::newRow("surrogate as UTF-8") << QByteArray("{\"a\": \"\xed\xa0\x80\"}");
    QTest::newRow("overlong UTF-8") << QByteArray("{\"a\": \"\xc0\x80\"}");
    QTest::newRow("raw control") << QByteArray("{\"a\": \"x\x01\"}");
    QTest::newRow("raw NUL") << QByteArray("{\"a\": \"x\0y\"}", 12);
    QTest::newRow("number too large") << QByteArray("[1e999]");
    QTest::newRow("NaN") << QByteArray("[NaN]");
    QTest::newRow("single quotes") << QByteArray("{'a': 1}");
    QTest::newRow("bad escape") << QByteArray(R"({"a": "\x41"})");
    QTest::newRow("half an escape") << QByteArray(R"({"a": "\ud83)");
    QTest::newRow("broken escape beside a lone surrogate") << QByteArray(R"(["\ud800 \q"])");
    for (qsizetype size = 1; size < good.size(); ++size)
        QTest::addRow("cut at %lld", static_cast<long long>(size)) << good.left(size);
}

void JsonReaderTest::B01_notJson()
{
    QFETCH(QByteArray, body);
    JsonReader reader(body);
    QVERIFY(!reader.isWhole());
    QCOMPARE(reader.error()->kind, ErrorKind::Protocol);
    const auto result = decodeJson<int>(reader, [](const JsonValue &) { return 1; });
    QVERIFY(!result.ok());
    QVERIFY(!reader.root().exists());
}

void JsonReaderTest::B01_byteOrderMarkIsSkipped()
{
    JsonReader reader("\xef\xbb\xbf{\"a\": 1}");
    QVERIFY(reader.isWhole());
    const auto root = reader.root();
    QCOMPARE(root.field("a").number().value(), 1.0);
}

void JsonReaderTest::B01_errorHoldsNoContent()
{
    JsonReader reader(R"({"text": "my card number is", )");
    QVERIFY(!describe(*reader.error()).contains(u"card"_s));
}

void JsonReaderTest::B02_depth_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("64") << nested(64) << true;
    QTest::newRow("65") << nested(65) << false;
    QTest::newRow("1025") << nested(1025) << false;
    QTest::newRow("5 million") << QByteArray(5'000'000, '[') << false;
    QTest::newRow("5 million objects") << QByteArray("{\"a\":").repeated(1'000'000) << false;
    QTest::newRow("deep after a long string")
        << QByteArray("[\"" + QByteArray(100'000, 'x') + "\"," + nested(64) + "]") << false;
    QTest::newRow("brackets in a string")
        << QByteArray("[\"" + QByteArray(200, '[') + "\\\"[\"]") << true;
}

void JsonReaderTest::B02_depth()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, accepted);
    JsonReader reader(body);
    QCOMPARE(reader.isWhole(), accepted);
    if (!accepted)
        QCOMPARE(reader.error()->kind, ErrorKind::Protocol);
}

void JsonReaderTest::B03_errorNamesThePath()
{
    JsonReader reader(R"({"transcripts": [{"phrases": [1, 2, 3, {"startTimeMs": "late"}]}]})");
    const auto result = decodeJson<int>(reader, [](const JsonValue &root) {
        const auto transcripts = root.field("transcripts");
        for (const auto &transcript : transcripts.neededItems()) {
            const auto phrases = transcript.field("phrases");
            for (const auto &phrase : phrases.items())
                if (phrase.field("startTimeMs").exists())
                    phrase.field("startTimeMs").neededNumber();
        }
        return 1;
    });
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, ErrorKind::Protocol);
    QVERIFY(result.error().what.contains(u"transcripts[0].phrases[3].startTimeMs"_s));
    QVERIFY(!result.error().what.contains(u"late"_s));
}

void JsonReaderTest::B03_firstErrorCounts()
{
    JsonReader reader("[{}, {}]");
    const auto root = reader.root();
    for (const auto &item : root.items())
        item.field("id").neededVerbatim();
    QVERIFY(reader.error()->what.contains(u"“[0].id”"_s));
}

void JsonReaderTest::B06_loneSurrogates_data()
{
    QTest::addColumn<QByteArray>("escaped");
    QTest::addColumn<QString>("text");
    QTest::newRow("pair") << QByteArray(R"(a\ud83d\ude00b)") << u"a\U0001F600b"_s;
    QTest::newRow("high") << QByteArray(R"(a\ud800b)") << u"a\ufffdb"_s;
    QTest::newRow("high at the end") << QByteArray(R"(a\uDBFF)") << u"a\ufffd"_s;
    QTest::newRow("low") << QByteArray(R"(a\udc00b)") << u"a\ufffdb"_s;
    QTest::newRow("two highs and a low")
        << QByteArray(R"(\ud83d\ud83d\ude00)") << u"\ufffd\U0001F600"_s;
    QTest::newRow("low then high") << QByteArray(R"(\ude00\ud83d)") << u"\ufffd\ufffd"_s;
    QTest::newRow("high then another escape")
        << QByteArray(R"(\ud83d\n\ud83d\u0041)") << u"\ufffd\n\ufffdA"_s;
    QTest::newRow("escaped backslash before")
        << QByteArray(R"(\\ud800\ud800)") << u"\\ud800\ufffd"_s;
}

void JsonReaderTest::B06_loneSurrogates()
{
    QFETCH(QByteArray, escaped);
    QFETCH(QString, text);
    JsonReader reader("{\"t\": \"" + escaped + "\"}");
    QVERIFY(reader.isWhole());
    const auto root = reader.root();
    QCOMPARE(root.field("t").text().value(), text);
}

void JsonReaderTest::B12_duplicateKeysAreDeterministic()
{
    for (int i = 0; i < 3; ++i) {
        JsonReader reader(R"({"a": 1, "a": 2})");
        const auto root = reader.root();
        QCOMPARE(root.field("a").number().value(), 1.0);
    }
}

void JsonReaderTest::B05_times()
{
    QCOMPARE(wholeMs(1.5), 2);
    QCOMPARE(wholeMs(1e308), 1'000'000'000'000'000);
    QCOMPARE(wholeMs(-1e308), -1'000'000'000'000'000);
    QCOMPARE(clampedOffset(-5), 0);
    QCOMPARE(clampedOffset(1'000'000'000'000'000), kFirstEpochMs - 1);
    JsonReader reader(
        R"(["2026-01-02T03:04:05.678Z", "2026-01-02T04:04:05+01:00", "2026-01-02T03:04:05",
        "soon", 7, "99999-01-01T00:00:00Z", null])");
    QList<QDateTime> times;
    const auto root = reader.root();
    for (const auto &item : root.items())
        times << isoTime(item);
    const QDateTime expected(QDate(2026, 1, 2), QTime(3, 4, 5), QTimeZone::utc());
    QCOMPARE(times.at(0), expected.addMSecs(678));
    QCOMPARE(times.at(1), expected);
    QCOMPARE(times.at(2), expected);
    for (qsizetype i = 3; i < times.size(); ++i)
        QVERIFY(!times.at(i).isValid());
    QCOMPARE(isoText(times.at(0)), u"2026-01-02T03:04:05.678Z"_s);
    QVERIFY(!reader.error());
}

void JsonReaderTest::B14_pathSegments_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("segment");
    const auto row = [](const char *tag, const QString &id, const char *segment) {
        QTest::newRow(tag) << id << QByteArray(segment);
    };
    row("uuid", u"0f0e0d0c-0000-4000-8000-0000000000c1"_s, "0f0e0d0c-0000-4000-8000-0000000000c1");
    row("walk", u"../../oauth/token?x=1"_s, "..%2F..%2Foauth%2Ftoken%3Fx%3D1");
    row("encoded slash", u"a%2Fb"_s, "a%252Fb");
    row("encoded dots", u"%2e%2e"_s, "%252e%252e");
    row("query", u"a?x"_s, "a%3Fx");
    row("fragment", u"a#b"_s, "a%23b");
    row("space", u"a b"_s, "a%20b");
    row("backslash", u"a\\b"_s, "a%5Cb");
    row("unicode", u"ä"_s, "%C3%A4");
    row("semicolon", u"a;b@c:d"_s, "a%3Bb%40c%3Ad");
}

void JsonReaderTest::B14_pathSegments()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, segment);
    QVERIFY(isUsableId(id));
    const QUrl url = apiUrl(QUrl(u"https://api.mypurecloud.com"_s), {u"api"_s, id, u"details"_s});
    QVERIFY(url.isValid());
    QCOMPARE(url.host(), u"api.mypurecloud.com"_s);
    QCOMPARE(url.path(QUrl::FullyEncoded).toLatin1().count('/'), 3);
    QCOMPARE(QUrl::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1()),
        QString(u"/api/"_s + id + u"/details"_s));
    QCOMPARE(url.path(QUrl::FullyEncoded).toLatin1(), QByteArray("/api/" + segment + "/details"));
    QVERIFY(!url.hasQuery() && !url.hasFragment());
}

void JsonReaderTest::B14_unusableIds()
{
    for (const QString &id : {QString(), u"."_s, u".."_s, u"a\nb"_s, u"a\0b"_s, u"a\u0085b"_s,
             QString(10'000, u'x'), QString(QChar(0xd800))})
        QVERIFY(!isUsableId(id));
    QVERIFY(isUuid(u"0f0e0d0c-0000-4000-8000-0000000000c1"_s));
    QVERIFY(!isUuid(u"ININ-WRAP-UP-TIMEOUT"_s));
    QVERIFY(!isUuid(u"{0f0e0d0c-0000-4000-8000-00000000c1}"_s));
    QCOMPARE(shortenedId(u"0f0e0d0c-0000-4000-8000-0000000000c1"_s), u"0f0e0d0c"_s);
}

READBACK_TEST_MAIN(JsonReaderTest)
#include "tst_jsonreader.moc"
