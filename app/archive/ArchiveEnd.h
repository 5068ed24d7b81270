// SPDX-License-Identifier: MIT
#pragma once

#include "app/archive/ArchiveHaste.h"
#include "app/archive/ArchiveLane.h"

#include <QDeadlineTimer>

#include <memory>

namespace readback {

// What is left of an archive that nobody asks any more: its threads, which write what was asked to
// be written and then end. Thread: the one it was made on.
class ArchiveEnd
{
public:
    struct Lanes
    {
        std::unique_ptr<ArchiveLane> calls;
        std::unique_ptr<ArchiveLane> searches;
        std::unique_ptr<ArchiveLane> writer;
    };
    static constexpr int kLongestMs = 1500; // that a person waits for a program to end

    // The lanes are closed.
    ArchiveEnd(Lanes lanes, std::shared_ptr<ArchiveHaste> haste);
    // The program's end: hurry(), and wait() for kLongestMs.
    ~ArchiveEnd();
    ArchiveEnd(const ArchiveEnd &) = delete;
    ArchiveEnd &operator=(const ArchiveEnd &) = delete;

    bool isOver() const;
    // What waits for an older file to be brought up to date is not written, then.
    void hurry() { m_haste->hurried = m_haste->postponing = true; }
    // What has not ended by then is left to itself, see AsideThread.
    void wait(const QDeadlineTimer &deadline);

private:
    const Lanes m_lanes;
    const std::shared_ptr<ArchiveHaste> m_haste;
};

} // namespace readback
