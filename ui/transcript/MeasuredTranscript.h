// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"
#include "ui/transcript/PaneStyle.h"
#include "ui/transcript/PhraseWords.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <span>
#include <vector>

namespace readback {

// How much of long phrases to show: phrase -> characters. Others are shown up to kShownAtFirst.
using ShownLengths = QHash<int, int>;

inline constexpr int kShownAtFirst = 65'536;

// A transcript as the layout needs it: the width of every word, who starts to speak where, and the
// silences. About 60 bytes a phrase beside its text, which is not kept. A value; once shared it is
// const. Thread: any.
struct MeasuredTranscript
{
    struct Silence
    {
        int before = 0; // the phrase behind it
        qint64 ms = 0;
    };

    PaneStyle style;
    int spaceWidth = 0; // 64ths of a pixel, as in Word
    int timeWidth = 0; // pixels; of the widest time
    QStringList labels; // one a speaker
    std::vector<int> labelWidths; // pixels, with the gap behind; 0 where the label is empty
    std::vector<Word> words;
    std::vector<quint32> firstWord; // one a phrase, and the end
    std::vector<quint32>
        naturalWidth; // of the phrase in one line, 64ths; kNotOneLine where newlines are
    std::vector<quint16> speaker;
    std::vector<quint8> flags; // one a phrase, of Flag
    std::vector<Silence> silences; // sorted
    ShownLengths shown; // as asked for

    static constexpr quint32 kNotOneLine = ~0u;
    enum Flag : quint8 { StartsRun = 1, AfterSilence = 2, Shortened = 4 };

    int count() const { return static_cast<int>(speaker.size()); }
    std::span<const Word> wordsOf(int phrase) const
    {
        const auto p = static_cast<size_t>(phrase);
        return {words.data() + firstWord[p], words.data() + firstWord[p + 1]};
    }
    bool is(Flag flag, int phrase) const { return flags[static_cast<size_t>(phrase)] & flag; }
    // The silence before that phrase, or 0.
    qint64 silenceBefore(int phrase) const;
    // How many characters of a phrase with that text are shown.
    int shownLength(int phrase, const QString &text) const;
};

using MeasuredPtr = std::shared_ptr<const MeasuredTranscript>;

// Gaps from here on are shown as a silence.
inline constexpr qint64 kSilenceMs = 10'000;

// Measures a transcript; about 0.3 ms a thousand phrases. `widths` belongs to style.text.
MeasuredTranscript measureTranscript(const Transcript &transcript, const PaneStyle &style,
    WordWidths &widths, const ShownLengths &shown = {});

} // namespace readback
