// SPDX-License-Identifier: MIT
#include "ui/ProgramStart.h"

#include "app/settings/SettingsData.h"
#include "ui/Icons.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <cstdio>
#include <span>
#include <string_view>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

bool asksForText(std::span<char *> arguments)
{
    constexpr std::string_view kTexts[]{"--help", "-h", "--version", "-v"};
    return std::ranges::any_of(arguments, [&](const char *argument) {
        return std::ranges::find(kTexts, std::string_view(argument)) != std::end(kTexts);
    });
}

bool hasDisplay(std::span<char *> arguments)
{
#ifdef Q_OS_LINUX
    const auto set = [](const char *name) { return !qEnvironmentVariableIsEmpty(name); };
    const bool platformNamed = std::ranges::any_of(
        arguments, [](const char *argument) { return std::string_view(argument) == "-platform"; });
    return platformNamed || set("QT_QPA_PLATFORM") || set("DISPLAY") || set("WAYLAND_DISPLAY");
#else
    Q_UNUSED(arguments);
    return true;
#endif
}

bool installTranslator(const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(qApp);
    return translator->load(locale, name, u"_"_s, folder)
        && QCoreApplication::installTranslator(translator);
}

// English is in the program itself, all but its plurals: they are right wherever no other language
// is, such as in the locale C.
void installTranslations(const QLocale &locale)
{
    const auto folder = u":/i18n"_s;
    if (!installTranslator(locale, u"readback"_s, folder))
        installTranslator(QLocale(QLocale::English), u"readback"_s, folder);
    installTranslator(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace

std::optional<int> answerWithoutWindow(int argc, char **argv)
{
    const std::span arguments(argv, static_cast<size_t>(argc));
    if (asksForText(arguments)) {
        const QCoreApplication application(argc, argv);
        const auto answer = parseCommandLine(QCoreApplication::arguments());
        std::fputs(qPrintable(answer.text), answer.exitCode == 0 ? stdout : stderr);
        return answer.exitCode;
    }
    if (hasDisplay(arguments))
        return {};
    std::fputs(
        "readback: there is no display here. readback-export saves transcripts without one.\n",
        stderr);
    return 1;
}

void prepareApplication(const SettingsData &settings, const StartOptions &options)
{
    QCoreApplication::setApplicationName(u"readback"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(READBACK_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Readback"_s);
    QGuiApplication::setDesktopFileName(u"readback"_s);
    const auto locale = settings.language.isEmpty() ? QLocale() : QLocale(settings.language);
    QLocale::setDefault(locale);
    installTranslations(locale);
    applyTheme(options.theme.value_or(themeNamed(settings.theme).value_or(ThemeChoice::System)));
}

void showProgramIcon()
{
    QGuiApplication::setWindowIcon(programIcon());
}

} // namespace readback
