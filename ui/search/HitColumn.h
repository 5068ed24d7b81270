// SPDX-License-Identifier: MIT
#pragma once

namespace readback {

// A line of the concordance, in reading order: who speaks, the words around the hit with the hit in
// the middle, and of which call they are.
enum class HitColumn { Speaker, Before, Keyword, After, Time, Agent, Queue, Date };

inline constexpr int kHitColumns = 8;

} // namespace readback
