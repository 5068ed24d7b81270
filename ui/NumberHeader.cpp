// SPDX-License-Identifier: MIT
#include "ui/NumberHeader.h"

#include "ui/conversations/CellMetrics.h"

#include <QPainter>
#include <QStyle>

namespace readback {

namespace {

constexpr int kPadding = 4; // above and below, as in the rows

} // namespace

NumberHeader::NumberHeader(QWidget *parent) : QHeaderView(Qt::Vertical, parent)
{
    setHighlightSections(false);
    setSectionsClickable(true); // a click chooses the row
    setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void NumberHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    const int below = length() - offset(); // the style fills it with the window's colour
    if (below < height())
        QPainter(viewport())
            .fillRect(0, below, width(), height() - below, palette().color(QPalette::Base));
}

void NumberHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const int margin = cellMargin(rect.width());
    const bool odd = visualIndex(logicalIndex) % 2 != 0;
    painter->fillRect(rect, palette().color(odd ? QPalette::AlternateBase : QPalette::Base));
    painter->setFont(font());
    painter->setPen(palette().color(QPalette::PlaceholderText));
    painter->drawText(rect.adjusted(margin, kPadding, -margin, -kPadding),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), defaultAlignment()))
            | Qt::TextSingleLine,
        model()->headerData(logicalIndex, orientation()).toString());
}

} // namespace readback
