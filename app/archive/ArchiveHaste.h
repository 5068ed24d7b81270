// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <memory>

namespace readback {

// How soon an archive is to come to its end, told to its threads. Any thread.
struct ArchiveHaste
{
    // Nobody asks it any more: what takes long and can be done another time stops.
    std::atomic<bool> leaving = false;
    // Left, and nothing waits to be written: bringing an older file up to date stops, too. It does
    // not before that, or what a person did would not be written.
    std::atomic<bool> postponing = false;
    // The program ends: there is no patience with others who keep the file to themselves.
    std::atomic<bool> hurried = false;
};

// Each as long as its owner.
inline std::shared_ptr<const std::atomic<bool>> leavingOf(
    const std::shared_ptr<ArchiveHaste> &haste)
{
    return {haste, &haste->leaving};
}
inline std::shared_ptr<const std::atomic<bool>> postponingOf(
    const std::shared_ptr<ArchiveHaste> &haste)
{
    return {haste, &haste->postponing};
}

} // namespace readback
