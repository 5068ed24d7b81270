// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"
#include "ui/transcript/PaneStyle.h"
#include "ui/transcript/ReadingOptions.h"
#include "ui/transcript/layout/PhraseWords.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <span>
#include <vector>

namespace readback {

// How much of long rows to show: row -> characters. Others are shown up to kShownAtFirst.
using ShownLengths = QHash<int, int>;

inline constexpr int kShownAtFirst = 65'536;

// The rows of a call, a phrase a row, and what is to be seen beside their text.
struct RowsToMeasure
{
    const Transcript &rows;
    ReadingOptions options = {}; // the form does not matter here
    std::vector<CallEvent> events = {}; // by start
    ShownLengths shown = {};
    bool marked = false; // leave room for marks behind the text
};

// A transcript as the layout needs it: the width of every word, who starts to speak where, and what
// happened between the rows. About 60 bytes a phrase beside its text, which is not kept. A value;
// once shared it is const. Thread: any.
struct MeasuredTranscript
{
    struct EventLine
    {
        int before = 0; // the row behind it; count(): none
        CallEvent event;
    };

    PaneStyle style;
    int spaceWidth = 0; // 64ths of a pixel, as in Word
    int timeWidth = 0; // pixels; of the widest time; 0: times are not shown
    int marksWidth = 0; // pixels kept free for marks behind the text
    int widestIndent = 0;
    std::vector<quint8> shades; // one a speaker, of speakerShades()
    std::vector<int> indents; // one a speaker, pixels: how far the rows are moved in
    QStringList labels; // one a speaker
    std::vector<int> labelWidths; // pixels, with the gap behind; 0 where the label is empty
    std::vector<Word> words;
    std::vector<quint32> firstWord; // one a phrase, and the end
    std::vector<quint32>
        naturalWidth; // of the phrase in one line, 64ths; kNotOneLine where newlines are
    std::vector<quint16> speaker;
    std::vector<quint8> flags; // one a phrase, of Flag
    std::vector<EventLine> events; // by row and start
    ShownLengths shown; // as asked for

    static constexpr quint32 kNotOneLine = ~0u;
    enum Flag : quint8 { StartsRun = 1, AfterEvent = 2, Shortened = 4 };

    int count() const { return static_cast<int>(speaker.size()); }
    std::span<const Word> wordsOf(int phrase) const
    {
        const auto p = static_cast<size_t>(phrase);
        return {words.data() + firstWord[p], words.data() + firstWord[p + 1]};
    }
    bool is(Flag flag, int phrase) const { return flags[static_cast<size_t>(phrase)] & flag; }
    // What happened just before that row; of count(): after the last one.
    std::span<const EventLine> eventsBefore(int phrase) const;
    // How many characters of a phrase with that text are shown.
    int shownLength(int phrase, const QString &text) const;
};

using MeasuredPtr = std::shared_ptr<const MeasuredTranscript>;

// Measures rows; about 0.3 ms a thousand of them. `widths` belongs to style.text.
MeasuredTranscript measureTranscript(
    const RowsToMeasure &rows, const PaneStyle &style, WordWidths &widths);

} // namespace readback
