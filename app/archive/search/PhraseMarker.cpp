// SPDX-License-Identifier: MIT
#include "app/archive/search/PhraseMarker.h"

#include "app/archive/Schema.h"
#include "app/archive/sql/Savepoint.h"
#include "app/archive/sql/Statement.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace readback {

PhraseMarker::PhraseMarker(Database &database, QString match)
    : m_database(database), m_match(std::move(match))
{
    m_database.run(u"CREATE VIRTUAL TABLE IF NOT EXISTS temp.heard USING fts5 (text, columnsize=0,"
                   " tokenize='%1')"_s.arg(QLatin1String(kTokenizer)));
}

std::vector<MarkedText> PhraseMarker::mark(const std::vector<IndexedPhrase> &phrases)
{
    const Savepoint savepoint(m_database, Savepoint::End::Undo);
    put(phrases);
    return take(phrases.size());
}

void PhraseMarker::put(const std::vector<IndexedPhrase> &phrases)
{
    Statement insert(m_database, "INSERT INTO temp.heard (rowid, text) VALUES (?, ?)");
    for (size_t i = 0; i < phrases.size(); ++i)
        insert.bind(qint64(i), indexedText(phrases[i].side, phrases[i].text)).run();
}

std::vector<MarkedText> PhraseMarker::take(size_t count)
{
    std::vector<MarkedText> marked(count);
    Statement statement(m_database,
        "SELECT rowid, highlight(heard, 0, char(1), char(2)) FROM temp.heard WHERE heard MATCH ?");
    statement.bind(m_match);
    while (statement.next()) {
        // The first word is the side.
        const auto text = statement.text(1);
        marked.at(static_cast<size_t>(statement.number(0)))
            = hitMarks(text.sliced(text.indexOf(u' ') + 1));
    }
    return marked;
}

} // namespace readback
