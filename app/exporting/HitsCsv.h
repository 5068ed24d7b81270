// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/SearchHit.h"

#include <QByteArray>

namespace readback {

// The hits of a search as CSV: one line a hit, UTF-8, in the order given. Times are UTC, the role
// is a name for programs. Pure.

// The byte order mark that spreadsheets know UTF-8 by, and the names of the columns.
QByteArray hitsCsvHead();
QByteArray hitsCsvLine(const SearchHit &hit);

} // namespace readback
