// SPDX-License-Identifier: MIT
#pragma once

#include "ui/transcript/TranscriptColours.h"

#include <QStyledItemDelegate>

namespace readback {

struct SearchHit;

// Draws the cells of a concordance: the words on both sides run towards the hit in the middle,
// which is set off as in the reading pane; the speaker has the pane's label, colour and bar. Every
// text is plain, a line, and in a direction of its own.
class HitDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    // In device-independent pixels.
    static constexpr int kMargin = 8; // between a cell's edge and its text
    static constexpr int kGap = 4; // between the hit and the words beside it
    static constexpr int kBar = 3; // of the speaker's colour
    // Of a speaker's cell that has his first letter only.
    static int signWidth(const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    const TranscriptColours &coloursFor(const QPalette &palette) const;
    void paintSide(
        QPainter &painter, const QStyleOptionViewItem &cell, const QModelIndex &index) const;
    void paintKeyword(
        QPainter &painter, const QStyleOptionViewItem &cell, const SearchHit &hit) const;
    void paintSpeaker(
        QPainter &painter, const QStyleOptionViewItem &cell, const SearchHit &hit) const;
    void paintRest(
        QPainter &painter, const QStyleOptionViewItem &cell, const QModelIndex &index) const;

    mutable TranscriptColours m_colours; // of m_palette
    mutable qint64 m_palette = 0; // its cache key
};

} // namespace readback
