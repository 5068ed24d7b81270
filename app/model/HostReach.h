// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Error.h"

#include <QString>

#include <optional>

namespace readback {

// How far a connection to a server gets, without a request being sent.
struct HostReach
{
    QString host; // "host" or "host:port", for sentences
    QString proxy; // "host:port" of the one in between; empty: none
    qint64 connectMs = 0; // until there was a connection, the look-up of its name included
    qint64 secureMs = 0; // from there until it was encrypted
    QString protocol; // "TLSv1.3"; empty: this connection is not encrypted
    std::optional<Error> connectError; // it ended there
    std::optional<Error> secureError; // likewise

    bool operator==(const HostReach &) const = default;
};

} // namespace readback
