// SPDX-License-Identifier: MIT
#include "ui/conversations/NameLists.h"

#include "app/text/Folding.h"

#include <algorithm>
#include <numeric>

namespace readback {

// Not interned: the first to be folded makes the tables, which can wait until there is a name.
NameLists::NameLists() : m_entries(1), m_numbers{{QStringList(), 0U}} { }

quint32 NameLists::intern(const QStringList &names)
{
    const auto known = m_numbers.constFind(names);
    if (known != m_numbers.cend())
        return *known;
    const auto number = size();
    // A newline, which no name holds, keeps a word from matching across two names.
    m_entries.push_back({names, folded(names.join(QLatin1Char('\n')))});
    m_numbers.insert(names, number);
    return number;
}

QString NameLists::text(quint32 list) const
{
    const auto &names = m_entries[list].names;
    return names.size() == 1 ? names.front() : names.join(QLatin1String(", "));
}

bool NameLists::isBefore(quint32 a, quint32 b) const
{
    const auto &left = m_entries[a];
    const auto &right = m_entries[b];
    const int order = left.folded.compare(right.folded);
    return order != 0 ? order < 0 : left.names < right.names;
}

const std::vector<quint32> &NameLists::ranks() const
{
    if (m_ranks.size() == m_entries.size())
        return m_ranks;
    std::vector<quint32> order(m_entries.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [this](auto a, auto b) { return isBefore(a, b); });
    m_ranks.resize(order.size());
    for (quint32 i = 0; i < order.size(); ++i)
        m_ranks[order[i]] = i;
    return m_ranks;
}

QStringList NameLists::distinctNames() const
{
    QHash<QString, QByteArray> keys;
    for (const auto &entry : m_entries) {
        for (const auto &name : entry.names) {
            if (!keys.contains(name))
                keys.insert(name, folded(name));
        }
    }
    QStringList names = keys.keys();
    std::sort(names.begin(), names.end(), [&keys](const QString &a, const QString &b) {
        const int order = keys.value(a).compare(keys.value(b));
        return order != 0 ? order < 0 : a < b;
    });
    return names;
}

size_t NameLists::memoryBytes() const
{
    size_t bytes = m_entries.capacity() * sizeof(Entry) + m_ranks.capacity() * sizeof(quint32)
        + static_cast<size_t>(m_numbers.capacity()) * (sizeof(QStringList) + 8);
    for (const auto &entry : m_entries) {
        bytes += static_cast<size_t>(entry.folded.capacity()) + 32;
        for (const auto &name : entry.names)
            bytes += sizeof(QString) + 16 + static_cast<size_t>(name.capacity()) * sizeof(QChar);
    }
    return bytes;
}

} // namespace readback
