// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/DemoLine.h"

#include <vector>

namespace readback {

// What generated calls are put together from (resources/demo/phrasebook.json). Texts hold {agent},
// {other}, {name}, {number}, {amount}, {day} and {street} to be filled in.
class DemoPhrasebook
{
public:
    using Block = std::vector<DemoLine>;
    struct Topic
    {
        int queue = 0;
        Block opening;
        std::vector<Block> blocks;
    };

    // Reads the embedded file.
    DemoPhrasebook();

    const std::vector<Topic> &topics() const { return m_topics; }
    // The topics of one queue, as indexes into topics().
    const std::vector<int> &topicsOf(int queue) const
    {
        return m_byQueue[static_cast<size_t>(queue)];
    }
    const std::vector<Block> &common() const { return m_common; }
    const std::vector<Block> &closings() const { return m_closings; }
    const std::vector<Block> &transfers() const { return m_transfers; }
    const QStringList &names() const { return m_names; }
    const QStringList &streets() const { return m_streets; }

private:
    std::vector<Topic> m_topics;
    std::vector<std::vector<int>> m_byQueue;
    std::vector<Block> m_common, m_closings, m_transfers;
    QStringList m_names, m_streets;
};

} // namespace readback
