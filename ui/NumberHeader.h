// SPDX-License-Identifier: MIT
#pragma once

#include <QHeaderView>

namespace readback {

// The numbers before the rows of a table: quiet and without a frame, on the ground of the rows.
class NumberHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit NumberHeader(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
};

} // namespace readback
