// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/layout/WordPrint.h"

#include <QFont>
#include <QFontMetricsF>
#include <QMutex>
#include <QStringView>

#include <vector>

namespace readback {

// How wide words are in one font, in 64ths of a logical pixel (the unit that text layout itself
// counts in). People use the same few thousand words in all their calls, so widths are kept from
// call to call, up to a bound. Thread: any; one job at a time.
class WordWidths
{
public:
    explicit WordWidths(const QFont &font);

    static constexpr qsizetype kLongestKept
        = 40; // longer ones are seldom words and never come again

    // One measuring job: has the widths to itself while it lives. Stays on the thread that made it.
    class Job
    {
    public:
        explicit Job(WordWidths &widths);

        // At least 0, and so small that Word can hold it.
        int widthOf(QStringView word);
        // The width that learn() keeps; -1: not known, as are all longer than kLongestKept.
        int known(const WordPrint &print) const { return m_widths.find(print.value()); }
        int learn(const WordPrint &print, QStringView word);

    private:
        int measure(QStringView word) const;

        WordWidths &m_widths;
        QMutexLocker<QMutex> m_lock;
        QFontMetricsF m_metrics; // of this thread's own font
    };

private:
    static constexpr int kWidthBits = 22;
    static constexpr size_t kSlots = 1 << 15; // a power of two

    int find(quint64 print) const;
    void keep(quint64 print, int width);
    void clear();

    QFont m_font;
    QMutex m_mutex;
    // Open addressing, at most half full; a word's print with the width in place of its last bits.
    // 0: free.
    std::vector<quint64> m_slots;
    size_t m_used = 0;
};

inline int WordWidths::find(quint64 print) const
{
    for (size_t i = print & (kSlots - 1);; i = (i + 1) & (kSlots - 1)) {
        const quint64 slot = m_slots[i];
        if ((slot ^ print) >> kWidthBits == 0)
            return static_cast<int>(slot & ((1u << kWidthBits) - 1));
        if (slot == 0)
            return -1;
    }
}

} // namespace readback
