// SPDX-License-Identifier: MIT
#include "app/ArchiveEnds.h"

#include "app/archive/ArchiveEnd.h"

#include <utility>

namespace readback {

ArchiveEnds::ArchiveEnds() = default;

ArchiveEnds::~ArchiveEnds()
{
    for (const auto &end : m_ends)
        end->hurry();
    const QDeadlineTimer deadline(ArchiveEnd::kLongestMs);
    for (const auto &end : m_ends)
        end->wait(deadline);
}

void ArchiveEnds::take(std::unique_ptr<ArchiveEnd> end)
{
    forgetEnded();
    if (end)
        m_ends.push_back(std::move(end));
}

bool ArchiveEnds::isEmpty()
{
    forgetEnded();
    return m_ends.empty();
}

void ArchiveEnds::forgetEnded()
{
    std::erase_if(m_ends, [](const auto &end) { return end->isOver(); });
}

} // namespace readback
