// SPDX-License-Identifier: MIT
#include "app/demo/DemoServer.h"
#include "robust/ExportFolder.h"
#include "robust/ExportProgram.h"
#include "tests/support/BestOf.h"
#include "tests/support/FaultServer.h"
#include "tests/support/TestMain.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace readback;
using namespace readback::test;

// An export that ends before its time.
class TestKill : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void P01_killedInMidBatch();
    void P02_interruptedUnderAFloodOfHeaders();

private:
    static QStringList arguments(const QString &baseUrl, const QString &folder)
    {
        return {u"--base-url"_s, baseUrl, u"--last"_s, u"30d"_s, u"--output"_s, folder};
    }
    static void checkWhatIsThere(const ExportFolder &now, const ExportFolder &whole);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestKill::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

// Whole files only, and the manifest tells nothing that is not so. A file between its temporary
// name and its own is whole as well.
void TestKill::checkWhatIsThere(const ExportFolder &now, const ExportFolder &whole)
{
    const auto contents = whole.files.values();
    for (auto it = now.files.cbegin(); it != now.files.cend(); ++it) {
        if (it.key().startsWith(u'.'))
            QVERIFY(contents.contains(*it) || QJsonDocument::fromJson(*it).isObject());
        else
            QCOMPARE(*it, whole.files.value(it.key()));
    }
    if (!now.manifest)
        return;
    for (const auto &entry : *now.manifest)
        QVERIFY(entry.outcome != "saved"_L1 || now.files.contains(entry.file));
}

void TestKill::P01_killedInMidBatch()
{
    DemoOptions options;
    options.lateSeconds = 86'400; // what is saved must not depend on the time it takes
    options.calls = 250;
    options.latencyMs = 10;
    options.clientId = ExportProgram::clientId();
    options.clientSecret = ExportProgram::clientSecret();
    DemoServer server(options);
    QVERIFY(server.start());
    const QString base = server.baseUrl().toString();
    const QString reference = m_folder->filePath(u"whole"_s);
    QCOMPARE(ExportProgram(arguments(base, reference)).exitCode(), 3);
    const auto whole = ExportFolder::read(reference);

    const auto seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator dice(seed);
    const QString folder = m_folder->filePath(u"killed"_s);
    qsizetype kept = 0;
    for (int round = 0; round < 6; ++round) {
        ExportProgram program(arguments(base, folder));
        const auto aim = kept + 1 + dice.bounded(40);
        QTRY_VERIFY(program.hasEnded() || QDir(folder).entryList(QDir::Files).size() >= aim);
        QTest::qWait(dice.bounded(20));
        program.signal(SIGKILL);
        program.exitCode();
        const auto now = ExportFolder::read(folder);
        checkWhatIsThere(now, whole);
        QVERIFY(now.files.size() >= kept); // nothing of before is lost
        kept = now.files.size();
    }
    QVERIFY(kept < whole.files.size());

    ExportProgram last(arguments(base, folder));
    QCOMPARE(last.exitCode(), 3);
    auto finished = ExportFolder::read(folder);
    finished.files.removeIf([](const auto &it) { return it.key().startsWith(u'.'); });
    QCOMPARE(finished.files, whole.files);
    QCOMPARE(finished.manifest->size(), whole.manifest->size());
    for (auto it = whole.manifest->cbegin(); it != whole.manifest->cend(); ++it)
        QCOMPARE(finished.entry(it.key()).outcome, it->outcome);
}

// The network layer cannot be stopped then, and a program that waited for it would take more than
// five seconds to end.
void TestKill::P02_interruptedUnderAFloodOfHeaders()
{
    FaultServer server([](const FaultRequest &request) {
        return request.target == "/oauth/token"
            ? FaultScript::json(R"({"access_token":"CANARY-token","expires_in":3600})")
            : FaultScript::headersForEver();
    });
    auto rounds = BestOf::waiting(2000);
    while (rounds.goOn()) {
        const auto before = server.bytesWritten();
        ExportProgram program(arguments(server.url({}).toString(), m_folder->filePath(u"out"_s)));
        QTRY_VERIFY(server.bytesWritten() > before + (4 << 20));
        program.signal(SIGINT);
        rounds.took(program.msToEnd());
        QCOMPARE(program.exitCode(), 1);
    }
    QVERIFY2(rounds.isMet(), rounds.told());
}

READBACK_TEST_MAIN(TestKill)
#include "tst_kill.moc"
