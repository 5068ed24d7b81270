// SPDX-License-Identifier: MIT
#pragma once

namespace readback {

// What a row of the table `participant` names: the number in its column `kind`, in all archives
// there are.
enum class ParticipantKind { Agent = 0, Queue = 1, WrapUp = 2, Communication = 3 };

// The condition under which SQLite has the index of names to go by: word for word the index's own,
// which stands in Schema.cpp.
constexpr const char *kSoughtParticipants = "kind IN (0, 1)";
static_assert(int(ParticipantKind::Agent) == 0 && int(ParticipantKind::Queue) == 1);

} // namespace readback
