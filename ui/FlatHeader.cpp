// SPDX-License-Identifier: MIT
#include "ui/FlatHeader.h"

#include "ui/conversations/CellMetrics.h"

#include <QPaintEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

int heightFor(const QFontMetrics &metrics)
{
    return metrics.height() + 12;
}

} // namespace

FlatHeader::FlatHeader(QWidget *parent) : FlatHeader(parent, kCellMargin) { }

FlatHeader::FlatHeader(QWidget *parent, int margin)
    : QHeaderView(Qt::Horizontal, parent), m_margin(margin)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(24);
}

QFont FlatHeader::titleFont() const
{
    auto bold = font();
    bold.setBold(true);
    return bold;
}

QString FlatHeader::title(int logicalIndex) const
{
    const auto text = model()->headerData(logicalIndex, orientation()).toString();
    if (!isSortIndicatorShown() || sortIndicatorSection() != logicalIndex)
        return text;
    return text + (sortIndicatorOrder() == Qt::DescendingOrder ? u" ▾"_s : u" ▴"_s);
}

// A pixel more: widths are rounded, and the last letters would go.
QSize FlatHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QFontMetrics metrics(titleFont());
    return {metrics.horizontalAdvance(title(logicalIndex)) + 2 * m_margin + 1, heightFor(metrics)};
}

// Its height is asked for often and is the same for all titles: none is measured for it.
QSize FlatHeader::sizeHint() const
{
    return {length(), heightFor(QFontMetrics(titleFont()))};
}

void FlatHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Window));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(event->rect().left(), height() - 1, event->rect().right(), height() - 1);
    painter.end();
    QHeaderView::paintEvent(event);
}

void FlatHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const QFontMetrics metrics(titleFont());
    const int margin = std::min(m_margin, cellMargin(rect.width()));
    const auto room = rect.adjusted(margin, 0, -margin, 0);
    auto text = title(logicalIndex);
    const auto narrow
        = model()->headerData(logicalIndex, orientation(), kNarrowTitleRole).toString();
    if (!narrow.isEmpty() && metrics.horizontalAdvance(text) > room.width())
        text = narrow;
    const auto own = model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole);
    const auto alignment = own.isValid() ? static_cast<Qt::Alignment>(own.toInt())
                                         : Qt::AlignLeft | Qt::AlignVCenter;
    painter->setFont(titleFont());
    painter->setPen(palette().color(QPalette::PlaceholderText));
    painter->drawText(room,
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment))
            | Qt::TextSingleLine,
        metrics.elidedText(text, Qt::ElideRight, room.width()));
}

} // namespace readback
