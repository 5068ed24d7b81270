// SPDX-License-Identifier: MIT
#include "app/settings/EnvironmentCredentials.h"

namespace readback {

using namespace Qt::StringLiterals;

EnvironmentCredentials EnvironmentCredentials::from(const QProcessEnvironment &environment)
{
    const auto value = [&](const QString &name) { return environment.value(name).trimmed(); };
    return {value(u"GENESYSCLOUD_OAUTHCLIENT_ID"_s), value(u"GENESYSCLOUD_OAUTHCLIENT_SECRET"_s),
        value(u"GENESYSCLOUD_REGION"_s)};
}

} // namespace readback
