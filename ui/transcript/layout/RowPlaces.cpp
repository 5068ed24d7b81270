// SPDX-License-Identifier: MIT
#include "ui/transcript/layout/RowPlaces.h"

#include "ui/transcript/layout/Wrap.h"

#include <algorithm>
#include <array>
#include <limits>

namespace readback {

namespace {

using Measured = MeasuredTranscript;

// What is the same for all rows is worked out once: this runs for 100,000 rows at each step of a
// drag.
class Placer
{
public:
    Placer(const Measured &measured, int textWidth)
        : m_measured(measured), m_textWidth(textWidth), m_pitch(measured.style.lineHeight),
          m_padding(2 * measured.style.padding)
    {
        const auto &style = measured.style;
        const int events = 2 * style.largeGap + style.lineHeight;
        m_gaps = {style.smallGap, style.largeGap, style.smallGap, events}; // by flags
    }

    int gapBefore(size_t row) const { return m_gaps[m_measured.flags[row] & 3u]; }
    int height(size_t row) const;

private:
    int lines(size_t row, int first) const;

    const Measured &m_measured;
    const int m_textWidth;
    const int m_pitch;
    const int m_padding;
    std::array<int, 4> m_gaps;
};

int Placer::height(size_t row) const
{
    const auto flags = m_measured.flags[row];
    int others = flags & Measured::Shortened ? 1 : 0;
    int first = m_textWidth * 64;
    if (flags & Measured::StartsRun) {
        if (labelStandsAbove(m_measured, static_cast<int>(row), m_textWidth))
            ++others;
        else
            first -= m_measured.labelWidths[m_measured.speaker[row]] * 64;
    }
    return (lines(row, first) + others) * m_pitch + m_padding;
}

int Placer::lines(size_t row, int first) const
{
    const auto natural = m_measured.naturalWidth[row];
    if (natural <= static_cast<quint32>(first))
        return 1;
    const auto words = m_measured.wordsOf(static_cast<int>(row));
    const int full = m_textWidth * 64;
    if (natural == Measured::kNotOneLine)
        return wrap(words, first, full, m_measured.spaceWidth).lines;
    return wrappedLines(words, natural, first, full, m_measured.spaceWidth);
}

int outerEventsHeight(const PaneStyle &style)
{
    return style.lineHeight + style.largeGap;
}

static_assert(Measured::StartsRun == 1 && Measured::AfterEvent == 2);

} // namespace

bool labelStandsAbove(const MeasuredTranscript &measured, int phrase, int textWidth)
{
    const int room = measured.labelWidths[measured.speaker[static_cast<size_t>(phrase)]];
    if (room == 0 || !measured.is(Measured::StartsRun, phrase))
        return false;
    const auto words = measured.wordsOf(phrase);
    const int needed = words.empty() ? 0 : static_cast<int>(words.front().width) / 64 + 1;
    return std::max(needed, measured.style.lineHeight) > textWidth - room;
}

int gapBefore(const MeasuredTranscript &measured, int phrase)
{
    if (phrase <= 0 || phrase >= measured.count())
        return measured.eventsBefore(phrase).empty() ? 0 : outerEventsHeight(measured.style);
    return Placer(measured, 0).gapBefore(static_cast<size_t>(phrase));
}

void placeRows(const MeasuredTranscript &measured, int textWidth, std::vector<qint32> &tops)
{
    const Placer placer(measured, textWidth);
    const auto n = static_cast<size_t>(measured.count());
    tops.resize(n + 1);
    qint64 y = measured.style.margin;
    if (n > 0)
        y += gapBefore(measured, 0);
    for (size_t row = 0; row < n; ++row) {
        y += row == 0 ? 0 : placer.gapBefore(row);
        tops[row] = boundedHeight(y);
        y += placer.height(row);
    }
    tops[n] = boundedHeight(y);
}

qint32 boundedHeight(qint64 y)
{
    return static_cast<qint32>(std::min<qint64>(y, std::numeric_limits<qint32>::max() / 2));
}

} // namespace readback
