// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversations/ConversationFilter.h"
#include "ui/conversations/ConversationStore.h"
#include "ui/conversations/RowMarks.h"

#include <vector>

namespace readback {

// A filter made ready for one pass over a store. Names are looked at once each, not once a row.
// Neither store nor marks must be written to while this lives.
class RowMatcher
{
public:
    RowMatcher(
        const ConversationStore &store, const RowMarks &marks, const ConversationFilter &filter);

    bool matches(ConversationStore::Handle handle) const;

private:
    struct Word
    {
        QByteArray text;
        QByteArray number; // as a telephone number is searched
        bool plainNumber;
        UuidPart uuidPart;
        std::vector<uchar> agents; // by list: whether the word is there
        std::vector<uchar> queues;
    };

    Word wordFor(const QString &word) const;
    bool matches(const Word &word, ConversationStore::Handle handle) const;
    bool matchesCustomer(const Word &word, ConversationStore::Handle handle) const;
    bool matchesMark(ConversationStore::Handle handle) const;
    bool matchesId(const Word &word, ConversationStore::Handle handle) const;

    const ConversationStore &m_store;
    const RowMarks &m_marks;
    const uint m_states; // a bit for each TranscriptState that is wanted
    std::vector<Word> m_words;
    qint64 m_minimumMs;
    const MarkFilter m_mark;
    bool m_anyQueue;
    bool m_anyTag;
    std::vector<uchar> m_queues; // by list: whether the chosen queue is in it
    std::vector<uchar> m_tags; // likewise the chosen tag
};

} // namespace readback
