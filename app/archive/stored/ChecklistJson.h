// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Checklist.h"

namespace readback {

// The rules of a checklist as the archive keeps them: compact JSON by stable names. Pure.
QString rulesJson(const std::vector<ChecklistRule> &rules);

// What cannot be read, or has no words, is left out.
std::vector<ChecklistRule> rulesFromJson(const QString &json);

} // namespace readback
