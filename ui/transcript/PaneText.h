// SPDX-License-Identifier: MIT
#pragma once

#include "app/text/Reading.h"
#include "ui/transcript/layout/RowTexts.h"
#include "ui/transcript/layout/TextPosition.h"
#include "ui/transcript/layout/TimeGlyphs.h"

#include <QPoint>

namespace readback {

// What the pane shows: a call to read, where its rows stand, and the text of the rows in sight;
// maps between positions in the text and points of the content. Window's thread.
class PaneText
{
public:
    PaneText() = default;
    PaneText(const PaneText &) = delete;
    PaneText &operator=(const PaneText &) = delete;

    // Null: nothing to show. The layout is for the rows of that reading.
    void set(ReadingPtr reading, TranscriptLayout layout);
    void setWidth(int width) { m_layout.setWidth(width); }
    void setMirrored(bool mirrored) { m_layout.setMirrored(mirrored); }

    bool isEmpty() const { return m_layout.isEmpty(); }
    int count() const { return m_layout.count(); }
    const ReadingPtr &reading() const { return m_reading; }
    // The rows as a transcript, a phrase a row; only while there is something to show.
    const TranscriptPtr &rows() const { return m_reading->rows(); }
    const TranscriptLayout &layout() const { return m_layout; }
    const RowText &row(int phrase) { return m_rows.row(phrase); }
    const TimeGlyphs &times() const { return m_times; }
    QString shownText(int phrase) const { return m_rows.shownText(phrase); }
    int length(int phrase) const { return m_rows.shownLength(phrase); }

    // Makes sure that the rows between these heights have their true height; true if rows below had
    // to move.
    bool settle(int top, int bottom);

    // The position nearest to a point of the content.
    TextPosition positionAt(const QPoint &point);
    // Whether "show all" of some phrase is at that point; that phrase, or -1.
    int showAllAt(const QPoint &point);
    QRect showAllRect(int phrase);
    // Where the caret stands before that character: one pixel wide, a line high.
    QRect caretRect(const TextPosition &position);
    // The rectangle of the character behind that position.
    QRect characterRect(const TextPosition &position);
    // Beginning and end of the visual line around a position.
    TextRange lineAround(const TextPosition &position);

    TextPosition start() const { return {}; }
    TextPosition end() const;
    TextPosition bounded(TextPosition position) const;

private:
    ReadingPtr m_reading;
    TranscriptLayout m_layout;
    RowTexts m_rows;
    TimeGlyphs m_times; // of the layout's font
};

} // namespace readback
