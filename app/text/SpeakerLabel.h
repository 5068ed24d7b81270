// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"

#include <QStringList>

namespace readback {

// The label of every speaker of a transcript, in the order of Transcript::speakers: "Agent",
// "Customer", "Menu" ... Where several agents speak it is "Agent Maya Okafor"; a voice nobody
// identified keeps the server's name; who was given a name by the reader goes by that. Translated
// for the window; exports ask for the C language
// (`translated` false).
QStringList speakerLabels(const Transcript &transcript, bool translated);

} // namespace readback
