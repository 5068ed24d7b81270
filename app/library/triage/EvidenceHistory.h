// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/Passage.h"

#include <optional>
#include <vector>

namespace readback {

enum class EvidenceChange : quint8 { Add, Remove, Move, Comment, Clear };

// What the evidence basket was before each of the last changes, and after those that were undone.
class EvidenceHistory
{
public:
    using Items = std::vector<EvidenceItem>;
    static constexpr size_t kMostSteps = 50;

    // A change is about to happen; what was undone cannot be done again after it.
    void note(EvidenceChange change, const Items &before);
    void forget();

    std::optional<EvidenceChange> undoable() const { return last(m_done); }
    std::optional<EvidenceChange> redoable() const { return last(m_undone); }
    // What the basket is to be now; there must be something to undo.
    Items undo(Items now);
    Items redo(Items now);

private:
    struct Step
    {
        EvidenceChange change;
        Items items;
    };

    static std::optional<EvidenceChange> last(const std::vector<Step> &steps);
    static Items exchange(std::vector<Step> &from, std::vector<Step> &to, Items now);

    std::vector<Step> m_done;
    std::vector<Step> m_undone;
};

} // namespace readback
