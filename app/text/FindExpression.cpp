// SPDX-License-Identifier: MIT
#include "app/text/FindText.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

// A match cannot be interrupted, so it must end by itself: this many steps from each place of a
// piece of text, and text in pieces. What a person means takes some hundred steps a row.
const auto kStepLimit = u"(*LIMIT_MATCH=50000)"_s;
constexpr qsizetype kPiece = 8192; // characters
constexpr qsizetype kPieceSeam = 256; // in which a piece is cut at a space, where there is one

class ExpressionSearch
{
public:
    ExpressionSearch(const FindText &text, const FindQuery &query, const FindBounds &bounds,
        const FindStop &stop)
        : m_text(text), m_query(query), m_bounds(bounds), m_stop(stop),
          m_until(std::chrono::steady_clock::now() + bounds.time)
    {
    }

    FindResult run()
    {
        if (!compile())
            return m_result;
        for (int row = 0; row < m_text.rowCount(); ++row) {
            if (speaks(m_query.voice, m_text.role(row)) && !searchRow(row))
                break;
        }
        return m_result;
    }

private:
    bool compile()
    {
        auto options
            = QRegularExpression::PatternOptions(QRegularExpression::UseUnicodePropertiesOption);
        if (!m_query.exact)
            options |= QRegularExpression::CaseInsensitiveOption;
        const auto before = kStepLimit + (m_query.wholeWord ? u"\\b(?:"_s : QString());
        const auto behind = m_query.wholeWord ? u")\\b"_s : QString();
        m_expression = QRegularExpression(before + m_query.text + behind, options);
        if (m_expression.isValid())
            return true;
        const auto at = m_expression.patternErrorOffset() - before.size();
        m_result.end = FindResult::End::Mistake;
        m_result.mistake = m_expression.errorString();
        m_result.mistakeAt = static_cast<int>(std::clamp<qsizetype>(at, 0, m_query.text.size()));
        return false;
    }

    // False: the search is at its end.
    bool searchRow(int row)
    {
        const QString &text = m_text.text(row);
        if (text.size() <= kPiece)
            return searchPiece(row, text, 0);
        for (qsizetype from = 0; from < text.size();) {
            const qsizetype to = pieceEnd(text, from);
            if (!searchPiece(row, text.mid(from, to - from), from))
                return false;
            from = to;
        }
        return true;
    }

    static qsizetype pieceEnd(const QString &text, qsizetype from)
    {
        const qsizetype most = from + kPiece;
        if (most >= text.size())
            return text.size();
        const qsizetype space = text.lastIndexOf(u' ', most);
        if (space > most - kPieceSeam)
            return space;
        return text[most].isLowSurrogate() ? most - 1 : most;
    }

    bool searchPiece(int row, const QString &piece, qsizetype offset)
    {
        if (isOver())
            return false;
        auto found = m_expression.globalMatch(piece);
        while (found.hasNext()) {
            const auto match = found.next();
            if (match.capturedLength() <= 0)
                continue; // nothing to show
            m_result.hits.push_back({row, static_cast<int>(offset + match.capturedStart()),
                static_cast<int>(offset + match.capturedEnd())});
            if (m_result.hits.size() >= m_bounds.hits)
                m_result.end = FindResult::End::TooMany;
            if (m_result.end == FindResult::End::TooMany || isOver())
                return false;
        }
        if (!found.isValid())
            m_result.end = FindResult::End::TooLong;
        return true;
    }

    bool isOver()
    {
        if (m_stop)
            m_result.end = FindResult::End::Stopped;
        else if (std::chrono::steady_clock::now() >= m_until)
            m_result.end = FindResult::End::TooLong;
        else
            return false;
        return true;
    }

    const FindText &m_text;
    const FindQuery &m_query;
    const FindBounds &m_bounds;
    const FindStop &m_stop;
    const std::chrono::steady_clock::time_point m_until;
    QRegularExpression m_expression;
    FindResult m_result;
};

} // namespace

FindResult findExpression(
    const FindText &text, const FindQuery &query, const FindBounds &bounds, const FindStop &stop)
{
    return ExpressionSearch(text, query, bounds, stop).run();
}

} // namespace readback
