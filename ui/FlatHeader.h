// SPDX-License-Identifier: MIT
#pragma once

#include <QHeaderView>

namespace readback {

// The head of a list: bold words on the window's colour with a line below, and an arrow behind the
// column that the list is sorted by.
class FlatHeader : public QHeaderView
{
    Q_OBJECT
public:
    // The model's title for a column that is too narrow for the usual one; empty: there is none.
    static constexpr int kNarrowTitleRole = Qt::UserRole;

    // Of cells that are drawn by the style.
    static constexpr int kStyleMargin = 4;

    // Left and right of a title it is as in cells of ours, or `margin`.
    explicit FlatHeader(QWidget *parent = nullptr);
    FlatHeader(QWidget *parent, int margin);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    QString title(int logicalIndex) const;
    QFont titleFont() const;

    const int m_margin;
};

} // namespace readback
