// SPDX-License-Identifier: MIT
#include "app/archive/search/SearchExpression.h"

#include "app/archive/search/SplitScripts.h"
#include "app/archive/search/SpokenIndex.h"
#include "app/text/CodePoints.h"

#include <QCoreApplication>
#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

using Kind = SearchToken::Kind;

constexpr int kMostWords = 64;
constexpr int kMostDepth = 10; // FTS5 itself overflows at about a hundred symbols

// As the full text sees it: what it does not index cannot be found.
bool isIndexed(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Other_PrivateUse;
}

bool hasWords(const QString &text)
{
    for (qsizetype i = 0; i < text.size();) {
        const auto point = codePointAt(text, i);
        if (isIndexed(point.value))
            return true;
        i += point.length;
    }
    return false;
}

// Too little to begin with: most of all that was ever said would have to be put together. Letters
// of scripts without an alphabet say more.
bool isTooShort(const QString &text)
{
    constexpr int kFewestLetters = 3;
    constexpr char32_t kBeyondAlphabets = 0x0e00;
    int letters = 0;
    for (auto end = text.size(); end > 0; ++letters) {
        const auto point = codePointBefore(text, end);
        if (!isIndexed(point.value))
            break;
        if (point.value >= kBeyondAlphabets)
            return false;
        end -= point.length;
    }
    return letters > 0 && letters < kFewestLetters;
}

QString quoted(QString text)
{
    return u'"' + withScriptMarks(searchableText(text.replace(u'"', u' '))) + u'"';
}

QString markOf(SearchSide side)
{
    return sideMark(side == AgentSaid ? SpokenSide::Agent
            : side == CustomerSaid    ? SpokenSide::Customer
                                      : SpokenSide::Other);
}

} // namespace

// What stands beside each other.
struct SearchExpression::Group
{
    std::vector<Part> wanted;
    std::vector<Part> unwanted;
    int firstUnwanted = -1; // its position; -1: none
};

SearchExpression::SearchExpression(std::vector<SearchToken> tokens) : m_tokens(std::move(tokens))
{
    if (m_tokens.empty())
        return;
    const auto whole = readOr(0);
    if (peek())
        fail(here(), QT_TRANSLATE_NOOP("Search", "This parenthesis is not opened before."));
    if (whole.match.isEmpty())
        fail(0,
            QT_TRANSLATE_NOOP("Search", "Only letters and digits can be found; there are none."));
    if (m_mistake)
        return;
    m_match = whole.match;
    const auto &first = m_tokens.front();
    if (m_tokens.size() == 1 && first.prefix && isBeginning(first.text))
        m_beginning = quoted(first.text);
}

void SearchExpression::fail(int position, const char *sentence)
{
    if (!m_mistake)
        m_mistake = SearchMistake{position, QCoreApplication::translate("Search", sentence)};
    m_at = m_tokens.size(); // nothing more is read
}

const SearchToken *SearchExpression::peek() const
{
    return m_at < m_tokens.size() ? &m_tokens[m_at] : nullptr;
}

bool SearchExpression::isAt(Kind kind) const
{
    const auto *token = peek();
    return token && token->kind == kind;
}

bool SearchExpression::isAtOperand() const
{
    return isAt(Kind::Words) || isAt(Kind::Open) || isAt(Kind::Side);
}

int SearchExpression::here() const
{
    const auto *token = peek();
    return token ? token->position : m_tokens.back().position;
}

SearchExpression::Part SearchExpression::readOr(int depth)
{
    std::vector<Part> parts{readAnd(depth)};
    while (isAt(Kind::Or)) {
        ++m_at;
        parts.push_back(readAnd(depth));
    }
    return oneOf(parts);
}

SearchExpression::Part SearchExpression::oneOf(const std::vector<Part> &parts) const
{
    QStringList matches;
    Part one{{}, 0, parts.front().position};
    for (const auto &part : parts) {
        if (part.match.isEmpty())
            continue;
        matches << part.match;
        one.sides |= part.sides;
    }
    if (matches.isEmpty())
        one.sides = AnybodySaid;
    one.match
        = matches.size() > 1 ? u'(' + matches.join(u" OR "_s) + u')' : matches.join(QString());
    return one;
}

SearchExpression::Part SearchExpression::readAnd(int depth)
{
    const int start = here();
    if (!isAtOperand() && !isAt(Kind::Not)) {
        fail(start, QT_TRANSLATE_NOOP("Search", "What to look for is missing here."));
        return {};
    }
    Group group;
    readInto(group, depth);
    while (isAtOperand() || isAt(Kind::Not) || isAt(Kind::And)) {
        if (isAt(Kind::And))
            ++m_at;
        readInto(group, depth);
    }
    if (isAt(Kind::Near))
        fail(here(),
            QT_TRANSLATE_NOOP("Search", "NEAR stands between two words or quoted phrases."));
    return joined(group);
}

void SearchExpression::readInto(Group &group, int depth)
{
    const bool isNot = isAt(Kind::Not);
    const int position = here();
    if (isNot)
        ++m_at;
    if (!isAtOperand()) {
        fail(here(), QT_TRANSLATE_NOOP("Search", "What to look for is missing here."));
        return;
    }
    auto part = readOperand(depth);
    if (isNot && group.firstUnwanted < 0)
        group.firstUnwanted = position;
    if (!part.match.isEmpty())
        (isNot ? group.unwanted : group.wanted).push_back(std::move(part));
}

SearchExpression::Part SearchExpression::joined(const Group &group)
{
    if (group.wanted.empty()) {
        if (group.firstUnwanted >= 0)
            fail(group.firstUnwanted,
                QT_TRANSLATE_NOOP("Search",
                    "Say also what is to be found, not only what is not: nearly everything would "
                    "be."));
        return {};
    }
    QStringList matches;
    Part all{{}, AnybodySaid, group.wanted.front().position};
    for (const auto &part : group.wanted) {
        all.sides &= part.sides;
        if (all.sides == 0)
            fail(part.position,
                QT_TRANSLATE_NOOP("Search",
                    "Words beside each other are looked for in one phrase, and a phrase is said by "
                    "one side only. Put OR between them, or search one after the other."));
        matches << part.match;
    }
    all.match = matches.join(u" AND "_s);
    if (!group.unwanted.empty())
        all.match = u'(' + all.match + u") NOT "_s + oneOf(group.unwanted).match;
    if (matches.size() > 1 || !group.unwanted.empty())
        all.match = u'(' + all.match + u')';
    return all;
}

SearchExpression::Part SearchExpression::readOperand(int depth)
{
    if (depth > kMostDepth) {
        fail(here(), QT_TRANSLATE_NOOP("Search", "These are too many parentheses in each other."));
        return {};
    }
    if (isAt(Kind::Side)) {
        const auto side = m_tokens[m_at++];
        if (isAtOperand())
            return onSide(side, readOperand(depth + 1));
        fail(side.position,
            QT_TRANSLATE_NOOP(
                "Search", "A word, a quoted phrase or a parenthesis is missing behind the colon."));
        return {};
    }
    return isAt(Kind::Open) ? readParenthesis(depth + 1) : readNear();
}

SearchExpression::Part SearchExpression::onSide(const SearchToken &side, Part part)
{
    part.position = side.position;
    if (part.match.isEmpty())
        return part;
    part.sides &= side.side;
    if (part.sides == 0)
        fail(side.position,
            QT_TRANSLATE_NOOP("Search", "A phrase is said by one side only, not by both."));
    part.match = u"(\"%1\" AND %2)"_s.arg(markOf(side.side), part.match);
    return part;
}

SearchExpression::Part SearchExpression::readParenthesis(int depth)
{
    const int start = here();
    ++m_at;
    auto part = readOr(depth);
    if (isAt(Kind::Close))
        ++m_at;
    else
        fail(start, QT_TRANSLATE_NOOP("Search", "This parenthesis is not closed."));
    part.position = start;
    return part;
}

SearchExpression::Part SearchExpression::readNear()
{
    Part part{{}, AnybodySaid, here()};
    QStringList words{readWords()};
    int distance = -1;
    while (isAt(Kind::Near)) {
        const auto near = m_tokens[m_at++];
        if (!isAt(Kind::Words))
            fail(near.position,
                QT_TRANSLATE_NOOP("Search", "NEAR stands between two words or quoted phrases."));
        else if (distance >= 0 && distance != near.distance)
            fail(near.position,
                QT_TRANSLATE_NOOP("Search", "Several NEAR in a row have to have the same number."));
        else
            words << readWords();
        distance = near.distance;
    }
    words.removeAll(QString());
    part.match = words.size() > 1 ? u"NEAR(%1, %2)"_s.arg(words.join(u' ')).arg(distance)
                                  : words.join(QString());
    return part;
}

// Nothing: none of it can be found.
QString SearchExpression::readWords()
{
    const auto token = m_tokens[m_at++];
    if (++m_words > kMostWords)
        fail(token.position, QT_TRANSLATE_NOOP("Search", "These are too many words at once."));
    if (!hasWords(token.text))
        return {};
    if (token.prefix && isTooShort(token.text))
        fail(token.position,
            QT_TRANSLATE_NOOP("Search", "Before a * stand at least three letters."));
    return quoted(token.text) + (token.prefix ? u" *"_s : QString());
}

} // namespace readback
