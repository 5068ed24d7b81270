// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/sql/Database.h"

#include <QVariant>

#include <optional>

namespace readback {

// One statement on its way through the rows of its answer. What fails is noted in the database, and
// then there are no rows. Goes before its database.
class Statement
{
public:
    // A literal: prepared once a connection, so that only one of the same text may be under way.
    Statement(Database &database, const char *sql);
    // Made for this once, of parts that are all our own; what people type is bound.
    Statement(Database &database, const QString &sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    // The values of the question marks, in order.
    template <class... Values>
    Statement &bind(const Values &...values)
    {
        (bindNext(toVariant(values)), ...);
        return *this;
    }

    // Runs it, and again with new values; for those without rows.
    void run();
    // The next row, where there is one; runs it first.
    bool next();
    // Back to the beginning: what is bound next counts from the next next().
    Statement &again();

    bool isNull(int column) const { return m_query->isNull(column); }
    qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    double real(int column) const { return m_query->value(column).toDouble(); }
    QString text(int column) const { return m_query->value(column).toString(); }
    QVariant value(int column) const { return m_query->value(column); }
    std::optional<qint64> optionalNumber(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(number(column));
    }

private:
    void bindNext(const QVariant &value) { m_query->bindValue(m_bound++, value); }
    template <class Value>
    static QVariant toVariant(const Value &value)
    {
        return QVariant::fromValue(value);
    }
    static QVariant toVariant(const QVariant &value) { return value; }
    static QVariant toVariant(std::nullptr_t) { return {}; }
    // No text is a text of no length; NULL has to be said.
    static QVariant toVariant(const QString &text)
    {
        return text.isNull() ? QString(QLatin1String("")) : text;
    }
    template <class Value>
    static QVariant toVariant(const std::optional<Value> &value)
    {
        return value ? QVariant::fromValue(*value) : QVariant();
    }

    Database &m_database;
    const std::unique_ptr<QSqlQuery> m_own; // null: it is the database's
    QSqlQuery *const m_query;
    int m_bound = 0;
    bool m_running = false;
};

} // namespace readback
