// SPDX-License-Identifier: MIT
#include "ui/conversations/TranscriptFilterButton.h"

#include "ui/Icons.h"
#include "ui/StateSign.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>

namespace readback {

namespace {

TranscriptState signOf(TranscriptFilter choice)
{
    switch (choice) {
    case TranscriptFilter::Processing:
        return TranscriptState::NotReady;
    case TranscriptFilter::Without:
        return TranscriptState::None;
    case TranscriptFilter::Trouble:
        return TranscriptState::Failed;
    case TranscriptFilter::NotAsked:
        return TranscriptState::Unknown;
    case TranscriptFilter::Any:
    case TranscriptFilter::With:
        break;
    }
    return TranscriptState::Ready;
}

} // namespace

TranscriptFilterButton::TranscriptFilterButton(QWidget *parent) : QToolButton(parent)
{
    const std::pair<TranscriptFilter, QString> choices[]{
        {TranscriptFilter::Any, tr("&All transcripts")},
        {TranscriptFilter::With, tr("&With transcript")},
        {TranscriptFilter::Processing, tr("&Processing")},
        {TranscriptFilter::Without, tr("With&out transcript")},
        {TranscriptFilter::Trouble, tr("No per&mission, or failed")},
        {TranscriptFilter::NotAsked, tr("&Not asked for yet")}};
    auto *menu = new QMenu(this);
    auto *group = new QActionGroup(this);
    for (const auto &[choice, text] : choices) {
        auto *action = menu->addAction(text, this, [this, choice = choice] { choose(choice); });
        action->setCheckable(true);
        group->addAction(action);
        m_actions[choice] = action;
    }
    setMenu(menu);
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    showChoice();
}

void TranscriptFilterButton::reset()
{
    m_choice = TranscriptFilter::Any;
    showChoice();
}

void TranscriptFilterButton::choose(TranscriptFilter choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    showChoice();
    emit chosen();
}

void TranscriptFilterButton::showChoice()
{
    const int side = iconSide(fontMetrics());
    setIconSize({side, side});
    for (const auto &[choice, action] : m_actions)
        action->setIcon(iconFor(choice));
    auto *action = m_actions.at(m_choice);
    action->setChecked(true);
    setIcon(iconFor(m_choice));
    const auto text = tr("Transcript: %1").arg(action->text().remove(QLatin1Char('&')));
    setToolTip(text);
    setAccessibleName(text);
}

// Any has no colour of its own: the filter is off.
QIcon TranscriptFilterButton::iconFor(TranscriptFilter choice) const
{
    const auto state = signOf(choice);
    return stateIcon(state,
        choice == TranscriptFilter::Any ? palette().color(QPalette::PlaceholderText)
                                        : stateInk(state, palette()));
}

void TranscriptFilterButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    const bool drawn
        = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (drawn && !m_actions.empty())
        showChoice();
}

} // namespace readback
