// SPDX-License-Identifier: MIT
#pragma once

#include "ui/search/PlaceBars.h"

#include <QWidget>

namespace readback {

// Where in the calls the hits lie, from the beginning of a call to its end: bars for all hits, and
// a mark for each hit of the call that one is at. To look at only.
class PlaceStrip : public QWidget
{
    Q_OBJECT
public:
    explicit PlaceStrip(QWidget *parent = nullptr);

    void setPlaces(const PlaceBars &places);
    const PlaceBars &places() const { return m_places; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect barRect(int part) const;
    int xOf(double place) const;
    QString summary() const;

    PlaceBars m_places;
};

} // namespace readback
