// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/TimeRange.h"

#include <QString>

namespace readback {

// Which conversations to list: those that started within the range. `queue` and `agent` narrow it
// to names that contain the text, whatever the case; empty: all.
struct ConversationQuery
{
    TimeRange range;
    QString queue;
    QString agent;

    bool operator==(const ConversationQuery &) const = default;
};

} // namespace readback
