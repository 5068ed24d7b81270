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
        ToldPhrase told;
        if (!m_facts.tell(&told, row))
            return;
        m_told.push_back(std::move(told));
        if (m_told.size() >= kAtOnce)
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
    void add(ToldPhrase &told, const MarkedText &marked);

    SearchFacts m_facts;
    PhraseMarker m_marker;
    std::vector<ToldPhrase> m_told;
    std::vector<SearchedPhrase> m_phrases;
};

void HitReader::flush()
{
    if (m_told.empty())
        return;
    m_facts.nameAll(m_told);
    std::vector<IndexedPhrase> indexed;
    for (const auto &told : m_told)
        indexed.push_back({told.row, sideOf(told.hit.role), told.hit.text});
    const auto marked = m_marker.mark(indexed);
    for (size_t i = 0; i < marked.size(); ++i) {
        if (!marked[i].spans.empty())
            add(m_told[i], marked[i]);
    }
    m_told.clear();
}

void HitReader::add(ToldPhrase &told, const MarkedText &marked)
{
    auto &phrase = m_phrases.emplace_back();
    phrase.row = told.row;
    told.hit.text = marked.text;
    for (const auto &span : marked.spans) {
        told.hit.matchStart = span.start;
        told.hit.matchLength = span.length;
        phrase.hits.push_back(told.hit);
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
