// SPDX-License-Identifier: MIT
#include "ui/StartOptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(StartOptions)
};

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"demo"_s, Text::tr("Open the demo organisation.")},
        {u"calls"_s, Text::tr("With --demo: generated calls beside the hand-written ones."),
            u"N"_s},
        {u"seed"_s, Text::tr("With --demo: seed of the generated calls."), u"S"_s},
        {u"deny"_s, Text::tr("With --demo: rights that it refuses."), u"RIGHT,..."_s},
        {u"profile"_s, Text::tr("Open the profile of that name."), u"NAME"_s},
        {u"conversation"_s, Text::tr("Select the conversation with that id."), u"ID"_s},
        {u"search"_s, Text::tr("Search every saved transcript."), u"TEXT"_s},
        {u"screenshot"_s, Text::tr("Save a picture of the window once it is idle, and leave."),
            u"FILE"_s},
        {u"size"_s, Text::tr("Size of the window."), u"WxH"_s},
        {u"theme"_s, Text::tr("system, light or dark."), u"NAME"_s},
        {{u"h"_s, u"help"_s}, Text::tr("Show this help.")},
        {{u"v"_s, u"version"_s}, Text::tr("Show the version.")},
    });
}

std::optional<QSize> parseSize(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{2,5})x(\\d{2,5})$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

CommandLineAnswer wrongUse(const QString &what)
{
    return {{}, Text::tr("readback: %1\nTry readback --help.\n").arg(what), 2};
}

CommandLineAnswer readValues(const QCommandLineParser &parser)
{
    StartOptions options;
    options.demo = parser.isSet(u"demo"_s);
    options.demoDeny = parser.values(u"deny"_s);
    options.profile = parser.value(u"profile"_s);
    options.conversation = parser.value(u"conversation"_s);
    options.search = parser.value(u"search"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    bool numbers = true;
    if (parser.isSet(u"calls"_s))
        options.demoCalls = parser.value(u"calls"_s).toInt(&numbers);
    if (numbers && parser.isSet(u"seed"_s))
        options.demoSeed = parser.value(u"seed"_s).toUInt(&numbers);
    if (!numbers || options.demoCalls < 0)
        return wrongUse(Text::tr("--calls and --seed take whole numbers."));
    if (parser.isSet(u"size"_s)) {
        const auto size = parseSize(parser.value(u"size"_s));
        if (!size)
            return wrongUse(Text::tr("--size takes a width and a height, such as 1440x900."));
        options.size = *size;
        options.sizeGiven = true;
    }
    if (parser.isSet(u"theme"_s)) {
        options.theme = themeNamed(parser.value(u"theme"_s));
        if (!options.theme)
            return wrongUse(Text::tr("--theme is system, light or dark."));
    }
    if (options.demo && !options.profile.isEmpty())
        return wrongUse(Text::tr("--demo and --profile exclude each other."));
    options.link = parser.positionalArguments().value(0);
    const bool chosen
        = options.demo || !options.profile.isEmpty() || !options.conversation.isEmpty();
    if (chosen && !options.link.isEmpty())
        return wrongUse(
            Text::tr("A link says itself which call it is to: leave --demo, --profile and "
                     "--conversation out."));
    return {options, {}, 0};
}

} // namespace

CommandLineAnswer parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Browser for call transcripts."));
    addOptions(parser);
    parser.addPositionalArgument(u"link"_s,
        Text::tr("A link to a call, readback://..., to show in the running window."), u"[LINK]"_s);
    if (!parser.parse(arguments))
        return wrongUse(parser.errorText());
    if (parser.isSet(u"help"_s))
        return {{}, parser.helpText(), 0};
    if (parser.isSet(u"version"_s))
        return {{}, u"readback %1\n"_s.arg(QLatin1StringView(READBACK_VERSION)), 0};
    const auto rest = parser.positionalArguments();
    const bool link
        = rest.size() == 1 && rest.front().startsWith("readback:"_L1, Qt::CaseInsensitive);
    if (!rest.isEmpty() && !link)
        return wrongUse(Text::tr("%1 is not an option.").arg(rest.constFirst()));
    return readValues(parser);
}

} // namespace readback
