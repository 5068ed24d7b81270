// SPDX-License-Identifier: MIT
#pragma once

#include "app/settings/SettingsData.h"

#include <QStringList>

namespace readback {

// What a settings file came to. Whatever could not be used has its default, and `problems` says so
// in a sentence each; empty: the file was as it should be.
struct DecodedSettings
{
    SettingsData data;
    QStringList problems;
};

// The one place that knows how settings are written: JSON, one table of keys. Pure functions, any
// thread; hostile input is fine.
QByteArray encodeSettings(const SettingsData &data);
DecodedSettings decodeSettings(const QByteArray &json);

} // namespace readback
