// SPDX-License-Identifier: MIT
#include "app/cli/ArgumentParser.h"

#include "app/demo/DemoRights.h"
#include "app/genesys/Region.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr qulonglong kMostCalls = 1'000'000;
constexpr qulonglong kMostWaitMinutes = 7 * 24 * 60;
constexpr int kDefaultHours = 24;

bool isDateOnly(const QString &text)
{
    return !text.contains(QLatin1Char('T')) && !text.contains(QLatin1Char(' '));
}

// A time without a zone is local; a date alone is the whole day: as an end, its last moment.
QDateTime timeOf(const QString &text, bool isEnd)
{
    if (!isDateOnly(text))
        return QDateTime::fromString(text, Qt::ISODate).toUTC();
    const auto date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() ? date.addDays(isEnd ? 1 : 0).startOfDay().toUTC() : QDateTime();
}

} // namespace

ArgumentParser::ArgumentParser(
    const QStringList &arguments, const QDateTime &now, QString defaultRegion)
    : m_defaultRegion(std::move(defaultRegion))
{
    addOptions();
    if (!m_parser.parse(arguments))
        fail(m_parser.errorText());
    else if (!wantsHelp() && !wantsVersion())
        read(now);
}

void ArgumentParser::addOptions()
{
    m_parser.setApplicationDescription(
        tr("Saves the transcripts of calls as text files, or prints them.\n\n"
           "The client id and secret come from the environment variables "
           "GENESYSCLOUD_OAUTHCLIENT_ID and GENESYSCLOUD_OAUTHCLIENT_SECRET (the region may come "
           "from GENESYSCLOUD_REGION), or from the profile's entry in the keychain.\n\n"
           "Run again with the same folder, it fetches what is missing, and with --profile also "
           "calls whose sides were exchanged or whose speakers were named since: their files are "
           "replaced. A file that somebody has changed stays, and the new one gets another "
           "name.\n\n"
           "Exit status: 0 all saved; 3 done, but some are not saved; 1 nothing could be done; "
           "2 wrong usage."));
    m_parser.addOptions({
        {u"demo"_s, tr("Use the demo organisation.")},
        {u"calls"_s, tr("Generated calls of the demo, beside the hand-written ones."), u"N"_s},
        {u"seed"_s, tr("Seed of the generated calls."), u"S"_s},
        {u"deny"_s,
            tr("Rights that the demo refuses (%1), as an account that lacks them does.")
                .arg(DemoRights::words().join(", "_L1)),
            u"RIGHT,..."_s},
        {u"profile"_s,
            tr("Use a profile of the Readback window, and name the speakers of its calls as they "
               "are named there."),
            u"NAME"_s},
        {u"region"_s, tr("Use this Genesys Cloud region, such as eu-central-1."), u"NAME"_s},
        {u"base-url"_s, tr("Use this server for sign-in and API."), u"URL"_s},
        {u"api"_s, tr("platform (the default) or tutorial."), u"API"_s},
        {u"last"_s, tr("Calls that began in the last hours or days: 24h (the default), 7d."),
            u"PERIOD"_s},
        {u"from"_s, tr("Calls that began at this time or later (ISO 8601; no zone: local time)."),
            u"TIME"_s},
        {u"to"_s, tr("Calls that began before this time; a date alone: to the end of that day."),
            u"TIME"_s},
        {u"conversation"_s, tr("This call; may be given several times."), u"ID"_s},
        {u"queue"_s, tr("Only calls of queues whose name contains this."), u"TEXT"_s},
        {u"agent"_s, tr("Only calls of agents whose name contains this."), u"TEXT"_s},
        {u"format"_s,
            tr("Format of the files (%1); may be given several times.")
                .arg(exportFormatNames().join(", "_L1)),
            u"FORMAT"_s},
        {u"output"_s, tr("Folder for the files and manifest.json, or - for standard output."),
            u"DIR"_s},
        {u"wait"_s, tr("Wait so long for transcripts that are not ready (default: 0)."),
            u"MINUTES"_s},
        {u"quiet"_s, tr("Tell errors only.")},
        {{u"h"_s, u"help"_s}, tr("Show this help.")},
        {{u"v"_s, u"version"_s}, tr("Show the version.")},
    });
}

void ArgumentParser::read(const QDateTime &now)
{
    if (!m_parser.positionalArguments().isEmpty())
        fail(tr("Unexpected argument: %1").arg(m_parser.positionalArguments().constFirst()));
    readOrganisation();
    readDemo();
    readPeriod(now);
    readCalls();
    readOutput();
    m_options.quiet = m_parser.isSet(u"quiet"_s);
}

void ArgumentParser::readOrganisation()
{
    const QStringList ways{u"demo"_s, u"profile"_s, u"region"_s, u"base-url"_s};
    for (const auto &way : ways)
        refuseTogether(way, ways);
    refuseTogether(u"api"_s, {u"profile"_s});
    m_options.profileName = text(u"profile"_s);
    if (m_parser.isSet(u"demo"_s))
        m_options.organisation = ExportOptions::Organisation::Demo;
    else if (m_parser.isSet(u"profile"_s))
        m_options.organisation = ExportOptions::Organisation::Profile;
    else
        m_options.organisation = ExportOptions::Organisation::Server;
    const QString api = m_parser.isSet(u"api"_s) ? text(u"api"_s) : u"platform"_s;
    if (api == "tutorial"_L1)
        m_options.server.api = ApiDialect::Tutorial;
    else if (api != "platform"_L1)
        fail(tr("--api is platform or tutorial, not \"%1\".").arg(api));
    if (m_options.organisation == ExportOptions::Organisation::Server)
        readServer();
}

void ArgumentParser::readServer()
{
    auto &server = m_options.server;
    server.baseUrl = text(u"base-url"_s);
    server.region = m_parser.isSet(u"base-url"_s) ? QString() : text(u"region"_s);
    if (!m_parser.isSet(u"base-url"_s) && !m_parser.isSet(u"region"_s))
        server.region = m_defaultRegion;
    if (server.region.isEmpty() && server.baseUrl.isEmpty()) {
        fail(tr("Name an organisation: --demo, --profile, --region or --base-url."));
        return;
    }
    const auto hosts
        = server.region.isEmpty() ? hostsForBaseUrl(server.baseUrl) : hostsForRegion(server.region);
    if (!hosts)
        fail(hosts.error().what);
}

void ArgumentParser::readDemo()
{
    for (const auto &option : {u"calls"_s, u"seed"_s, u"deny"_s}) {
        if (m_parser.isSet(option) && !m_parser.isSet(u"demo"_s))
            fail(tr("--%1 goes with --demo only.").arg(option));
    }
    if (const auto calls = number(u"calls"_s, kMostCalls))
        m_options.demoCalls = static_cast<int>(*calls);
    if (const auto seed = number(u"seed"_s, std::numeric_limits<qulonglong>::max()))
        m_options.demoSeed = *seed;
    if (auto denied = DemoRights::parse(m_parser.values(u"deny"_s)))
        m_options.demoDeny = *std::move(denied);
    else
        fail(denied.error().what);
}

void ArgumentParser::readPeriod(const QDateTime &now)
{
    refuseTogether(u"last"_s, {u"from"_s, u"to"_s});
    auto &range = m_options.range;
    range = TimeRange::lastHours(kDefaultHours, now);
    if (m_parser.isSet(u"last"_s))
        readLast(now);
    if (m_parser.isSet(u"to"_s) && !m_parser.isSet(u"from"_s))
        fail(tr("--to needs --from."));
    if (!m_parser.isSet(u"from"_s))
        return;
    range.from = timeOf(text(u"from"_s), false);
    range.to = m_parser.isSet(u"to"_s) ? timeOf(text(u"to"_s), true) : now;
    if (!range.from.isValid() || !range.to.isValid())
        fail(tr("--from and --to take a date or time as 2026-01-31 or 2026-01-31T09:30:00Z."));
    else if (!range.isValid())
        fail(tr("The period ends before it begins."));
}

void ArgumentParser::readLast(const QDateTime &now)
{
    static const QRegularExpression form(u"^([1-9][0-9]{0,3})([hd])$"_s);
    const auto match = form.match(text(u"last"_s));
    if (!match.hasMatch()) {
        fail(tr("--last takes hours or days, such as 24h or 7d."));
        return;
    }
    const int hours = match.captured(1).toInt() * (match.captured(2) == "d"_L1 ? 24 : 1);
    m_options.range = TimeRange::lastHours(hours, now);
}

void ArgumentParser::readCalls()
{
    m_options.conversations = m_parser.values(u"conversation"_s);
    if (m_options.conversations.contains(QString()))
        fail(tr("--conversation needs an id."));
    refuseTogether(u"conversation"_s, {u"last"_s, u"from"_s, u"to"_s, u"queue"_s, u"agent"_s});
    m_options.queue = text(u"queue"_s);
    m_options.agent = text(u"agent"_s);
    if (const auto minutes = number(u"wait"_s, kMostWaitMinutes))
        m_options.waitMinutes = static_cast<int>(*minutes);
}

void ArgumentParser::readOutput()
{
    const auto names = m_parser.values(u"format"_s);
    std::vector<ExportFormat> formats;
    for (const auto &name : names) {
        const auto format = exportFormat(name);
        if (!format)
            fail(tr("There is no format \"%1\"; there is %2.")
                     .arg(name, exportFormatNames().join(", "_L1)));
        else if (std::find(formats.begin(), formats.end(), *format) == formats.end())
            formats.push_back(*format);
    }
    if (!formats.empty())
        m_options.formats = formats;
    if (!m_parser.isSet(u"output"_s))
        fail(tr("Say where to: --output DIR, or --output - for standard output."));
    m_options.output = text(u"output"_s);
    if (m_options.output == "-"_L1)
        m_options.output.clear();
}

std::optional<qulonglong> ArgumentParser::number(const QString &option, qulonglong largest)
{
    if (!m_parser.isSet(option))
        return {};
    bool good = false;
    const QString given = m_parser.value(option);
    const auto value = given.toULongLong(&good);
    if (good && value <= largest && given.at(0).isDigit())
        return value;
    fail(tr("--%1 takes a whole number from 0 to %2.").arg(option).arg(largest));
    return {};
}

// An option that is given with nothing is a slip, such as an unset variable of a script.
QString ArgumentParser::text(const QString &option)
{
    const QString value = m_parser.value(option).trimmed();
    if (m_parser.isSet(option) && value.isEmpty())
        fail(tr("--%1 needs a value.").arg(option));
    if (m_parser.values(option).size() > 1)
        fail(tr("--%1 may be given once only.").arg(option));
    return value;
}

void ArgumentParser::refuseTogether(const QString &option, const QStringList &others)
{
    if (!m_parser.isSet(option))
        return;
    for (const auto &other : others) {
        if (other != option && m_parser.isSet(other))
            fail(tr("--%1 and --%2 do not go together.").arg(option, other));
    }
}

// The first complaint is the one to tell.
void ArgumentParser::fail(const QString &sentence)
{
    if (m_error.isEmpty())
        m_error = sentence;
}

} // namespace readback
