// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/layout/MeasuredTranscript.h"

#include <QRect>

#include <vector>

namespace readback {

// Where every phrase of a transcript stands at a given width: exact for text whose words fit the
// pane, a close estimate for the rest until correct() is told better. Needs no screen. Coordinates
// are pixels from the top left of the whole content. Each phrase is a row: time, bar, and text on a
// tint; above it perhaps a line of what happened there. Thread: any.
class TranscriptLayout
{
public:
    TranscriptLayout() = default;
    explicit TranscriptLayout(MeasuredPtr measured);

    // Places all rows anew unless the width is the same; milliseconds per 100,000 phrases.
    void setWidth(int width);
    int width() const { return m_width; }
    // For windows that are read from right to left: the times stand at the right.
    void setMirrored(bool mirrored) { m_mirrored = mirrored; }
    bool isMirrored() const { return m_mirrored; }
    bool isEmpty() const { return count() == 0; }
    int count() const { return m_measured ? m_measured->count() : 0; }
    int height() const;
    const MeasuredPtr &measured() const { return m_measured; }
    const PaneStyle &style() const { return m_measured->style; }

    int top(int phrase) const { return m_tops[static_cast<size_t>(phrase)]; }
    int rowHeight(int phrase) const;
    int bottom(int phrase) const { return top(phrase) + rowHeight(phrase); }
    // The row at that height; between rows the upper one, outside the first or last. -1: no rows.
    int phraseAt(int y) const;

    QRect rowRect(int phrase) const; // bar and tint
    QRect textRect(int phrase) const; // where the lines go, the label's own line included
    QRect timeRect(int phrase) const; // one line
    // The line of events before that row, or behind the last; empty where there is none.
    QRect eventsRect(int phrase) const;
    QRect marksRect(int phrase) const; // beside the text, empty where no marks are shown
    int textWidth() const;

    bool showsLabel(int phrase) const;
    // A label that leaves too little room beside it stands on a line of its own.
    bool labelAbove(int phrase) const;
    // How far the first line of text is moved to make room for the label.
    int firstIndent(int phrase) const;
    int labelWidth(int phrase) const; // without the gap behind; never more than the text's width

    // Whether the text is cut and a line below offers the rest.
    bool isShortened(int phrase) const;
    // The height of the lines of text, of a label above and of "show all" below.
    int textHeight(int phrase, int lines, int pitch) const;

    // Tells the true height of a row's text, as lines and pitch give it; true if that moved rows.
    bool correct(int phrase, int textHeight);

private:
    int labelRoom(int phrase) const;
    int rowLeft() const;
    int textLeft() const;
    int indentOf(int phrase) const;
    QRect placed(QRect rect) const;

    MeasuredPtr m_measured;
    std::vector<qint32> m_tops; // one a row, and the bottom of the last
    int m_width = -1;
    bool m_mirrored = false;
};

} // namespace readback
