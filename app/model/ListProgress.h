// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

namespace readback {

// How far a listing is. Conversations come newest first, except out of a listing job.
struct ListProgress
{
    int listed = 0; // conversations handed over so far
    qint64 expected = -1; // in all, as far as the server tells; approximate; -1: not told
    QDateTime reached; // UTC; all from here to the end of the period are listed; invalid: none yet
    bool preparing = false; // the server is still making the list; nothing comes meanwhile

    bool operator==(const ListProgress &) const = default;
};

} // namespace readback
