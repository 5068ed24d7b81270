// SPDX-License-Identifier: MIT
#pragma once

#include "ui/conversations/ConversationColumn.h"
#include "ui/conversations/ConversationStore.h"
#include "ui/conversations/RowChecks.h"
#include "ui/conversations/RowMarks.h"

#include <Qt>

#include <vector>

namespace readback {

// The order of a store's conversations by one column. Equal ones come newest first, in either
// direction, and then as they arrived. Names and numbers compare without case and diacritics; what
// is not known counts as the least. None of what it is given must be written to while it lives.
class RowOrder
{
public:
    using Handle = ConversationStore::Handle;

    // What is known of the rows beside the store.
    struct Beside
    {
        const RowMarks &marks;
        const RowChecks &checks;
    };
    RowOrder(const ConversationStore &store, const Beside &beside, ConversationColumn column,
        Qt::SortOrder order);

    bool isBefore(Handle a, Handle b) const { return isBefore(keyFor(a), keyFor(b)); }
    void sort(std::vector<Handle> &handles) const;

private:
    // Most comparisons end at the first two; nothing has to be looked up for them.
    struct Key
    {
        quint64 first;
        quint64 second;
        Handle handle;
    };

    Key keyFor(Handle handle) const;
    Key customerKey(Handle handle) const;
    quint64 columnValue(Handle handle) const;
    quint64 turned(quint64 value) const { return m_descending ? ~value : value; }
    quint64 newestFirst(Handle handle) const;
    bool isBefore(const Key &a, const Key &b) const;
    bool isCustomerBefore(Handle a, Handle b) const;

    const ConversationStore &m_store;
    const RowMarks &m_marks;
    const RowChecks &m_checks;
    ConversationColumn m_column;
    bool m_descending;
};

} // namespace readback
