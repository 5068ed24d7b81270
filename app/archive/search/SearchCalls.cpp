// SPDX-License-Identifier: MIT
#include "app/archive/search/SearchCalls.h"

#include "app/archive/search/SearchRows.h"
#include "app/archive/sql/Statement.h"
#include "app/archive/stored/ParticipantKind.h"
#include "app/model/Speaker.h"
#include "app/text/Folding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

// A statement over calls, with the values of its question marks.
class CallSelect
{
public:
    explicit CallSelect(Database &database) : m_database(database) { }

    QString sql = u"SELECT key, phrases FROM call WHERE key >= ?"_s;
    QVariantList values;

    void addRange(const QString &column, const SearchQuery::Range &range)
    {
        if (range.least)
            addLimit(column, range.least->within ? u">="_s : u">"_s, range.least->value);
        if (range.most)
            addLimit(column, range.most->within ? u"<="_s : u"<"_s, range.most->value);
    }
    void addMark(const std::optional<bool> &wanted, const QString &condition)
    {
        if (wanted)
            sql += u" AND id %1 IN (SELECT id FROM mark WHERE %2)"_s.arg(
                *wanted ? QString() : u"NOT"_s, condition);
    }
    void addQueues(const std::vector<SearchQuery::Name> &names)
    {
        for (const auto &name : names)
            addNames(name, participants(ParticipantKind::Queue, folded(name.text)),
                u"key %1 IN ("_s + withParticipant(ParticipantKind::Queue) + u')');
    }
    void addAgents(const std::vector<SearchQuery::Name> &names)
    {
        for (const auto &name : names) {
            const auto part = folded(name.text);
            const auto told = participants(ParticipantKind::Agent, part);
            const auto given = aliases(part);
            auto condition = u"key %1 IN ("_s + withParticipant(ParticipantKind::Agent);
            if (!given.isEmpty())
                condition += u" UNION ALL "_s + withAlias(given.size());
            addNames(name, told, condition + u')', given);
        }
    }
    void addTags(const std::vector<SearchQuery::Name> &names)
    {
        for (const auto &name : names)
            addNames(name, tags(folded(name.text)),
                u"id %1 IN (SELECT id FROM tag WHERE name IN (%2))"_s);
    }

private:
    void addLimit(const QString &column, const QString &comparison, double value)
    {
        sql += u" AND %1 %2 ?"_s.arg(column, comparison);
        values << value;
    }
    static QString placesFor(qsizetype count) { return QStringList(count, u"?"_s).join(u','); }
    static QString withParticipant(ParticipantKind kind)
    {
        return u"SELECT call FROM participant WHERE %1 AND kind = %2 AND name IN (%3)"_s.arg(
            QLatin1StringView(kSoughtParticipants), QString::number(int(kind)), u"%2"_s);
    }
    // Those where a person gave such a name to a voice that is the agent's, as sides are read.
    static QString withAlias(qsizetype count)
    {
        return u"SELECT named.key FROM alias JOIN call AS named ON named.id = alias.id"
               " JOIN speaker ON speaker.call = named.key AND speaker.position = alias.speaker"
               " JOIN spoken ON spoken.call = named.key WHERE speaker.role ="
               " CASE spoken.swapped WHEN 0 THEN %1 ELSE %2 END AND alias.name IN (%3)"_s.arg(
                   QString::number(static_cast<int>(SpeakerRole::Agent)),
                   QString::number(static_cast<int>(SpeakerRole::Customer)), placesFor(count));
    }
    // `condition`: "%1" for NOT, "%2" for the places of `found`; those of `more` come behind them.
    void addNames(const SearchQuery::Name &name, const QStringList &found, const QString &condition,
        const QStringList &more = {})
    {
        sql += u" AND "_s
            + condition.arg(name.isNot ? u"NOT"_s : QString(), placesFor(found.size()));
        for (const auto &one : found + more)
            values << one;
    }
    // There are few names and many calls: so the names are gone through, each once, by the index.
    QStringList participants(ParticipantKind kind, const QByteArray &part)
    {
        Statement statement(m_database,
            u"WITH RECURSIVE n (name) AS (SELECT min(name) FROM participant WHERE %1 AND kind = ?"
            " UNION ALL SELECT (SELECT min(name) FROM participant WHERE %1 AND kind = ?"
            " AND name > n.name) FROM n WHERE n.name IS NOT NULL)"
            " SELECT name FROM n WHERE name IS NOT NULL"_s.arg(
                QLatin1StringView(kSoughtParticipants)));
        statement.bind(int(kind), int(kind));
        return matching(statement, [&part](const QByteArray &name) { return name.contains(part); });
    }
    // As many as somebody typed.
    QStringList aliases(const QByteArray &part)
    {
        Statement statement(m_database, "SELECT DISTINCT name FROM alias");
        return matching(statement, [&part](const QByteArray &name) { return name.contains(part); });
    }
    QStringList tags(const QByteArray &whole)
    {
        Statement statement(m_database, "SELECT DISTINCT name FROM tag");
        return matching(statement, [&whole](const QByteArray &name) { return name == whole; });
    }
    template <class Fits>
    static QStringList matching(Statement &statement, const Fits &fits)
    {
        QStringList names;
        while (statement.next()) {
            if (fits(folded(statement.text(0))))
                names << statement.text(0);
        }
        return names;
    }

    Database &m_database;
};

} // namespace

BackwardRows callsOf(Database &database, const SearchQuery &query, qint64 below)
{
    const auto [from, to] = rowsOf(query);
    CallSelect select(database);
    select.values << from;
    select.addQueues(query.queues);
    select.addAgents(query.agents);
    select.addTags(query.tags);
    select.addRange(u"duration_ms"_s, query.lengthMs);
    select.addRange(u"sentiment"_s, query.sentiment);
    select.addMark(query.reviewed, u"reviewed_ms IS NOT NULL"_s);
    select.addMark(query.starred, u"starred <> 0"_s);
    return {database, select.sql + u" AND key < ? ORDER BY key DESC"_s, select.values,
        std::min(to, below)};
}

} // namespace readback
