// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Statement.h"

#include <QElapsedTimer>
#include <QVariantList>

#include <memory>

namespace readback {

// The answer of a statement whose first column gets smaller from row to row, and which can be asked
// to begin further back. It then either goes on row by row or asks anew, whichever promises to be
// cheaper: asking anew once going on has cost as much as asking did.
class BackwardRows
{
public:
    // `sql` is our own; `values` stand for its question marks but for the last, which is the limit
    // that the first column stays below.
    BackwardRows(Database &database, const QString &sql, QVariantList values, qint64 below);

    bool next();
    // The next one whose first column is `most` or less.
    bool backTo(qint64 most);
    qint64 number(int column) const { return m_statement->number(column); }

private:
    bool ask(qint64 below);

    std::unique_ptr<Statement> m_statement;
    QVariantList m_values;
    qint64 m_below;
    bool m_asked = false;
    QElapsedTimer m_timer;
    qint64 m_askedNs = 0;
};

} // namespace readback
