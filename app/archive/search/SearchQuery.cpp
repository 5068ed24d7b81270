// SPDX-License-Identifier: MIT
#include "app/archive/search/SearchQuery.h"

#include "app/archive/search/SearchExpression.h"
#include "app/archive/search/SearchFields.h"
#include "app/archive/search/SearchLexer.h"

#include <QCoreApplication>

#include <utility>

namespace readback {

namespace {

using Kind = SearchToken::Kind;

SearchMistake mistakeAt(int position, const char *sentence)
{
    return {position, QCoreApplication::translate("Search", sentence)};
}

// Takes the fields from among the words, for they are of the whole search.
class FieldSorter
{
public:
    FieldSorter(std::vector<SearchToken> tokens, const QDateTime &now)
        : m_tokens(std::move(tokens)), m_now(now)
    {
    }

    ParsedSearch parsed;
    std::vector<SearchToken> words;

    void run()
    {
        for (m_at = 0; m_at < m_tokens.size() && !parsed.mistake; ++m_at) {
            const auto &token = m_tokens[m_at];
            m_depth += token.kind == Kind::Open ? 1 : token.kind == Kind::Close ? -1 : 0;
            if (token.kind == Kind::Field)
                takeField(token);
            else
                words.push_back(token);
        }
    }

private:
    bool takeWordBefore(Kind kind)
    {
        if (words.empty() || words.back().kind != kind)
            return false;
        words.pop_back();
        return true;
    }
    bool isAfter(Kind kind) const
    {
        return m_at + 1 < m_tokens.size() && m_tokens[m_at + 1].kind == kind;
    }
    bool standsAlone() const
    {
        const bool joined = !words.empty()
            && (words.back().kind == Kind::Or || words.back().kind == Kind::Near
                || words.back().kind == Kind::Side);
        return m_depth <= 0 && !joined && !isAfter(Kind::Or) && !isAfter(Kind::Near);
    }
    void takeField(const SearchToken &token)
    {
        const bool isNot = takeWordBefore(Kind::Not);
        // An AND before or behind joins nothing any more.
        if (!takeWordBefore(Kind::And) && words.empty() && isAfter(Kind::And))
            ++m_at;
        if (standsAlone())
            parsed.mistake = addField(parsed.query, token, isNot, m_now);
        else
            parsed.mistake = mistakeAt(token.position,
                QT_TRANSLATE_NOOP("Search",
                    "This is asked of the whole call, so it cannot be part of a parenthesis or of "
                    "an OR."));
    }

    std::vector<SearchToken> m_tokens;
    const QDateTime m_now;
    size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

ParsedSearch parseSearch(const QString &text, const QDateTime &now)
{
    const SearchLexer lexer(text);
    if (lexer.mistake())
        return {{}, lexer.mistake()};
    FieldSorter sorter(lexer.tokens(), now);
    sorter.run();
    auto parsed = std::move(sorter.parsed);
    if (parsed.mistake || lexer.tokens().empty())
        return parsed;
    if (sorter.words.empty()) {
        parsed.mistake = mistakeAt(
            0, QT_TRANSLATE_NOOP("Search", "Say also which words are to be found in these calls."));
        return parsed;
    }
    const SearchExpression expression(std::move(sorter.words));
    parsed.query.match = expression.match();
    parsed.query.beginning = expression.beginning();
    parsed.mistake = expression.mistake();
    return parsed;
}

} // namespace readback
