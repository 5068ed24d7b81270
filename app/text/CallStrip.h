// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Conversation.h"
#include "app/model/Transcript.h"

#include <QByteArray>

namespace readback {

// A call as a small picture of who spoke when: what is kept of it when its transcript is no longer
// in memory. One byte a column, the low eight of CallBit. Empty: nothing is known.
struct CallStrip
{
    static constexpr int kColumns = 120;

    QByteArray columns;

    bool isEmpty() const { return columns.isEmpty(); }
    quint8 at(int column) const { return static_cast<quint8>(columns.at(column)); }
    bool operator==(const CallStrip &) const = default;
};

// Pure; for a worker, as calls may be long.
CallStrip stripOf(const Transcript &transcript, const Conversation &conversation);

} // namespace readback
