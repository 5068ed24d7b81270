// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveTurn.h"

#include <QHash>
#include <QMutex>

#include <algorithm>
#include <map>
#include <utility>

namespace readback {

namespace {

// Of the process, as the files are.
struct Order
{
    QMutex mutex;
    quint64 last = 0;
    QHash<QString, std::map<quint64, ArchiveTurn::Leaving>> turns; // by folder
};

Order &order()
{
    static Order one;
    return one;
}

quint64 nextIn(const QString &folder, ArchiveTurn::Leaving leaving)
{
    const QMutexLocker lock(&order().mutex);
    order().turns[folder].emplace(++order().last, std::move(leaving));
    return order().last;
}

} // namespace

ArchiveTurn::ArchiveTurn(QString folder, Leaving leaving)
    : m_folder(std::move(folder)), m_number(nextIn(m_folder, std::move(leaving)))
{
}

ArchiveTurn::~ArchiveTurn()
{
    const QMutexLocker lock(&order().mutex);
    auto &turns = order().turns[m_folder];
    turns.erase(m_number);
    if (turns.empty())
        order().turns.remove(m_folder);
}

bool ArchiveTurn::hasCome() const
{
    const QMutexLocker lock(&order().mutex);
    const auto &turns = order().turns[m_folder];
    return std::none_of(turns.begin(), turns.find(m_number),
        [](const auto &earlier) { return earlier.second->load(); });
}

} // namespace readback
