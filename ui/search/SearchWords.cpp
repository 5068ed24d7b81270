// SPDX-License-Identifier: MIT
#include "ui/search/SearchWords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kLetters = 3;
constexpr int kLongestName = 60; // characters

bool isOfShortWords(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
        return true;
    default:
        return false;
    }
}

} // namespace

bool isLongEnough(const QString &text)
{
    int letters = 0;
    for (const QChar c : text) {
        letters = c.isLetterOrNumber() || c.isMark() || c.isSurrogate() ? letters + 1 : 0;
        if (letters >= kLetters || isOfShortWords(c))
            return true;
    }
    return false;
}

QString withOpenEnd(const QString &search)
{
    if (search.isEmpty() || !search.back().isLetterOrNumber() || search.count(u'"') % 2 != 0)
        return {};
    auto begin = search.size();
    while (begin > 0 && !search.at(begin - 1).isSpace() && search.at(begin - 1) != u'(')
        --begin;
    auto word = search.sliced(begin);
    for (const auto &side : {u"agent:"_s, u"customer:"_s}) {
        if (word.startsWith(side, Qt::CaseInsensitive))
            word = word.sliced(side.size());
    }
    const bool isWord = word.size() >= 3
        && std::ranges::all_of(word, [](QChar c) { return c.isLetterOrNumber() || c.isMark(); });
    const bool isOperator
        = word == u"AND"_s || word == u"OR"_s || word == u"NOT"_s || word == u"NEAR"_s;
    return isWord && !isOperator ? search + u'*' : QString();
}

QString nameFor(const QString &search)
{
    const auto name = search.simplified();
    return name.size() <= kLongestName ? name : name.left(kLongestName - 1) + QChar(0x2026);
}

} // namespace readback
