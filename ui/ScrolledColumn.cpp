// SPDX-License-Identifier: MIT
#include "ui/ScrolledColumn.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace readback {

QVBoxLayout *addScrolledColumn(QWidget &widget)
{
    auto *area = new QScrollArea(&widget);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(new QWidget);
    area->viewport()->setAutoFillBackground(false);
    area->widget()->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(&widget);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    return new QVBoxLayout(area->widget());
}

} // namespace readback
