// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"
#include "ui/transcript/layout/TranscriptLayout.h"

#include <QCache>
#include <QTextLayout>

namespace readback {

// The text of one row, shaped and broken into lines. Coordinates are pixels from the top left of
// the layout's textRect.
struct RowText
{
    QTextLayout text;
    bool rightToLeft = false; // the paragraph's own direction
    int pitch = 0; // from line to line; more than the style's where a script is taller
    int linesTop = 0; // below a label above
    int width = -1; // what the lines were broken for

    int lineAt(int y) const;
    int bottom() const { return linesTop + text.lineCount() * pitch; }
};

// The rows last used, as many as some pages hold. Window's thread.
class RowTexts
{
public:
    // Both outlive the next reset() or this.
    void reset(TranscriptPtr transcript, const TranscriptLayout *layout);

    // Shaped if it was not, broken anew if the layout's width has changed. The reference holds
    // until some hundred other rows were asked for.
    const RowText &row(int phrase);
    // The text of a row as it is shown.
    QString shownText(int phrase) const;
    int shownLength(int phrase) const;

private:
    RowText *shape(int phrase) const;
    void breakLines(RowText &row, int phrase) const;

    TranscriptPtr m_transcript;
    const TranscriptLayout *m_layout = nullptr;
    QCache<int, RowText> m_rows{512};
};

} // namespace readback
