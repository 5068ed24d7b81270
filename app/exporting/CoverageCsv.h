// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/TranscriptStatus.h"

#include <QByteArray>

namespace readback {

// The coverage report as CSV: one line a call, UTF-8, in the order given. Times are UTC, the state
// is a name for programs (statusName), the reason a sentence for people. Pure.

// The byte order mark that spreadsheets know UTF-8 by, and the names of the columns.
QByteArray coverageCsvHead();
QByteArray coverageCsvLine(const Conversation &conversation, const TranscriptStatus &status);

} // namespace readback
