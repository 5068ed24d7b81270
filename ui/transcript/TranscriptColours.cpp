// SPDX-License-Identifier: MIT
#include "ui/transcript/TranscriptColours.h"

#include "ui/Theme.h"

#include <algorithm>
#include <cmath>

namespace readback {

namespace {

constexpr double kReadable = 4.5;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

QColor blend(const QColor &ground, const QColor &colour, double share)
{
    const auto mix
        = [share](float a, float b) { return static_cast<float>(a * (1 - share) + b * share); };
    return QColor::fromRgbF(mix(ground.redF(), colour.redF()),
        mix(ground.greenF(), colour.greenF()), mix(ground.blueF(), colour.blueF()));
}

// The colour, moved towards black or white until it can be read on the ground.
QColor readable(const QColor &colour, const QColor &ground)
{
    const QColor end = luminance(ground) > 0.18 ? Qt::black : Qt::white;
    for (double share = 0; share < 1; share += 0.05) {
        const auto tried = blend(colour, end, share);
        if (contrast(tried, ground) >= kReadable)
            return tried;
    }
    return end;
}

// A tint that leaves the palette's own text readable on it.
SpeakerColours speaker(const QPalette &palette, QRgb accent, QRgb towards)
{
    const auto base = palette.color(QPalette::Base);
    const auto text = palette.color(QPalette::Text);
    double share = isDark(palette) ? 0.15 : 0.1;
    auto tint = blend(base, towards, share);
    while (share > 0.01 && contrast(text, tint) < kReadable)
        tint = blend(base, towards, share /= 2);
    return {readable(accent, tint), tint, readable(text, tint)};
}

// Machines say the same in each call: their text is there to be skipped.
SpeakerColours subdued(const QPalette &palette, SpeakerColours colours)
{
    const auto base = palette.color(QPalette::Base);
    colours.tint = blend(base, colours.tint, 0.5);
    colours.text = readable(blend(colours.tint, palette.color(QPalette::Text), 0.65), colours.tint);
    colours.accent = readable(blend(base, colours.accent, 0.8), colours.tint);
    return colours;
}

GroundColours onGround(const QColor &ground, const QColor &text, const QColor &frame = {})
{
    return {ground, readable(text, ground), frame};
}

// A selection must show on the tints too, which many a palette's highlight, pale as they, does not.
QColor selectionFor(const QPalette &palette, const QColor &tint, bool dark)
{
    auto colour = palette.color(QPalette::Active, QPalette::Highlight);
    for (int i = 0; i < 8 && contrast(colour, tint) < 1.35; ++i)
        colour = dark ? colour.lighter(115) : colour.darker(108);
    return colour;
}

// The colour as a ground for that text: taken back towards the page until the text can be read.
QColor groundFor(const QColor &text, const QColor &page, const QColor &colour)
{
    double share = 1;
    while (share > 0.1 && contrast(text, blend(page, colour, share)) < 4.5)
        share -= 0.1;
    return blend(page, colour, share);
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

TranscriptColours TranscriptColours::of(const QPalette &palette)
{
    const bool dark = isDark(palette);
    TranscriptColours c;
    c.page = palette.color(QPalette::Base);
    c.agent = dark ? speaker(palette, 0x6fb1ff, 0x1470c0) : speaker(palette, 0x0b5cad, 0x1a73e8);
    c.otherAgents[0]
        = dark ? speaker(palette, 0xc3a6ff, 0x7a4fe0) : speaker(palette, 0x6234b0, 0x8250f0);
    c.otherAgents[1]
        = dark ? speaker(palette, 0x62d0c4, 0x10897c) : speaker(palette, 0x0a6a61, 0x10a294);
    c.customer = dark ? speaker(palette, 0xffb27a, 0xb06010) : speaker(palette, 0xa0460a, 0xf0770a);
    c.other = dark ? speaker(palette, 0xb4bac2, 0x9aa2ab) : speaker(palette, 0x565e68, 0x565e68);
    c.machine = subdued(palette, c.other);
    c.text = readable(palette.color(QPalette::Text), c.page);
    c.quiet = readable(palette.color(QPalette::PlaceholderText), c.page);
    const auto onAll = [&c](QColor colour) {
        for (const auto &side : c.speakers())
            colour = readable(colour, side.tint);
        return colour;
    };
    c.link = onAll(palette.color(QPalette::Link));
    c.negative = onAll(QRgb(dark ? 0xff8a80 : 0xb3261e));
    c.positive = onAll(QRgb(dark ? 0x66c07a : 0x1e7a34));
    c.topic = onAll(QRgb(dark ? 0xb4bac2 : 0x565e68));
    c.selection = selectionFor(palette, c.agent.tint, dark);
    c.selectedText
        = readable(palette.color(QPalette::Active, QPalette::HighlightedText), c.selection);
    // Not another colour of the text: there may be very many.
    c.hit = {groundFor(c.text, c.page, QRgb(dark ? 0x665200 : 0xffe27a)), c.text, {}};
    c.currentHit = onGround(QRgb(dark ? 0xe8a628 : 0xffab1f), Qt::black, c.text);
    c.pointed = onGround(blend(c.page, palette.color(QPalette::Active, QPalette::Highlight), 0.25),
        c.text, readable(palette.color(QPalette::Active, QPalette::Highlight), c.page));
    return c;
}

const SpeakerColours &TranscriptColours::of(SpeakerRole role, int shade) const
{
    switch (role) {
    case SpeakerRole::Agent:
        return shade > 0 ? otherAgents[static_cast<size_t>(shade - 1) % otherAgents.size()] : agent;
    case SpeakerRole::Customer:
        return customer;
    case SpeakerRole::Ivr:
    case SpeakerRole::Acd:
    case SpeakerRole::Voicemail:
        return machine;
    case SpeakerRole::Other:
    case SpeakerRole::Unknown:
        break;
    }
    return other;
}

std::vector<SpeakerColours> TranscriptColours::speakers() const
{
    return {agent, otherAgents[0], otherAgents[1], customer, machine, other};
}

} // namespace readback
