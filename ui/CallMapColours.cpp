// SPDX-License-Identifier: MIT
#include "ui/CallMapColours.h"

#include "ui/transcript/TranscriptColours.h"

namespace readback {

namespace {

constexpr double kLeastGraphics = 3.02; // for what has to stay yellow
constexpr double kGraphics = 3.2; // a little more than needed: screens round
constexpr double kWords = 4.6;

QColor blend(const QColor &from, const QColor &to, float share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
        mix(from.blueF(), to.blueF()));
}

// The colour, moved away from two grounds until it stands out from both.
QColor standingOut(const QColor &colour, const QColor &ground, const QColor &other, double least)
{
    const bool dark = contrast(ground, Qt::white) > contrast(ground, Qt::black);
    const QColor end = dark ? Qt::white : Qt::black;
    for (float share = 0; share < 1; share += 0.02F) {
        const auto tried = blend(colour, end, share);
        if (contrast(tried, ground) >= least && contrast(tried, other) >= least)
            return tried;
    }
    return end;
}

} // namespace

CallMapColours CallMapColours::of(const QPalette &palette)
{
    return of(palette, palette.color(QPalette::Window));
}

CallMapColours CallMapColours::of(const QPalette &palette, const QColor &ground)
{
    const bool dark = contrast(ground, Qt::white) > contrast(ground, Qt::black);
    const auto text = palette.color(QPalette::WindowText);
    CallMapColours c;
    c.ground = ground;
    c.inSight = blend(ground, text, 0.08F);
    const auto graphics
        = [&](const QColor &colour) { return standingOut(colour, c.ground, c.inSight, kGraphics); };
    c.agent = graphics(dark ? QColor(0x5e9be6) : QColor(0x3f7fc4));
    c.customer = graphics(dark ? QColor(0xd9955f) : QColor(0xc06a28));
    c.other = graphics(dark ? QColor(0x9299a3) : QColor(0x7d858f));
    c.silence = graphics(c.other);
    c.hold = graphics(c.other);
    c.overtalk = graphics(text);
    c.hit = standingOut(
        dark ? QColor(0xe0a526) : QColor(0xf0a800), c.ground, c.inSight, kLeastGraphics);
    c.frame = graphics(blend(ground, text, 0.5F));
    c.cursor = text;
    c.negative
        = standingOut(dark ? QColor(0xff8a80) : QColor(0xb3261e), c.ground, c.inSight, kWords);
    c.positive
        = standingOut(dark ? QColor(0x5dc27a) : QColor(0x1a7f37), c.ground, c.inSight, kWords);
    return c;
}

} // namespace readback
