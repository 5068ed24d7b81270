// SPDX-License-Identifier: MIT
#include "ui/transcript/layout/TimeGlyphs.h"

#include <QFontMetricsF>
#include <QGlyphRun>

#include <algorithm>

namespace readback {

namespace {

constexpr qsizetype kLongest = 16;

} // namespace

TimeGlyphs::TimeGlyphs(const QFont &font) : m_font(font), m_raw(QRawFont::fromFont(font))
{
    const QFontMetricsF metrics(font);
    for (size_t i = 0; i < m_glyphs.size(); ++i) {
        const QString letter(QChar(static_cast<char16_t>(kFirst + i)));
        m_glyphs[i] = m_raw.glyphIndexesForString(letter).value(0);
        m_advances[i] = metrics.horizontalAdvance(letter);
    }
    if (std::find(m_glyphs.begin(), m_glyphs.end(), 0u) != m_glyphs.end())
        m_raw = QRawFont();
}

bool TimeGlyphs::isOurs(QStringView time) const
{
    return m_raw.isValid() && time.size() <= kLongest
        && std::all_of(time.begin(), time.end(),
            [](QChar c) { return c.unicode() >= kFirst && c.unicode() <= kLast; });
}

void TimeGlyphs::draw(QPainter &painter, const QPointF &end, const QString &time) const
{
    if (!isOurs(time)) {
        painter.setFont(m_font);
        const qreal width = QFontMetricsF(m_font).horizontalAdvance(time);
        return painter.drawText(end - QPointF(width, 0), time);
    }
    std::array<quint32, kLongest> glyphs;
    std::array<QPointF, kLongest> places;
    qreal width = 0;
    for (qsizetype i = 0; i < time.size(); ++i) {
        const auto letter = static_cast<size_t>(time[i].unicode() - kFirst);
        const auto at = static_cast<size_t>(i);
        glyphs[at] = m_glyphs[letter];
        places[at] = {width, 0};
        width += m_advances[letter];
    }
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setRawData(glyphs.data(), places.data(), static_cast<int>(time.size()));
    painter.drawGlyphRun(end - QPointF(width, 0), run);
}

} // namespace readback
