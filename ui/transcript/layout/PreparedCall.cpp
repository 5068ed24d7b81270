// SPDX-License-Identifier: MIT
#include "ui/transcript/layout/PreparedCall.h"

#include "app/text/CallEvents.h"
#include "ui/transcript/PhraseMarks.h"

namespace readback {

PreparedCall CallPreparation::prepare(const TranscriptPtr &transcript) const
{
    return prepare(std::make_shared<const Reading>(transcript, options.form));
}

PreparedCall CallPreparation::prepare(const ReadingPtr &reading) const
{
    RowsToMeasure rows{*reading->rows(), options, {}, {}};
    const auto &told = *reading->transcript();
    if (options.events)
        rows.events = eventsOf(told, holds);
    for (auto it = shown.begin(); it != shown.end(); ++it)
        rows.shown.insert(reading->rowOf(it.key()), it.value());
    rows.marked = options.marks && hasMarks(told);
    TranscriptLayout layout(
        std::make_shared<const MeasuredTranscript>(measureTranscript(rows, style, *widths)));
    layout.setMirrored(mirrored);
    layout.setWidth(width);
    return {reading, std::move(layout), options};
}

} // namespace readback
