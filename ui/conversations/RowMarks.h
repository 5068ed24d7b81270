// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/CallMark.h"
#include "ui/conversations/ConversationStore.h"
#include "ui/conversations/NameLists.h"

#include <unordered_map>
#include <vector>

namespace readback {

// What people added to the calls of the list, beside the store: a byte a row, and a few more for
// those that have tags or notes. One thread.
class RowMarks
{
public:
    using Handle = ConversationStore::Handle;
    enum Flag : uchar { Reviewed = 1, Starred = 2, Noted = 4, Tagged = 8 };

    // False: it looked the same before.
    bool set(Handle handle, const CallMark &mark);

    uchar flags(Handle handle) const { return handle < m_flags.size() ? m_flags[handle] : 0; }
    bool is(Flag flag, Handle handle) const { return flags(handle) & flag; }
    int count(Flag flag) const; // of rows
    QString note(Handle handle) const; // of the call and then of its phrases, a line each
    quint32 tags(Handle handle) const; // of tagLists()
    const NameLists &tagLists() const { return m_tags; }
    size_t memoryBytes() const; // close, not exact

private:
    struct Words
    {
        quint32 tags = 0;
        QString note;
        bool operator==(const Words &) const = default;
    };
    Words wordsOf(const CallMark &mark);
    void count(uchar flags, int by);

    std::vector<uchar> m_flags; // as far as any row has one
    std::unordered_map<Handle, Words> m_words; // of the rows that have some
    NameLists m_tags;
    int m_counts[4] = {}; // by flag
};

} // namespace readback
