// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"

#include <QString>

namespace readback::bench {

// A call of that many phrases, about 90 characters each, the same every time.
TranscriptPtr sampleCall(int phrases);

// The same as a page of HTML, a coloured paragraph a phrase: what a stock widget would be given.
QString sampleHtml(const Transcript &call);

} // namespace readback::bench
