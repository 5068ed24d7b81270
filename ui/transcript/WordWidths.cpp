// SPDX-License-Identifier: MIT
#include "ui/transcript/WordWidths.h"

#include "ui/transcript/PaneStyle.h"

#include <QHashFunctions>

#include <algorithm>
#include <cmath>

namespace readback {

namespace {

constexpr size_t kSlots = 1 << 15; // a power of two
constexpr size_t kMostWords = kSlots / 2;
constexpr qsizetype kLongestKept = 40; // longer ones are seldom words and never come again

} // namespace

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
    const auto hash = static_cast<quint32>(qHash(word));
    Slot *slot = &m_widths.slotFor(word, hash);
    if (slot->length == 0) {
        if (m_widths.m_used >= kMostWords) {
            m_widths.clear();
            slot = &m_widths.slotFor(word, hash);
        }
        *slot = {hash, static_cast<quint32>(m_widths.m_letters.size()),
            static_cast<quint32>(word.size()), measure(word)};
        m_widths.m_letters.append(word.utf16(), static_cast<size_t>(word.size()));
        ++m_widths.m_used;
    }
    return slot->width;
}

int WordWidths::Job::measure(QStringView word) const
{
    const double width
        = m_metrics.horizontalAdvance(QString::fromRawData(word.data(), word.size()));
    return static_cast<int>(std::lround(std::clamp(width, 0.0, 1e7) * 64));
}

QStringView WordWidths::wordIn(const Slot &slot) const
{
    return QStringView(m_letters).mid(slot.start, slot.length);
}

WordWidths::Slot &WordWidths::slotFor(QStringView word, quint32 hash)
{
    for (size_t i = hash & (kSlots - 1);; i = (i + 1) & (kSlots - 1)) {
        auto &slot = m_slots[i];
        if (slot.length == 0 || (slot.hash == hash && wordIn(slot) == word))
            return slot;
    }
}

void WordWidths::clear()
{
    m_letters.clear();
    m_slots.assign(kSlots, {});
    m_used = 0;
}

} // namespace readback
