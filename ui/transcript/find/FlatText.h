// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/PaneText.h"

#include <vector>

namespace readback {

// The pane's text as one string, as a screen reader wants it: a line a row: what happened before
// it, its time, the speaker where another one begins, the text, and what is marked in it. Built
// when it is first asked for. Window's thread.
class FlatText
{
public:
    explicit FlatText(const PaneText &text) : m_text(text) { }

    int length() const;
    QString text(int from, int to) const;
    QString line(int phrase) const; // ends with a newline
    int phraseAt(int offset) const; // bounded
    int lineStart(int phrase) const;
    int textStart(int phrase) const; // behind time and speaker
    int offsetOf(const TextPosition &position) const;
    // Offsets within time and speaker are the beginning of their phrase.
    TextPosition positionOf(int offset) const;

private:
    QString prefix(int phrase) const;
    QString suffix(int phrase) const;
    const std::vector<int> &starts() const;

    const PaneText &m_text;
    mutable ReadingPtr m_of;
    mutable MeasuredPtr m_measuredAs;
    mutable std::vector<int> m_starts; // of each line, and the end
};

} // namespace readback
