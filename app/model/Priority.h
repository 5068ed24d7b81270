// SPDX-License-Identifier: MIT
#pragma once

namespace readback {

// Who waits for a request: decides its place in the queue. Lower goes first.
enum class Priority {
    Interactive, // a person looks at the place where the answer will be shown
    List,
    ReadAhead,
    Bulk, // exports
};

} // namespace readback
