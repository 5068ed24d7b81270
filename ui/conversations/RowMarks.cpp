// SPDX-License-Identifier: MIT
#include "ui/conversations/RowMarks.h"

#include <bit>

namespace readback {

namespace {

uchar flagsOf(const CallMark &mark)
{
    return static_cast<uchar>((mark.isReviewed() ? RowMarks::Reviewed : 0)
        | (mark.starred ? RowMarks::Starred : 0) | (mark.isNoted() ? RowMarks::Noted : 0)
        | (mark.tags.isEmpty() ? 0 : RowMarks::Tagged));
}

} // namespace

RowMarks::Words RowMarks::wordsOf(const CallMark &mark)
{
    QStringList notes;
    if (!mark.note.isEmpty())
        notes += mark.note;
    for (const auto &[phrase, note] : mark.phraseNotes)
        notes += note;
    return {m_tags.intern(mark.tags), notes.join(QLatin1Char('\n'))};
}

bool RowMarks::set(Handle handle, const CallMark &mark)
{
    const auto after = flagsOf(mark);
    const auto before = flags(handle);
    const auto known = m_words.find(handle);
    const auto said = known == m_words.end() ? Words() : known->second;
    const auto words = wordsOf(mark);
    if (before == after && said == words)
        return false;
    if (handle >= m_flags.size())
        m_flags.resize(handle + 1);
    m_flags[handle] = after;
    count(before, -1);
    count(after, 1);
    if (words == Words())
        m_words.erase(handle);
    else
        m_words[handle] = words;
    return true;
}

void RowMarks::count(uchar flags, int by)
{
    for (int i = 0; i < 4; ++i) {
        if (flags & (1 << i))
            m_counts[i] += by;
    }
}

int RowMarks::count(Flag flag) const
{
    return m_counts[std::countr_zero(static_cast<unsigned>(flag))];
}

QString RowMarks::note(Handle handle) const
{
    const auto found = m_words.find(handle);
    return found == m_words.end() ? QString() : found->second.note;
}

quint32 RowMarks::tags(Handle handle) const
{
    const auto found = m_words.find(handle);
    return found == m_words.end() ? 0 : found->second.tags;
}

size_t RowMarks::memoryBytes() const
{
    return m_flags.capacity() + m_words.size() * (sizeof(Words) + 4 * sizeof(void *))
        + m_tags.memoryBytes();
}

} // namespace readback
