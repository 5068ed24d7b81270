// SPDX-License-Identifier: MIT
#pragma once

#include <QHeaderView>

namespace readback {

// The head of the list: bold words on the window's colour with a line below, and an arrow behind
// the column that the list is sorted by.
class FlatHeader : public QHeaderView
{
    Q_OBJECT
public:
    // The model's title for a column that is too narrow for the usual one; empty: there is none.
    static constexpr int kNarrowTitleRole = Qt::UserRole;

    explicit FlatHeader(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    QString title(int logicalIndex) const;
    QFont titleFont() const;
};

} // namespace readback
