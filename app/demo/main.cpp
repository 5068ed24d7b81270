// SPDX-License-Identifier: MIT
#include "app/demo/DemoRights.h"
#include "app/demo/DemoServer.h"
#include "app/demo/StopSignal.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>
#include <limits>
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
        {u"user-client-id"_s, Program::tr("The OAuth client id for signing in as a user."), u"ID"_s,
            defaults.userClientId},
        {u"consent"_s, Program::tr("What to answer to a sign-in: ask, allow or deny."), u"ANSWER"_s,
            u"ask"_s},
        {u"calls"_s, Program::tr("Generated calls beside the hand-written ones."), u"N"_s, u"0"_s},
        {u"seed"_s, Program::tr("Seed of the generated calls."), u"S"_s, u"1"_s},
        {u"days"_s, Program::tr("How many days back the generated calls reach."), u"N"_s, u"30"_s},
        {u"late"_s, Program::tr("Seconds until a late transcript is ready."), u"SECONDS"_s,
            QString::number(defaults.lateSeconds)},
        {u"deny"_s,
            Program::tr("Refuse these rights, as an account that lacks them does: %1.")
                .arg(DemoRights::words().join(u", "_s)),
            u"RIGHT,..."_s},
    });
}

// A whole number within these bounds; empty: it is none.
template <class T>
std::optional<T> numberOf(
    const QCommandLineParser &parser, const QString &option, qulonglong least, qulonglong most)
{
    bool good = false;
    const auto value = parser.value(option).toULongLong(&good);
    return good && value >= least && value <= most ? std::optional(static_cast<T>(value))
                                                   : std::nullopt;
}

std::optional<DemoOptions::Consent> consentNamed(const QString &name)
{
    using Consent = DemoOptions::Consent;
    if (name == u"ask")
        return Consent::Ask;
    if (name == u"allow")
        return Consent::Allow;
    return name == u"deny" ? std::optional(Consent::Deny) : std::nullopt;
}

// Empty: one of the values is no number or out of range.
std::optional<DemoOptions> optionsOf(const QCommandLineParser &parser)
{
    const auto port = numberOf<quint16>(parser, u"port"_s, 0, 65'535);
    const auto calls = numberOf<int>(parser, u"calls"_s, 0, 1'000'000);
    const auto seed
        = numberOf<quint64>(parser, u"seed"_s, 0, std::numeric_limits<qulonglong>::max());
    const auto days = numberOf<int>(parser, u"days"_s, 1, 3'650);
    const auto late = numberOf<int>(parser, u"late"_s, 0, 86'400);
    DemoOptions options;
    options.clientId = parser.value(u"client-id"_s);
    options.clientSecret = parser.value(u"client-secret"_s);
    options.userClientId = parser.value(u"user-client-id"_s);
    const auto consent = consentNamed(parser.value(u"consent"_s));
    if (!consent || options.userClientId.isEmpty())
        return {};
    options.consent = *consent;
    if (!port || !calls || !seed || !days || !late || options.clientId.isEmpty()
        || options.clientSecret.isEmpty())
        return {};
    options.port = *port;
    options.calls = *calls;
    options.seed = *seed;
    options.days = *days;
    options.lateSeconds = *late;
    return options;
}

void announce(const DemoServer &server)
{
    QTextStream out(stdout);
    out << Program::tr("Base URL:      ") << server.baseUrl().toString() << '\n'
        << Program::tr("Client id:     ") << server.clientId() << '\n'
        << Program::tr("Client secret: ") << server.clientSecret() << '\n'
        << Program::tr("User client:   ") << server.userClientId() << '\n'
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
