// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/search/SearchToken.h"
#include "app/model/SearchHit.h"

#include <optional>
#include <vector>

namespace readback {

// Takes what a person typed to pieces. Pieces without a letter or digit are kept: what they mean is
// for the expression to say.
class SearchLexer
{
public:
    explicit SearchLexer(const QString &text);

    // Up to the first mistake.
    const std::vector<SearchToken> &tokens() const { return m_tokens; }
    const std::optional<SearchMistake> &mistake() const { return m_mistake; }

private:
    void readAll();
    void readOne();
    void readMinus();
    void readPhrase();
    void readWord();
    bool readPrefixed(int start); // "agent:", "queue:billing"
    void readField(int start, SearchField field);
    void readOperator(int start, const QString &word);
    QString takeQuoted();
    QString takeRun();
    bool takeStar();
    bool atEnd() const { return m_at >= m_text.size(); }
    void fail(int position, const char *sentence);

    const QString m_text; // what can break an expression replaced, one for one
    int m_at = 0;
    std::vector<SearchToken> m_tokens;
    std::optional<SearchMistake> m_mistake;
};

} // namespace readback
