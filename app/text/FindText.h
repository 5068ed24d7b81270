// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"
#include "app/text/FindQuery.h"
#include "app/text/Folding.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace readback {

// The rows of a call made ready to be searched: what they fold to, one after the other in one
// string, which takes about a byte a character and is built in one to two nanoseconds each.
// Immutable; any thread.
class FindText
{
public:
    // Between rows; no text folds to it, so no hit reaches over it.
    static constexpr char kRowEnd = '\xff';

    explicit FindText(TranscriptPtr rows);

    int rowCount() const { return static_cast<int>(m_inPlace.size()); }
    const QString &text(int row) const { return m_rows->phrases[static_cast<size_t>(row)].text; }
    SpeakerRole role(int row) const;

    std::string_view folded() const { return m_folded; }
    // How often a byte is met in folded(), roughly.
    quint32 frequency(char byte) const { return m_frequency[static_cast<unsigned char>(byte)]; }
    // Where a row begins in folded(); that of the one behind the last is the end.
    size_t start(int row) const { return m_starts[static_cast<size_t>(row)]; }
    // Whether places in a row's folded text are those in its text.
    bool isInPlace(int row) const { return m_inPlace[static_cast<size_t>(row)]; }

private:
    TranscriptPtr m_rows;
    std::string m_folded;
    std::vector<size_t> m_starts;
    std::vector<bool> m_inPlace;
    std::array<quint32, 256> m_frequency{};
};

// Whether that voice is the one, or one of those, that are searched.
bool speaks(FindVoice voice, SpeakerRole role);

// Whether a stretch of text is not part of a longer word. Where words are not set apart by spaces,
// as in Japanese and Thai, every stretch is a word.
bool isWholeWord(QStringView text, qsizetype from, qsizetype to);

// Searches a call. Pure, any thread; as long as FindBounds says at most.
FindResult find(
    const FindText &text, const FindQuery &query, const FindBounds &bounds, const FindStop &stop);

// Its two ways, for words and for regular expressions.
FindResult findWords(
    const FindText &text, const FindQuery &query, const FindBounds &bounds, const FindStop &stop);
FindResult findExpression(
    const FindText &text, const FindQuery &query, const FindBounds &bounds, const FindStop &stop);

} // namespace readback
