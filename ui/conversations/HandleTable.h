// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace readback {

// Finds a row's number by a hash of its key; the keys themselves stay with the rows. Four to eight
// bytes a row, where QHash takes ten times that.
class HandleTable
{
public:
    // `equal(handle)`: whether that row has the key sought.
    template <class Equal>
    std::optional<quint32> find(size_t hash, Equal equal) const
    {
        if (m_slots.empty())
            return std::nullopt;
        for (size_t i = hash & mask(); m_slots[i] != kFree; i = (i + 1) & mask()) {
            if (equal(m_slots[i]))
                return m_slots[i];
        }
        return std::nullopt;
    }

    // The key must not be in the table. `hashOf(handle)`: the hash of a row that is already here.
    template <class HashOf>
    void insert(size_t hash, quint32 handle, HashOf hashOf)
    {
        if (m_used * 3 >= m_slots.size() * 2)
            grow(hashOf);
        place(hash, handle);
        ++m_used;
    }

    size_t memoryBytes() const { return m_slots.capacity() * sizeof(quint32); }

private:
    static constexpr quint32 kFree = 0xffffffffU;
    size_t mask() const { return m_slots.size() - 1; }

    void place(size_t hash, quint32 handle)
    {
        size_t i = hash & mask();
        while (m_slots[i] != kFree)
            i = (i + 1) & mask();
        m_slots[i] = handle;
    }

    template <class HashOf>
    void grow(HashOf hashOf)
    {
        std::vector<quint32> old(qMax<size_t>(64, m_slots.size() * 2), kFree);
        old.swap(m_slots);
        for (const auto handle : old) {
            if (handle != kFree)
                place(hashOf(handle), handle);
        }
    }

    std::vector<quint32> m_slots; // a power of two
    size_t m_used = 0;
};

} // namespace readback
