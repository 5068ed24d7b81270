// SPDX-License-Identifier: MIT
#include "ui/conversations/RowOrder.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace readback {

namespace {

// Signed order as unsigned order.
quint64 biased(qint64 value)
{
    return static_cast<quint64>(value) ^ (quint64(1) << 63);
}

// Eight bytes of a text as a number that sorts like them.
quint64 prefix(std::string_view text, size_t from)
{
    uchar bytes[8] = {};
    if (text.size() > from)
        std::memcpy(bytes, text.data() + from, std::min<size_t>(8, text.size() - from));
    return qFromBigEndian<quint64>(bytes);
}

} // namespace

RowOrder::RowOrder(const ConversationStore &store, const Beside &beside, ConversationColumn column,
    Qt::SortOrder order)
    : m_store(store), m_marks(beside.marks), m_checks(beside.checks), m_column(column),
      m_descending(order == Qt::DescendingOrder)
{
}

void RowOrder::sort(std::vector<Handle> &handles) const
{
    std::vector<Key> keys;
    keys.reserve(handles.size());
    for (const auto handle : handles)
        keys.push_back(keyFor(handle));
    std::sort(
        keys.begin(), keys.end(), [this](const Key &a, const Key &b) { return isBefore(a, b); });
    std::transform(
        keys.begin(), keys.end(), handles.begin(), [](const Key &key) { return key.handle; });
}

RowOrder::Key RowOrder::keyFor(Handle handle) const
{
    if (m_column == ConversationColumn::Customer)
        return customerKey(handle);
    return {turned(columnValue(handle)), newestFirst(handle), handle};
}

RowOrder::Key RowOrder::customerKey(Handle handle) const
{
    const auto text = m_store.foldedCustomer(handle);
    return {turned(prefix(text, 0)), turned(prefix(text, 8)), handle};
}

quint64 RowOrder::columnValue(Handle handle) const
{
    switch (m_column) {
    case ConversationColumn::Started:
        return biased(m_store.startMs(handle));
    case ConversationColumn::Length:
        return biased(m_store.lengthMs(handle));
    case ConversationColumn::Agent:
        return m_store.agentLists().ranks()[m_store.agents(handle)];
    case ConversationColumn::Queue:
        return m_store.queueLists().ranks()[m_store.queues(handle)];
    case ConversationColumn::Direction:
        return static_cast<quint64>(m_store.direction(handle));
    case ConversationColumn::Transcript:
        return static_cast<quint64>(m_store.state(handle)) << 8
            | static_cast<quint64>(m_store.reason(handle));
    case ConversationColumn::Reviewed:
        return m_marks.is(RowMarks::Reviewed, handle);
    case ConversationColumn::Star:
        return m_marks.is(RowMarks::Starred, handle);
    case ConversationColumn::Tags:
        return m_marks.tagLists().ranks()[m_marks.tags(handle)];
    case ConversationColumn::Note:
        return m_marks.is(RowMarks::Noted, handle);
    case ConversationColumn::Checklist:
        return m_checks.rank(handle);
    case ConversationColumn::Customer:
    case ConversationColumn::Map: // nothing is sorted by it
        break;
    }
    return 0;
}

quint64 RowOrder::newestFirst(Handle handle) const
{
    return ~biased(m_store.startMs(handle));
}

bool RowOrder::isBefore(const Key &a, const Key &b) const
{
    if (a.first != b.first)
        return a.first < b.first;
    if (a.second != b.second)
        return a.second < b.second;
    if (m_column == ConversationColumn::Customer)
        return isCustomerBefore(a.handle, b.handle);
    return a.handle < b.handle;
}

bool RowOrder::isCustomerBefore(Handle a, Handle b) const
{
    const int order = m_store.foldedCustomer(a).compare(m_store.foldedCustomer(b));
    if (order != 0)
        return (order < 0) != m_descending;
    const auto left = newestFirst(a);
    const auto right = newestFirst(b);
    return left != right ? left < right : a < b;
}

} // namespace readback
