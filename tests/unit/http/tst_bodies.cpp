// SPDX-License-Identifier: MIT
#include "app/http/Limits.h"
#include "tests/support/HttpFixture.h"
#include "tests/support/TestMain.h"

#include <QFile>

#include <unistd.h>

using namespace readback;
using namespace readback::test;
using namespace Qt::StringLiterals;

// Bodies that are cut, too long, squeezed or not data at all (group N of the catalogue).
class TestBodies : public QObject
{
    Q_OBJECT
private slots:
    void N09_lengths_data();
    void N09_lengths();
    void N10_chunks();
    void N11_compression_data();
    void N11_compression();
    void N11_bombIsStopped();
    void N12_hugeBodyIsStoppedAtTheCap();
    void N12_errorBodiesAreCut();
    void N15_notData_data();
    void N15_notData();
    void backPressure();

private:
    static qint64 residentBytes()
    {
        QFile file(u"/proc/self/statm"_s);
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
    }
    static FaultScript ok() { return FaultScript::json("{\"whole\":true}"); }
};

void TestBodies::N09_lengths_data()
{
    QTest::addColumn<QByteArrayList>("lengths");
    QTest::addColumn<bool>("whole"); // may come as a reply
    const auto row = [](const char *name, const QByteArrayList &lengths, bool whole) {
        QTest::newRow(name) << lengths << whole;
    };
    row("too large", {"5000"}, false);
    row("too small", {"9"}, false); // {"whole":
    row("nothing", {"0"}, false);
    row("huge", {"100000000000000000"}, false);
    row("beyond any number", {"99999999999999999999999999"}, true);
    row("negative", {"-1"}, true);
    row("text", {"many"}, true);
    row("twice the same", {"14", "14"}, true);
    row("two that differ, the larger first", {"5000", "14"}, true);
    row("two that differ, the smaller first", {"9", "14"}, true);
}

void TestBodies::N09_lengths()
{
    QFETCH(QByteArrayList, lengths);
    QFETCH(bool, whole);
    HttpFixture f([=](const FaultRequest &r) {
        if (r.target != "/x")
            return ok();
        Headers headers{{"Content-Type", "application/json"}};
        for (const QByteArray &length : lengths)
            headers.emplaceBack("Content-Length", length);
        return FaultScript::head(200, headers).write("{\"whole\":true}").close();
    });
    const qint64 before = residentBytes();
    const auto reply = f.send(f.get(u"/x"_s));
    QVERIFY(f.arrives(reply, 90'000));
    if (whole && reply->ok())
        QCOMPARE(reply->value().body, "{\"whole\":true}");
    else
        QVERIFY(!reply->ok());
    QVERIFY(residentBytes() - before < (64 << 20));
}

void TestBodies::N10_chunks()
{
    HttpFixture f([](const FaultRequest &r) {
        if (r.target == "/good")
            return FaultScript::chunked("{\"whole\":true}", 3);
        if (r.target == "/trailers")
            return FaultScript::head(
                200, {{"Content-Type", "application/json"}, {"Transfer-Encoding", "chunked"}})
                .write("e\r\n{\"whole\":true}\r\n0\r\nX-Trailer: 1\r\n\r\n");
        FaultScript cut = FaultScript::head(
            200, {{"Content-Type", "application/json"}, {"Transfer-Encoding", "chunked"}});
        if (r.target == "/cut")
            return cut.write("ff\r\n{\"whole\":tr").close();
        return cut.write("zz\r\n{\"whole\":true}\r\n0\r\n\r\n").close();
    });
    const auto good = f.send(f.get(u"/good"_s));
    const auto trailers = f.send(f.get(u"/trailers"_s));
    const auto cut = f.send(f.get(u"/cut"_s));
    const auto bad = f.send(f.get(u"/bad"_s));
    const auto all = [&] { return good->has() && trailers->has() && cut->has() && bad->has(); };
    QVERIFY(f.advanceUntil(all, 90'000, 500));
    QVERIFY(good->ok());
    QCOMPARE(good->value().body, "{\"whole\":true}");
    QVERIFY(trailers->ok());
    QCOMPARE(trailers->value().body, "{\"whole\":true}");
    QVERIFY(!cut->ok());
    QVERIFY(f.server.count("/cut") > 1);
    QVERIFY(!bad->ok());
}

void TestBodies::N11_compression_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<bool>("works");
    QByteArray json = "{\"text\":[";
    for (int i = 0; i < 500; ++i)
        json += "\"" + QByteArray::number(i * 7919) + "\",";
    json += "0]}";
    const QByteArray gzip = gzipped(json);
    QByteArray corrupt = gzip;
    for (qsizetype i = 40; i < 60; ++i)
        corrupt[i] = static_cast<char>(~corrupt[i]);
    QTest::newRow("whole") << gzip << QByteArray("gzip") << true;
    QTest::newRow("truncated") << gzip.left(gzip.size() / 2) << QByteArray("gzip") << false;
    QTest::newRow("truncated early") << gzip.left(30) << QByteArray("gzip") << false;
    QTest::newRow("corrupt") << corrupt << QByteArray("gzip") << false;
    QTest::newRow("no gzip at all") << json << QByteArray("gzip") << false;
    QTest::newRow("nested") << gzipped(gzip) << QByteArray("gzip") << false;
    QTest::newRow("unknown") << gzip << QByteArray("secret-sauce") << false;
}

void TestBodies::N11_compression()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, encoding);
    QFETCH(bool, works);
    HttpFixture f([=](const FaultRequest &r) {
        return r.target == "/x" ? FaultScript::encoded(bytes, encoding) : tokenReply();
    });
    const auto reply = f.send(f.get(u"/x"_s));
    QVERIFY(f.arrives(reply, 20'000, 100));
    QCOMPARE(reply->ok(), works);
    if (works)
        return;
    QCOMPARE(reply->error().kind, ErrorKind::Protocol);
    QVERIFY(f.server.count("/x") <= 2); // once more at most
}

void TestBodies::N11_bombIsStopped()
{
    const QByteArray bomb = gzipped("[" + QByteArray(64 << 20, ' ') + "]");
    QVERIFY(bomb.size() < (1 << 20));
    HttpFixture f([=](const FaultRequest &r) {
        return r.target == "/x" ? FaultScript::encoded(bomb, "gzip") : ok();
    });
    const qint64 before = residentBytes();
    const auto reply = f.send(f.get(u"/x"_s));
    QVERIFY(f.arrives(reply, 20'000, 100));
    QCOMPARE(reply->error().kind, ErrorKind::TooLarge);
    QVERIFY(residentBytes() - before < (80LL << 20));
    QCOMPARE(f.server.count("/x"), 1);
    QVERIFY(f.worksAgain());
}

void TestBodies::N12_hugeBodyIsStoppedAtTheCap()
{
    HttpFixture f([](const FaultRequest &r) {
        if (r.target != "/x")
            return ok();
        return FaultScript::head(
            200, {{"Content-Type", "application/json"}, {"Content-Length", "2000000000"}})
            .flood("[ ");
    });
    const qint64 before = residentBytes();
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::TooLarge);
    QTRY_VERIFY(f.server.openConnections() <= 2);
    const qint64 sent = f.server.bytesWritten();
    QVERIFY2(sent < 3 * Limits::kApiBody, qPrintable(QString::number(sent)));
    QVERIFY(residentBytes() - before < (80LL << 20));
}

void TestBodies::N12_errorBodiesAreCut()
{
    HttpFixture f([](const FaultRequest &r) {
        if (r.target != "/x")
            return ok();
        return FaultScript::head(
            403, {{"Content-Type", "text/plain"}, {"Content-Length", "2000000000"}})
            .flood("no ");
    });
    const auto reply = f.send(f.get(u"/x"_s));
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::Forbidden);
    QVERIFY(reply->error().what.size() < 600);
}

void TestBodies::N15_notData_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("sign-in page") << 200 << QByteArray("text/html; charset=utf-8")
                                  << QByteArray("<html>Room number and name, please</html>");
    QTest::newRow("text") << 200 << QByteArray("text/plain") << QByteArray("hello");
    QTest::newRow("204") << 204 << QByteArray("application/json") << QByteArray();
    QTest::newRow("empty") << 200 << QByteArray("application/json") << QByteArray();
}

void TestBodies::N15_notData()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    HttpFixture f([=](const FaultRequest &) {
        return FaultScript::reply(status, body, {{"Content-Type", type}});
    });
    // Without a bearer: the token endpoint of such a place is no better.
    const auto reply = f.send(f.bare(f.server.url(u"/x"_s)));
    QTRY_VERIFY(reply->has());
    QCOMPARE(reply->error().kind, ErrorKind::Protocol);
    QVERIFY(!reply->error().what.contains("Room"_L1));
    QCOMPARE(f.server.count("/x"), 1);
}

// A document larger than our buffers comes through whole.
void TestBodies::backPressure()
{
    QByteArray body = "[";
    body += QByteArray("1,").repeated(6 << 20);
    body += "1]";
    HttpFixture f([=](const FaultRequest &) { return FaultScript::json(body); });
    HttpRequest request = f.bare(f.server.otherUrl(u"/doc"_s));
    request.maxBytes = Limits::kTranscriptBody;
    const auto reply = f.send(request);
    QTRY_VERIFY(reply->ok());
    QCOMPARE(reply->value().body.size(), body.size());
}

READBACK_TEST_MAIN(TestBodies)
#include "tst_bodies.moc"
