// SPDX-License-Identifier: MIT
#include "ui/conversations/RowChecks.h"

#include "app/text/ChecklistText.h"

namespace readback {

void RowChecks::setSource(Source source)
{
    m_source = std::move(source);
    clear();
}

bool RowChecks::update(Handle handle, const QString &id)
{
    const auto *result = isActive() ? m_source.result(id) : nullptr;
    const auto check = result
        ? Check{static_cast<quint8>(result->kept()), static_cast<quint8>(result->total())}
        : Check();
    if (check == at(handle))
        return false;
    if (handle >= m_checks.size())
        m_checks.resize(handle + 1);
    m_checks[handle] = check;
    return true;
}

QString RowChecks::text(Handle handle) const
{
    const auto check = at(handle);
    return check.total == 0 ? QString() : keptText(check.kept, check.total);
}

QString RowChecks::sentence(const QString &id) const
{
    return m_source.sentence ? m_source.sentence(id) : QString();
}

quint64 RowChecks::rank(Handle handle) const
{
    const auto check = at(handle);
    return check.total == 0 ? 0 : 1 + quint64(check.kept) * 1000 / check.total;
}

} // namespace readback
