// SPDX-License-Identifier: MIT
#include "app/archive/ArchiveEnd.h"

#include <utility>

namespace readback {

ArchiveEnd::ArchiveEnd(Lanes lanes, std::shared_ptr<ArchiveHaste> haste)
    : m_lanes(std::move(lanes)), m_haste(std::move(haste))
{
}

ArchiveEnd::~ArchiveEnd()
{
    hurry();
    wait(QDeadlineTimer(kLongestMs));
}

bool ArchiveEnd::isOver() const
{
    return m_lanes.writer->hasEnded() && m_lanes.calls->hasEnded() && m_lanes.searches->hasEnded();
}

void ArchiveEnd::wait(const QDeadlineTimer &deadline)
{
    m_lanes.writer->wait(deadline);
    m_lanes.calls->wait(deadline);
    m_lanes.searches->wait(deadline);
}

} // namespace readback
