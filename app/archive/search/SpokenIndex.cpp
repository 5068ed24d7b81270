// SPDX-License-Identifier: MIT
#include "app/archive/search/SpokenIndex.h"

#include "app/archive/search/SplitScripts.h"
#include "app/archive/sql/Statement.h"
#include "app/text/CodePoints.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr char16_t kFirstMark = 0xe000; // private use, which FTS5 takes for letters
constexpr char16_t kLastMark = kFirstMark + static_cast<char16_t>(SpokenSide::Other);
constexpr int kBeginning = 3; // letters

bool isMark(QChar c)
{
    return c.unicode() >= kFirstMark && c.unicode() <= kLastMark;
}

// As FTS5 sees it. An accent behind a letter is part of it.
bool isLetter(char32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Other_PrivateUse;
}

bool isAccent(char32_t c)
{
    return c >= 0x300 && c <= 0x331;
}

// Where the word that begins at `from` has had so many letters; before that: it is shorter.
struct WordBegin
{
    qsizetype end = 0;
    int letters = 0;
};

WordBegin beginOfWord(QStringView text, qsizetype from)
{
    WordBegin begin{from, 0};
    while (begin.end < text.size()) {
        const auto point = codePointAt(text, begin.end);
        const bool letter = isLetter(point.value);
        if (!letter && !isAccent(point.value))
            break;
        if (letter && begin.letters == kBeginning)
            break;
        begin.letters += letter ? 1 : 0;
        begin.end += point.length;
    }
    return begin;
}

qsizetype endOfWord(QStringView text, qsizetype at)
{
    while (at < text.size()) {
        const auto point = codePointAt(text, at);
        if (!isLetter(point.value) && !isAccent(point.value))
            break;
        at += point.length;
    }
    return at;
}

} // namespace

SpokenSide sideOf(SpeakerRole role)
{
    switch (role) {
    case SpeakerRole::Agent:
        return SpokenSide::Agent;
    case SpeakerRole::Customer:
        return SpokenSide::Customer;
    default:
        return SpokenSide::Other;
    }
}

SpeakerRole exchanged(SpeakerRole role)
{
    switch (role) {
    case SpeakerRole::Agent:
        return SpeakerRole::Customer;
    case SpeakerRole::Customer:
        return SpeakerRole::Agent;
    default:
        return role;
    }
}

void addToIndex(Database &database, const IndexedPhrase &phrase)
{
    Statement(database, "INSERT INTO spoken_index (rowid, text) VALUES (?, ?)")
        .bind(phrase.row, indexedText(phrase.side, phrase.text))
        .run();
    Statement(database, "INSERT INTO spoken_beginning (rowid, text) VALUES (?, ?)")
        .bind(phrase.row, indexedBeginnings(phrase.text))
        .run();
}

void removeFromIndex(Database &database, const IndexedPhrase &phrase)
{
    Statement(
        database, "INSERT INTO spoken_index (spoken_index, rowid, text) VALUES ('delete', ?, ?)")
        .bind(phrase.row, indexedText(phrase.side, phrase.text))
        .run();
    Statement(database,
        "INSERT INTO spoken_beginning (spoken_beginning, rowid, text) VALUES ('delete', ?, ?)")
        .bind(phrase.row, indexedBeginnings(phrase.text))
        .run();
}

void moveInIndex(Database &database, const IndexedPhrase &phrase, SpokenSide side)
{
    Statement(
        database, "INSERT INTO spoken_index (spoken_index, rowid, text) VALUES ('delete', ?, ?)")
        .bind(phrase.row, indexedText(phrase.side, phrase.text))
        .run();
    Statement(database, "INSERT INTO spoken_index (rowid, text) VALUES (?, ?)")
        .bind(phrase.row, indexedText(side, phrase.text))
        .run();
}

void emptyIndex(Database &database)
{
    database.run(u"INSERT INTO spoken_index (spoken_index) VALUES ('delete-all')"_s);
    database.run(u"INSERT INTO spoken_beginning (spoken_beginning) VALUES ('delete-all')"_s);
    database.run(u"DELETE FROM meta WHERE key = 'index'"_s);
}

void noteIndexDue(Database &database)
{
    database.run(u"INSERT OR IGNORE INTO meta VALUES ('index', 'due')"_s);
}

bool isIndexDue(Database &database)
{
    return database.number(u"SELECT count(*) FROM meta WHERE key = 'index'"_s) > 0;
}

QString indexedText(SpokenSide side, const QString &text)
{
    return sideMark(side) + u' ' + withScriptMarks(searchableText(text));
}

QString indexedBeginnings(const QString &text)
{
    const auto marked = withScriptMarks(searchableText(text));
    QString beginnings;
    beginnings.reserve(marked.size());
    for (qsizetype at = 0; at < marked.size();) {
        const auto begin = beginOfWord(marked, at);
        if (begin.letters == kBeginning)
            beginnings.append(QStringView(marked).sliced(at, begin.end - at)).append(u' ');
        const auto end = endOfWord(marked, begin.end);
        at = end > at ? end : at + codePointAt(marked, at).length;
    }
    return beginnings;
}

QString sideMark(SpokenSide side)
{
    return QChar(static_cast<char16_t>(kFirstMark + static_cast<char16_t>(side)));
}

QString searchableText(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), isMark))
        return text;
    auto out = text;
    std::replace_if(out.begin(), out.end(), isMark, QChar(u' '));
    return out;
}

bool isBeginning(const QString &text)
{
    const auto begin = beginOfWord(text, 0);
    return begin.letters == kBeginning && begin.end == text.size() && searchableText(text) == text
        && withScriptMarks(text) == text;
}

} // namespace readback
