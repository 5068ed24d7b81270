// SPDX-License-Identifier: MIT
#include "ui/conversations/MarkFilterButton.h"

#include "ui/Icons.h"
#include "ui/InertText.h"
#include "ui/MarkSign.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>

#include <utility>

namespace readback {

namespace {

constexpr int kMostTagsShown = 100;

MarkSign signOf(MarkFilter choice)
{
    if (choice == MarkFilter::Starred)
        return MarkSign::Star;
    if (choice == MarkFilter::NotReviewed)
        return MarkSign::NotReviewed;
    return choice == MarkFilter::Noted ? MarkSign::Note : MarkSign::Reviewed;
}

} // namespace

MarkFilterButton::MarkFilterButton(QWidget *parent)
    : QToolButton(parent), m_tagMenu(new QMenu(tr("With the &tag"), this)),
      m_tagGroup(new QActionGroup(this))
{
    const std::pair<MarkFilter, QString> choices[]{{MarkFilter::Any, tr("&All calls")},
        {MarkFilter::NotReviewed, tr("&Not reviewed")}, {MarkFilter::Reviewed, tr("&Reviewed")},
        {MarkFilter::Starred, tr("&Starred")}, {MarkFilter::Noted, tr("&With a note")}};
    auto *menu = new QMenu(this);
    auto *group = new QActionGroup(this);
    for (const auto &[choice, text] : choices) {
        auto *action = menu->addAction(text, this, [this, choice = choice] { choose(choice); });
        action->setCheckable(true);
        group->addAction(action);
        m_actions[choice] = action;
    }
    menu->addSeparator();
    menu->addMenu(m_tagMenu);
    setMenu(menu);
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setTags({});
}

void MarkFilterButton::setTags(const QStringList &tags)
{
    m_tags = tags.mid(0, kMostTagsShown);
    if (!m_tag.isEmpty() && !m_tags.contains(m_tag))
        m_tags.append(m_tag);
    m_tagMenu->clear();
    addTag({}, tr("&Any, or none"));
    for (const auto &tag : std::as_const(m_tags))
        addTag(tag, inertLabel(tag));
    m_tagMenu->setEnabled(!m_tags.isEmpty());
    showChoice();
}

void MarkFilterButton::addTag(const QString &tag, const QString &text)
{
    auto *action = m_tagMenu->addAction(text, this, [this, tag] { chooseTag(tag); });
    action->setCheckable(true);
    action->setChecked(tag == m_tag);
    action->setData(tag);
    m_tagGroup->addAction(action);
}

void MarkFilterButton::reset()
{
    m_choice = MarkFilter::Any;
    m_tag.clear();
    showChoice();
}

void MarkFilterButton::choose(MarkFilter choice)
{
    if (std::exchange(m_choice, choice) == choice)
        return;
    showChoice();
    emit chosen();
}

void MarkFilterButton::chooseTag(const QString &tag)
{
    if (std::exchange(m_tag, tag) == tag)
        return;
    showChoice();
    emit chosen();
}

void MarkFilterButton::showChoice()
{
    const int side = iconSide(fontMetrics());
    setIconSize({side, side});
    for (const auto &[choice, action] : m_actions)
        action->setIcon(iconFor(choice));
    for (auto *action : m_tagGroup->actions())
        action->setChecked(action->data().toString() == m_tag);
    auto *action = m_actions.at(m_choice);
    action->setChecked(true);
    const bool byTag = m_choice == MarkFilter::Any && !m_tag.isEmpty();
    setIcon(byTag ? markIcon(MarkSign::Tag, palette().color(QPalette::Text)) : iconFor(m_choice));
    auto text = tr("Marks: %1").arg(action->text().remove(QLatin1Char('&')));
    if (!m_tag.isEmpty())
        text += tr(", tag: %1").arg(m_tag);
    setToolTip(inertToolTip(text));
    setAccessibleName(text);
}

// Any has no colour of its own: the filter is off.
QIcon MarkFilterButton::iconFor(MarkFilter choice) const
{
    const auto sign = signOf(choice);
    return markIcon(sign,
        choice == MarkFilter::Any ? palette().color(QPalette::PlaceholderText)
                                  : markInk(sign, palette()));
}

void MarkFilterButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    const bool drawn
        = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (drawn && !m_actions.empty())
        showChoice();
}

} // namespace readback
