// SPDX-License-Identifier: MIT
#include "app/cli/ExportRun.h"
#include "robust/BadWeather.h"
#include "robust/ExportFolder.h"
#include "robust/ExportProgram.h"
#include "tests/support/Canary.h"
#include "tests/support/FakeClock.h"
#include "tests/support/Quiet.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace readback;
using namespace readback::test;

// A whole export in all bad weather at once: everything that can be saved is saved, as in calm
// weather; the rest has a reason; no credential goes astray.
class TestWeather : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void E02_S01_S06_everythingAtOnce();
    void E02_S06_theProgramItself();

private:
    static DemoOptions organisation(int calls);
    ExitCode runInFakeTime(const BadWeather &weather, const QString &folder);
    bool passTimeUntil(const std::function<bool()> &holds);
    QStringList arguments(const BadWeather &weather, const QString &folder) const;
    void checkAgainstCalm(Weather weather) const;
    static void checkThatNothingLeaked(const BadWeather &weather);
    QString folder(const QString &name) const { return m_folder->filePath(name); }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWeather::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

DemoOptions TestWeather::organisation(int calls)
{
    DemoOptions options;
    options.lateSeconds = 86'400; // what is saved must not depend on the time it takes
    options.calls = calls;
    options.clientId = ExportProgram::clientId();
    options.clientSecret = ExportProgram::clientSecret();
    return options;
}

// Fake time passes while nothing else happens.
bool TestWeather::passTimeUntil(const std::function<bool()> &holds)
{
    constexpr qint64 kStepMs = 1000;
    constexpr int kSteps = 2000;
    for (int step = 0; step < kSteps; ++step) {
        if (quietOr(holds))
            return true;
        m_clock.advance(kStepMs);
    }
    return false;
}

ExitCode TestWeather::runInFakeTime(const BadWeather &weather, const QString &folder)
{
    ExportOptions options;
    options.organisation = ExportOptions::Organisation::Server;
    options.server.baseUrl = weather.baseUrl();
    options.range = TimeRange::lastHours(30 * 24, m_clock.now());
    options.output = folder;
    options.quiet = true;
    Console console(m_clock, true);
    ExportRun run(
        options, {ExportProgram::clientId(), ExportProgram::clientSecret(), {}}, m_clock, console);
    std::optional<ExitCode> ended;
    connect(&run, &ExportRun::finished, &run, [&ended](ExitCode code) { ended = code; });
    run.start();
    passTimeUntil([&ended] { return ended.has_value(); });
    return ended.value_or(ExitCode::Usage);
}

QStringList TestWeather::arguments(const BadWeather &weather, const QString &folder) const
{
    return {u"--base-url"_s, weather.baseUrl(), u"--last"_s, u"30d"_s, u"--output"_s, folder};
}

void TestWeather::checkAgainstCalm(Weather weather) const
{
    const auto calm = ExportFolder::read(folder(u"calm"_s));
    const auto bad = ExportFolder::read(folder(u"bad"_s));
    QVERIFY(calm.manifest && bad.manifest);
    QCOMPARE(bad.manifest->size(), calm.manifest->size());
    QCOMPARE(calm.count(u"failed"_s), 0);
    QCOMPARE(bad.files.size(), bad.count(u"saved"_s));
    for (auto it = calm.manifest->cbegin(); it != calm.manifest->cend(); ++it) {
        const auto entry = bad.entry(it.key());
        const bool lost = it->outcome == "saved"_L1 && isLost(it.key(), weather);
        const QByteArray where = it.key().toUtf8() + ": " + entry.reason.toUtf8();
        QVERIFY2(entry.outcome == (lost ? u"failed"_s : it->outcome), where.constData());
        QVERIFY2(entry.reason.isEmpty() == (entry.outcome == "saved"_L1), where.constData());
        QVERIFY2(!entry.reason.contains("X-Amz"_L1), where.constData());
        if (entry.outcome == "saved"_L1)
            QCOMPARE(bad.files.value(entry.file), calm.files.value(it->file));
    }
}

// The bearer goes to the API, id and secret to the login, nothing of it into an address; the
// storage host gets bare requests, the foreign one none.
void TestWeather::checkThatNothingLeaked(const BadWeather &weather)
{
    QCOMPARE(weather.foreign().connections(), 0);
    for (const auto &request : weather.server().requests()) {
        QVERIFY(!holdsCanary(request.target));
        const QByteArray authorization = request.header("authorization");
        if (request.onOther) {
            QVERIFY(!holdsCanary(request.head) && !holdsCanary(request.body));
            QVERIFY(authorization.isEmpty());
            QVERIFY(!request.hasHeader("cookie") && !request.hasHeader("referer"));
        } else if (request.target == "/oauth/token") {
            QVERIFY(authorization.startsWith("Basic "));
        } else {
            QVERIFY(authorization.startsWith("Bearer CANARY-token-"));
        }
    }
}

void TestWeather::E02_S01_S06_everythingAtOnce()
{
    auto options = organisation(160);
    options.now = m_clock.now();
    BadWeather weather(options);
    QCOMPARE(runInFakeTime(weather, folder(u"calm"_s)), ExitCode::SomeNotSaved);
    const int calmLogins = weather.server().count("/oauth/token");
    weather.change(Weather::Worst);
    QCOMPARE(runInFakeTime(weather, folder(u"bad"_s)), ExitCode::SomeNotSaved);
    checkAgainstCalm(Weather::Worst);
    checkThatNothingLeaked(weather);
    QVERIFY(filesWithCanary(m_folder->path()).isEmpty());
    // It was as bad as it sounds, and each dead token was renewed once.
    for (const int status : {401, 429, 503, 403, 302, BadWeather::kCut})
        QVERIFY2(weather.faults(status) >= 2, qPrintable(QString::number(status)));
    QCOMPARE(calmLogins, 1);
    QCOMPARE(weather.server().count("/oauth/token"), calmLogins + 3);
}

void TestWeather::E02_S06_theProgramItself()
{
    BadWeather weather(organisation(15));
    ExportProgram calm(arguments(weather, folder(u"calm"_s)));
    QCOMPARE(calm.exitCode(), 3);
    weather.change(Weather::Rough);
    ExportProgram bad(arguments(weather, folder(u"bad"_s)));
    QCOMPARE(bad.exitCode(), 3);
    checkAgainstCalm(Weather::Rough);
    checkThatNothingLeaked(weather);
    QVERIFY(!holdsCanary(calm.output()) && !holdsCanary(bad.output()));
    QVERIFY(!bad.output().contains("X-Amz-Signature"));
    QVERIFY(bad.output().contains("The server asks for a pause until "));
    QVERIFY(filesWithCanary(m_folder->path()).isEmpty());
}

READBACK_TEST_MAIN(TestWeather)
#include "tst_weather.moc"
