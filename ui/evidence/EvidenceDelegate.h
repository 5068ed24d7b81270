// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace readback {

// Draws a passage's cells: plain text in as many lines as the row has room for, the last one
// elided, and the call quieter than what was said in it.
class EvidenceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int kLines = 2;

    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight(const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
};

} // namespace readback
