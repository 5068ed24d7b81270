// SPDX-License-Identifier: MIT
#include "ui/transcript/layout/RowTexts.h"

#include <algorithm>
#include <cmath>

namespace readback {

namespace {

// Behind each line a word that goes on is looked at to its end once more: thousands of lines of one
// word would take seconds.
constexpr qsizetype kLongestWord = 2048;

bool hasEndlessWord(QStringView text)
{
    qsizetype begin = 0;
    while (text.size() - begin > kLongestWord) {
        const auto reach = text.mid(begin, kLongestWord + 1);
        const auto space
            = std::find_if(reach.rbegin(), reach.rend(), [](QChar c) { return c.isSpace(); });
        if (space == reach.rend())
            return true;
        begin += reach.rend() - space;
    }
    return false;
}

} // namespace

int RowText::lineAt(int y) const
{
    return std::clamp((y - linesTop) / std::max(1, pitch), 0, std::max(0, text.lineCount() - 1));
}

void RowTexts::reset(TranscriptPtr transcript, const TranscriptLayout *layout)
{
    m_rows.clear();
    m_transcript = std::move(transcript);
    m_layout = layout;
}

const RowText &RowTexts::row(int phrase)
{
    auto *row = m_rows.object(phrase);
    if (!row) {
        row = shape(phrase);
        m_rows.insert(phrase, row);
    }
    if (row->width != m_layout->textWidth())
        breakLines(*row, phrase);
    return *row;
}

int RowTexts::shownLength(int phrase) const
{
    const auto &text = m_transcript->phrases[static_cast<size_t>(phrase)].text;
    return m_layout->measured()->shownLength(phrase, text);
}

QString RowTexts::shownText(int phrase) const
{
    const auto &text = m_transcript->phrases[static_cast<size_t>(phrase)].text;
    return displayText(QStringView(text).left(shownLength(phrase)));
}

RowText *RowTexts::shape(int phrase) const
{
    const auto &style = m_layout->style();
    auto *row = new RowText; // owned by the cache from the next line on
    const QString text = shownText(phrase);
    row->rightToLeft = text.isRightToLeft();
    QTextOption option;
    option.setWrapMode(hasEndlessWord(text) ? QTextOption::WrapAnywhere
                                            : QTextOption::WrapAtWordBoundaryOrAnywhere);
    // Each phrase is a paragraph of its own, so that no text can turn its neighbours around.
    option.setTextDirection(row->rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment((row->rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    row->text.setText(text);
    row->text.setFont(style.text);
    row->text.setTextOption(option);
    row->text.setCacheEnabled(true);
    return row;
}

void RowTexts::breakLines(RowText &row, int phrase) const
{
    const auto &style = m_layout->style();
    const int indent = m_layout->firstIndent(phrase);
    row.width = m_layout->textWidth();
    row.linesTop = m_layout->labelAbove(phrase) ? style.lineHeight : 0;
    qreal ascent = style.baseline;
    qreal descent = style.lineHeight - style.baseline;
    row.text.beginLayout();
    for (auto line = row.text.createLine(); line.isValid(); line = row.text.createLine()) {
        line.setLineWidth(row.width - (line.lineNumber() == 0 ? indent : 0));
        ascent = std::max(ascent, line.ascent());
        descent = std::max(descent, line.descent());
    }
    row.text.endLayout();
    row.pitch = static_cast<int>(std::ceil(ascent) + std::ceil(descent));
    for (int i = 0; i < row.text.lineCount(); ++i) {
        auto line = row.text.lineAt(i);
        const bool moved = i == 0 && !row.rightToLeft;
        line.setPosition(QPointF(
            moved ? indent : 0, row.linesTop + i * row.pitch + std::ceil(ascent) - line.ascent()));
    }
}

} // namespace readback
