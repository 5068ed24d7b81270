// SPDX-License-Identifier: MIT
#include "ui/conversations/ChoiceButton.h"

#include "ui/Icons.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>

#include <utility>

namespace readback {

ChoiceButton::ChoiceButton(const QStringList &words, QWidget *parent) : QToolButton(parent)
{
    auto *menu = new QMenu(this);
    auto *group = new QActionGroup(this);
    for (int index = 0; index < words.size(); ++index) {
        auto *action = menu->addAction(words[index], this, [this, index] { choose(index); });
        action->setCheckable(true);
        group->addAction(action);
        m_actions << action;
    }
    setMenu(menu);
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
}

void ChoiceButton::reset()
{
    m_index = 0;
    showChoice();
}

void ChoiceButton::choose(int index)
{
    if (std::exchange(m_index, index) == index)
        return;
    showChoice();
    emit chosen();
}

QString ChoiceButton::chosenWords() const
{
    return m_actions[m_index]->text().remove(QLatin1Char('&'));
}

void ChoiceButton::showChoice()
{
    const int side = iconSide(fontMetrics());
    setIconSize({side, side});
    for (int index = 0; index < m_actions.size(); ++index)
        m_actions[index]->setIcon(iconFor(index));
    m_actions[m_index]->setChecked(true);
    setIcon(iconFor(m_index));
}

void ChoiceButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    const bool drawn
        = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (drawn && !m_actions.isEmpty())
        showChoice();
}

} // namespace readback
