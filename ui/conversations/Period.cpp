// SPDX-License-Identifier: MIT
#include "ui/conversations/Period.h"

#include "app/settings/SettingsData.h"
#include "app/text/LocalTime.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

struct Row
{
    Period::Preset preset;
    const char *key;
    int hours;
    const char *label;
};

constexpr std::array kRows{
    Row{Period::Preset::LastHour, "1h", 1, QT_TRANSLATE_NOOP("Period", "Last hour")},
    Row{Period::Preset::Last24Hours, "24h", 24, QT_TRANSLATE_NOOP("Period", "Last 24 hours")},
    Row{Period::Preset::Last7Days, "7d", 7 * 24, QT_TRANSLATE_NOOP("Period", "Last 7 days")},
    Row{Period::Preset::Last30Days, "30d", 30 * 24, QT_TRANSLATE_NOOP("Period", "Last 30 days")},
    Row{Period::Preset::Last90Days, "90d", 90 * 24, QT_TRANSLATE_NOOP("Period", "Last 90 days")},
};

const Row *rowOf(Period::Preset preset)
{
    const auto *found = std::ranges::find(kRows, preset, &Row::preset);
    return found == kRows.end() ? nullptr : found;
}

} // namespace

TimeRange Period::range(const QDateTime &now) const
{
    const auto *row = rowOf(preset);
    return row ? TimeRange::lastHours(row->hours, now) : custom;
}

QString Period::label() const
{
    if (const auto *row = rowOf(preset))
        return QCoreApplication::translate("Period", row->label);
    const auto day = [](const QDateTime &t) { return shortDate(t.toLocalTime().date()); };
    // The end does not belong to the range: midnight names the day before it.
    return u"%1 – %2"_s.arg(day(custom.from), day(custom.to.addMSecs(-1)));
}

Period Period::from(const SettingsData &settings)
{
    for (const auto &row : kRows) {
        if (settings.period == QLatin1StringView(row.key))
            return {row.preset, {}};
    }
    const TimeRange range{QDateTime::fromString(settings.customFrom, Qt::ISODate).toUTC(),
        QDateTime::fromString(settings.customTo, Qt::ISODate).toUTC()};
    return range.isValid() ? Period{Preset::Custom, range} : Period{};
}

void Period::storeIn(SettingsData &settings) const
{
    const auto *row = rowOf(preset);
    settings.period = row ? QString(QLatin1StringView(row->key)) : u"custom"_s;
    settings.customFrom = row ? QString() : custom.from.toString(Qt::ISODate);
    settings.customTo = row ? QString() : custom.to.toString(Qt::ISODate);
}

} // namespace readback
