// SPDX-License-Identifier: MIT
#include "ui/PaneRound.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace readback {

namespace {

bool canHaveFocus(const QWidget *widget)
{
    return widget && widget->isVisible() && widget->isEnabled()
        && (widget->focusPolicy() & Qt::TabFocus);
}

bool contains(const QWidget *pane, const QWidget *widget)
{
    return pane && widget && (pane == widget || pane->isAncestorOf(widget));
}

} // namespace

PaneRound::PaneRound(QObject *parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this,
        [this](QWidget *, QWidget *now) { remember(now); });
}

void PaneRound::add(QWidget *pane, QWidget *first)
{
    m_panes.push_back({pane, first});
}

void PaneRound::addBefore(const QWidget *other, QWidget *pane)
{
    m_panes.insert(std::ranges::find_if(
                       m_panes, [other](const Pane &each) { return each.widget.data() == other; }),
        {pane, nullptr});
}

void PaneRound::remember(QWidget *now)
{
    for (auto &pane : m_panes) {
        if (contains(pane.widget, now))
            pane.last = now;
    }
}

QWidget *PaneRound::targetIn(const Pane &pane) const
{
    if (!pane.widget || !pane.widget->isVisible())
        return nullptr;
    if (canHaveFocus(pane.last))
        return pane.last;
    if (canHaveFocus(pane.widget))
        return pane.widget;
    const auto children = pane.widget->findChildren<QWidget *>();
    const auto found = std::ranges::find_if(children, canHaveFocus);
    return found == children.end() ? nullptr : *found;
}

void PaneRound::step(bool forward)
{
    const auto count = static_cast<int>(m_panes.size());
    const auto *focus = QApplication::focusWidget();
    const auto here = std::ranges::find_if(
        m_panes, [focus](const Pane &pane) { return contains(pane.widget, focus); });
    int at
        = here == m_panes.end() ? (forward ? -1 : count) : static_cast<int>(here - m_panes.begin());
    for (int i = 0; i < count; ++i) {
        at = (at + (forward ? 1 : -1) + count) % count;
        if (auto *target = targetIn(m_panes[static_cast<size_t>(at)])) {
            target->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace readback
