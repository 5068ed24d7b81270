// SPDX-License-Identifier: MIT
#include "app/ProfileCheck.h"

#include "app/genesys/Region.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>
#include <optional>

namespace readback {

namespace {

constexpr int kNameLength = 100;
constexpr int kCredentialLength = 512;

QString text(const char *source)
{
    return QCoreApplication::translate("ProfileCheck", source);
}

// These travel in an Authorization header or a form: visible ASCII and nothing else.
bool isVisibleAscii(const QString &value)
{
    return std::all_of(value.begin(), value.end(),
        [](QChar c) { return c.unicode() >= 0x21 && c.unicode() <= 0x7e; });
}

QString nameProblem(const Profile &profile, const std::vector<Profile> &others)
{
    const QString name = profile.name.trimmed();
    if (name.isEmpty())
        return text(QT_TRANSLATE_NOOP("ProfileCheck", "Give the connection a name."));
    if (name.size() > kNameLength)
        return text(QT_TRANSLATE_NOOP("ProfileCheck", "The name is too long."));
    if (std::any_of(name.begin(), name.end(), [](QChar c) { return !c.isPrint(); }))
        return text(
            QT_TRANSLATE_NOOP("ProfileCheck", "The name holds a character that cannot be shown."));
    const bool taken = std::any_of(others.begin(), others.end(), [&](const Profile &other) {
        return other.id != profile.id
            && other.name.trimmed().compare(name, Qt::CaseInsensitive) == 0;
    });
    return taken ? text(QT_TRANSLATE_NOOP("ProfileCheck", "Another connection has this name."))
                 : QString();
}

QString credentialProblem(const QString &value, const char *empty)
{
    if (value.isEmpty())
        return text(empty);
    if (!isVisibleAscii(value))
        return text(QT_TRANSLATE_NOOP("ProfileCheck",
            "Only letters, digits and signs without spaces or line breaks are possible here. Copy "
            "it again."));
    if (value.size() > kCredentialLength)
        return text(QT_TRANSLATE_NOOP("ProfileCheck", "This is too long."));
    return {};
}

Result<ServerHosts> hostsOf(const Profile &profile)
{
    return profile.region.isEmpty() ? hostsForBaseUrl(profile.baseUrl)
                                    : hostsForRegion(profile.region);
}

std::optional<FieldProblem> serverProblem(const Profile &profile)
{
    const bool custom = profile.region.isEmpty();
    const auto field = custom ? ProfileField::BaseUrl : ProfileField::Region;
    if (custom && profile.baseUrl.trimmed().isEmpty())
        return FieldProblem{field,
            text(QT_TRANSLATE_NOOP("ProfileCheck", "Enter the server's address, with https://."))};
    const auto hosts = hostsOf(profile);
    if (!hosts)
        return FieldProblem{field, hosts.error().what};
    return {};
}

bool isLoopback(const QString &host)
{
    return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

std::vector<FieldProblem> checkProfile(const Profile &profile, const std::vector<Profile> &others)
{
    std::vector<FieldProblem> problems;
    if (const QString name = nameProblem(profile, others); !name.isEmpty())
        problems.push_back({ProfileField::Name, name});
    if (auto server = serverProblem(profile))
        problems.push_back(std::move(*server));
    const QString id = credentialProblem(
        profile.clientId, QT_TRANSLATE_NOOP("ProfileCheck", "Enter the OAuth client's id."));
    if (!id.isEmpty())
        problems.push_back({ProfileField::ClientId, id});
    return problems;
}

QString secretProblem(const QString &secret)
{
    return credentialProblem(
        secret, QT_TRANSLATE_NOOP("ProfileCheck", "Enter the OAuth client's secret."));
}

std::vector<RegionChoice> regionChoices()
{
    std::vector<RegionChoice> choices;
    for (const Region &region : regions()) {
        const QString aws = QString::fromLatin1(region.aws);
        choices.push_back(
            {aws, QStringLiteral("%1 (%2)").arg(QString::fromUtf8(region.place), aws)});
    }
    return choices;
}

QString regionOfText(const QString &text)
{
    const auto hosts
        = text.trimmed().isEmpty() ? Result<ServerHosts>(Error{}) : hostsForRegion(text.trimmed());
    if (!hosts)
        return {};
    for (const Region &region : regions()) {
        const QString aws = QString::fromLatin1(region.aws);
        if (hostsForRegion(aws) == hosts)
            return aws;
    }
    return {};
}

QString loginHost(const Profile &profile)
{
    const auto hosts = hostsOf(profile);
    if (!hosts)
        return {};
    const QString host = hosts->login.host();
    const QString prefix = QStringLiteral("login.");
    // The tutorial API has one host for everything: the region's domain itself.
    const bool bare = profile.api == ApiDialect::Tutorial && !profile.region.isEmpty();
    return bare && host.startsWith(prefix) ? host.mid(prefix.size()) : host;
}

bool needsHostConfirmation(const Profile &profile)
{
    if (!profile.region.isEmpty())
        return false;
    const QString host = loginHost(profile);
    return !host.isEmpty() && !isLoopback(host);
}

} // namespace readback
