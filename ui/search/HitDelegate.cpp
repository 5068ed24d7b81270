// SPDX-License-Identifier: MIT
#include "ui/search/HitDelegate.h"

#include "ui/search/HitGeometry.h"
#include "ui/search/HitTableModel.h"
#include "ui/search/HitText.h"

#include <QApplication>
#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace readback {

namespace {

constexpr int kLeastOfName = 4; // characters: below, a name cut short says less than a letter

bool isSelected(const QStyleOptionViewItem &cell)
{
    return cell.state & QStyle::State_Selected;
}

QColor inkOf(const QStyleOptionViewItem &cell, const QColor &otherwise)
{
    return isSelected(cell) ? cell.palette.color(QPalette::HighlightedText) : otherwise;
}

void drawLine(QPainter &painter, const QRect &room, Qt::Alignment alignment, const QString &text)
{
    painter.drawText(room,
        static_cast<int>(Qt::AlignVCenter | Qt::AlignAbsolute | alignment) | Qt::TextSingleLine,
        text);
}

// The label, or its first letter where the cell has room for that only.
QString speakerThatFits(const QString &label, const QFontMetrics &metrics, int room)
{
    const bool isSign = room < metrics.averageCharWidth() * kLeastOfName;
    const auto text = isSign
        ? label.left(QTextBoundaryFinder(QTextBoundaryFinder::Grapheme, label).toNextBoundary())
        : label;
    return metrics.elidedText(text, Qt::ElideRight, room);
}

Qt::LayoutDirection directionOf(bool rightToLeft)
{
    return rightToLeft ? Qt::RightToLeft : Qt::LeftToRight;
}

} // namespace

int HitDelegate::signWidth(const QFontMetrics &metrics)
{
    return 2 * kMargin + kBar + metrics.horizontalAdvance(u'M');
}

void HitDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    cell.index = index;
    cell.state &= ~QStyle::State_HasFocus; // it is the row that counts, not the cell
    const auto *style = cell.widget ? cell.widget->style() : QApplication::style();
    const auto &hit = static_cast<const HitTableModel *>(index.model())->hitAt(index.row());
    painter->save();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    painter->setFont(cell.font);
    switch (static_cast<HitColumn>(index.column())) {
    case HitColumn::Before:
    case HitColumn::After:
        paintSide(*painter, cell, index);
        break;
    case HitColumn::Keyword:
        paintKeyword(*painter, cell, hit);
        break;
    case HitColumn::Speaker:
        paintSpeaker(*painter, cell, hit);
        break;
    default:
        paintRest(*painter, cell, index);
        break;
    }
    painter->restore();
}

const TranscriptColours &HitDelegate::coloursFor(const QPalette &palette) const
{
    if (m_palette != palette.cacheKey()) {
        m_palette = palette.cacheKey();
        m_colours = TranscriptColours::of(palette);
    }
    return m_colours;
}

void HitDelegate::paintSide(
    QPainter &painter, const QStyleOptionViewItem &cell, const QModelIndex &index) const
{
    const auto &model = *static_cast<const HitTableModel *>(index.model());
    const auto &hit = model.hitAt(index.row());
    const bool rightToLeft = readsRightToLeft(hit);
    const auto side = hitSide(cell.rect, static_cast<HitColumn>(index.column()), model.reading(),
        rightToLeft, kMargin, kGap);
    const auto text = side.isBefore ? textBefore(hit) : textAfter(hit);
    painter.setLayoutDirection(directionOf(rightToLeft));
    painter.setPen(inkOf(cell, cell.palette.color(QPalette::Text)));
    drawLine(painter, side.room, side.alignment,
        cell.fontMetrics.elidedText(text.trimmed(), side.elide, side.room.width()));
}

void HitDelegate::paintKeyword(
    QPainter &painter, const QStyleOptionViewItem &cell, const SearchHit &hit) const
{
    const auto &colours = coloursFor(cell.palette);
    const auto text
        = cell.fontMetrics.elidedText(keywordOf(hit), Qt::ElideRight, cell.rect.width());
    const int width = std::min(cell.fontMetrics.horizontalAdvance(text) + 4, cell.rect.width());
    QRect ground(0, 0, width, std::min(cell.fontMetrics.height() + 2, cell.rect.height()));
    ground.moveCenter(cell.rect.center());
    painter.fillRect(ground, colours.hit.ground);
    painter.setLayoutDirection(directionOf(readsRightToLeft(hit)));
    painter.setPen(colours.hit.text);
    drawLine(painter, cell.rect, Qt::AlignHCenter, text);
}

void HitDelegate::paintSpeaker(
    QPainter &painter, const QStyleOptionViewItem &cell, const SearchHit &hit) const
{
    const auto &colours = coloursFor(cell.palette).of(hit.role);
    QRect bar(cell.rect.left(), cell.rect.top() + 2, kBar, cell.rect.height() - 4);
    bar = QStyle::visualRect(cell.direction, cell.rect, bar);
    painter.fillRect(bar, colours.accent);
    const auto room = cell.rect.adjusted(kMargin + kBar, 0, -kMargin, 0);
    painter.setPen(inkOf(cell, colours.accent));
    drawLine(painter, QStyle::visualRect(cell.direction, cell.rect, room),
        QStyle::visualAlignment(cell.direction, Qt::AlignLeft),
        speakerThatFits(speakerText(hit), cell.fontMetrics, room.width()));
}

void HitDelegate::paintRest(
    QPainter &painter, const QStyleOptionViewItem &cell, const QModelIndex &index) const
{
    const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt())
        & Qt::AlignHorizontal_Mask;
    const auto room = cell.rect.adjusted(kMargin, 0, -kMargin, 0);
    const auto text = index.data().toString();
    painter.setLayoutDirection(
        directionOf(text.isRightToLeft())); // a date runs as it does elsewhere
    painter.setPen(inkOf(cell, cell.palette.color(QPalette::PlaceholderText)));
    drawLine(painter, room, QStyle::visualAlignment(cell.direction, alignment),
        cell.fontMetrics.elidedText(text, Qt::ElideRight, room.width()));
}

} // namespace readback
