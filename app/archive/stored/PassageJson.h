// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Passage.h"

#include <optional>

namespace readback {

// A passage as the archive keeps it: compact JSON, sorted keys. Pure.
QString passageJson(const Passage &passage);

// None: it is not one. The file is not ours alone to write, so that everything is checked, and text
// is made plain again.
std::optional<Passage> passageFromJson(const QString &json);

} // namespace readback
