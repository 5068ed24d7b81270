// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversations/ConversationFilter.h"
#include "ui/conversations/ConversationStore.h"

#include <vector>

namespace readback {

// A filter made ready for one pass over a store. Names are looked at once each, not once a row. The
// store must not be written to while this lives.
class RowMatcher
{
public:
    RowMatcher(const ConversationStore &store, const ConversationFilter &filter);

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
    bool matchesId(const Word &word, ConversationStore::Handle handle) const;

    const ConversationStore &m_store;
    const uint m_states; // a bit for each TranscriptState that is wanted
    std::vector<Word> m_words;
    qint64 m_minimumMs;
    bool m_anyQueue;
    std::vector<uchar> m_queues; // by list: whether the chosen queue is in it
};

} // namespace readback
