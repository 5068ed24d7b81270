// SPDX-License-Identifier: MIT
#include "ui/conversations/NarrowBar.h"

#include "app/model/ConversationQuery.h"
#include "ui/ElidedLabel.h"
#include "ui/conversations/CellMetrics.h"
#include "ui/conversations/NarrowText.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace readback {

NarrowBar::NarrowBar(QWidget *parent) : QWidget(parent), m_text(new ElidedLabel(this))
{
    auto *change = new QPushButton(tr("Change…"), this);
    auto *all = new QPushButton(tr("List all"), this);
    all->setToolTip(tr("Lists all calls of the period again"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kCellMargin + 6, 0, kCellMargin, kCellMargin);
    layout->setSpacing(6);
    layout->addWidget(m_text, 1);
    for (auto *button : {change, all}) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    connect(change, &QPushButton::clicked, this, &NarrowBar::changeRequested);
    connect(all, &QPushButton::clicked, this, &NarrowBar::clearRequested);
    hide();
}

void NarrowBar::showNarrowing(const ConversationQuery &query)
{
    const auto text = tr("Listed only: %1").arg(narrowText(query));
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(query.isNarrowed());
}

} // namespace readback
