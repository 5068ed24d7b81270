// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Completion.h"

#include <QString>

#include <functional>

namespace readback {

// The archive of the profile in use, as the settings need it. Without functions: there is none now.
struct ArchiveServices
{
    QString folder = {}; // where it is
    std::function<qint64()> bytes = {}; // what it takes
    // Every call that is kept, with all that was added to it; the value is their number.
    std::function<CallHandle(QObject *context, Callback<int> done)> removeAll = {};
};

} // namespace readback
