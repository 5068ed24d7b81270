// SPDX-License-Identifier: MIT
#include "ui/transcript/layout/WordWidths.h"

#include "ui/transcript/PaneStyle.h"

#include <algorithm>
#include <cmath>

namespace readback {

WordWidths::WordWidths(const QFont &font) : m_font(ownFont(font)) { }

WordWidths::Job::Job(WordWidths &widths)
    : m_widths(widths), m_lock(&widths.m_mutex), m_metrics(ownFont(widths.m_font))
{
    if (m_widths.m_slots.empty())
        m_widths.clear();
}

int WordWidths::Job::widthOf(QStringView word)
{
    if (word.isEmpty())
        return 0;
    if (word.size() > kLongestKept)
        return measure(word);
    const WordPrint print(word, word.size(), PrintOf::Part);
    const int width = known(print);
    return width >= 0 ? width : learn(print, word);
}

int WordWidths::Job::learn(const WordPrint &print, QStringView word)
{
    const int width = measure(word);
    m_widths.keep(print.value(), width);
    return width;
}

int WordWidths::Job::measure(QStringView word) const
{
    constexpr double kWidest = ((1 << kWidthBits) - 1) / 64.0;
    const double width
        = m_metrics.horizontalAdvance(QString::fromRawData(word.data(), word.size()));
    return static_cast<int>(std::lround(std::clamp(width, 0.0, kWidest) * 64));
}

void WordWidths::keep(quint64 print, int width)
{
    if (m_used >= kSlots / 2)
        clear();
    size_t i = print & (kSlots - 1);
    while (m_slots[i] != 0)
        i = (i + 1) & (kSlots - 1);
    m_slots[i] = (print >> kWidthBits << kWidthBits) | static_cast<quint64>(width);
    ++m_used;
}

void WordWidths::clear()
{
    m_slots.assign(kSlots, 0);
    m_used = 0;
}

} // namespace readback
