// SPDX-License-Identifier: MIT
#include "ui/evidence/EvidenceDelegate.h"

#include "ui/evidence/EvidenceModel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace readback {

namespace {

constexpr int kMargin = 8; // left and right of the text
constexpr int kPadding = 4; // above and below
constexpr qsizetype kMostShaped = 2000; // characters; more than fit

QColor inkFor(const QStyleOptionViewItem &cell, int column)
{
    if (cell.state & QStyle::State_Selected)
        return cell.palette.color(QPalette::HighlightedText);
    const bool quiet = column == EvidenceModel::Call || column == EvidenceModel::Time;
    return cell.palette.color(quiet ? QPalette::PlaceholderText : QPalette::Text);
}

void paintLines(QPainter *painter, const QStyleOptionViewItem &cell, const QRect &room)
{
    const auto text = cell.text.left(kMostShaped);
    painter->setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    QTextLayout layout(text, cell.font);
    layout.beginLayout();
    int y = room.top();
    for (int i = 0; i < EvidenceDelegate::kLines; ++i) {
        auto line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(room.width());
        const bool last = i == EvidenceDelegate::kLines - 1;
        const auto words
            = last ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength());
        const QRect place(room.left(), y, room.width(), cell.fontMetrics.height());
        painter->drawText(place,
            static_cast<int>(QStyle::visualAlignment(cell.direction, Qt::AlignLeft))
                | Qt::TextSingleLine,
            cell.fontMetrics.elidedText(words.trimmed(), Qt::ElideRight, room.width()));
        y += cell.fontMetrics.lineSpacing();
    }
    layout.endLayout();
}

} // namespace

int EvidenceDelegate::rowHeight(const QFontMetrics &metrics)
{
    return metrics.lineSpacing() * kLines + 2 * kPadding;
}

void EvidenceDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    cell.state &= ~QStyle::State_HasFocus; // it is the row that counts, not the cell
    const auto *style = cell.widget ? cell.widget->style() : QApplication::style();
    painter->save();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    painter->setClipRect(cell.rect);
    painter->setFont(cell.font);
    painter->setPen(inkFor(cell, index.column()));
    paintLines(painter, cell, cell.rect.adjusted(kMargin, kPadding, -kMargin, -kPadding));
    painter->restore();
}

} // namespace readback
