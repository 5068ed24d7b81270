// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"

#include <vector>

namespace readback {

// Which phrase is being spoken at a time of the call, or was spoken last: the one to read when
// somebody points there. The first where none has begun yet; -1 where there is none at all.
int phraseAt(const Transcript &transcript, qint64 ms);

// Who speaks at that time: indices into Transcript::speakers, ascending, each once. Looks at no
// more than the last hundred phrases that have begun. Pure, any thread.
std::vector<int> speakersAt(const Transcript &transcript, qint64 ms);

} // namespace readback
