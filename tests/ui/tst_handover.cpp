// SPDX-License-Identifier: MIT
#include "app/async/SystemClock.h"
#include "tests/support/TestMain.h"
#include "ui/handover/HandoverClient.h"
#include "ui/handover/HandoverServer.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

struct Bench
{
    Bench() { path = folder.filePath(u"socket"_s); }
    bool send(const HandoverMessage &message)
    {
        HandoverClient client(clock);
        QSignalSpy finished(&client, &HandoverClient::finished);
        client.send(path, message);
        return finished.wait(test::kLongestWaitMs) && finished.front().front().toBool();
    }

    QTemporaryDir folder;
    QString path;
    SystemClock clock;
};

struct Listening : Bench
{
    Listening()
    {
        QObject::connect(&server, &HandoverServer::received, &server,
            [this](const HandoverMessage &message) { received.push_back(message); });
        listens = server.listen(path);
    }

    HandoverServer server{clock};
    std::vector<HandoverMessage> received;
    bool listens = false;
};

} // namespace

class TestHandover : public QObject
{
    Q_OBJECT
private slots:
    void aMessageArrives();
    void nobodyThere();
    void theSecondDoesNotListen();
    void whatACrashLeftIsReplaced();
    void onlyThisPersonCanConnect();
    void hostileClientsAreHarmless_data();
    void hostileClientsAreHarmless();
    void manySilentClientsDoNotKeepOthersOut();
    void messagesAreBounded();
};

void TestHandover::aMessageArrives()
{
    Listening bench;
    QVERIFY(bench.listens);
    const HandoverMessage message{u"readback://conversation/a?host=demo&phrase=3"_s, u"token-1"_s};
    QVERIFY(bench.send(message));
    QVERIFY(bench.send({u"readback://x"_s, {}}));
    QCOMPARE(bench.received, (std::vector<HandoverMessage>{message, {u"readback://x"_s, {}}}));
}

void TestHandover::nobodyThere()
{
    Bench bench;
    QVERIFY(!bench.send({u"readback://x"_s, {}}));
    bench.path.clear();
    QVERIFY(!bench.send({u"readback://x"_s, {}}));
    HandoverServer server(bench.clock);
    QVERIFY(!server.listen({}));
}

void TestHandover::theSecondDoesNotListen()
{
    Listening bench;
    {
        HandoverServer second(bench.clock);
        QVERIFY(!second.listen(bench.path));
    }
    QVERIFY(bench.send({u"readback://x"_s, {}})); // the end of the second harmed nothing
}

void TestHandover::whatACrashLeftIsReplaced()
{
    Bench bench;
    QFile left(bench.path);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    HandoverServer server(bench.clock);
    QVERIFY(server.listen(bench.path));
    QVERIFY(bench.send({u"readback://x"_s, {}}));
}

void TestHandover::onlyThisPersonCanConnect()
{
    Listening bench;
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFileInfo(bench.path).permissions() & others));
}

void TestHandover::hostileClientsAreHarmless_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another greeting") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QTest::newRow("a newer one") << QByteArray("readback 2\nx\n\n");
    QTest::newRow("too many lines") << QByteArray("readback 1\nx\n\nmore\n");
    QTest::newRow("controls") << QByteArray("readback 1\nx\0y\n\n", 16);
    QTest::newRow("not ASCII") << QByteArray("readback 1\n\xff\xfe\n\n");
    QTest::newRow("a long token") << QByteArray("readback 1\nx\n") + QByteArray(600, 't') + '\n';
    QTest::newRow("a flood") << QByteArray(1'000'000, 'x');
    QTest::newRow("half a message") << QByteArray("readback 1\nreadback://");
}

void TestHandover::hostileClientsAreHarmless()
{
    QFETCH(const QByteArray, bytes);
    Listening bench;
    QLocalSocket client;
    client.connectToServer(bench.path);
    QTRY_COMPARE(client.state(), QLocalSocket::ConnectedState);
    client.write(bytes);
    QTRY_COMPARE(client.state(), QLocalSocket::UnconnectedState);
    QVERIFY(!client.readAll().startsWith("taken"));
    QVERIFY(bench.received.empty());
    QVERIFY(bench.send({u"readback://x"_s, {}}));
}

void TestHandover::manySilentClientsDoNotKeepOthersOut()
{
    Listening bench;
    std::vector<std::unique_ptr<QLocalSocket>> clients;
    for (int i = 0; i < 30; ++i) {
        clients.push_back(std::make_unique<QLocalSocket>());
        clients.back()->connectToServer(bench.path);
    }
    QTRY_VERIFY(bench.send({u"readback://x"_s, {}}));
}

void TestHandover::messagesAreBounded()
{
    const auto bytes = encodeHandover({QString(1'000'000, u'x'), QString(1'000'000, u't')});
    QVERIFY(bytes.size() <= kLongestHandover);
    const auto message = decodeHandover(bytes);
    QVERIFY(message.has_value());
    QCOMPARE(
        message->link.size(), qsizetype{2049}); // too long for a link: nobody takes a part for it
    QCOMPARE(decodeHandover(encodeHandover({u"a\nb\u00e4"_s, u"c d"_s})),
        (HandoverMessage{u"a?b?"_s, u"c?d"_s}));
}

READBACK_GUI_TEST_MAIN(TestHandover)
#include "tst_handover.moc"
