// SPDX-License-Identifier: MIT
#include "ui/session/UnknownProfile.h"

#include "app/text/OneLine.h"

#include <QCoreApplication>
#include <QStringList>

namespace readback {

namespace {

constexpr size_t kMostNamed = 5;
constexpr int kLongestName = 60;

QString translated(const char *text)
{
    return QCoreApplication::translate("UnknownProfile", text);
}

QString toldName(const QString &name)
{
    const auto line = oneLine(name);
    return line.size() <= kLongestName ? line : line.left(kLongestName) + u'…';
}

QString namesOf(const std::vector<Profile> &profiles)
{
    QStringList names;
    for (const auto &profile : profiles)
        names
            += translated(QT_TRANSLATE_NOOP("UnknownProfile", "“%1”")).arg(toldName(profile.name));
    return names.join(QLatin1StringView(", "));
}

QString whatToDo(const std::vector<Profile> &profiles)
{
    if (profiles.empty())
        return translated(
            QT_TRANSLATE_NOOP("UnknownProfile", "None is set up: add one in the settings."));
    if (profiles.size() > kMostNamed)
        return translated(
            QT_TRANSLATE_NOOP("UnknownProfile", "Choose another profile in the settings."));
    return translated(QT_TRANSLATE_NOOP("UnknownProfile", "Choose one in the settings: %1."))
        .arg(namesOf(profiles));
}

} // namespace

Error unknownProfile(const QString &name, const std::vector<Profile> &profiles)
{
    auto error = Error::of(ErrorKind::NotFound,
        translated(QT_TRANSLATE_NOOP("UnknownProfile", "There is no profile of the name “%1”."))
            .arg(toldName(name)));
    error.next = whatToDo(profiles);
    return error;
}

} // namespace readback
