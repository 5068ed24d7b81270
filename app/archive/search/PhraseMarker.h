// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/search/HitMarks.h"
#include "app/archive/search/SpokenIndex.h"

#include <vector>

namespace readback {

// Where in a phrase its hits stand is what FTS5 itself says. The full text keeps no texts, so those
// that were found are put before FTS5 once more, in a table in memory that goes again. Goes before
// the database, which may be one that is only read.
class PhraseMarker
{
public:
    // `match`: as in SearchQuery.
    PhraseMarker(Database &database, QString match);

    // Those of a few hundred phrases, in their order; one that does not match has no spans.
    std::vector<MarkedText> mark(const std::vector<IndexedPhrase> &phrases);

private:
    void put(const std::vector<IndexedPhrase> &phrases);
    std::vector<MarkedText> take(size_t count);

    Database &m_database;
    const QString m_match;
};

} // namespace readback
