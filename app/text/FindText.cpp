// SPDX-License-Identifier: MIT
#include "app/text/FindText.h"

#include "app/text/CodePoints.h"

namespace readback {

namespace {

constexpr size_t kSampled = 17; // of so many bytes one is counted

size_t lengthOf(const Transcript &rows)
{
    size_t length = rows.phrases.size();
    for (const auto &row : rows.phrases)
        length += static_cast<size_t>(row.text.size());
    return length;
}

bool isOfWord(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'_';
}

bool knowsSpaces(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return false;
    default:
        return true;
    }
}

bool isBetweenWords(char32_t before, char32_t behind)
{
    return !isOfWord(before) || !isOfWord(behind) || !knowsSpaces(before) || !knowsSpaces(behind);
}

bool isWordEdge(QStringView text, qsizetype at)
{
    return at <= 0 || at >= text.size()
        || isBetweenWords(codePointBefore(text, at).value, codePointAt(text, at).value);
}

} // namespace

FindText::FindText(TranscriptPtr rows) : m_rows(std::move(rows))
{
    m_folded.reserve(lengthOf(*m_rows));
    m_starts.reserve(m_rows->phrases.size() + 1);
    m_inPlace.reserve(m_rows->phrases.size());
    Folder folder;
    for (const auto &row : m_rows->phrases) {
        m_starts.push_back(m_folded.size());
        m_inPlace.push_back(appendFoldedInPlace(m_folded, row.text));
        if (!m_inPlace.back())
            folder.append(m_folded, row.text);
        m_folded += kRowEnd;
    }
    m_starts.push_back(m_folded.size());
    for (size_t i = 0; i < m_folded.size(); i += kSampled)
        ++m_frequency[static_cast<unsigned char>(m_folded[i])];
}

SpeakerRole FindText::role(int row) const
{
    return m_rows->speakers[m_rows->phrases[static_cast<size_t>(row)].speaker].role;
}

bool speaks(FindVoice voice, SpeakerRole role)
{
    switch (voice) {
    case FindVoice::Agent:
        return role == SpeakerRole::Agent;
    case FindVoice::Customer:
        return role == SpeakerRole::Customer;
    case FindVoice::Everybody:
        break;
    }
    return true;
}

bool isWholeWord(QStringView text, qsizetype from, qsizetype to)
{
    return isWordEdge(text, from) && isWordEdge(text, to);
}

FindResult find(
    const FindText &text, const FindQuery &query, const FindBounds &bounds, const FindStop &stop)
{
    if (query.text.isEmpty())
        return {};
    return query.expression ? findExpression(text, query, bounds, stop)
                            : findWords(text, query, bounds, stop);
}

} // namespace readback
