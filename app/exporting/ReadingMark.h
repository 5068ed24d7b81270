// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Speaker.h"

#include <QString>

namespace readback {

// A short word for how a person has a call read: with Agent and Customer exchanged, and with names
// of his own for the voices. Equal for equal readings only, and the same in every run; empty: as
// the server tells it. It says nothing of the names. Pure.
QString readingMark(bool swapped, const Aliases &aliases);

} // namespace readback
