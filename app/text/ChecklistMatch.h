// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Checklist.h"
#include "app/model/Transcript.h"

#include <QStringList>

namespace readback {

// The alternatives of a rule, without the empty ones.
QStringList alternativesOf(const ChecklistRule &rule);

// Looks a call through. Whole words count, whatever their case, accents and kinds of quotes; what
// one voice says in several phrases without anybody between is one text. A rule without words is
// never found. Takes milliseconds for a long call: for a worker. Pure.
ChecklistResult matchChecklist(const Checklist &checklist, const Transcript &transcript);

} // namespace readback
