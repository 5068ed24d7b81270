// SPDX-License-Identifier: MIT
#include "app/settings/SettingsFormat.h"

#include "tests/fuzz/support/Finding.h"
#include "tests/fuzz/support/FuzzTarget.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace readback;

namespace {

void requireSound(const SettingsData &data)
{
    FUZZ_REQUIRE(data.zoom >= 50 && data.zoom <= 400);
    FUZZ_REQUIRE(QStringList({u"system"_s, u"light"_s, u"dark"_s}).contains(data.theme));
    FUZZ_REQUIRE(
        QStringList({u"1h"_s, u"24h"_s, u"7d"_s, u"30d"_s, u"custom"_s}).contains(data.period));
    QSet<QString> ids;
    for (const auto &profile : data.profiles) {
        FUZZ_REQUIRE(!profile.id.isEmpty() && !ids.contains(profile.id));
        ids.insert(profile.id);
    }
}

} // namespace

// F10: the settings file, which a person may have edited.
READBACK_FUZZ_JSON_TARGET(settings)
{
    const auto loaded = decodeSettings(input);
    requireSound(loaded.data);
    for (const auto &problem : loaded.problems)
        FUZZ_REQUIRE(!problem.isEmpty() && problem.size() < 300);
    // What was understood is kept for good.
    const auto again = decodeSettings(encodeSettings(loaded.data));
    FUZZ_REQUIRE(again.problems.isEmpty());
    FUZZ_REQUIRE(again.data == loaded.data);
}
