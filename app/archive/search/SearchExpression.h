// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/search/SearchToken.h"
#include "app/model/SearchHit.h"

#include <optional>
#include <vector>

namespace readback {

// Makes of words, operators and parentheses what FTS5 understands by MATCH. NOT binds more tightly
// than AND, AND more than OR; words beside each other are joined by AND; all words stand in quotes.
// Pieces without a letter or digit, which no text is found by, are left out.
class SearchExpression
{
public:
    // `tokens`: without fields.
    explicit SearchExpression(std::vector<SearchToken> tokens);

    // Empty where there is a mistake.
    const QString &match() const { return m_match; }
    // See SearchQuery.
    const QString &beginning() const { return m_beginning; }
    const std::optional<SearchMistake> &mistake() const { return m_mistake; }

private:
    // What was read so far of it. No text: nothing that can be found.
    struct Part
    {
        QString match;
        int sides = AnybodySaid;
        int position = 0;
    };
    struct Group;

    Part readOr(int depth);
    Part readAnd(int depth);
    void readInto(Group &group, int depth);
    Part readOperand(int depth);
    Part readParenthesis(int depth);
    Part readNear();
    QString readWords();
    Part joined(const Group &group);
    Part oneOf(const std::vector<Part> &parts) const;
    Part onSide(const SearchToken &side, Part part);

    const SearchToken *peek() const;
    bool isAt(SearchToken::Kind kind) const;
    bool isAtOperand() const;
    int here() const;
    void fail(int position, const char *sentence);

    const std::vector<SearchToken> m_tokens;
    size_t m_at = 0;
    int m_words = 0;
    QString m_match;
    QString m_beginning;
    std::optional<SearchMistake> m_mistake;
};

} // namespace readback
