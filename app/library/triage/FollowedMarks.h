// SPDX-License-Identifier: MIT
#pragma once

#include "app/async/Clock.h"
#include "app/async/Completion.h"
#include "app/model/CallMark.h"

#include <QHash>

namespace readback {

class TranscriptLibrary;

// For programs that have calls read as a person's marks say, and keep no marks themselves.

// All marks of the archive in that folder, by the conversation's id, read once and without a trace
// there; none where there is no archive, or no folder is named. Errors: Archive, within ten
// seconds: the archive is there and cannot be read. Thread: the context's.
CallHandle readMarks(
    const QString &folder, Clock &clock, QObject *context, Callback<QHash<QString, CallMark>> done);

// From now on the library reads those calls with their sides exchanged and their speakers named as
// they are marked.
void follow(const QHash<QString, CallMark> &marks, TranscriptLibrary &library);

} // namespace readback
