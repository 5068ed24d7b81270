// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/PaneText.h"
#include "ui/transcript/PhraseMarks.h"
#include "ui/transcript/TranscriptColours.h"
#include "ui/transcript/find/Highlights.h"

#include <QPainter>

namespace readback {

// Draws rows of the pane. Made anew for each paint; what it is given outlives it.
class TranscriptPainter
{
public:
    // The painter's origin is that of the content.
    TranscriptPainter(QPainter &painter, PaneText &text, const TranscriptColours &colours,
        const TextRange &selection, const Highlights &highlights);

    // Everything between two heights of the content.
    void paint(int top, int bottom);
    void paintCaret(const TextPosition &caret);

private:
    void paintRow(int phrase);
    void paintTime(int phrase);
    void paintGround(const QRect &row, const SpeakerColours &colours);
    void paintEvents(int phrase);
    void paintMarks(int phrase);
    const QColor &colourOf(MarkKind kind) const;
    void paintLabel(int phrase, const RowText &row, const SpeakerColours &colours);
    void paintText(int phrase, const RowText &row, const SpeakerColours &colours);
    void paintShowAll(int phrase);

    QPainter &m_painter;
    PaneText &m_text;
    const TranscriptColours &m_colours;
    const TextRange &m_selection;
    const Highlights &m_highlights;
};

} // namespace readback
