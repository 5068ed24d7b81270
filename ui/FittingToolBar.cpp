// SPDX-License-Identifier: MIT
#include "ui/FittingToolBar.h"

#include <QEvent>
#include <QLayout>
#include <QToolButton>

#include <algorithm>

namespace readback {

void FittingToolBar::spare(const QList<QAction *> &actions)
{
    m_spared = actions;
    fit();
}

QToolButton *FittingToolBar::buttonOf(QAction *action) const
{
    return qobject_cast<QToolButton *>(widgetForAction(action));
}

// Of a button beside it: one of the bar's own would have to be changed, and the bar laid out anew,
// to be asked.
int FittingToolBar::measured(const QToolButton &button, Qt::ToolButtonStyle style)
{
    QToolButton sample;
    sample.setFont(button.font());
    sample.setIconSize(button.iconSize());
    sample.setIcon(button.icon());
    sample.setText(button.text());
    sample.setAutoRaise(button.autoRaise());
    sample.setToolButtonStyle(style);
    return sample.sizeHint().width();
}

int FittingToolBar::widthOf(QAction *action, Qt::ToolButtonStyle style) const
{
    const auto known = m_widths.constFind({action, style});
    if (known != m_widths.constEnd())
        return *known;
    const auto *button = buttonOf(action);
    return *m_widths.insert({action, style}, button ? measured(*button, style) : 0);
}

// With the words of all buttons.
int FittingToolBar::leastWidth() const
{
    const auto margins = layout()->contentsMargins();
    int width = margins.left() + margins.right() - layout()->spacing();
    for (auto *action : actions()) {
        const auto *widget = widgetForAction(action);
        if (!widget || !action->isVisible())
            continue;
        const bool spared = m_spared.contains(action) && buttonOf(action);
        width += layout()->spacing()
            + (spared ? widthOf(action, toolButtonStyle())
                      : std::max(0, widget->minimumSizeHint().width()));
    }
    return width;
}

void FittingToolBar::fit()
{
    int over = leastWidth() - width();
    for (auto *action : m_spared) {
        auto *button = buttonOf(action);
        if (!button || !action->isVisible())
            continue;
        const auto style = over > 0 ? Qt::ToolButtonIconOnly : toolButtonStyle();
        if (over > 0)
            over -= widthOf(action, toolButtonStyle()) - widthOf(action, style);
        if (button->toolButtonStyle() == style)
            continue;
        button->setToolButtonStyle(style);
        layout()->invalidate(); // which a button behind the arrow does not do
    }
}

bool FittingToolBar::event(QEvent *event)
{
    const bool done = QToolBar::event(event);
    switch (event->type()) {
    case QEvent::StyleChange:
    case QEvent::FontChange:
    case QEvent::ActionAdded:
    case QEvent::ActionChanged:
    case QEvent::ActionRemoved:
        m_widths.clear();
        break;
    default:
        break;
    }
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange)
        fit();
    return done;
}

void FittingToolBar::resizeEvent(QResizeEvent *event)
{
    fit();
    QToolBar::resizeEvent(event);
}

} // namespace readback
