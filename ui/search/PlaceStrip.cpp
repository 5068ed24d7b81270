// SPDX-License-Identifier: MIT
#include "ui/search/PlaceStrip.h"

#include "ui/CallMapColours.h"
#include "ui/InertText.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

constexpr int kBarHeight = 24;

} // namespace

PlaceStrip::PlaceStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"placeStrip"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setPlaces({});
}

QSize PlaceStrip::sizeHint() const
{
    return {200, kBarHeight + fontMetrics().height() + 2};
}

QSize PlaceStrip::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void PlaceStrip::setPlaces(const PlaceBars &places)
{
    m_places = places;
    setAccessibleName(summary());
    setToolTip(inertToolTip(summary()));
    update();
}

QString PlaceStrip::summary() const
{
    const auto name = tr("Where in the call the hits lie");
    if (m_places.current < 0)
        return name;
    return name + u". "_s
        + tr("This hit: after %1 % of the call; %Ln hit(s) in it", nullptr,
            static_cast<int>(m_places.ofCall.size()))
              .arg(qRound(m_places.current * 100));
}

QRect PlaceStrip::barRect(int part) const
{
    const int count = m_places.hits[static_cast<size_t>(part)];
    if (count == 0 || m_places.most == 0)
        return {};
    const int height = std::max(2, (kBarHeight - 2) * count / m_places.most);
    const int left = width() * part / kPlaceBars;
    const int right = width() * (part + 1) / kPlaceBars;
    const QRect rect(left, kBarHeight - height, std::max(1, right - left - 1), height);
    return QStyle::visualRect(layoutDirection(), this->rect(), rect);
}

int PlaceStrip::xOf(double place) const
{
    const int x = qRound(place * (width() - 2));
    return layoutDirection() == Qt::RightToLeft ? width() - 2 - x : x;
}

void PlaceStrip::paintEvent(QPaintEvent *)
{
    if (m_places.most == 0)
        return;
    QPainter painter(this);
    const auto colours = CallMapColours::of(palette());
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(0, kBarHeight, width(), kBarHeight);
    for (int part = 0; part < kPlaceBars; ++part)
        painter.fillRect(barRect(part), colours.other);
    for (const double place : m_places.ofCall)
        painter.fillRect(xOf(place), 2, 2, kBarHeight - 2, colours.hit);
    if (m_places.current >= 0)
        painter.fillRect(xOf(m_places.current), 0, 2, kBarHeight + 3, colours.cursor);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const auto words = rect().adjusted(0, kBarHeight + 2, 0, 0);
    const auto beginning = tr("Beginning", "of a call");
    const auto end = tr("End", "of a call");
    painter.drawText(words, Qt::AlignLeading | Qt::TextSingleLine, beginning);
    if (fontMetrics().horizontalAdvance(beginning + u"  "_s + end) <= width())
        painter.drawText(words, Qt::AlignTrailing | Qt::TextSingleLine, end);
}

} // namespace readback
