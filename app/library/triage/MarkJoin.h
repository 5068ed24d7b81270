// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/CallMark.h"

#include <QHash>
#include <QString>

namespace readback {

// Marks as a damaged archive still has them, and those that the program knew, by call: with
// nothing lost that either has. Where both say something, what is stored counts, for it may be
// newer. Pure.
QHash<QString, CallMark> joinedMarks(
    QHash<QString, CallMark> stored, const QHash<QString, CallMark> &known);

} // namespace readback
