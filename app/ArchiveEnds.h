// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <vector>

namespace readback {

class ArchiveEnd;

// The archives of sessions that are gone, until what was asked of them is written: they go on by
// themselves, and nobody waits but the program, at its end. Thread: the one it was made on.
class ArchiveEnds
{
public:
    ArchiveEnds();
    // The program's end: waits for all of them, 1.5 seconds at most.
    ~ArchiveEnds();
    ArchiveEnds(const ArchiveEnds &) = delete;
    ArchiveEnds &operator=(const ArchiveEnds &) = delete;

    void take(std::unique_ptr<ArchiveEnd> end); // null: none
    bool isEmpty(); // all have ended

private:
    void forgetEnded();

    std::vector<std::unique_ptr<ArchiveEnd>> m_ends;
};

} // namespace readback
