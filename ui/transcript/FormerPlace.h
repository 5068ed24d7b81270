// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/ReadingPlace.h"

#include <optional>

namespace readback {

class TranscriptView;

// Where the reader was before something led elsewhere, to be given back unless the reader has gone
// on by then.
class FormerPlace
{
public:
    // `view` outlives this.
    explicit FormerPlace(TranscriptView &view) : m_view(view) { }

    // The reader is here.
    void remember();
    // The reader was led here.
    void ledHere() { m_led = here(); }
    // The reader does something here.
    void goOn() { m_goneOn = true; }
    // Nothing happens where the reader has gone on, or another call is shown.
    void giveBack();
    // Whether that call is still shown.
    bool isOfShownCall() const;
    // What is at the top of the window now.
    PhrasePlace top() const;

private:
    struct Here
    {
        std::optional<ReadingPlace> place;
        int width = 0; // in another width or zoom lines begin elsewhere
        double zoom = 1;
    };
    Here here() const;
    bool isWhereLed() const;

    TranscriptView &m_view;
    TranscriptPtr m_call;
    Here m_former;
    Here m_led;
    bool m_goneOn = false;
};

} // namespace readback
