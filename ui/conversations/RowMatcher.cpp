// SPDX-License-Identifier: MIT
#include "ui/conversations/RowMatcher.h"

#include "app/text/Folding.h"

#include <QStringList>

#include <algorithm>

namespace readback {

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

// The texts are a dozen bytes: a call into the library for each would cost more than the search.
bool contains(std::string_view text, std::string_view part)
{
    for (; text.size() >= part.size(); text.remove_prefix(1)) {
        size_t same = 0;
        while (same < part.size() && text[same] == part[same])
            ++same;
        if (same == part.size())
            return true;
    }
    return false;
}

std::vector<uchar> listsWith(const NameLists &lists, const QByteArray &word)
{
    std::vector<uchar> found(lists.size());
    for (quint32 i = 0; i < lists.size(); ++i)
        found[i] = contains(view(lists.foldedText(i)), view(word));
    return found;
}

std::vector<uchar> listsNaming(const NameLists &lists, const QString &name)
{
    std::vector<uchar> found(lists.size());
    for (quint32 i = 0; i < lists.size(); ++i)
        found[i] = lists.names(i).contains(name);
    return found;
}

constexpr uint kAllStates = (1U << kTranscriptStates) - 1;

constexpr uint bitOf(TranscriptState state)
{
    return 1U << static_cast<uint>(state);
}

uint statesOf(TranscriptFilter filter)
{
    switch (filter) {
    case TranscriptFilter::Any:
        break;
    case TranscriptFilter::With:
        return bitOf(TranscriptState::Ready);
    case TranscriptFilter::Processing:
        return bitOf(TranscriptState::NotReady);
    case TranscriptFilter::Without:
        return bitOf(TranscriptState::None);
    case TranscriptFilter::Trouble:
        return bitOf(TranscriptState::Failed) | bitOf(TranscriptState::Forbidden);
    case TranscriptFilter::NotAsked:
        return bitOf(TranscriptState::Unknown);
    }
    return kAllStates;
}

} // namespace

RowMatcher::RowMatcher(
    const ConversationStore &store, const RowMarks &marks, const ConversationFilter &filter)
    : m_store(store), m_marks(marks), m_states(statesOf(filter.transcript)),
      m_minimumMs(filter.minimumMs), m_mark(filter.mark), m_anyQueue(filter.queue.isEmpty()),
      m_anyTag(filter.tag.isEmpty())
{
    const auto words = filter.text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const auto &word : words)
        m_words.push_back(wordFor(word));
    if (!m_anyQueue)
        m_queues = listsNaming(store.queueLists(), filter.queue);
    if (!m_anyTag)
        m_tags = listsNaming(marks.tagLists(), filter.tag);
}

RowMatcher::Word RowMatcher::wordFor(const QString &word) const
{
    const auto text = folded(word);
    const auto number = withoutSeparators(text);
    return {text, number, isPlainNumber(number), UuidPart(view(text)),
        listsWith(m_store.agentLists(), text), listsWith(m_store.queueLists(), text)};
}

bool RowMatcher::matches(ConversationStore::Handle handle) const
{
    if (m_states != kAllStates && !(m_states & bitOf(m_store.state(handle))))
        return false;
    if (!m_anyQueue && !m_queues[m_store.queues(handle)])
        return false;
    if (m_mark != MarkFilter::Any && !matchesMark(handle))
        return false;
    if (!m_anyTag && !m_tags[m_marks.tags(handle)])
        return false;
    if (m_minimumMs > 0) {
        const auto length = m_store.lengthMs(handle);
        if (length != ConversationStore::kNoLength && length < m_minimumMs)
            return false;
    }
    return std::all_of(m_words.begin(), m_words.end(),
        [this, handle](const Word &word) { return matches(word, handle); });
}

bool RowMatcher::matchesMark(ConversationStore::Handle handle) const
{
    switch (m_mark) {
    case MarkFilter::Any:
        break;
    case MarkFilter::NotReviewed:
        return !m_marks.is(RowMarks::Reviewed, handle);
    case MarkFilter::Reviewed:
        return m_marks.is(RowMarks::Reviewed, handle);
    case MarkFilter::Starred:
        return m_marks.is(RowMarks::Starred, handle);
    case MarkFilter::Noted:
        return m_marks.is(RowMarks::Noted, handle);
    }
    return true;
}

bool RowMatcher::matches(const Word &word, ConversationStore::Handle handle) const
{
    return word.agents[m_store.agents(handle)] || word.queues[m_store.queues(handle)]
        || matchesCustomer(word, handle) || matchesId(word, handle);
}

bool RowMatcher::matchesCustomer(const Word &word, ConversationStore::Handle handle) const
{
    return (word.plainNumber || !m_store.hasPlainNumber(handle))
        && contains(m_store.foldedCustomer(handle), view(word.number));
}

bool RowMatcher::matchesId(const Word &word, ConversationStore::Handle handle) const
{
    const auto *uuid = m_store.uuid(handle);
    if (!uuid)
        return contains(m_store.foldedId(handle), view(word.text));
    return word.uuidPart.isPossible() && word.uuidPart.isIn(*uuid);
}

} // namespace readback
