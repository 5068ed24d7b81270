// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/layout/TextPosition.h"

namespace readback {

class FormerPlace;
class TranscriptView;

// Brings a hit into sight, also one in a part of a very long phrase that is yet to be shown: such a
// phrase is shown piece by piece, and with each piece the hit is closer. Window's thread.
class HitReveal
{
public:
    // Both outlive this. `former` is told where the reader is led.
    HitReveal(TranscriptView &view, FormerPlace &former) : m_view(view), m_former(former) { }

    void show(const TextRange &hit);
    // More of the text may be shown by now; `hit` is the one that is current now.
    void goOn(const TextRange &hit);
    // The text is another.
    void forget() { m_isToCome = false; }

private:
    TranscriptView &m_view;
    FormerPlace &m_former;
    bool m_isToCome = false; // the hit is in text that is yet to be shown
    int m_shownBefore = 0; // how much of its row was shown then
};

} // namespace readback
