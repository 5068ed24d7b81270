// SPDX-License-Identifier: MIT
#pragma once

#include "app/text/Reading.h"

namespace readback {

// How the reader wants a call shown.
struct ReadingOptions
{
    ReadingForm form = ReadingForm::Phrases;
    bool times = true; // beside each row
    bool labels = true; // of the speakers; without them an indent tells the sides apart
    bool marks = true; // of sentiment and topics
    bool events = true; // silences, holds and overtalk between the rows

    bool operator==(const ReadingOptions &) const = default;
};

} // namespace readback
