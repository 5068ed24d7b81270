// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/CallMark.h"

#include <optional>

namespace readback {

// What the menu offers to undo and to do again, with mnemonic: "&Undo mark as reviewed". Nothing to
// undo: the bare word.
QString undoText(std::optional<MarkChange> change);
QString redoText(std::optional<MarkChange> change);

} // namespace readback
