// SPDX-License-Identifier: MIT
#include "app/cli/ArgumentParser.h"

#include "tests/support/TestMain.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

const QDateTime kNow(QDate(2026, 1, 15), QTime(12, 0), QTimeZone::utc());

ArgumentParser parse(const QString &line, const QString &region = {})
{
    return ArgumentParser(("readback-export "_L1 + line).split(u' '), kNow, region);
}

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

} // namespace

class TestExportOptions : public QObject
{
    Q_OBJECT
private slots:
    void demo();
    void deniedRights();
    void serversAndDialects();
    void regionOfTheEnvironment();
    void everythingElse();
    void periods_data();
    void periods();
    void wrongUsage_data();
    void wrongUsage();
    void helpAndVersionComeFirst();
    void S11_noOptionTakesASecret();
};

void TestExportOptions::demo()
{
    const auto parser = parse(u"--demo --calls 1000 --seed 7 --output out"_s);
    QCOMPARE(parser.error(), QString());
    const auto &options = parser.options();
    QCOMPARE(options.organisation, ExportOptions::Organisation::Demo);
    QCOMPARE(options.demoCalls, 1000);
    QCOMPARE(options.demoSeed, quint64(7));
    QCOMPARE(options.demoDeny, QStringList());
    QCOMPARE(options.output, u"out"_s);
    QCOMPARE(options.range, TimeRange::lastHours(24, kNow));
    QCOMPARE(options.formats, std::vector{ExportFormat::Text});
    QCOMPARE(options.waitMinutes, 0);
    QVERIFY(!options.quiet);
}

void TestExportOptions::deniedRights()
{
    const auto parser = parse(u"--demo --deny scores,queues --deny users --output x"_s);
    QCOMPARE(parser.error(), QString());
    QCOMPARE(parser.options().demoDeny, (QStringList{u"scores"_s, u"queues"_s, u"users"_s}));
}

void TestExportOptions::serversAndDialects()
{
    auto options = parse(u"--region eu-central-1 --output x"_s).options();
    QCOMPARE(options.organisation, ExportOptions::Organisation::Server);
    QCOMPARE(options.server.region, u"eu-central-1"_s);
    QCOMPARE(options.server.api, ApiDialect::Platform);
    options = parse(u"--base-url http://127.0.0.1:8080 --api tutorial --output x"_s).options();
    QCOMPARE(options.server.baseUrl, u"http://127.0.0.1:8080"_s);
    QCOMPARE(options.server.region, QString());
    QCOMPARE(options.server.api, ApiDialect::Tutorial);
    options = parse(u"--profile Work --output x"_s).options();
    QCOMPARE(options.organisation, ExportOptions::Organisation::Profile);
    QCOMPARE(options.profileName, u"Work"_s);
    QCOMPARE(parse(u"--demo --api tutorial --output x"_s).error(), QString());
}

void TestExportOptions::regionOfTheEnvironment()
{
    QCOMPARE(
        parse(u"--output x"_s, u"mypurecloud.de"_s).options().server.region, u"mypurecloud.de"_s);
    QCOMPARE(parse(u"--region us-east-1 --output x"_s, u"mypurecloud.de"_s).options().server.region,
        u"us-east-1"_s);
    const auto base = parse(u"--base-url https://localhost --output x"_s, u"mypurecloud.de"_s);
    QCOMPARE(base.options().server.region, QString());
    QVERIFY(!parse(u"--output x"_s, u"nowhere.example"_s).error().isEmpty());
}

void TestExportOptions::everythingElse()
{
    const auto parser = parse(u"--demo --queue bill --agent maya --format txt --format txt "
                              "--output - --wait 15 --quiet --last 7d"_s);
    QCOMPARE(parser.error(), QString());
    const auto &options = parser.options();
    QCOMPARE(options.queue, u"bill"_s);
    QCOMPARE(options.agent, u"maya"_s);
    QCOMPARE(options.formats.size(), size_t(1));
    QCOMPARE(options.output, QString());
    QCOMPARE(options.waitMinutes, 15);
    QVERIFY(options.quiet);
    QCOMPARE(
        parse(u"--demo --conversation a --conversation b --output -"_s).options().conversations,
        QStringList({u"a"_s, u"b"_s}));
}

void TestExportOptions::periods_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QDateTime>("from");
    QTest::addColumn<QDateTime>("to");
    QTest::newRow("hours") << u"--last 36h"_s << utc(u"2026-01-14T00:00:00Z"_s) << kNow;
    QTest::newRow("days") << u"--last 30d"_s << utc(u"2025-12-16T12:00:00Z"_s) << kNow;
    QTest::newRow("with zone") << u"--from 2026-01-14T09:30:00+02:00"_s
                               << utc(u"2026-01-14T07:30:00Z"_s) << kNow;
    QTest::newRow("both") << u"--from 2026-01-14T09:30:00Z --to 2026-01-14T10:00:00Z"_s
                          << utc(u"2026-01-14T09:30:00Z"_s) << utc(u"2026-01-14T10:00:00Z"_s);
    QTest::newRow("whole days") << u"--from 2026-01-01 --to 2026-01-02"_s
                                << utc(u"2026-01-01T00:00:00Z"_s) << utc(u"2026-01-03T00:00:00Z"_s);
}

void TestExportOptions::periods()
{
    QFETCH(QString, arguments);
    const auto parser = parse(u"--demo --output x "_s + arguments);
    QCOMPARE(parser.error(), QString());
    QTEST(parser.options().range.from, "from");
    QTEST(parser.options().range.to, "to");
}

void TestExportOptions::wrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("names"); // what the complaint has to name
    QTest::newRow("nothing") << u"--quiet"_s << u"--demo"_s;
    QTest::newRow("no output") << u"--demo"_s << u"--output"_s;
    QTest::newRow("unknown option") << u"--demo --output x --secret y"_s << u"secret"_s;
    QTest::newRow("positional") << u"--demo --output x y"_s << u"y"_s;
    QTest::newRow("two organisations")
        << u"--demo --region us-east-1 --output x"_s << u"--region"_s;
    QTest::newRow("region and base")
        << u"--region us-east-1 --base-url https://h --output x"_s << u"--base-url"_s;
    QTest::newRow("unknown region") << u"--region moon-1 --output x"_s << u"region"_s;
    QTest::newRow("S04 look-alike")
        << u"--region mypurecloud.com.evil.com --output x"_s << u"region"_s;
    QTest::newRow("plain http") << u"--base-url http://example.com --output x"_s << u"http"_s;
    QTest::newRow("api") << u"--region us-east-1 --api soap --output x"_s << u"soap"_s;
    QTest::newRow("api of a profile") << u"--profile a --api tutorial --output x"_s << u"--api"_s;
    QTest::newRow("calls without demo")
        << u"--region us-east-1 --calls 5 --output x"_s << u"--calls"_s;
    QTest::newRow("calls") << u"--demo --calls many --output x"_s << u"--calls"_s;
    QTest::newRow("negative calls") << u"--demo --calls=-1 --output x"_s << u"--calls"_s;
    QTest::newRow("too many calls") << u"--demo --calls 1000001 --output x"_s << u"1000000"_s;
    QTest::newRow("deny without demo")
        << u"--region us-east-1 --deny scores --output x"_s << u"--deny"_s;
    QTest::newRow("deny") << u"--demo --deny scores,breathing --output x"_s << u"breathing"_s;
    QTest::newRow("what can be denied") << u"--demo --deny x --output x"_s << u"transcripts"_s;
    QTest::newRow("last") << u"--demo --last 24 --output x"_s << u"--last"_s;
    QTest::newRow("last zero") << u"--demo --last 0h --output x"_s << u"--last"_s;
    QTest::newRow("last and from")
        << u"--demo --last 1h --from 2026-01-01 --output x"_s << u"--from"_s;
    QTest::newRow("to alone") << u"--demo --to 2026-01-01 --output x"_s << u"--from"_s;
    QTest::newRow("no time") << u"--demo --from yesterday --output x"_s << u"--from"_s;
    QTest::newRow("no day") << u"--demo --from 2026-02-30 --output x"_s << u"--from"_s;
    QTest::newRow("backwards") << u"--demo --from 2026-01-03 --to 2026-01-01 --output x"_s
                               << u"period"_s;
    QTest::newRow("format") << u"--demo --format docx --output x"_s << u"docx"_s;
    QTest::newRow("wait") << u"--demo --wait soon --output x"_s << u"--wait"_s;
    QTest::newRow("empty id") << u"--demo --conversation= --output x"_s << u"--conversation"_s;
    QTest::newRow("empty folder") << u"--demo --output="_s << u"--output"_s;
    QTest::newRow("two folders") << u"--demo --output a --output b"_s << u"--output"_s;
    QTest::newRow("id and period")
        << u"--demo --conversation a --last 1h --output x"_s << u"--last"_s;
    QTest::newRow("missing value") << u"--demo --output"_s << u"output"_s;
}

void TestExportOptions::wrongUsage()
{
    QFETCH(QString, arguments);
    QFETCH(QString, names);
    const auto parser = parse(arguments);
    QVERIFY(!parser.error().isEmpty());
    QVERIFY2(parser.error().contains(names), qPrintable(parser.error()));
}

void TestExportOptions::helpAndVersionComeFirst()
{
    QVERIFY(parse(u"--help"_s).wantsHelp());
    QCOMPARE(parse(u"--help"_s).error(), QString());
    QVERIFY(parse(u"--version"_s).wantsVersion());
    const QString help = parse(u"--help"_s).helpText();
    for (const auto &option :
        {u"--demo"_s, u"--calls"_s, u"--seed"_s, u"--deny"_s, u"--profile"_s, u"--region"_s,
            u"--base-url"_s, u"--api"_s, u"--last"_s, u"--from"_s, u"--to"_s, u"--conversation"_s,
            u"--queue"_s, u"--agent"_s, u"--format"_s, u"--output"_s, u"--wait"_s, u"--quiet"_s})
        QVERIFY2(help.contains(option), qPrintable(option));
}

void TestExportOptions::S11_noOptionTakesASecret()
{
    for (const auto &option : {u"--secret"_s, u"--client-secret"_s, u"--client-id"_s, u"--token"_s})
        QVERIFY(!parse(u"--demo --output x "_s + option + u" y"_s).error().isEmpty());
}

READBACK_TEST_MAIN(TestExportOptions)
#include "tst_export_options.moc"
