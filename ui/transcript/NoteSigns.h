// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/PaneToolTips.h"
#include "ui/transcript/TranscriptColours.h"

#include <map>

class QPainter;

namespace readback {

// The notes that a person has put on phrases of the call: a sign in the margin beside each, and the
// note as its tool-tip. Takes no room from the text.
class NoteSigns
{
public:
    using Notes = std::map<int, QString>; // by phrase

    // False: they were these.
    bool set(const Notes &notes);

    // Those between two heights of the content. The painter's origin is that of the content.
    void paint(QPainter &painter, PaneText &text, const TranscriptColours &colours, int top,
        int bottom) const;
    PaneToolTip toolTipAt(PaneText &text, const QPoint &point) const;

private:
    struct Sign
    {
        QRect place; // of the content
        const QString *note;
    };
    std::vector<Sign> signsOf(PaneText &text, int row) const;

    Notes m_notes;
};

} // namespace readback
