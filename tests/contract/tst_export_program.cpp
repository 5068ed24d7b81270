// SPDX-License-Identifier: MIT
#include "app/demo/DemoServer.h"
#include "tests/support/BestOf.h"
#include "tests/support/Canary.h"
#include "tests/support/Places.h"
#include "tests/support/QueueTime.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

const QString kId = u"CANARY-client"_s;
const QString kSecret = u"CANARY-secret"_s;
constexpr int kTimeoutMs = 60'000;

struct Ended
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool catchesInterrupt(qint64 process)
{
    const auto status = bytesOf(u"/proc/%1/status"_s.arg(process));
    const qsizetype at = status.indexOf("SigCgt:");
    return at >= 0 && (status.mid(at + 8, 16).trimmed().toULongLong(nullptr, 16) & 2) != 0;
}

// The counters of a manifest and how many entries have each outcome: they must agree, every file
// that is named must be there, and only what is not saved has a reason.
void checkManifest(const QString &folder, int total)
{
    const auto manifest = QJsonDocument::fromJson(bytesOf(folder + u"/manifest.json"_s)).object();
    QHash<QString, int> counts;
    QStringList files{u"manifest.json"_s};
    for (const auto &value : manifest.value("conversations"_L1).toArray()) {
        const auto entry = value.toObject();
        const QString outcome = entry.value("outcome"_L1).toString();
        ++counts[outcome];
        QVERIFY(!entry.value("id"_L1).toString().isEmpty());
        QVERIFY(entry.value("start"_L1).isString() || entry.value("start"_L1).isNull());
        QCOMPARE(entry.contains("reason"_L1), outcome != "saved"_L1);
        QCOMPARE(entry.value("files"_L1).toArray().size(), outcome == "saved"_L1 ? 1 : 0);
        for (const auto &name : entry.value("files"_L1).toArray())
            files += name.toString();
    }
    QCOMPARE(manifest.value("total"_L1).toInt(), total);
    QCOMPARE(manifest.value("saved"_L1).toInt(), counts.take(u"saved"_s));
    QCOMPARE(manifest.value("notReady"_L1).toInt(), counts.take(u"not-ready"_s));
    QCOMPARE(manifest.value("noTranscript"_L1).toInt(), counts.take(u"no-transcript"_s));
    QCOMPARE(manifest.value("failed"_L1).toInt(), counts.take(u"failed"_s));
    QCOMPARE(manifest.value("cancelled"_L1).toInt(), counts.take(u"cancelled"_s));
    QVERIFY(counts.isEmpty());
    QCOMPARE(manifest.size(), 7);
    files.sort();
    auto there = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    there.sort();
    QCOMPARE(there, files);
}

} // namespace

class TestExportProgram : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void helpVersionAndUsage_data();
    void helpVersionAndUsage();
    void demoToAFolder();
    void E06_secondRunFetchesNothing_data();
    void E06_secondRunFetchesNothing();
    void toStandardOutput();
    void singleConversations();
    void refusedSecret();
    void foldersThatCannotBe();
    void noServer();
    void P02_interrupted_data();
    void P02_interrupted();

private:
    QProcessEnvironment environment(const QString &secret = kSecret) const;
    void begin(QProcess *process, const QStringList &arguments, const QProcessEnvironment &with);
    Ended end(QProcess *process);
    Ended run(const QStringList &arguments, const QProcessEnvironment &with);
    Ended run(const QStringList &arguments) { return run(arguments, environment()); }
    QString folder() const { return m_folder->filePath(u"out"_s); }
    QStringList server(const QString &api = u"platform"_s) const
    {
        return {u"--base-url"_s, m_server->baseUrl().toString(), u"--api"_s, api, u"--last"_s,
            u"30d"_s};
    }

    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestExportProgram::initTestCase()
{
    DemoOptions options;
    options.calls = 30;
    options.lateSeconds = 86'400; // what is saved must not depend on the time it takes
    options.clientId = kId;
    options.clientSecret = kSecret;
    m_server = std::make_unique<DemoServer>(options);
    QVERIFY(m_server->start());
}

void TestExportProgram::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QProcessEnvironment TestExportProgram::environment(const QString &secret) const
{
    auto made = QProcessEnvironment::systemEnvironment();
    made.insert(u"GENESYSCLOUD_OAUTHCLIENT_ID"_s, kId);
    made.insert(u"GENESYSCLOUD_OAUTHCLIENT_SECRET"_s, secret);
    made.insert(u"QT_LOGGING_RULES"_s, u"readback.*=true"_s);
    return made;
}

void TestExportProgram::begin(
    QProcess *process, const QStringList &arguments, const QProcessEnvironment &with)
{
    process->setProcessEnvironment(with);
    process->start(test::programPath(u"readback-export"_s), arguments);
}

// Nothing that the program says may hold a secret, and it always ends.
Ended TestExportProgram::end(QProcess *process)
{
    const bool isOver
        = process->state() == QProcess::NotRunning || process->waitForFinished(kTimeoutMs);
    if (!isOver || process->exitStatus() != QProcess::NormalExit)
        return {};
    const Ended ended{
        process->exitCode(), process->readAllStandardOutput(), process->readAllStandardError()};
    if (test::holdsCanary(ended.out) || test::holdsCanary(ended.err)
        || !test::filesWithCanary(m_folder->path()).isEmpty())
        return {-2, {}, "S06: a secret got out"};
    return ended;
}

Ended TestExportProgram::run(const QStringList &arguments, const QProcessEnvironment &with)
{
    QProcess process;
    begin(&process, arguments, with);
    return end(&process);
}

void TestExportProgram::helpVersionAndUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("help") << QStringList{u"--help"_s} << 0;
    QTest::newRow("version") << QStringList{u"--version"_s} << 0;
    QTest::newRow("nothing") << QStringList{} << 2;
    QTest::newRow("no output") << QStringList{u"--demo"_s} << 2;
    QTest::newRow("unknown") << QStringList{u"--demo"_s, u"--output"_s, u"-"_s, u"--sing"_s} << 2;
    QTest::newRow("no profile") << QStringList{u"--profile"_s, u"Work"_s, u"--output"_s, u"-"_s}
                                << 2;
}

void TestExportProgram::helpVersionAndUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const auto ended = run(arguments);
    QCOMPARE(ended.code, code);
    QCOMPARE(ended.out.isEmpty(), code != 0);
    QCOMPARE(ended.err.isEmpty(), code == 0);
}

void TestExportProgram::demoToAFolder()
{
    const auto ended = run({u"--demo"_s, u"--calls"_s, u"20"_s, u"--last"_s, u"30d"_s,
        u"--format"_s, u"txt"_s, u"--output"_s, folder()});
    QVERIFY2(ended.code == 0 || ended.code == 3, ended.err.constData());
    const auto manifest = QJsonDocument::fromJson(bytesOf(folder() + u"/manifest.json"_s)).object();
    const int total = manifest.value("total"_L1).toInt();
    QVERIFY(total >= 20);
    checkManifest(folder(), total);
    QCOMPARE(ended.code == 0, manifest.value("saved"_L1).toInt() == total);
    QVERIFY(ended.err.contains(" saved, "));
    QVERIFY(ended.err.contains(" of " + QByteArray::number(total)));
    for (const auto &value : manifest.value("conversations"_L1).toArray()) {
        const auto entry = value.toObject();
        if (entry.value("outcome"_L1) != "saved"_L1)
            continue;
        const auto text
            = bytesOf(folder() + u'/' + entry.value("files"_L1).toArray().at(0).toString());
        QVERIFY(text.startsWith("# Conversation: " + entry.value("id"_L1).toString().toUtf8()));
        QVERIFY(text.contains("\n# Start: " + entry.value("start"_L1).toString().toUtf8() + '\n'));
        QVERIFY(text.contains("\n# Source: Demo organisation\n"));
        QVERIFY(text.contains("\n\n["));
    }
}

void TestExportProgram::E06_secondRunFetchesNothing_data()
{
    QTest::addColumn<QString>("api");
    QTest::addColumn<QByteArray>("fetch"); // what the log of a fetch holds
    QTest::newRow("platform") << u"platform"_s << QByteArray("/transcripturl");
    QTest::newRow("tutorial") << u"tutorial"_s << QByteArray("/speech");
}

void TestExportProgram::E06_secondRunFetchesNothing()
{
    QFETCH(QString, api);
    QFETCH(QByteArray, fetch);
    const QStringList arguments = server(api) + QStringList{u"--output"_s, folder()};
    const auto first = run(arguments);
    QVERIFY2(first.code == 0 || first.code == 3, first.err.constData());
    QVERIFY(first.err.contains(fetch));
    const QByteArray manifest = bytesOf(folder() + u"/manifest.json"_s);
    const auto object = QJsonDocument::fromJson(manifest).object();
    checkManifest(folder(), object.value("total"_L1).toInt());
    const auto second = run(arguments);
    QCOMPARE(second.code, first.code);
    for (const auto &value : object.value("conversations"_L1).toArray()) {
        const auto entry = value.toObject();
        if (entry.value("outcome"_L1) == "saved"_L1)
            QVERIFY(!second.err.contains(entry.value("id"_L1).toString().toUtf8()));
    }
    checkManifest(folder(), object.value("total"_L1).toInt());
}

void TestExportProgram::toStandardOutput()
{
    const auto ended = run(server() + QStringList{u"--output"_s, u"-"_s});
    QVERIFY2(ended.code == 0 || ended.code == 3, ended.err.constData());
    QVERIFY(ended.out.endsWith("\n\n"));
    const auto blocks = QString::fromUtf8(ended.out.chopped(2)).split(u"\n\n"_s);
    QVERIFY(blocks.size() >= 20);
    QVERIFY(ended.err.contains(QByteArray::number(blocks.size()) + " saved, "));
    QStringList starts;
    for (const auto &block : blocks) {
        const auto lines = block.split(u'\n');
        const auto head = lines[0].split(u' ');
        QCOMPARE(head.size(), 3);
        QCOMPARE(head[0], u"#"_s);
        QVERIFY(QDateTime::fromString(head[2], Qt::ISODate).isValid());
        starts += head[2];
        QVERIFY(lines.size() > 1);
        for (const auto &line : lines.mid(1))
            QVERIFY2(line.startsWith(u'['), "a line that is no phrase");
    }
    auto sorted = starts;
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    QCOMPARE(starts, sorted); // as listed: newest first
    const auto quiet = run(server() + QStringList{u"--output"_s, u"-"_s, u"--quiet"_s});
    QCOMPARE(quiet.out, ended.out);
    QVERIFY(!quiet.err.contains(" saved, "));
}

void TestExportProgram::singleConversations()
{
    const auto all = run(server() + QStringList{u"--output"_s, u"-"_s});
    const QString id = QString::fromUtf8(all.out.split(' ').value(1));
    const QStringList base{u"--base-url"_s, m_server->baseUrl().toString(), u"--output"_s};
    const auto known
        = run(base + QStringList{u"-"_s, u"--conversation"_s, id, u"--conversation"_s, id});
    QCOMPARE(known.code, 0);
    QCOMPARE(known.out, all.out.left(known.out.size()));
    const QString unknown = u"00000000-0000-4000-8000-000000000000"_s;
    const auto mixed
        = run(base + QStringList{folder(), u"--conversation"_s, unknown, u"--conversation"_s, id});
    QCOMPARE(mixed.code, 3);
    checkManifest(folder(), 2);
    const auto tutorial = run(
        base + QStringList{folder() + u"2"_s, u"--conversation"_s, id, u"--api"_s, u"tutorial"_s});
    QCOMPARE(tutorial.code, 0);
    checkManifest(folder() + u"2"_s, 1);
    // This API tells it in its list only.
    const QByteArray start = all.out.mid(2, all.out.indexOf('\n') - 2).split(' ').value(1);
    QVERIFY(bytesOf(folder() + u"2/manifest.json"_s).contains("\"start\": \"" + start + '"'));
    QVERIFY(!tutorial.err.contains("not known when"));
}

void TestExportProgram::refusedSecret()
{
    for (const auto &api : {u"platform"_s, u"tutorial"_s}) {
        const auto ended = run(
            server(api) + QStringList{u"--output"_s, folder()}, environment(u"CANARY-wrong"_s));
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.out.isEmpty());
        QVERIFY(ended.err.contains("client id and secret"));
        QVERIFY(!QFile::exists(folder()));
    }
    auto without = environment();
    without.remove(u"GENESYSCLOUD_OAUTHCLIENT_SECRET"_s);
    const auto ended = run(server() + QStringList{u"--output"_s, folder()}, without);
    QCOMPARE(ended.code, 2);
    QVERIFY(ended.err.contains("GENESYSCLOUD_OAUTHCLIENT_SECRET"));
}

void TestExportProgram::foldersThatCannotBe()
{
    QFile file(folder());
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto ended = run(server() + QStringList{u"--output"_s, folder() + u"/in/a/file"_s});
    QCOMPARE(ended.code, 1);
    QVERIFY(ended.err.contains("in/a/file"));
}

void TestExportProgram::noServer()
{
    auto arguments = server();
    arguments[1] = u"https://127.0.0.1:1"_s;
    arguments += {
        u"--conversation"_s, u"00000000-0000-4000-8000-000000000000"_s, u"--output"_s, folder()};
    arguments.removeAll(u"--last"_s);
    arguments.removeAll(u"30d"_s);
    QProcess process;
    begin(&process, arguments, environment());
    QVERIFY(process.waitForStarted());
    // It goes on trying; whoever does not want to wait stops it, once it listens.
    QTRY_VERIFY(catchesInterrupt(process.processId()));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QCOMPARE(end(&process).code, 1);
}

void TestExportProgram::P02_interrupted_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestExportProgram::P02_interrupted()
{
    QFETCH(int, signal);
    DemoOptions options;
    options.calls = 400;
    options.latencyMs = 50;
    options.clientId = kId;
    options.clientSecret = kSecret;
    DemoServer slow(options);
    QVERIFY(slow.start());
    auto rounds = test::BestOf::waiting(2000);
    while (rounds.goOn()) {
        QDir(folder()).removeRecursively();
        QProcess process;
        begin(&process,
            {u"--base-url"_s, slow.baseUrl().toString(), u"--last"_s, u"30d"_s, u"--output"_s,
                folder()},
            environment());
        QTRY_VERIFY(QDir(folder()).entryList(QDir::Files).size() > 5);
        ::kill(static_cast<pid_t>(process.processId()), signal);
        rounds.took(test::msToEnd(
            process.processId(), [&process] { return process.state() == QProcess::NotRunning; }));
        QCOMPARE(end(&process).code, 3);
    }
    QVERIFY2(rounds.isMet(), rounds.told());
    const auto manifest = QJsonDocument::fromJson(bytesOf(folder() + u"/manifest.json"_s)).object();
    QVERIFY(manifest.value("cancelled"_L1).toInt() > 0);
    QVERIFY(manifest.value("saved"_L1).toInt() > 0);
    checkManifest(folder(), manifest.value("total"_L1).toInt());
}

READBACK_TEST_MAIN(TestExportProgram)
#include "tst_export_program.moc"
