// SPDX-License-Identifier: MIT
#include "app/ProfileLinks.h"

#include "app/ProfileHosts.h"

#include <QCoreApplication>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

Error none(const char *why)
{
    return Error::of(ErrorKind::Local, QCoreApplication::translate("ProfileLinks", why));
}

} // namespace

QString linkHostOf(const Profile &profile)
{
    const auto hosts = hostsFor(profile);
    return hosts ? hosts->api.authority(QUrl::FullyEncoded).toLower() : QString();
}

Result<QString> webAddressOf(const Profile &profile, const QString &conversationId)
{
    if (profile.api == ApiDialect::Tutorial)
        return none(
            QT_TRANSLATE_NOOP("ProfileLinks", "The tutorial API has no pages of conversations."));
    const auto hosts = hostsFor(profile);
    const auto api = hosts ? hosts->api.host() : QString();
    if (profile.region.isEmpty() || !api.startsWith("api."_L1))
        return none(QT_TRANSLATE_NOOP("ProfileLinks",
            "Only the regions of Genesys Cloud have pages of conversations; this profile names a "
            "server of its own."));
    return u"https://apps."_s + api.mid(4) + u"/directory/#/analytics/interactions/"_s
        + QString::fromLatin1(QUrl::toPercentEncoding(conversationId)) + u"/admin/details"_s;
}

} // namespace readback
