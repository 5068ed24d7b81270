// SPDX-License-Identifier: MIT
#pragma once

#include <QFontMetrics>
#include <QRect>

#include <algorithm>

namespace readback {

// Where the parts of the call map are, one below the other, for a font: agent, what nobody says
// (silence, hold, overtalk) and other voices, customer, moods. Device-independent pixels.
struct CallMapMetrics
{
    int margin = 0; // left and right; the header's, too
    int gap = 0; // between two parts
    int agentTop = 0;
    int lane = 0; // height of the agent's and of the customer's
    int middleTop = 0;
    int middle = 0;
    int customerTop = 0;
    int moodTop = 0;
    int mood = 0; // height and width of a sign
    int height = 0;

    static int marginFor(const QFontMetrics &font) { return part(font, 0.95); }
    static CallMapMetrics of(const QFontMetrics &font)
    {
        CallMapMetrics m;
        m.margin = marginFor(font);
        m.gap = part(font, 0.1);
        m.lane = part(font, 0.74);
        m.middle = part(font, 0.3);
        m.mood = part(font, 0.42);
        m.agentTop = part(font, 0.58);
        m.middleTop = m.agentTop + m.lane + m.gap;
        m.customerTop = m.middleTop + m.middle + m.gap;
        m.moodTop = m.customerTop + m.lane + 2 * m.gap;
        m.height = m.moodTop + m.mood + part(font, 0.4);
        return m;
    }

private:
    static int part(const QFontMetrics &font, double share)
    {
        return std::max(1, qRound(font.height() * share));
    }
};

} // namespace readback
