// SPDX-License-Identifier: MIT
#include "app/demo/DemoOrganisation.h"

#include "app/demo/DemoScript.h"

#include <algorithm>

namespace readback {

DemoOrganisation::DemoOrganisation(const DemoOptions &options, const QDateTime &now)
    : m_written(demoScripts(now.toMSecsSinceEpoch())),
      m_generator(options.calls, options.seed, now.toMSecsSinceEpoch(), options.days)
{
    for (size_t i = 0; i < m_written.size(); ++i)
        m_order.push_back({m_written[i].startMs, static_cast<int>(i)});
    for (int n = 0; n < m_generator.count(); ++n)
        m_order.push_back({m_generator.startMs(n), -1 - n});
    std::stable_sort(m_order.begin(), m_order.end(),
        [](const Place &a, const Place &b) { return a.startMs > b.startMs; });
    m_generatedPlaces.resize(static_cast<size_t>(m_generator.count()));
    for (size_t i = 0; i < m_order.size(); ++i) {
        const int which = m_order[i].which;
        if (which >= 0)
            m_writtenPlaces[m_written[static_cast<size_t>(which)].id] = static_cast<int>(i);
        else
            m_generatedPlaces[static_cast<size_t>(-1 - which)] = static_cast<int>(i);
    }
}

int DemoOrganisation::indexOf(const QString &id) const
{
    if (const auto it = m_writtenPlaces.find(id); it != m_writtenPlaces.end())
        return *it;
    const int n = m_generator.indexOf(id);
    return n < 0 ? -1 : m_generatedPlaces[static_cast<size_t>(n)];
}

DemoCall DemoOrganisation::head(int index) const
{
    const int which = m_order[static_cast<size_t>(index)].which;
    return which >= 0 ? m_written[static_cast<size_t>(which)] : m_generator.head(-1 - which);
}

DemoCall DemoOrganisation::call(int index) const
{
    const int which = m_order[static_cast<size_t>(index)].which;
    return which >= 0 ? m_written[static_cast<size_t>(which)] : m_generator.call(-1 - which);
}

std::pair<int, int> DemoOrganisation::startedWithin(qint64 fromMs, qint64 toMs) const
{
    const auto first = std::partition_point(m_order.begin(), m_order.end(),
        [toMs](const Place &place) { return place.startMs >= toMs; });
    const auto last = std::partition_point(
        first, m_order.end(), [fromMs](const Place &place) { return place.startMs >= fromMs; });
    return {static_cast<int>(first - m_order.begin()), static_cast<int>(last - m_order.begin())};
}

} // namespace readback
