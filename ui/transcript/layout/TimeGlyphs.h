// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QPainter>
#include <QRawFont>
#include <QString>

#include <array>

namespace readback {

// Draws the times beside the rows. They are made of digits and colons, so their glyphs are looked
// up once and put side by side: shaping each time would cost a fifth of a row. Window's thread.
class TimeGlyphs
{
public:
    TimeGlyphs() = default;
    explicit TimeGlyphs(const QFont &font);

    const QFont &font() const { return m_font; }
    // On a baseline, with its end at `end.x()`, in the painter's pen.
    void draw(QPainter &painter, const QPointF &end, const QString &time) const;

private:
    static constexpr char16_t kFirst = u'0';
    static constexpr char16_t kLast = u':'; // next to the digits

    bool isOurs(QStringView time) const;

    QFont m_font;
    QRawFont m_raw; // not valid: the font lacks one of them
    std::array<quint32, kLast - kFirst + 1> m_glyphs{};
    std::array<qreal, kLast - kFirst + 1> m_advances{};
};

} // namespace readback
