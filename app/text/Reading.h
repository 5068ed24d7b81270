// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Transcript.h"

#include <memory>
#include <vector>

namespace readback {

// Turns: consecutive phrases of one voice are one row while the gaps between them are shorter than
// 2.5 s and the row has at most 20 s and 80 words. A phrase is never split.
enum class ReadingForm : quint8 { Turns, Phrases };

// Before character `offset` (UTF-16) of a row's text, or of a phrase's.
struct RowPlace
{
    int row = 0;
    int offset = 0;
    bool operator==(const RowPlace &) const = default;
};

struct PhrasePlace
{
    int phrase = 0;
    int offset = 0;
    bool operator==(const PhrasePlace &) const = default;
};

// How a call is read: row by row, a row being a turn or a phrase. The phrases stay as they were
// told; places in the one can be found in the other. Immutable; any thread.
class Reading
{
public:
    Reading(TranscriptPtr transcript, ReadingForm form);

    ReadingForm form() const { return m_form; }
    // As it was told.
    const TranscriptPtr &transcript() const { return m_transcript; }
    // A phrase a row, the texts of a turn joined by spaces; topics and sentiment of its phrases are
    // only in transcript(). The same object as transcript() where no row has two phrases.
    const TranscriptPtr &rows() const { return m_rows; }

    int rowCount() const { return static_cast<int>(m_rows->phrases.size()); }
    int firstPhrase(int row) const;
    int endPhrase(int row) const; // the one behind the row's last
    int rowOf(int phrase) const;
    // Both bound what they are given; of a call without phrases they are all zero.
    RowPlace toRow(PhrasePlace place) const;
    PhrasePlace toPhrase(RowPlace place) const;

private:
    bool rowsArePhrases() const { return m_rows == m_transcript; }

    TranscriptPtr m_transcript;
    ReadingForm m_form;
    TranscriptPtr m_rows;
    std::vector<qint32> m_first; // of each row, and the end; empty where rows are phrases
};

using ReadingPtr = std::shared_ptr<const Reading>;

} // namespace readback
