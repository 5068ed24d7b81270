// SPDX-License-Identifier: MIT
#include "app/genesys/platform/transcript/RepeatedPhrases.h"

#include "app/genesys/platform/transcript/SpokenWords.h"

#include <algorithm>

namespace readback {

namespace {

// Recognitions of the same sound differ in capitals and punctuation.
QString wordsOf(const Phrase &phrase)
{
    QString words = spokenWords(phrase.text);
    return words.isEmpty() ? phrase.text : words;
}

bool repeats(const Phrase &earlier, const Phrase &later)
{
    if (earlier.startMs == later.startMs)
        return true;
    const qint64 shorter = std::min(earlier.endMs - earlier.startMs, later.endMs - later.startMs);
    const qint64 shared = std::min(earlier.endMs, later.endMs) - later.startMs;
    return shared > 0 && shared * 2 > shorter;
}

} // namespace

// Keeps what room it has: nearly every phrase begins a stretch of its own.
void RepeatedPhrases::Stretch::begin()
{
    untilMs = -1;
    unread.clear();
    if (!byWords.isEmpty())
        byWords.clear();
}

std::optional<size_t> RepeatedPhrases::repeatedBy(const Phrase &phrase, bool customer)
{
    Stretch &stretch = m_stretches.at(customer ? 1 : 0);
    const bool apart = phrase.startMs >= stretch.untilMs && phrase.startMs != stretch.lastStartMs;
    if (apart)
        stretch.begin();
    else if (const auto repeated = find(stretch, phrase))
        return repeated;
    stretch.unread.push_back(m_count++);
    stretch.lastStartMs = phrase.startMs;
    stretch.untilMs = std::max(stretch.untilMs, phrase.endMs);
    return {};
}

std::optional<size_t> RepeatedPhrases::find(Stretch &stretch, const Phrase &phrase)
{
    readWords(stretch);
    const auto found = stretch.byWords.constFind(wordsOf(phrase));
    if (found == stretch.byWords.cend() || !repeats(m_kept.at(*found), phrase))
        return {};
    return *found;
}

void RepeatedPhrases::readWords(Stretch &stretch)
{
    for (const size_t index : stretch.unread)
        stretch.byWords.insert(wordsOf(m_kept.at(index)), index);
    stretch.unread.clear();
}

} // namespace readback
