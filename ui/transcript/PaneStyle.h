// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>

class QPaintDevice;

namespace readback {

// Fonts and distances of the reading pane, all derived from one font. Distances are logical pixels.
// A value.
struct PaneStyle
{
    QFont text;
    QFont label; // speakers: bold
    QFont marker; // silences: smaller
    int lineHeight = 0; // from baseline to baseline
    int baseline = 0; // from the top of a line
    int padding = 0; // above and below the text of a row
    int smallGap = 0; // between rows of one speaker
    int largeGap = 0; // between speakers
    int margin = 0; // around everything
    int barWidth = 0;
    int inset = 0; // between time, bar and text
    int labelGap = 0; // between a label and its text
    int indent = 0; // of one side of the call, where there are no labels
    int columnWidth = 0; // what text is pleasant to read in: about 100 characters
    int markSize = 0; // of a mark behind the text
    int markGap = 0; // before each mark

    static constexpr int kMarks = 2; // side by side, as many as there is always room for
    int marksWidth() const { return kMarks * (markGap + markSize); }

    // `zoom` 1 is the font as it is; `device` gives the resolution; null: the screen.
    static PaneStyle of(const QFont &font, double zoom, const QPaintDevice *device);

    // The same with fonts that share nothing, to hand to a worker.
    PaneStyle own() const;

    bool operator==(const PaneStyle &) const = default;
};

// A copy that shares nothing with the original. Font engines belong to a thread: each measures with
// a font of its own.
QFont ownFont(const QFont &font);

} // namespace readback
