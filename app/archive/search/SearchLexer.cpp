// SPDX-License-Identifier: MIT
#include "app/archive/search/SearchLexer.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace readback {

namespace {

using Kind = SearchToken::Kind;

// A person types a line; what is longer was pasted by mistake.
constexpr int kMostCharacters = 4096;
constexpr int kMostPieces = 200;
constexpr int kUsualDistance = 10;
constexpr int kMostDistance = 999;

// SQLite ends a text at NUL and takes half a pair for a whole one with whatever follows, the
// closing quote for one.
QString harmless(const QString &text)
{
    QString out = text;
    for (qsizetype i = 0; i < out.size(); ++i) {
        const QChar c = out[i];
        if (c.isHighSurrogate() && i + 1 < out.size() && out[i + 1].isLowSurrogate())
            ++i;
        else if (c.isSurrogate())
            out[i] = QChar::ReplacementCharacter;
        else if (c.category() == QChar::Other_Control)
            out[i] = QLatin1Char(' ');
    }
    return out;
}

// What a keyboard types, and what text processors make of it in several languages.
bool isQuote(QChar c)
{
    constexpr std::array<char16_t, 7> kQuotes{'"', 0x201c, 0x201d, 0x201e, 0x201f, 0xab, 0xbb};
    return std::find(kQuotes.begin(), kQuotes.end(), c.unicode()) != kQuotes.end();
}

bool isParenthesis(QChar c)
{
    return c == QLatin1Char('(') || c == QLatin1Char(')');
}

bool endsRun(QChar c)
{
    return c.isSpace() || isQuote(c) || isParenthesis(c);
}

struct SideName
{
    const char *name;
    SearchSide side;
};
constexpr std::array kSides{SideName{"agent", AgentSaid}, SideName{"customer", CustomerSaid},
    SideName{"kunde", CustomerSaid}};

struct FieldName
{
    const char *name;
    SearchField field;
};
constexpr std::array kFields{FieldName{"queue", SearchField::Queue},
    FieldName{"by", SearchField::By}, FieldName{"date", SearchField::Date},
    FieldName{"last", SearchField::Last}, FieldName{"length", SearchField::Length},
    FieldName{"sentiment", SearchField::Sentiment}, FieldName{"tag", SearchField::Tag},
    FieldName{"reviewed", SearchField::Reviewed}, FieldName{"starred", SearchField::Starred}};

template <class Row, size_t Count>
const Row *named(const std::array<Row, Count> &rows, const QString &name)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&name](const Row &row) {
        return name.compare(QLatin1String(row.name), Qt::CaseInsensitive) == 0;
    });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

SearchLexer::SearchLexer(const QString &text) : m_text(harmless(text.left(kMostCharacters + 1)))
{
    if (text.size() > kMostCharacters)
        fail(kMostCharacters, QT_TRANSLATE_NOOP("Search", "This is too long to be searched for."));
    else
        readAll();
}

void SearchLexer::fail(int position, const char *sentence)
{
    if (!m_mistake)
        m_mistake = SearchMistake{position, QCoreApplication::translate("Search", sentence)};
}

void SearchLexer::readAll()
{
    while (!m_mistake) {
        while (!atEnd() && m_text[m_at].isSpace())
            ++m_at;
        if (atEnd())
            return;
        if (m_tokens.size() >= kMostPieces)
            fail(m_at, QT_TRANSLATE_NOOP("Search", "These are too many words at once."));
        else
            readOne();
    }
}

void SearchLexer::readOne()
{
    const QChar c = m_text[m_at];
    if (isQuote(c))
        readPhrase();
    else if (c == QLatin1Char('-'))
        readMinus();
    else if (isParenthesis(c))
        m_tokens.push_back({c == QLatin1Char('(') ? Kind::Open : Kind::Close, m_at++});
    else
        readWord();
}

// One before something leaves that out; any other is a dash.
void SearchLexer::readMinus()
{
    const int start = m_at;
    while (!atEnd() && m_text[m_at] == QLatin1Char('-'))
        ++m_at;
    const bool before = !atEnd() && !m_text[m_at].isSpace() && m_text[m_at] != QLatin1Char(')');
    if (m_at == start + 1 && before)
        m_tokens.push_back({Kind::Not, start});
}

QString SearchLexer::takeQuoted()
{
    const int start = m_at++;
    while (!atEnd() && !isQuote(m_text[m_at]))
        ++m_at;
    if (atEnd()) {
        fail(start, QT_TRANSLATE_NOOP("Search", "This quotation mark is not closed."));
        return {};
    }
    ++m_at;
    return m_text.mid(start + 1, m_at - start - 2);
}

bool SearchLexer::takeStar()
{
    if (atEnd() || m_text[m_at] != QLatin1Char('*'))
        return false;
    ++m_at;
    return true;
}

void SearchLexer::readPhrase()
{
    const int start = m_at;
    const auto text = takeQuoted();
    m_tokens.push_back({Kind::Words, start, text, takeStar()});
}

QString SearchLexer::takeRun()
{
    const int start = m_at;
    while (!atEnd() && !endsRun(m_text[m_at]))
        ++m_at;
    return m_text.mid(start, m_at - start);
}

void SearchLexer::readWord()
{
    const int start = m_at;
    if (readPrefixed(start))
        return;
    auto word = takeRun();
    const bool near = word == QLatin1String("NEAR") || word.startsWith(QLatin1String("NEAR/"));
    if (near || word == QLatin1String("AND") || word == QLatin1String("OR")
        || word == QLatin1String("NOT")) {
        readOperator(start, word);
        return;
    }
    const bool prefix = word.endsWith(QLatin1Char('*'));
    while (word.endsWith(QLatin1Char('*')))
        word.chop(1);
    if (word.contains(QLatin1Char('*')))
        fail(start + static_cast<int>(word.indexOf(QLatin1Char('*'))),
            QT_TRANSLATE_NOOP("Search", "A * can only stand at the end of a word."));
    m_tokens.push_back({Kind::Words, start, word, prefix});
}

void SearchLexer::readOperator(int start, const QString &word)
{
    if (word == QLatin1String("AND")) {
        m_tokens.push_back({Kind::And, start});
    } else if (word == QLatin1String("OR")) {
        m_tokens.push_back({Kind::Or, start});
    } else if (word == QLatin1String("NOT")) {
        m_tokens.push_back({Kind::Not, start});
    } else {
        SearchToken token{Kind::Near, start};
        bool ok = true;
        token.distance = word.size() == 4 ? kUsualDistance : QStringView(word).mid(5).toInt(&ok);
        if (!ok || token.distance < 0 || token.distance > kMostDistance)
            fail(start,
                QT_TRANSLATE_NOOP("Search",
                    "After NEAR/ stands how many words may lie in between, as in NEAR/5."));
        m_tokens.push_back(token);
    }
}

bool SearchLexer::readPrefixed(int start)
{
    int colon = start;
    while (colon < m_text.size() && m_text[colon].isLetter())
        ++colon;
    if (colon == start || colon >= m_text.size() || m_text[colon] != QLatin1Char(':'))
        return false;
    const auto name = m_text.mid(start, colon - start);
    if (const auto *side = named(kSides, name)) {
        m_at = colon + 1;
        SearchToken token{Kind::Side, start};
        token.side = side->side;
        m_tokens.push_back(token);
        return true;
    }
    if (const auto *field = named(kFields, name)) {
        m_at = colon + 1;
        readField(start, field->field);
        return true;
    }
    if (colon + 1 < m_text.size() && !endsRun(m_text[colon + 1]))
        fail(start,
            QT_TRANSLATE_NOOP("Search",
                "This is no field. There are agent: and customer: for who speaks, queue:, by:, "
                "date:, last:, length:, sentiment:, tag:, reviewed: and starred: for the call; put "
                "other words with a colon into quotation marks."));
    return false;
}

void SearchLexer::readField(int start, SearchField field)
{
    SearchToken token{Kind::Field, start};
    token.field = field;
    token.text = !atEnd() && isQuote(m_text[m_at]) ? takeQuoted() : takeRun();
    token.text = token.text.trimmed();
    if (token.text.isEmpty())
        fail(start, QT_TRANSLATE_NOOP("Search", "The value is missing behind the colon."));
    m_tokens.push_back(token);
}

} // namespace readback
