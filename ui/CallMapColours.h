// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPalette>

namespace readback {

// The colours of the call map and of the header above it. Each stands out from the ground, and from
// the frame's filling, by at least 3:1, as graphics must; `negative` and `positive` by 4.5:1, as
// they are those of words, too.
struct CallMapColours
{
    QColor ground;
    QColor agent;
    QColor customer;
    QColor other;
    QColor silence;
    QColor hold;
    QColor overtalk;
    QColor negative;
    QColor positive;
    QColor hit;
    QColor frame; // around what is in sight
    QColor inSight; // its filling
    QColor cursor;

    static CallMapColours of(const QPalette &palette);
    // For a ground of another colour, a selected row say.
    static CallMapColours of(const QPalette &palette, const QColor &ground);
};

} // namespace readback
