// SPDX-License-Identifier: MIT
#pragma once

#include "app/exporting/ExportFormat.h"
#include "app/model/TimeRange.h"
#include "app/settings/Profile.h"

#include <QStringList>

#include <vector>

namespace readback {

// What a call of readback-export asks for.
struct ExportOptions
{
    enum class Organisation { Demo, Profile, Server };

    Organisation organisation = Organisation::Demo;
    int demoCalls = 0;
    quint64 demoSeed = 1;
    QStringList demoDeny; // words of DemoRights
    QString profileName;
    Profile server; // region or base URL and the API; of Demo the API only
    TimeRange range;
    QStringList conversations; // not empty: these, and no listing
    QString queue;
    QString agent;
    std::vector<ExportFormat> formats = {ExportFormat::Text};
    QString output; // a folder; empty: standard output
    int waitMinutes = 0;
    bool quiet = false;
};

} // namespace readback
