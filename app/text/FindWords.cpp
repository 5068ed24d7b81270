// SPDX-License-Identifier: MIT
#include "app/text/FindText.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <optional>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace readback {

namespace {

constexpr size_t kNone = std::string_view::npos;
constexpr int kLooks = 1024; // candidates between two looks at `stop`

// Looks for words where their two rarest bytes are, 16 places at a time, which runs at the speed of
// the memory; elsewhere than on a PC where their rarest is.
class ByteSearch
{
public:
    ByteSearch(const FindText &text, std::string part)
        : m_text(text.folded()), m_part(std::move(part))
    {
        for (size_t i = 1; i < m_part.size(); ++i) {
            if (text.frequency(m_part[i]) < text.frequency(m_part[m_rarest]))
                m_rarest = i;
        }
        m_second = m_rarest == 0 && m_part.size() > 1 ? 1 : 0;
        for (size_t i = 0; i < m_part.size(); ++i) {
            if (i != m_rarest && text.frequency(m_part[i]) < text.frequency(m_part[m_second]))
                m_second = i;
        }
    }

    size_t size() const { return m_part.size(); }
    bool isEmpty() const { return m_part.empty(); }

    size_t next(size_t from) const
    {
#ifdef __SSE2__
        const __m128i rarest = _mm_set1_epi8(m_part[m_rarest]);
        const __m128i second = _mm_set1_epi8(m_part[m_second]);
        const auto placesOf = [&](size_t at, __m128i byte) {
            const auto *bytes = reinterpret_cast<const __m128i *>(m_text.data() + at);
            return _mm_cmpeq_epi8(_mm_loadu_si128(bytes), byte);
        };
        for (; from + m_part.size() + 16 <= m_text.size(); from += 16) {
            const auto both = _mm_and_si128(
                placesOf(from + m_rarest, rarest), placesOf(from + m_second, second));
            auto places = static_cast<unsigned>(_mm_movemask_epi8(both));
            for (; places != 0; places &= places - 1) {
                const size_t at = from + static_cast<size_t>(std::countr_zero(places));
                if (isAt(at))
                    return at;
            }
        }
#endif
        return nextByRarest(from);
    }

private:
    bool isAt(size_t at) const
    {
        return std::memcmp(m_text.data() + at, m_part.data(), m_part.size()) == 0;
    }

    size_t nextByRarest(size_t from) const
    {
        while (from + m_part.size() <= m_text.size()) {
            const char *start = m_text.data() + from + m_rarest;
            const size_t room = m_text.size() - from - m_part.size() + 1;
            const void *met = std::memchr(start, m_part[m_rarest], room);
            if (!met)
                return kNone;
            from += static_cast<size_t>(static_cast<const char *>(met) - start);
            if (isAt(from))
                return from;
            ++from;
        }
        return kNone;
    }

    const std::string_view m_text;
    const std::string m_part;
    size_t m_rarest = 0;
    size_t m_second = 0;
};

// One search. Goes through the folded text from hit to hit, and back to the row's own text only for
// those.
class WordSearch
{
public:
    WordSearch(const FindText &text, const FindQuery &query)
        : m_text(text), m_query(query), m_needle(text, folded(query.text).toStdString()),
          m_exact(query.exact ? exactForm(query.text) : QString())
    {
    }

    FindResult run(const FindBounds &bounds, const FindStop &stop)
    {
        FindResult result;
        if (m_needle.isEmpty())
            return result;
        int candidates = 0;
        for (size_t at = m_needle.next(0); at != kNone; at = m_needle.next(at)) {
            if (++candidates % kLooks == 0 && stop) {
                result.end = FindResult::End::Stopped;
                return result;
            }
            at = take(at, result.hits);
            if (result.hits.size() >= bounds.hits) {
                result.end = FindResult::End::TooMany;
                return result;
            }
        }
        return result;
    }

private:
    // Keeps what is found at that place if it counts; returns where to go on.
    size_t take(size_t at, std::vector<FindHit> &hits)
    {
        while (m_text.start(m_row + 1) <= at)
            ++m_row;
        if (!speaks(m_query.voice, m_text.role(m_row)))
            return m_text.start(m_row + 1);
        const auto hit = hitAt(at - m_text.start(m_row));
        if (!hit || !counts(*hit))
            return at + 1;
        hits.push_back(*hit);
        return at + m_needle.size();
    }

    std::optional<FindHit> hitAt(size_t from)
    {
        const size_t to = from + m_needle.size();
        if (m_text.isInPlace(m_row))
            return FindHit{m_row, static_cast<int>(from), static_cast<int>(to)};
        const auto first = sourceOf(from);
        const auto last = sourceOf(to);
        if (!first || !last)
            return {}; // ends inside of what one character folds to
        return FindHit{m_row, *first, *last};
    }

    std::optional<int> sourceOf(size_t place)
    {
        if (m_placesOf != m_row) {
            std::string again;
            m_places.clear();
            m_folder.append(again, m_text.text(m_row), &m_places);
            m_placesOf = m_row;
        }
        const auto found = std::ranges::lower_bound(m_places, place, {}, &Folder::Place::folded);
        if (found == m_places.end() || found->folded != place)
            return {};
        return static_cast<int>(found->source);
    }

    bool counts(const FindHit &hit) const
    {
        const QStringView text = m_text.text(m_row);
        if (m_query.wholeWord && !isWholeWord(text, hit.from, hit.to))
            return false;
        if (!m_query.exact)
            return true;
        const auto found = text.mid(hit.from, hit.to - hit.from);
        return found == m_query.text || exactForm(found) == m_exact;
    }

    const FindText &m_text;
    const FindQuery &m_query;
    const ByteSearch m_needle;
    const QString m_exact;
    int m_row = 0;
    Folder m_folder;
    std::vector<Folder::Place> m_places;
    int m_placesOf = -1;
};

} // namespace

FindResult findWords(
    const FindText &text, const FindQuery &query, const FindBounds &bounds, const FindStop &stop)
{
    return WordSearch(text, query).run(bounds, stop);
}

} // namespace readback
