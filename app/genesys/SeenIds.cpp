// SPDX-License-Identifier: MIT
#include "app/genesys/SeenIds.h"

#include "app/genesys/WireId.h"

namespace readback {

bool SeenIds::insert(const QString &id)
{
    const auto before = size();
    if (isUuid(id))
        m_uuids.insert(QUuid::fromString(id));
    else
        m_others.insert(id);
    return size() > before;
}

bool SeenIds::contains(const QString &id) const
{
    return isUuid(id) ? m_uuids.contains(QUuid::fromString(id)) : m_others.contains(id);
}

void SeenIds::clear()
{
    m_uuids.clear();
    m_others.clear();
}

} // namespace readback
