// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/TimeRange.h"

#include <QString>

namespace readback {

struct SettingsData;

// Which span of time the list shows: one that ends now, or two fixed ends.
struct Period
{
    enum class Preset { LastHour, Last24Hours, Last7Days, Last30Days, Last90Days, Custom };

    Preset preset = Preset::Last24Hours;
    TimeRange custom; // counts for Preset::Custom only

    TimeRange range(const QDateTime &now) const;
    QString label() const; // in the user's language

    // As kept in the settings; what cannot be read is the default.
    static Period from(const SettingsData &settings);
    void storeIn(SettingsData &settings) const;

    bool operator==(const Period &) const = default;
};

} // namespace readback
