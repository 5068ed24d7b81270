// SPDX-License-Identifier: MIT
#include "app/archive/search/SearchHits.h"

#include "app/archive/search/PhraseMarker.h"
#include "app/archive/search/SearchFacts.h"

#include <algorithm>
#include <functional>

namespace readback {

namespace {

// As many as FTS5 keeps together in memory.
constexpr size_t kAtOnce = 500;

class HitReader
{
public:
    HitReader(Database &database, const QString &match)
        : m_facts(database), m_marker(database, match)
    {
    }
    void read(qint64 row)
    {
        SearchHit hit;
        if (!m_facts.tell(&hit, row))
            return;
        m_indexed.push_back({row, sideOf(hit.role), hit.text});
        m_hits.push_back(std::move(hit));
        if (m_hits.size() >= kAtOnce)
            flush();
    }
    const QStringList &unreadable() const { return m_facts.unreadable(); }
    std::vector<SearchedPhrase> finish()
    {
        flush();
        return std::move(m_phrases);
    }

private:
    void flush();
    void add(qint64 row, SearchHit &hit, const MarkedText &marked);

    SearchFacts m_facts;
    PhraseMarker m_marker;
    std::vector<IndexedPhrase> m_indexed;
    std::vector<SearchHit> m_hits; // the same phrases
    std::vector<SearchedPhrase> m_phrases;
};

void HitReader::flush()
{
    if (m_hits.empty())
        return;
    const auto marked = m_marker.mark(m_indexed);
    for (size_t i = 0; i < marked.size(); ++i) {
        if (!marked[i].spans.empty())
            add(m_indexed[i].row, m_hits[i], marked[i]);
    }
    m_indexed.clear();
    m_hits.clear();
}

void HitReader::add(qint64 row, SearchHit &hit, const MarkedText &marked)
{
    auto &phrase = m_phrases.emplace_back();
    phrase.row = row;
    hit.text = marked.text;
    for (const auto &span : marked.spans) {
        hit.matchStart = span.start;
        hit.matchLength = span.length;
        phrase.hits.push_back(hit);
    }
}

} // namespace

std::vector<SearchedPhrase> searchedPhrases(
    Database &database, const QString &match, std::vector<qint64> rows, QStringList *unreadable)
{
    // A call's one after the other, for its texts are read together.
    std::sort(rows.begin(), rows.end(), std::greater<>());
    HitReader reader(database, match);
    for (const auto row : rows)
        reader.read(row);
    if (unreadable)
        *unreadable += reader.unreadable();
    return reader.finish();
}

} // namespace readback
