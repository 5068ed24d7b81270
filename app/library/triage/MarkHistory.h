// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/CallMark.h"

#include <optional>
#include <utility>
#include <vector>

namespace readback {

// The last changes of marks, to take them back and to do them again. A value; one thread.
class MarkHistory
{
public:
    using Marks = std::vector<std::pair<QString, CallMark>>; // by conversation
    static constexpr size_t kMostSteps = 100;

    // One step, of however many calls. What was undone cannot be done again after it.
    void note(MarkChange change, Marks before, Marks after);

    std::optional<MarkChange> undoable() const;
    std::optional<MarkChange> redoable() const;
    // The marks to put back, and the step is on the other side then; empty: there is none.
    Marks undo();
    Marks redo();

private:
    struct Step
    {
        MarkChange change;
        Marks before;
        Marks after;
    };

    std::vector<Step> m_steps;
    size_t m_done = 0; // of them; the rest was undone
};

} // namespace readback
