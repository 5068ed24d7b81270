// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QMutex>
#include <QStringView>

#include <string>
#include <vector>

namespace readback {

// How wide words are in one font, in 64ths of a logical pixel (the unit that text layout itself
// counts in). People use the same few thousand words in all their calls, so widths are kept from
// call to call, up to a bound. Thread: any; one job at a time.
class WordWidths
{
public:
    explicit WordWidths(const QFont &font);

    // One measuring job: has the widths to itself while it lives. Stays on the thread that made it.
    class Job
    {
    public:
        explicit Job(WordWidths &widths);
        int widthOf(QStringView word);

    private:
        int measure(QStringView word) const;

        WordWidths &m_widths;
        QMutexLocker<QMutex> m_lock;
        QFontMetricsF m_metrics; // of this thread's own font
    };

private:
    // Open addressing, at most half full; the words stand one after the other in m_letters.
    struct Slot
    {
        quint32 hash = 0;
        quint32 start = 0;
        quint32 length = 0; // 0: free
        qint32 width = 0;
    };

    QStringView wordIn(const Slot &slot) const;
    Slot &slotFor(QStringView word, quint32 hash);
    void clear();

    QFont m_font;
    QMutex m_mutex;
    std::u16string m_letters;
    std::vector<Slot> m_slots;
    size_t m_used = 0;
};

} // namespace readback
