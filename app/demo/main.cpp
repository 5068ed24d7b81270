// SPDX-License-Identifier: MIT
#include "app/demo/DemoRights.h"
#include "app/demo/DemoServer.h"
#include "app/demo/StopSignal.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

constexpr int kUsage = 2;

struct Program
{
    Q_DECLARE_TR_FUNCTIONS(DemoServerProgram)
};

void setUp(QCommandLineParser &parser)
{
    const DemoOptions defaults;
    parser.setApplicationDescription(Program::tr(
        "The demo organisation of Readback as a server on 127.0.0.1. It speaks both APIs."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"port"_s, Program::tr("Port of login and API; 0: any free one."), u"N"_s, u"0"_s},
        {u"client-id"_s, Program::tr("The OAuth client id to accept."), u"ID"_s, defaults.clientId},
        {u"client-secret"_s, Program::tr("The secret to accept."), u"SECRET"_s,
            defaults.clientSecret},
        {u"calls"_s, Program::tr("Generated calls beside the hand-written ones."), u"N"_s, u"0"_s},
        {u"seed"_s, Program::tr("Seed of the generated calls."), u"S"_s, u"1"_s},
        {u"days"_s, Program::tr("How many days back the generated calls reach."), u"N"_s, u"30"_s},
        {u"deny"_s,
            Program::tr("Refuse these rights, as an account that lacks them does: %1.")
                .arg(DemoRights::words().join(u", "_s)),
            u"RIGHT,..."_s},
    });
}

// Empty: one of the values is no number or out of range.
std::optional<DemoOptions> optionsOf(const QCommandLineParser &parser)
{
    bool port = false;
    bool calls = false;
    bool seed = false;
    bool days = false;
    DemoOptions options;
    options.port = parser.value(u"port"_s).toUShort(&port);
    options.calls = parser.value(u"calls"_s).toInt(&calls);
    options.seed = parser.value(u"seed"_s).toULongLong(&seed);
    options.days = parser.value(u"days"_s).toInt(&days);
    options.clientId = parser.value(u"client-id"_s);
    options.clientSecret = parser.value(u"client-secret"_s);
    const bool good = port && calls && seed && days && options.calls >= 0
        && options.calls <= 1'000'000 && options.days >= 1 && options.days <= 3'650
        && !options.clientId.isEmpty() && !options.clientSecret.isEmpty();
    return good ? std::optional(options) : std::nullopt;
}

void announce(const DemoServer &server)
{
    QTextStream out(stdout);
    out << Program::tr("Base URL:      ") << server.baseUrl().toString() << '\n'
        << Program::tr("Client id:     ") << server.clientId() << '\n'
        << Program::tr("Client secret: ") << server.clientSecret() << '\n'
        << Program::tr("Stop with Ctrl+C.") << '\n';
}

int fail(const QString &why, int code)
{
    QTextStream(stderr) << QCoreApplication::applicationName() << ": " << why << '\n';
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"readback-demo-server"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(READBACK_VERSION));
    QCommandLineParser parser;
    setUp(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return fail(parser.errorText(), kUsage);
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    auto options = optionsOf(parser);
    if (!options || !parser.positionalArguments().isEmpty())
        return fail(Program::tr("A value is missing or not usable; see --help."), kUsage);
    auto denied = DemoRights::parse(parser.values(u"deny"_s));
    if (!denied)
        return fail(denied.error().what, kUsage);
    options->deny = *std::move(denied);
    DemoServer server(*options);
    if (const auto started = server.start(); !started)
        return fail(describe(started.error()), 1);
    announce(server);
    StopSignal stop;
    QObject::connect(&stop, &StopSignal::asked, &app, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
