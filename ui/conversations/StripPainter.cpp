// SPDX-License-Identifier: MIT
#include "ui/conversations/StripPainter.h"

#include "app/text/CallColumns.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace readback {

namespace {

// Draws runs of columns that have a bit.
class Runs
{
public:
    Runs(QPainter &painter, const QRect &room, const CallStrip &strip, bool mirrored)
        : m_painter(painter), m_room(room), m_strip(strip), m_mirrored(mirrored)
    {
    }

    void paint(int bit, int top, int height, const QColor &colour)
    {
        int from = -1;
        for (int i = 0; i <= CallStrip::kColumns; ++i) {
            const bool has = i < CallStrip::kColumns && m_strip.at(i) & bit;
            if (has && from < 0)
                from = i;
            if (!has && from >= 0) {
                m_painter.fillRect(rectOf(from, i, top, height), colour);
                from = -1;
            }
        }
    }

private:
    int xOf(int column) const { return column * m_room.width() / CallStrip::kColumns; }
    QRect rectOf(int from, int to, int top, int height) const
    {
        const int width = std::max(1, xOf(to) - xOf(from));
        const int x = m_mirrored ? m_room.width() - xOf(from) - width : xOf(from);
        return {m_room.left() + x, top, width, height};
    }

    QPainter &m_painter;
    QRect m_room;
    const CallStrip &m_strip;
    bool m_mirrored;
};

int share(const CallStrip &strip, int bit)
{
    const auto with = std::count_if(strip.columns.begin(), strip.columns.end(),
        [bit](char column) { return static_cast<quint8>(column) & bit; });
    return static_cast<int>(with * 100 / CallStrip::kColumns);
}

} // namespace

const CallMapColours &StripPainter::coloursFor(const QPalette &palette, const QColor &ground)
{
    if (m_palette != palette.cacheKey())
        m_colours.clear();
    m_palette = palette.cacheKey();
    auto found = m_colours.find(ground.rgb());
    if (found == m_colours.end())
        found = m_colours.insert(ground.rgb(), CallMapColours::of(palette, ground));
    return *found;
}

void StripPainter::paint(QPainter &painter, const QRect &room, const CallStrip &strip,
    const QPalette &palette, const QColor &ground, Qt::LayoutDirection direction)
{
    if (strip.isEmpty() || room.width() <= 0)
        return;
    const auto &colours = coloursFor(palette, ground);
    const int unit = std::max(1, room.height() / 14);
    const int lane = 4 * unit, middle = 2 * unit, tick = 2 * unit;
    int top = room.center().y() - (2 * lane + middle + 2 * tick) / 2;
    Runs runs(painter, room, strip, direction == Qt::RightToLeft);
    runs.paint(kPositiveBit, top, std::max(1, tick - 1), colours.positive);
    runs.paint(kAgentBit, top += tick, lane, colours.agent);
    top += lane;
    runs.paint(kOtherBit, top, middle, colours.other);
    runs.paint(kSilenceBit | kHoldBit, top + middle / 2, 1, colours.silence);
    runs.paint(kOvertalkBit, top, middle, colours.overtalk);
    runs.paint(kCustomerBit, top += middle, lane, colours.customer);
    runs.paint(kNegativeBit, top + lane + 1, std::max(1, tick - 1), colours.negative);
}

QString stripText(const CallStrip &strip)
{
    if (strip.isEmpty())
        return {};
    const QLocale locale;
    return QCoreApplication::translate("StripPainter", "Agent %1%, Customer %2%")
        .arg(locale.toString(share(strip, kAgentBit)), locale.toString(share(strip, kCustomerBit)));
}

} // namespace readback
