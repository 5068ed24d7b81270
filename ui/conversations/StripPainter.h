// SPDX-License-Identifier: MIT
#pragma once

#include "app/text/CallStrip.h"
#include "ui/CallMapColours.h"

#include <QHash>
#include <QPainter>

namespace readback {

// Draws the call map of a row of the list: the agent above, the customer below, between them what
// nobody says; negative phrases below all, positive ones above, as ticks. Keeps the colours of the
// few grounds that rows have.
class StripPainter
{
public:
    // Runs with the direction: from the right in a layout that does. `ground` is the row's.
    void paint(QPainter &painter, const QRect &room, const CallStrip &strip,
        const QPalette &palette, const QColor &ground, Qt::LayoutDirection direction);

private:
    const CallMapColours &coloursFor(const QPalette &palette, const QColor &ground);

    QHash<QRgb, CallMapColours> m_colours;
    qint64 m_palette = 0; // whose colours those are
};

// What the strip shows in words: "Agent 58%, Customer 34%"; empty: nothing is known.
QString stripText(const CallStrip &strip);

} // namespace readback
