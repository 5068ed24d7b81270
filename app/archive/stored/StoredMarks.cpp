// SPDX-License-Identifier: MIT
#include "app/archive/stored/StoredMarks.h"

#include "app/archive/sql/Statement.h"
#include "app/archive/stored/CallKey.h"
#include "app/archive/stored/StoredPhrases.h"
#include "app/text/SpeakerAliases.h"

#include <algorithm>
#include <limits>

namespace readback {

namespace {

constexpr qint64 kLastPhrase = std::numeric_limits<int>::max();

bool isSwapped(Database &database, const QString &id)
{
    Statement statement(database, "SELECT swapped FROM mark WHERE id = ?");
    return statement.bind(id).next() && statement.number(0) != 0;
}

void removeMark(Database &database, const QString &id)
{
    for (const char *remove : {"DELETE FROM mark WHERE id = ?", "DELETE FROM tag WHERE id = ?",
             "DELETE FROM phrase_note WHERE id = ?", "DELETE FROM alias WHERE id = ?"})
        Statement(database, remove).bind(id).run();
}

void insertMark(Database &database, const QString &id, const CallMark &mark)
{
    const auto place = mark.place ? std::optional<qint64>(*mark.place) : std::nullopt;
    Statement(database,
        "INSERT INTO mark (id, reviewed_ms, starred, swapped, note, place) VALUES (?, ?, ?, ?, ?, "
        "?)")
        .bind(id, mark.reviewedMs, int(mark.starred), int(mark.swapped), mark.note, place)
        .run();
    for (const auto &name : mark.tags)
        Statement(database, "INSERT OR IGNORE INTO tag VALUES (?, ?)").bind(id, name).run();
    for (const auto &[phrase, note] : mark.phraseNotes)
        Statement(database, "INSERT INTO phrase_note VALUES (?, ?, ?)")
            .bind(id, phrase, note)
            .run();
    for (const auto &[voice, name] : mark.aliases)
        Statement(database, "INSERT INTO alias VALUES (?, ?, ?)").bind(id, voice, name).run();
}

void loadRows(Database &database, QHash<QString, CallMark> &marks)
{
    Statement statement(
        database, "SELECT id, reviewed_ms, starred, swapped, note, place FROM mark");
    while (statement.next()) {
        auto &mark = marks[statement.text(0)];
        mark.reviewedMs = statement.optionalNumber(1);
        mark.starred = statement.number(2) != 0;
        mark.swapped = statement.number(3) != 0;
        mark.note = statement.text(4).left(kLongestNote);
        if (const auto place = statement.optionalNumber(5))
            mark.place = static_cast<int>(std::clamp<qint64>(*place, 0, kLastPhrase));
    }
}

void loadTags(Database &database, QHash<QString, CallMark> &marks)
{
    Statement statement(database, "SELECT id, name FROM tag ORDER BY id, name");
    while (statement.next()) {
        auto &tags = marks[statement.text(0)].tags;
        const auto name = statement.text(1).left(kLongestTag);
        if (!name.isEmpty() && tags.size() < kMostTags && !tags.contains(name))
            tags.append(name);
    }
}

void loadPhraseNotes(Database &database, QHash<QString, CallMark> &marks)
{
    Statement statement(database,
        "SELECT id, phrase, note FROM phrase_note WHERE phrase BETWEEN 0 AND ? AND note <> ''");
    statement.bind(kLastPhrase);
    while (statement.next())
        marks[statement.text(0)].phraseNotes[static_cast<int>(statement.number(1))]
            = statement.text(2).left(kLongestNote);
}

void loadAliases(Database &database, QHash<QString, CallMark> &marks)
{
    QHash<QString, Aliases> all;
    Statement statement(
        database, "SELECT id, speaker, name FROM alias WHERE speaker BETWEEN 0 AND ?");
    statement.bind(kLastPhrase);
    while (statement.next())
        all[statement.text(0)][static_cast<int>(statement.number(1))] = statement.text(2);
    for (auto each = all.cbegin(); each != all.cend(); ++each) {
        if (const auto aliases = asAliases(each.value()); !aliases.empty())
            marks[each.key()].aliases = aliases;
    }
}

} // namespace

void storeMark(Database &database, const QString &id, const CallMark &mark)
{
    if (isSwapped(database, id) != mark.swapped) {
        if (const auto call = findCall(database, id))
            exchangeSides(database, call->key);
    }
    removeMark(database, id);
    if (mark != CallMark())
        insertMark(database, id, mark);
}

QHash<QString, CallMark> loadMarks(Database &database)
{
    QHash<QString, CallMark> marks;
    loadRows(database, marks);
    loadTags(database, marks);
    loadPhraseNotes(database, marks);
    loadAliases(database, marks);
    return marks;
}

void applySwap(Database &database, const QString &id)
{
    const auto call = isSwapped(database, id) ? findCall(database, id) : std::nullopt;
    if (call)
        exchangeSides(database, call->key);
}

} // namespace readback
