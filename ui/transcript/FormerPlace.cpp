// SPDX-License-Identifier: MIT
#include "ui/transcript/FormerPlace.h"

#include "ui/transcript/TranscriptView.h"

#include <QScrollBar>

namespace readback {

namespace {

int phraseOf(const std::optional<ReadingPlace> &place)
{
    return place ? place->at.phrase : 0;
}

} // namespace

FormerPlace::Here FormerPlace::here() const
{
    return {readingPlaceAt(m_view.text(), m_view.scrolledTo().y()), m_view.width(), m_view.zoom()};
}

void FormerPlace::remember()
{
    m_call = m_view.transcript();
    m_former = m_led = here();
    m_goneOn = false;
}

bool FormerPlace::isOfShownCall() const
{
    return m_call && m_call == m_view.transcript();
}

PhrasePlace FormerPlace::top() const
{
    const auto place = here().place;
    return place ? place->at : PhrasePlace();
}

bool FormerPlace::isWhereLed() const
{
    const auto now = here();
    if (now.width == m_led.width && now.zoom == m_led.zoom)
        return now.place == m_led.place;
    const auto &reading = *m_view.reading();
    return reading.rowOf(phraseOf(now.place)) == reading.rowOf(phraseOf(m_led.place));
}

void FormerPlace::giveBack()
{
    if (m_goneOn || !isOfShownCall() || !isWhereLed())
        return;
    m_view.verticalScrollBar()->setValue(heightOf(m_view.text(), m_former.place));
}

} // namespace readback
