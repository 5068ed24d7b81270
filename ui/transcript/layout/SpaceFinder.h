// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

#include <algorithm>
#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace readback {

// Finds the spaces of a text, one after the other. Looks at 64 characters at a time: words are too
// short for a loop of its own each.
class SpaceFinder
{
public:
    explicit SpaceFinder(QStringView text) : m_text(text) { }

    // The first space at `from` or behind it, or the text's end. Never asked to go back.
    qsizetype next(qsizetype from)
    {
        quint64 found = from < m_end ? m_spaces >> (from - m_begin) : 0;
        while (found == 0) {
            from = std::max(from, m_end);
            if (from >= m_text.size())
                return m_text.size();
            look(from);
            found = m_spaces;
        }
        return from + std::countr_zero(found);
    }

private:
    static constexpr qsizetype kLook = 64;

    void look(qsizetype from)
    {
        m_begin = from;
        m_end = std::min(from + kLook, m_text.size());
        m_spaces = 0;
        qsizetype at = from;
#ifdef __SSE2__
        for (; at + 16 <= m_end; at += 16)
            m_spaces |= spacesOf16(m_text.utf16() + at) << (at - from);
#endif
        for (; at < m_end; ++at)
            m_spaces |= quint64{m_text[at] == u' '} << (at - from);
    }

#ifdef __SSE2__
    static quint64 spacesOf16(const char16_t *units)
    {
        const auto *at = reinterpret_cast<const __m128i *>(units);
        const auto space = _mm_set1_epi16(u' ');
        const auto first = _mm_cmpeq_epi16(_mm_loadu_si128(at), space);
        const auto second = _mm_cmpeq_epi16(_mm_loadu_si128(at + 1), space);
        return static_cast<quint32>(_mm_movemask_epi8(_mm_packs_epi16(first, second)));
    }
#endif

    QStringView m_text;
    quint64 m_spaces = 0; // from m_begin on
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
};

} // namespace readback
