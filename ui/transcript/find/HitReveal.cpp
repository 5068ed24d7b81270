// SPDX-License-Identifier: MIT
#include "ui/transcript/find/HitReveal.h"

#include "ui/transcript/FormerPlace.h"
#include "ui/transcript/Reveal.h"
#include "ui/transcript/TranscriptView.h"

namespace readback {

void HitReveal::show(const TextRange &hit)
{
    const int shown = m_view.text().length(hit.to().phrase);
    reveal(m_view, hit);
    m_former.ledHere();
    m_isToCome = hit.to().offset > shown;
    m_shownBefore = shown;
    if (m_isToCome)
        m_view.showAllOf(hit.to().phrase);
}

void HitReveal::goOn(const TextRange &hit)
{
    if (m_isToCome && m_view.text().length(hit.to().phrase) > m_shownBefore)
        show(hit);
}

} // namespace readback
