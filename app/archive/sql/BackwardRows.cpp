// SPDX-License-Identifier: MIT
#include "app/archive/sql/BackwardRows.h"

#include <algorithm>
#include <utility>

namespace readback {

BackwardRows::BackwardRows(
    Database &database, const QString &sql, QVariantList values, qint64 below)
    : m_statement(std::make_unique<Statement>(database, sql)), m_values(std::move(values)),
      m_below(below)
{
}

bool BackwardRows::ask(qint64 below)
{
    m_timer.start();
    m_statement->again();
    for (const auto &value : std::as_const(m_values))
        m_statement->bind(value);
    m_statement->bind(below);
    m_asked = true;
    const bool found = m_statement->next();
    m_askedNs = m_timer.nsecsElapsed();
    return found;
}

bool BackwardRows::next()
{
    return m_asked ? m_statement->next() : ask(m_below);
}

bool BackwardRows::backTo(qint64 most)
{
    if (!m_asked)
        return ask(std::min(m_below, most + 1));
    m_timer.start();
    // A clock costs as much as a row does.
    constexpr int kRowsAtOnce = 16;
    for (int rows = 1; m_statement->next(); ++rows) {
        if (number(0) <= most)
            return true;
        if (rows % kRowsAtOnce == 0 && m_timer.nsecsElapsed() > m_askedNs)
            return ask(most + 1);
    }
    return false;
}

} // namespace readback
