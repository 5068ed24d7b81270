// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/SpeakerShades.h"

#include <QColor>
#include <QPalette>

#include <array>
#include <vector>

namespace readback {

// How one side of the call is marked: bar and label in one colour, the row in a tint of it.
struct SpeakerColours
{
    QColor accent;
    QColor tint;
    QColor text; // on the tint
};

// How a stretch of text is set off from the rest. An invalid frame: none.
struct GroundColours
{
    QColor ground;
    QColor text;
    QColor frame;
};

// The colours of the reading pane, made to fit a palette. Every text colour stands out from every
// ground it is drawn on by at least 4.5:1.
struct TranscriptColours
{
    SpeakerColours agent; // blue
    std::array<SpeakerColours, kAgentShades - 1> otherAgents; // of a transfer: violet, teal
    SpeakerColours customer; // orange
    SpeakerColours machine; // menus, announcements, mailboxes: subdued
    SpeakerColours other; // neutral
    QColor page;
    QColor text;
    QColor quiet; // times and what happened between rows
    QColor negative; // marks, on any tint
    QColor positive;
    QColor topic;
    QColor link;
    QColor selection;
    QColor selectedText;
    GroundColours hit; // of a search
    GroundColours currentHit;
    GroundColours pointed; // the phrase that the reader was led to

    static TranscriptColours of(const QPalette &palette);
    // `shade` as speakerShades() has it.
    const SpeakerColours &of(SpeakerRole role, int shade = 0) const;
    // Of everybody who may speak.
    std::vector<SpeakerColours> speakers() const;
};

// The contrast of two colours as WCAG 2 defines it, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace readback
